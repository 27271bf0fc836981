import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluate } from '../src/evaluation';
import type { EvaluationContext } from '../src/evaluation';
import type { Initiative, Step } from '../src/programme';
import { buildWorkbook, entriesOf, readWorkbook, typedValues } from '../src/workbook';
import { readXlsx, writeXlsx } from '../src/xlsx';
import { readWithExceljs, writeWithExceljs } from './exceljsPeer';
import { sideBySide } from './measure';
import { paperSeconds } from './paper';
import { printGoal, printTable } from './report';
import { masterOptions, sampleValues } from './subject';

const empty = masterOptions(new Map());
const filled = masterOptions(
  sampleValues(empty.programme, {
    year: empty.reportingYear,
    round: empty.round,
    division: null,
    seed: 1,
  }),
);

async function generation(): Promise<void> {
  const plan = buildWorkbook(empty);
  const lines = await sideBySide({
    'complete master: plan and .xlsx (this product)': () => writeXlsx(buildWorkbook(empty)),
    '  of which the plan': () => buildWorkbook(empty),
    '  of which the .xlsx (hucre)': () => writeXlsx(plan),
    'the same plan with exceljs 4.4.0': () => writeWithExceljs(plan),
  });
  printTable('Generation of the R6 master, 57 initiatives, in memory', lines);
  printGoal('complete master', lines[0]?.median ?? Infinity, 200, 'ms');
  printGoal(
    'against exceljs, plan included (1 = as fast)',
    (lines[0]?.median ?? Infinity) / (lines[3]?.median ?? 1),
    1,
    '',
  );
}

async function reading(): Promise<void> {
  const bytes = await writeXlsx(buildWorkbook(filled));
  const judge = async (): Promise<void> => {
    const read = await readXlsx(bytes, { fileName: 'master.xlsx' });
    if (!read.ok) throw new Error(read.message);
    const found = readWorkbook(read.grid);
    if (!found.ok) throw new Error('not read');
    const { programme, year, round, scale } = found.reading;
    evaluate(
      { programme, reportingYear: year, round, scale },
      entriesOf(typedValues(found.reading), programme, year, round),
    );
  };
  const lines = await sideBySide({
    'read, recognise and judge (this product)': judge,
    'only read with exceljs 4.4.0': () => readWithExceljs(bytes),
  });
  printTable('A filled master', lines);
  printGoal('read and judge', lines[0]?.median ?? Infinity, 100, 'ms');
}

/** The programme repeated, so that cost can be seen to grow with it and not faster. */
function multiplied(
  times: number,
  stepsOf: (initiative: Initiative) => readonly Step[],
): EvaluationContext {
  const { programme, reportingYear, round, scale } = filled;
  const initiatives = Array.from({ length: times }, (_, copy) =>
    programme.initiatives.map((initiative) => ({
      ...initiative,
      no: initiative.no + copy * 1000,
      steps: stepsOf(initiative),
    })),
  ).flat();
  return { programme: { ...programme, initiatives }, reportingYear, round, scale };
}

async function judging(): Promise<void> {
  const { programme, reportingYear, round, values } = filled;
  const entries = entriesOf(values, programme, reportingYear, round);
  const whole = await sideBySide(
    Object.fromEntries(
      [1, 10, 100].map((times) => {
        const context = multiplied(times, ({ steps }) => steps);
        return [`${String(57 * times)} initiatives`, () => evaluate(context, entries)];
      }),
    ),
  );
  printTable('Judging KPIs, steps, initiatives and roll-ups of three years', whole);
  const kpisOnly = multiplied(100, () => []);
  const [alone] = await sideBySide({ 'KPIs alone': () => evaluate(kpisOnly, entries) });
  const kpiYears = evaluate(kpisOnly, entries).kpis.length;
  const perSecond = (kpiYears / (alone?.median ?? Infinity)) * 1000;
  console.log(
    `  ${Math.round(perSecond).toLocaleString('en')} KPI-years a second; goal 100,000: ${perSecond >= 100_000 ? 'kept' : 'MISSED'}`,
  );
}

function commandLine(): void {
  const folder = mkdtempSync(join(tmpdir(), 'gyokaku-bench-'));
  try {
    const run = (name: string): number => {
      const start = performance.now();
      const { status, stderr } = spawnSync(
        process.execPath,
        [
          'scripts/gyokaku.mjs',
          'generate',
          '--year',
          'R6',
          '--divisions',
          '--quiet',
          '--out',
          join(folder, name),
        ],
        { encoding: 'utf8' },
      );
      if (status !== 0) throw new Error(stderr);
      return performance.now() - start;
    };
    run('warm-up');
    const times = [run('a'), run('b'), run('c')].slice().sort((a, b) => a - b);
    console.log('\nCommand line: generate --divisions, 16 files, process start included');
    printGoal('all files', (times[1] ?? Infinity) / 1000, 2, 's');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function paper(): void {
  console.log(
    '\nCommand line: report --kohyo, the full paper with 57 個票, process start included',
  );
  const [first, ...others] = [...(paperSeconds() ?? [])].sort((a, b) => a - b);
  if (first === undefined) console.log('  not measured: LibreOffice is missing');
  else printGoal('PDF', others[0] ?? first, 15, 's');
}

console.log(`Node ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model ?? ''}`);
await generation();
await reading();
await judging();
commandLine();
paper();
