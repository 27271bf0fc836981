import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleSize } from './chapters/bundleSize';
import { consolidation } from './chapters/consolidation';
import { generation } from './chapters/generation';
import { judging } from './chapters/judging';
import { pane } from './chapters/pane';
import { paper } from './chapters/paper';
import { checking, reading } from './chapters/reading';
import { startUp } from './chapters/startUp';
import type { Chapter } from './report/chapter';
import { markdownOf, markdownWith } from './report/markdown';
import { printChapter } from './report/print';
import { svgOf } from './report/svg';

const { values: options } = parseArgs({
  options: {
    report: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const besideMain = (name: string): string => join(dirname(fileURLToPath(import.meta.url)), name);
const sizes = {
  files: [15, 100, 1000, ...(options.all ? [10_000] : [])],
  times: [1, 10, 100],
  mostForPeers: options.all ? 1000 : 100,
};

const folder = mkdtempSync(join(tmpdir(), 'gyokaku-bench-'));
const work: Readonly<Record<string, () => Promise<readonly Chapter[]>>> = {
  generation: async () => [await generation(folder)],
  reading: async () => [await reading()],
  checking: async () => [await checking([1, 10])],
  judging: async () => [await judging()],
  consolidation: () => consolidation(sizes, besideMain('peers/exceljsOffice.mjs'), folder),
  paper: () => Promise.resolve([paper()]),
  pane: async () => [await pane()],
  startUp: async () => [await startUp()],
  bundleSize: async () => [await bundleSize()],
};

const REPORT = 'docs/benchmarks.md';
const PLOTS = 'benchmarks';

const model = cpus()[0]?.model ?? '';
const machine = [
  `Node ${process.version}, ${String(cpus().length)} × ${model}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
  `Load of the machine before the run (processes that wanted a core): ${(loadavg()[0] ?? 0).toFixed(1)}`,
];
for (const line of machine) console.log(line);
try {
  const chapters: Chapter[] = [];
  for (const [name, measure] of Object.entries(work)) {
    if (options.only !== undefined && options.only !== name) continue;
    for (const chapter of await measure()) {
      printChapter(chapter);
      chapters.push(chapter);
    }
  }
  if (options.report) {
    machine.push(`Load after it: ${(loadavg()[0] ?? 0).toFixed(1)}`);
    mkdirSync(join(dirname(REPORT), PLOTS), { recursive: true });
    for (const plot of chapters.flatMap(({ plots }) => plots)) {
      writeFileSync(join(dirname(REPORT), PLOTS, `${plot.name}.svg`), svgOf(plot));
    }
    const report =
      options.only !== undefined && existsSync(REPORT)
        ? markdownWith(readFileSync(REPORT, 'utf8'), chapters, machine, PLOTS)
        : markdownOf(chapters, machine, PLOTS);
    writeFileSync(REPORT, report);
    console.log(`\nwrote ${REPORT}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
