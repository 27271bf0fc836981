import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/check';
import {
  planConsolidation,
  masterOf,
  submissionOf,
  decide,
  applyTo,
  takeBack,
} from '../../src/consolidation';
import { evaluate } from '../../src/evaluation';
import { loadProgramme } from '../../src/programme';
import type { Grid, Reading } from '../../src/workbook';
import {
  buildWorkbook,
  entriesOf,
  isOlderFormat,
  lostFormulas,
  nextReportOptions,
  readWorkbook,
  standingCells,
  typedValues,
  workbookOptionsOf,
} from '../../src/workbook';
import { readXlsx } from '../../src/xlsx';
import { complete, optionsOf, text, town, reportOf } from '../closing/town';
import { Book } from '../workbook/reading/book';

/**
 * Workbooks that earlier versions of this product made, kept as files: `first` by the first version that wrote any, `last`
 * by one of the last of format 1. The division's was filled in with another program and handed in; beside each lies what
 * the version that made it judged (`evaluate --json`).
 */

const ages = ['first', 'last'] as const;
type Age = (typeof ages)[number];

const at = (age: Age, name: string): string => join(__dirname, 'workbooks', age, name);

async function gridOf(age: Age, name: string): Promise<Grid> {
  const bytes = new Uint8Array(readFileSync(at(age, `${name}.xlsx`)));
  const read = await readXlsx(bytes, { fileName: name });
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.grid;
}

function readingOf(grid: Grid): Reading {
  const result = readWorkbook(grid);
  if (!result.ok) throw new Error(result.message);
  return result.reading;
}

const read = async (age: Age, name: string): Promise<Reading> => readingOf(await gridOf(age, name));

interface Judged {
  readonly measures: readonly { id: string; year: string; actual: unknown; status: string }[];
  readonly steps: readonly { id: string; year: string; status: string }[];
}

const judgedThen = (age: Age, name: string): Judged =>
  JSON.parse(readFileSync(at(age, `${name}.evaluated.json`), 'utf8')) as Judged;

function judgedNow({ programme, round, scale, year, ...reading }: Reading) {
  const entries = entriesOf(
    typedValues({ programme, round, scale, year, ...reading }),
    programme,
    year,
    round,
  );
  return evaluate({ programme, reportingYear: year, round, scale }, entries);
}

describe.each(ages)('a workbook of the %s version', (age) => {
  test.each(['master', 'joho'])(
    '%s is read whole and judged as the version judged that made it',
    async (name) => {
      const reading = await read(age, name);
      expect(isOlderFormat(reading.metadata)).toBe(true);
      expect(reading.problems).toEqual([]);
      const now = judgedNow(reading);
      const then = judgedThen(age, name);
      expect(then.measures.some(({ actual }) => actual !== null)).toBe(true);
      for (const { actual, id, status, year } of then.measures) {
        expect(now.kpis.find((each) => each.kpi === id && each.year === year)).toMatchObject({
          actual,
          status,
        });
      }
      for (const { id, status, year } of then.steps) {
        expect(now.steps.find((each) => each.step === id && each.year === year)?.status).toBe(
          status,
        );
      }
    },
  );

  test('nobody is asked to put right what only the version is about', async () => {
    for (const name of ['master', 'joho']) {
      const grid = await gridOf(age, name);
      const reading = readingOf(grid);
      const found = checkWorkbook(reading).filter(({ code }) => code.startsWith('structure.'));
      expect(found.map(({ code }) => code)).toEqual(['structure.olderFormat']);
      const planned = buildWorkbook(workbookOptionsOf(reading));
      expect(lostFormulas(standingCells(planned, grid), reading.metadata)).toEqual([]);
    }
  });

  test('the division’s values go into the old master, and into one of today', async () => {
    const division = await read(age, 'joho');
    const source = { fileName: '情報課.xlsx', fingerprint: '0'.repeat(64) };
    const submission = submissionOf(division, source, checkWorkbook(division));
    const old = workbookOptionsOf(await read(age, 'master'));
    const today = { ...old, values: new Map(), accepted: [], log: [] };
    const masters = [
      masterOf(await read(age, 'master')),
      masterOf(new Book(buildWorkbook(today)).read()),
    ];
    for (const master of masters) {
      const proposal = planConsolidation(master, [submission]);
      const changes = decide(master, proposal, { conflicts: 'take' }, '2026-04-21T10:15:00');
      const after = new Book(buildWorkbook(applyTo(master, changes))).read();
      expect(isOlderFormat(after.metadata)).toBe(false);
      const typed = typedValues(after);
      for (const [key, input] of typedValues(division)) {
        if (division.cells.get(key)?.owned === true) expect(typed.get(key)).toEqual(input);
      }
      expect(typed.get('i:2|memo')).toEqual(text('件数は電子申請システムの月報による。'));
    }
  });

  test('the next year’s workbooks carry it on, in the format of today', async () => {
    const reading = await read(age, 'master');
    const next = new Book(
      buildWorkbook(nextReportOptions(workbookOptionsOf(reading), reportOf('R7', 'yearEnd'))),
    ).read();
    expect(isOlderFormat(next.metadata)).toBe(false);
    const now = judgedNow(next);
    for (const { actual, id, year } of judgedThen(age, 'master').measures) {
      if (year === 'R7') continue;
      expect(now.kpis.find((each) => each.kpi === id && each.year === year)?.actual).toBe(actual);
    }
  });
});

test('a master of the last version remembers what it took, and can take it back', async () => {
  const master = masterOf(await read('last', 'master'));
  expect(master.options.accepted?.map(({ division }) => division)).toEqual(['joho', 'somu']);
  const taken = takeBack(master, { kind: 'last' }, '2026-04-21T10:15:00');
  expect(taken?.rest).toEqual([]);
  expect(taken?.changes.values.get('i:2|memo')).toEqual({ kind: 'blank' });
});

test('a workbook or a definition of a later version is refused as a whole, and what to do is said', () => {
  const book = new Book(buildWorkbook(optionsOf('R6', 'yearEnd', complete)));
  book.meta.put(0, 1, { kind: 'number', value: 3 });
  const refused = readWorkbook(book.grid);
  expect(refused.ok ? '' : refused.message).toContain('更新してから開いてください');
  const newer = loadProgramme({ ...town, formatVersion: 2, rounds: 'something new' });
  expect(newer.ok ? [] : newer.faults).toEqual([
    {
      path: 'formatVersion',
      message: expect.stringContaining('更新してください') as string,
      english: expect.stringContaining('Update the add-in') as string,
    },
  ]);
});
