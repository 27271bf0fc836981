import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, serve } from './browser';

const root = join(__dirname, '../..');
/** Not dist/: that is the user's. */
const built = join(root, 'build/taskpane');
/** What webpack says of the bundles, beside the folder and not in it. */
const statistics = join(root, 'build/taskpane.json');
const address = 'https://gyokaku.example.jp/addin';

beforeAll(() => {
  const webpack = join(root, 'node_modules/webpack/bin/webpack.js');
  const args = ['--output-path', built, '--env', 'office=self', '--env', `url=${address}/`];
  // Without all the reasons why a module is there, which are nine tenths of it.
  const report = ['--json', statistics, '--no-stats-reasons', '--no-stats-source'];
  const { status, stdout } = spawnSync(process.execPath, [webpack, ...args, ...report], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stdout);
});

const read = (name: string): string => readFileSync(join(built, name), 'utf8');
const files = (): readonly string[] =>
  readdirSync(built, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
const scripts = (): readonly string[] => files().filter((name) => /^[^/]+\.js$/.test(name));
interface Statistics {
  readonly namedChunkGroups: Readonly<Record<string, { assets: readonly { name: string }[] }>>;
}

let readStatistics: Statistics | undefined;

/** The scripts that these bundles are made of, each once. */
function scriptsOf(chunks: readonly string[]): readonly string[] {
  readStatistics ??= JSON.parse(readFileSync(statistics, 'utf8')) as Statistics;
  const { namedChunkGroups } = readStatistics;
  const names = chunks.flatMap((chunk) => {
    const group = namedChunkGroups[chunk];
    if (group === undefined) throw new Error(`webpack made no bundle ${chunk}`);
    return group.assets.map(({ name }) => name);
  });
  return [...new Set(names)].filter((name) => name.endsWith('.js'));
}

/** The tabs that a pane opens with: without a workbook, in a master, in a division's workbook. */
const tabs = ['create', 'judge', 'entry'] as const;
const kilobytes = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + gzipSync(read(name), { level: 9 }).length, 0) / 1000;

describe('the built task pane', () => {
  it.each(tabs)('needs at most 250 kB of JavaScript until %s can be used in Excel', (tab) => {
    // The other tabs, the .xlsx library and writer come when they are asked for; office.js is Excel's.
    const first = scriptsOf(['taskpane', 'pane', tab]);
    expect(kilobytes(first)).toBeGreaterThan(100);
    expect(kilobytes(first)).toBeLessThanOrEqual(250);
  });

  it('loads the .xlsx writer only for who makes a new workbook', () => {
    const writers = scripts().filter((name) => read(name).includes('xl/worksheets/'));
    expect(writers.length).toBeGreaterThan(0);
    const first = new Set(tabs.flatMap((tab) => scriptsOf(['taskpane', 'pane', tab])));
    expect(writers.filter((name) => first.has(name))).toEqual([]);
  });

  it('shows that it is there after at most 130 kB', () => {
    const entry = scripts().filter((name) => name.startsWith('taskpane.'));
    expect(kilobytes(entry)).toBeLessThanOrEqual(130);
  });

  it('runs no inline script and no eval, and loads nothing from elsewhere', () => {
    for (const page of ['taskpane.html', 'help.html', 'privacy.html']) {
      const html = read(page);
      const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'sha256-");
      expect(policy).not.toContain('unsafe');
      expect(policy).not.toContain('http');
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|<style|\sstyle=/);
    }
    for (const script of scripts()) expect(read(script)).not.toMatch(/\beval\(|new Function\(/);
  });

  it('consists of packages whose licences are listed (node scripts/notices.mjs)', () => {
    const script = join(root, 'scripts/notices.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script, '--check', statistics], {
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('brings the copy of office.js that was asked for', () => {
    expect(read('taskpane.html')).toContain('src="office/office.js"');
    expect(files()).toEqual(
      expect.arrayContaining([
        'office/office.js',
        'office/excel-win32-16.01.js',
        'office/excel-web-16.00.js',
        'office/excel-mac-16.00.js',
        'office/o15apptofilemappingtable.js',
        'office/ja-jp/office_strings.js',
        'office/en-us/office_strings.js',
      ]),
    );
  });

  it('has a manifest for the address at which it is served', () => {
    const manifest = read('manifest.xml');
    expect(manifest).not.toContain('localhost');
    const paths = [...manifest.matchAll(/"https:\/\/gyokaku\.example\.jp\/addin\/([^"?#]*)/g)];
    expect(paths.length).toBeGreaterThan(30);
    expect(paths.map(([, path]) => path ?? '').filter((path) => !files().includes(path))).toEqual(
      [],
    );
  });

  it('brings the shipped programmes word for word', () => {
    const name = 'programmes/saitama-r5-r7.json';
    expect(read(name)).toBe(readFileSync(join(root, name), 'utf8'));
    expect(JSON.parse(read('programmes/index.json'))).toEqual([
      expect.objectContaining({ file: 'saitama-r5-r7.json', organisation: '埼玉県' }),
    ]);
  });
});

describe('the page opened in a browser', () => {
  let browser: Browser;
  let served: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    served = await serve(built);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  it.each([
    ['light', 320, 'ja-JP', 'Excel で開いてください'],
    ['dark', 450, 'ja-JP', 'Excel で開いてください'],
    ['light', 450, 'en-US', 'Open this in Excel'],
  ] as const)(
    'says where it belongs, without an error, a request elsewhere or a fault of accessibility (%s, %d px, %s)',
    async (colorScheme, width, locale, title) => {
      const { url } = served;
      const viewport = { width, height: 640 };
      const context = await browser.newContext({ colorScheme, locale, viewport });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      const elsewhere: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(url)) elsewhere.push(request.url());
      });
      await page.goto(`${url}/taskpane.html`);
      await page.getByRole('heading', { name: title }).waitFor();
      expect({ complaints, elsewhere }).toEqual({ complaints: [], elsewhere: [] });
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale.slice(0, 2));
      expect(await overflow(page)).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
      for (const name of ['help.html', 'privacy.html']) {
        await page.goto(`${url}/${name}`);
        expect(await overflow(page)).toBe(0);
        expect(await axeFindings(page)).toEqual([]);
      }
      expect({ complaints, elsewhere }).toEqual({ complaints: [], elsewhere: [] });
      await context.close();
    },
  );
});

/** Pixels by which the page is wider than the pane. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

async function axeFindings(page: Page): Promise<readonly string[]> {
  // The page's policy lets no foreign script in; the browser's own tool for that is not bound by it.
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
