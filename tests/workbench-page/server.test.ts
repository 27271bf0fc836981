import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { serveWorkbench } from './served';

function get(
  url: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; policy: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers }, (response) => {
      response.resume();
      const policy = response.headers['content-security-policy'];
      resolve({
        status: response.statusCode ?? 0,
        policy: typeof policy === 'string' ? policy : '',
      });
    })
      .on('error', reject)
      .end();
  });
}

describe('npm start', () => {
  it('takes the next port where one is busy, and ends when it is told to', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const served = await serveWorkbench('--port', String(port));
    try {
      expect(Number(new URL(served.url).port)).toBeGreaterThan(port);
      expect((await get(served.url, '/')).status).toBe(200);
    } finally {
      expect(await served.end('SIGINT')).toBe(0);
      other.close();
    }
    await expect(get(served.url, '/')).rejects.toThrow();
  }, 400_000);

  it('serves this machine only, under its own name, and no other files', async () => {
    const served = await serveWorkbench('--port', '3470');
    try {
      const page = await get(served.url, '/');
      expect(page.policy).toContain("default-src 'none'");
      expect(page.policy).not.toMatch(/https?:/);
      expect((await get(served.url, '/', { host: 'evil.example' })).status).toBe(403);
      expect((await get(served.url, '/', { origin: 'http://evil.example' })).status).toBe(403);
      expect((await get(served.url, '/..%2f..%2f..%2fpackage.json')).status).toBe(403);
      expect((await get(served.url, '/pane/%2e%2e%2f%2e%2e%2funiver.cjs')).status).toBe(403);
      expect((await get(served.url, '/nothing')).status).toBe(404);
    } finally {
      await served.end();
    }
  }, 400_000);
});
