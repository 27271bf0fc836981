import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { folders } from './build.mjs';
import { findLibreOffice, printPdf } from './print.mjs';

const address = '127.0.0.1';
const largestUpload = 64 * 1024 * 1024;

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'text/xml; charset=utf-8',
};

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Nothing but this server, whatever a page asks for. The grid sets styles of its own. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const headers = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/**
 * Serves the workbench to this machine only, from the wanted port or the next free one.
 *
 * @param {number} wantedPort
 * @param {() => 'building' | 'ready' | 'missing' | 'failed'} paneState of the task pane
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function startServer(wantedPort, paneState) {
  const server = createServer((request, response) => {
    answer(request, response, server.address().port, paneState).catch((error) => {
      console.error(error);
      if (!response.headersSent)
        send(response, 500, 'text/plain; charset=utf-8', String(error.message));
      else response.destroy();
    });
  });
  const port = await listen(server, wantedPort);
  return {
    url: `http://${address}:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function listen(server, wantedPort) {
  return new Promise((resolve, reject) => {
    let port = wantedPort;
    server.on('error', (error) => {
      const next = error.code === 'EADDRINUSE' && port < wantedPort + 50;
      if (!next) return reject(error);
      port += 1;
      server.listen(port, address);
    });
    server.on('listening', () => resolve(server.address().port));
    server.listen(port, address);
  });
}

async function answer(request, response, port, paneState) {
  // A page from elsewhere must not reach this server under a name of its own.
  const { host, origin } = request.headers;
  const hosts = [`${address}:${port}`, `localhost:${port}`];
  if (!hosts.includes(host)) return send(response, 403, 'text/plain', 'Forbidden');
  if (origin !== undefined && !hosts.some((own) => origin === `http://${own}`)) {
    return send(response, 403, 'text/plain', 'Forbidden');
  }
  const path = decodeURIComponent(new URL(request.url, `http://${host}`).pathname);
  if (request.method === 'POST' && path === '/api/print') return print(request, response);
  if (request.method !== 'GET') return send(response, 405, 'text/plain', 'Method not allowed');
  if (path === '/api/abilities') {
    const can = { pane: paneState(), print: findLibreOffice() !== undefined };
    return send(response, 200, types['.json'], JSON.stringify(can));
  }
  const workbook = /^\/api\/workbook\/(generated|sample)$/.exec(path);
  if (workbook !== null) return sendFile(response, folders.workbooks, `${workbook[1]}.xlsx`);
  if (path === '/pane/taskpane.html') return sendPane(response);
  if (path.startsWith('/pane/')) return sendFile(response, folders.pane, path.slice(6));
  if (path.startsWith('/assets/')) return sendFile(response, folders.assets, path.slice(8));
  return sendFile(response, folders.page, path === '/' ? 'index.html' : path.slice(1));
}

/** The page as it was built, with the emulated Excel's seam before everything else. */
async function sendPane(response) {
  const html = await readFile(join(folders.pane, 'taskpane.html'), 'utf8');
  send(
    response,
    200,
    types['.html'],
    html.replace('<script', '<script src="/seam.js"></script>\n    <script'),
  );
}

async function sendFile(response, folder, name) {
  const path = normalize(join(folder, name));
  if (!path.startsWith(folder + sep)) return send(response, 403, 'text/plain', 'Forbidden');
  const content = await readFile(path).catch(() => null);
  if (content === null) return send(response, 404, 'text/plain', 'Not found');
  const type = path.endsWith('.xlsx') ? xlsxType : types[extname(path)];
  return send(response, 200, type ?? 'application/octet-stream', content);
}

async function print(request, response) {
  const soffice = findLibreOffice();
  if (soffice === undefined) {
    return send(
      response,
      501,
      'text/plain; charset=utf-8',
      'LibreOffice がありません。LibreOffice is not installed.',
    );
  }
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > largestUpload) return send(response, 413, 'text/plain', 'Too large');
    chunks.push(chunk);
  }
  return send(response, 200, 'application/pdf', await printPdf(soffice, Buffer.concat(chunks)));
}

function send(response, status, type, content) {
  response.writeHead(status, { ...headers, 'Content-Type': type });
  response.end(content);
}
