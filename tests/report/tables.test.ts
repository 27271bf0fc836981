import type { Table } from '../../src/workbook';
import { csvText } from '../../src/workbook';
import { PUBLIC_TABLES, makePaper, paperOptions, publicJson, publicTable } from '../../src/report';
import { madeUp } from '../programme/madeUp';
import { number } from '../workbook/reading/book';
import { filledReading } from './support/readings';

/**
 * The open data: 総務省「統計表における機械判読可能なデータの表記方法の統一ルール」(2020): one datum a place, numbers as
 * numbers, no unit, separator or mark in them, one line of heads, every column named once, nothing left out by merging.
 */

const paper = makePaper(
  filledReading({
    definition: JSON.stringify(madeUp),
    year: 'R2',
    changed: [['k:3-2|R2.actual', number(1_234_567.5)]],
  }),
  paperOptions({ printedOn: '2021-05-20', audience: 'public' }),
);
const tables = PUBLIC_TABLES.map((which) => [which, publicTable(paper, which)] as const);
const columnOf = ({ columns, rows }: Table, field: string): readonly unknown[] => {
  const at = columns.findIndex((column) => column.field === field);
  expect(at).toBeGreaterThanOrEqual(0);
  return rows.map((row) => row[at] ?? null);
};

test.each(tables)(
  '%s: one line of heads, each once, and a place for each in every row',
  (_, table) => {
    const { columns, rows } = table;
    for (const names of [columns.map(({ field }) => field), columns.map(({ header }) => header)]) {
      expect(new Set(names).size).toBe(names.length);
      expect(names.every((name) => name.trim() === name && name !== '')).toBe(true);
    }
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    // What holds for several rows stands in each of them.
    for (const field of ['organisation', 'programme', 'reportingYear', 'no', 'title']) {
      expect(columnOf(table, field)).not.toContain(null);
    }
  },
);

test('numbers are numbers, their unit and kind stand in columns of their own', () => {
  const table = publicTable(paper, 'kpis');
  for (const field of ['target', 'actual', 'rate']) {
    const values = columnOf(table, field).filter((value) => value !== null);
    expect(values.length).toBeGreaterThan(2);
    expect(values.map((value) => typeof value)).toEqual(values.map(() => 'number'));
  }
  expect(csvText(table)).toContain(',1234567.5,');
  expect(columnOf(table, 'unit')).toContain('件');
});

test('the divisions of a joint initiative stand in columns of their own', () => {
  const table = publicTable(paper, 'initiatives');
  const first = columnOf(table, 'division');
  const second = columnOf(table, 'division2');
  const joint = columnOf(table, 'no').indexOf(3);
  const { divisions = [] } = paper.pillars[0]?.initiatives.find(({ no }) => no === 3) ?? {};
  expect(divisions).toHaveLength(2);
  expect([first[joint], second[joint]]).toEqual(divisions);
});

test('the JSON holds the same rows by field, and says what it is', () => {
  const document = JSON.parse(publicJson(paper)) as {
    readonly format: string;
    readonly version: number;
    readonly tables: Readonly<Record<string, { readonly rows: readonly object[] }>>;
  };
  expect([document.format, document.version]).toEqual(['gyokaku-report', 1]);
  for (const [which, { columns, rows }] of tables) {
    expect(document.tables[which]?.rows).toEqual(
      rows.map((row) =>
        Object.fromEntries(columns.map(({ field }, index) => [field, row[index] ?? null])),
      ),
    );
  }
});
