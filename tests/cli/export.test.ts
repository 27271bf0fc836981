import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbookFile } from '../../src/cli/files/readInput';
import { csvText, exportTable } from '../../src/workbook';
import type { Datum, Table } from '../../src/workbook';
import { readXlsx } from '../../src/xlsx';
import { recalculate } from '../support/libreoffice';
import { temporaryFolder } from './support/folder';
import { gyokaku, succeeds } from './support/gyokaku';
import { mute } from './support/mute';
import { openCsv } from './support/openCsv';
import { writeTyped } from './support/typedWorkbook';

const folder = temporaryFolder();
const text = (name: string): string => readFileSync(join(folder, name), 'utf8');

async function kpiTable(name: string): Promise<Table> {
  return exportTable(await readWorkbookFile(join(folder, name), mute), 'kpis');
}

/** The cells of a sheet as plain data, '' and blank alike null. */
async function cells(xlsx: Uint8Array, sheet?: string): Promise<readonly (readonly Datum[])[]> {
  const file = await readXlsx(xlsx, { fileName: 'test' });
  if (!file.ok) throw new Error(file.message);
  const found = file.grid.sheets.find(({ name }) => sheet === undefined || name === sheet);
  return Array.from(found?.rows ?? [], (row) =>
    Array.from(row ?? [], (cell): Datum => {
      const input = cell?.input;
      if (input?.kind === 'number') return input.value;
      return input?.kind === 'text' && input.text !== '' ? input.text : null;
    }),
  );
}

beforeAll(async () => {
  await succeeds(folder, 'generate', '--year', 'R6', '--out', 'empty.xlsx');
  await succeeds(folder, 'sample', 'empty.xlsx', '--seed', '2024', '--out', 'master.xlsx');
  await succeeds(folder, 'export', 'master.xlsx', '--format', 'csv', '--out', 'kpis.csv');
});

test('CSV: byte order mark, CRLF, texts quoted, numbers plain', () => {
  const csv = text('kpis.csv');
  expect(csv.startsWith('\ufeff"プログラムID","対象年度","報告回"')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const lines = csv.trimEnd().split('\r\n');
  // 41 KPIs and 4 reference targets in three years.
  expect(lines).toHaveLength(1 + 45 * 3);
  expect(csv).toContain('"28-3","企業版ふるさと納税による寄附獲得額","千円"');
  expect(csv).toMatch(/"R6",85000,\d+,/);
  expect(csv).not.toMatch(/,\d{1,3},\d{3},\d{3},/);
});

test('the columns and values are those of the データ sheet as LibreOffice calculates it', async () => {
  const calculated = await cells(
    await recalculate(readFileSync(join(folder, 'master.xlsx'))),
    'データ',
  );
  const { columns, rows } = await kpiTable('master.xlsx');
  const headers = calculated.findIndex((row) => row.includes('プログラムID'));
  const width = columns.length;
  expect(calculated[headers]?.slice(1, width + 1)).toEqual(columns.map(({ header }) => header));
  const sheetRows = calculated.slice(headers + 1).filter((row) => row[1] !== null);
  const padded = sheetRows.map((row) =>
    Array.from({ length: width }, (_, at) => row[at + 1] ?? null),
  );
  expect(padded).toEqual(rows);
});

test('LibreOffice opens the CSV with exactly the same values, 1-1 no date among them', async () => {
  const { columns, rows } = await kpiTable('master.xlsx');
  const opened = await cells(await openCsv(join(folder, 'kpis.csv')));
  const padded = opened.map((row) => columns.map((_, at) => row[at] ?? null));
  expect(padded).toEqual([columns.map(({ header }) => header), ...rows]);
});

test('JSON: the same rows by field name', async () => {
  const document: unknown = JSON.parse(
    await succeeds(folder, 'export', 'master.xlsx', '--format', 'json'),
  );
  const { columns, rows } = await kpiTable('master.xlsx');
  expect(document).toEqual({
    format: 'gyokaku-kpis',
    version: 1,
    programme: 'saitama-r5-r7',
    reportingYear: 'R6',
    round: '年度末',
    division: null,
    columns,
    rows: rows.map((row) =>
      Object.fromEntries(columns.map(({ field }, at) => [field, row[at] ?? null])),
    ),
  });
});

test('--steps: one row a step and year', async () => {
  const csv = await succeeds(folder, 'export', 'master.xlsx', '--format', 'csv', '--steps');
  expect(csv.trimEnd().split('\r\n')).toHaveLength(1 + 132 * 3);
  expect(csv).toContain('"1-s1","庁内のペーパーレス化推進","R5","調査・分析、相談支援等"');
});

test('an existing file is kept without --force', async () => {
  writeFileSync(join(folder, 'kept.csv'), 'mine');
  const args = ['export', 'master.xlsx', '--format', 'csv', '--out', 'kept.csv'];
  expect((await gyokaku(folder, ...args)).code).toBe(1);
  expect(text('kept.csv')).toBe('mine');
  await succeeds(folder, ...args, '--force');
  expect(text('kept.csv')).toBe(text('kpis.csv'));
});

test('what somebody typed instead of a number or a word of the list does not get out', async () => {
  const typed = { kind: 'text', text: '=HYPERLINK("http://example.com")' } as const;
  await writeTyped(join(folder, 'odd.xlsx'), {
    'k:8-1|R2.actual': typed,
    'k:8-1|R2.kind': typed,
    'k:8-2|R2.actual': { kind: 'number', value: 41 },
    's:3-s1|R2.actual': typed,
  });
  const kpis = await succeeds(folder, 'export', 'odd.xlsx', '--format', 'csv');
  expect(kpis).toMatch(/"8-1",.*"R2",1\.5,,,,"[^"]*要確認","invalid"/);
  expect(kpis).toMatch(/"8-2",.*"R2",40,41,/);
  const steps = await succeeds(folder, 'export', 'odd.xlsx', '--format', 'csv', '--steps');
  expect(steps).toMatch(/"3-s1",.*"R2",.*,,"[^"]*要確認","invalid"/);
  expect(kpis + steps).not.toContain('HYPERLINK');
});

describe('a CSV field', () => {
  const csvOf = (datum: Datum): string =>
    csvText({ columns: [{ field: 'a', header: 'A' }], rows: [[datum]] }).slice(
      '\ufeff"A"\r\n'.length,
    );

  test.each([
    [null, ''],
    ['', '""'],
    ['改行\nと,と"', '"改行\nと,と"""'],
    // Data stay true; who typed what cannot reach these columns (docs/cli.md).
    ['=1+1', '"=1+1"'],
    ['-', '"-"'],
    [1234567.5, '1234567.5'],
    [-0.25, '-0.25'],
    [1e-7, '0.0000001'],
    [1e13, '10000000000000'],
  ])('%j is written as %s', (datum, written) => {
    expect(csvOf(datum)).toBe(`${written}\r\n`);
  });
});
