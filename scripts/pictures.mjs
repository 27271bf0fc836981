// The pictures of the README, taken from the running product: node scripts/pictures.mjs
// Needs what npm test installs: Chromium, LibreOffice, poppler and Japanese fonts.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserPath } from './browser.mjs';
import { ensureDependencies, root } from './dependencies.mjs';

ensureDependencies();
const { chromium } = await import('playwright-core');

const pictures = join(root, 'docs', 'pictures');
const folder = mkdtempSync(join(tmpdir(), 'gyokaku-pictures-'));
mkdirSync(pictures, { recursive: true });
try {
  gyokaku('generate', '--year', 'R6', '--out', 'R6.xlsx');
  gyokaku('sample', 'R6.xlsx', '--seed', '2024', '--out', 'sample.xlsx');
  gyokaku('report', 'sample.xlsx', '--out', 'council.pdf');
  const page = ['-png', '-singlefile', '-r', '60', '-f', '2'];
  finish('pdftoppm', [...page, 'council.pdf', join(pictures, 'council-paper')], folder);
  await workbench();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function gyokaku(...args) {
  finish(process.execPath, [join(root, 'scripts/gyokaku.mjs'), ...args, '--quiet'], folder);
}

function finish(program, args, cwd) {
  const { status, error } = spawnSync(program, args, { cwd, stdio: ['ignore', 'ignore', 2] });
  if (status !== 0) throw error ?? new Error(`${program} ${args.join(' ')} failed`);
}

/** The workbench with sample data: the summary, and a pillar with a row selected. */
async function workbench() {
  const served = spawn(process.execPath, [join(root, 'scripts/start.mjs'), '--no-open'], {
    stdio: ['ignore', 'pipe', 2],
  });
  const profile = join(folder, 'profile');
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath(),
    viewport: { width: 1440, height: 860 },
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
  });
  browser.setDefaultTimeout(300_000);
  try {
    const [page] = browser.pages();
    await page.goto(await addressOf(served));
    await page.waitForSelector('#pane:not([hidden])');
    await page.click('#bar-sample');
    const frame = () => page.frameLocator('#pane');
    await frame()
      .getByText(/^全\d+項目のうち約?[1-9]\d*(?:割|項目)が達成/)
      .waitFor();
    await page.waitForTimeout(5000);
    await page.screenshot({ path: join(pictures, 'summary.png') });
    await page.locator('#grid').getByText('柱1', { exact: true }).last().click();
    const nameBox = page.locator('#grid input').first();
    for (const cell of ['T9', 'P7']) {
      await nameBox.fill(cell);
      await nameBox.press('Enter');
      await page.waitForTimeout(1000);
    }
    await frame().getByRole('tab', { name: '点検' }).click();
    await frame().getByRole('tabpanel').waitFor();
    await page.waitForTimeout(8000);
    await page.screenshot({ path: join(pictures, 'pillar.png') });
  } finally {
    await browser.close();
    served.kill('SIGTERM');
    await once(served, 'exit');
  }
}

/** Resolves when the workbench says where it is; it goes on speaking. */
function addressOf(served) {
  let said = '';
  return new Promise((resolve, reject) => {
    served.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
    served.on('exit', () => reject(new Error(`npm start ended: ${said}`)));
  });
}
