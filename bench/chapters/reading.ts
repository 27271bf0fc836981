import { decodeUtf8 } from '../../src/cli/files/decodeUtf8';
import { inflate } from '../../src/cli/files/inflate';
import { quickReading } from '../../src/cli/files/quickReading';
import { checkWorkbook } from '../../src/check';
import { evaluate } from '../../src/evaluation';
import type { Reading } from '../../src/workbook';
import { buildWorkbook, entriesOf, readWorkbook, typedValues } from '../../src/workbook';
import { readXlsx, writeXlsx } from '../../src/xlsx';
import { sideBySide } from '../measure';
import { readWithExceljs } from '../peers/exceljs';
import type { Chapter } from '../report/chapter';
import { measuredTable } from '../report/measuredTable';
import { filledMaster, multiplied } from '../subject';
import { unpack } from '../unpack';

/** What stands in a workbook's bytes. */
export async function readingOf(bytes: Uint8Array): Promise<Reading> {
  const read = await readXlsx(bytes, { fileName: 'master.xlsx', ...quickReading });
  if (!read.ok) throw new Error(read.message);
  const found = readWorkbook(read.grid);
  if (!found.ok) throw new Error(found.message);
  return found.reading;
}

function judge({ programme, round, scale, year, ...reading }: Reading): void {
  evaluate(
    { programme, reportingYear: year, round, scale },
    entriesOf(typedValues({ programme, round, scale, year, ...reading }), programme, year, round),
  );
}

export async function reading(): Promise<Chapter> {
  const bytes = await writeXlsx(buildWorkbook(filledMaster()));
  const lines = await sideBySide({
    'read, recognise and judge (this product)': async () => {
      judge(await readingOf(bytes));
    },
    'only read with exceljs 4.4.0': () => readWithExceljs(bytes),
    'limit: inflating and decoding its parts': async () => {
      for (const part of (await unpack(bytes, inflate)).values()) decodeUtf8(part);
    },
  });
  return {
    title: 'Reading',
    what: 'A filled master of 57 initiatives from its bytes to the status of every KPI, step and initiative. exceljs reads the cells and visits each; nothing is recognised or judged.',
    tables: [measuredTable(lines)],
    goals: [
      { what: 'read and judge', measured: lines[0]?.median ?? Infinity, limit: 100, unit: 'ms' },
    ],
    plots: [],
    limit:
      'The bytes have to be inflated and decoded (last line); what lies between is the strict scan of XML, which refuses what other readers guess at.',
    next: 'Recognising rows and columns, and the look for control characters over every part.',
  };
}

/** The full check against the number of typed cells. */
export async function checking(times: readonly number[]): Promise<Chapter> {
  const readings = new Map<number, Reading>();
  for (const each of times) {
    const bytes = await writeXlsx(buildWorkbook(filledMaster(multiplied(each))));
    readings.set(each, await readingOf(bytes));
  }
  const typed = (each: Reading): number => typedValues(each).size;
  const name = (each: Reading): string =>
    `${String(each.programme.initiatives.length)} initiatives, ${typed(each).toLocaleString('en')} typed cells`;
  const subjects = [...readings.values()];
  const lines = await sideBySide(
    Object.fromEntries(
      subjects.map((each) => [name(each), () => checkWorkbook(each, { today: '2025-04-21' })]),
    ),
    7,
  );
  const points = subjects.map(
    (each, index) => [typed(each), (lines[index]?.median ?? Number.NaN) / 1000] as const,
  );
  return {
    title: 'Checking',
    what: 'Every rule of the check (docs/findings.md) over a filled master that has been read. There is no peer: what a spreadsheet program checks is a part of it, as people type.',
    tables: [measuredTable(lines)],
    goals: [],
    plots: [
      {
        name: 'checking',
        title: 'Checking by typed cells',
        x: 'typed cells',
        y: 'seconds',
        series: [{ name: 'check', points }],
        goal: null,
      },
    ],
    limit:
      'Each typed cell has to be looked at once: cost that grows with the cells and not faster is the best there is.',
    next: 'The pane checks again after each entry: only the rules of the row that changed would have to run.',
  };
}
