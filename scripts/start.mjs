// The workbench: npm start [-- --no-open] [--port <number>] [--once]
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './dependencies.mjs';

const started = performance.now();
const usage = `npm start [-- オプション / options]
  --port <番号>  ポート。使われていれば次の番号（省略時 3200） / port, the next one where it is busy (3200)
  --no-open      ブラウザーを開かない / does not open the browser
  --once         準備ができたら終わる / ends when everything is ready
  --help         この説明 / this`;
const options = optionsOf();
if (options.help) {
  console.log(usage);
  process.exit(0);
}
const port = Number(options.port);
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error(
    `--port ${options.port}: 1～65535 の番号を指定してください。Give a number from 1 to 65535.`,
  );
  process.exit(2);
}

ensureDependencies();
// Only now: these need the packages.
const { buildPage, buildPane, makeWorkbooks } = await import('./workbench/build.mjs');
const { endAll } = await import('./workbench/children.mjs');
const { startServer } = await import('./workbench/server.mjs');
const { openBrowser } = await import('./workbench/browser.mjs');

function optionsOf() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '3200' },
        'no-open': { type: 'boolean', default: false },
        once: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    console.error(`${error.message}\n\n${usage}`);
    process.exit(2);
  }
}

let server;
function end(code) {
  endAll();
  server?.close();
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    console.log('\n終了します。Ending.');
    end(0);
  });
}

const outcomes = {
  fresh: '最新です / up to date',
  built: '作りました / built',
  missing: 'まだありません / does not exist yet',
};

const since = (from) => ((performance.now() - from) / 1000).toFixed(1);

async function step(name, work) {
  const from = performance.now();
  const outcome = await work();
  console.log(`  ${name}: ${outcomes[outcome]} (${since(from)} s)`);
  return outcome;
}

console.log('ワークベンチを準備しています。Preparing the workbench.');
try {
  await Promise.all([
    step('画面 / page', buildPage),
    step('R6 ブックと見本 / R6 workbook and sample', makeWorkbooks),
  ]);
} catch (error) {
  console.error(error.message);
  end(1);
}

let pane = 'building';
server = await startServer(port, () => pane);
console.log(
  `準備ができました（${since(started)} 秒）。Ready after ${since(started)} s:\n\n  ${server.url}\n`,
);
const opened = !options.once && !options['no-open'] && openBrowser(server.url);
if (!opened)
  console.log('ブラウザーで上のアドレスを開いてください。Open the address above in a browser.');
console.log(
  'Ctrl+C で終了します。このコンピューターの外とは通信しません。Ctrl+C ends everything; nothing leaves this machine.',
);

// The page shows a message in its place until then: the grid is of use without it.
try {
  pane = (await step('作業ウィンドウ / task pane', buildPane)) === 'missing' ? 'missing' : 'ready';
} catch (error) {
  pane = 'failed';
  console.error(
    `  作業ウィンドウを作れませんでした。The task pane could not be built:\n${error.message}`,
  );
}
if (options.once) end(pane === 'failed' ? 1 : 0);
