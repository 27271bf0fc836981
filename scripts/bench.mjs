// The measurements: npm run bench
//   npm run bench -- --only consolidation   one chapter: generation, reading, checking, judging,
//                                          consolidation, paper, pane, startUp, bundleSize
//   npm run bench -- --all                  with 10,000 files, and 1,000 for the others; takes an hour
//   npm run bench -- --report               also writes docs/benchmarks.md and its plots; with --only that chapter alone
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { root } from './dependencies.mjs';

if (!existsSync(join(root, 'bench/main.ts'))) {
  console.error('bench/main.ts is missing: there is nothing to measure.');
  process.exit(1);
}
const [main] = await bundle({
  base: 'bench',
  into: 'bench',
  entries: ['main.ts', 'peers/exceljsOffice.ts'],
  bundlePackages: false,
});
const { status } = spawnSync(process.execPath, ['--expose-gc', main, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
