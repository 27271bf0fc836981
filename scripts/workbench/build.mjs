import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../dependencies.mjs';
import { alone } from './alone.mjs';
import { run } from './children.mjs';
import { isFresh } from './freshness.mjs';

const out = 'build/workbench';
export const folders = {
  page: join(root, out, 'page'),
  pane: join(root, out, 'pane'),
  workbooks: join(root, out, 'workbooks'),
  assets: join(root, 'assets'),
};

/** The page around grid and pane. */
export const buildPage = () => alone('page', makePage);

async function makePage() {
  const done = `${out}/page/index.html`;
  if (isFresh(done, ['src/workbench', 'scripts/workbench', 'package-lock.json'])) return 'fresh';
  const { build, stop } = await import('esbuild');
  const whole = `${folders.page}.${process.pid}`;
  const shared = {
    absWorkingDir: root,
    outdir: whole,
    bundle: true,
    minify: true,
    target: ['chrome120', 'firefox121', 'safari17'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  };
  await Promise.all([
    build({
      ...shared,
      entryPoints: { page: 'src/workbench/page/main.ts' },
      format: 'esm',
      // The grid loads hyphenation rules only for the languages that it meets.
      splitting: true,
      chunkNames: 'chunks/[name]-[hash]',
    }),
    build({ ...shared, entryPoints: { seam: 'src/workbench/page/seam.ts' }, format: 'iife' }),
    build({ ...shared, entryPoints: { style: 'src/workbench/page/page.css' } }),
  ]);
  stop();
  copyFileSync(join(root, 'src/workbench/page/index.html'), join(whole, 'index.html'));
  rmSync(folders.page, { recursive: true, force: true });
  renameSync(whole, folders.page);
  return 'built';
}

/** The task pane as it ships to a closed network: production mode, with Microsoft's office.js beside it. */
export const buildPane = () => alone('pane', makePane);

async function makePane() {
  if (!existsSync(join(root, 'src/taskpane/index.tsx'))) return 'missing';
  const done = `${out}/pane/taskpane.html`;
  const floors = ['programme', 'evaluation', 'workbook', 'check', 'consolidation', 'closing'];
  const sources = [...floors, 'report', 'definition', 'excel', 'xlsx', 'taskpane'].map(
    (floor) => `src/${floor}`,
  );
  const others = ['assets', 'programmes', 'manifest.xml', 'webpack.config.js', 'package-lock.json'];
  if (isFresh(done, [...sources, ...others])) return 'fresh';
  await run(
    process.execPath,
    [
      join(root, 'node_modules/webpack-cli/bin/cli.js'),
      '--mode=production',
      '--env=office=self',
      `--output-path=${folders.pane}`,
    ],
    { cwd: root },
  );
  return 'built';
}

const seed = '2024';

/** The R6 workbook as the command line makes it, and the same with made-up results. */
export const makeWorkbooks = () => alone('workbooks', writeWorkbooks);

async function writeWorkbooks() {
  const sources = ['programme', 'evaluation', 'workbook', 'xlsx', 'cli'].map(
    (floor) => `src/${floor}`,
  );
  if (isFresh(`${out}/workbooks/done`, [...sources, 'programmes', 'package-lock.json']))
    return 'fresh';
  mkdirSync(folders.workbooks, { recursive: true });
  const generated = join(folders.workbooks, 'generated.xlsx');
  const sample = join(folders.workbooks, 'sample.xlsx');
  const gyokaku = (...args) =>
    run(process.execPath, [join(root, 'scripts/gyokaku.mjs'), ...args], { cwd: root });
  const part = (path) => path.replace('.xlsx', `.${process.pid}.xlsx`);
  await gyokaku('generate', '--year', 'R6', '--out', part(generated), '--force', '--quiet');
  await gyokaku(
    'sample',
    part(generated),
    '--seed',
    seed,
    '--out',
    part(sample),
    '--force',
    '--quiet',
  );
  renameSync(part(generated), generated);
  renameSync(part(sample), sample);
  writeFileSync(join(folders.workbooks, 'done'), '');
  return 'built';
}
