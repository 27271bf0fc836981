import type { SheetPlan, WorkbookPlan } from '../../src/workbook';
import { parseFormula } from './support/formulaReferences';
import { filled, madeUp, planOf, saitama } from './support/orders';
import { CellIndex, pillarSheets, sheetOf } from './support/planCells';
import type { Recalculated } from './support/recalculatedPlan';
import { recalculated } from './support/recalculatedPlan';
import { dataRows, sorted, withRowsDeleted, withRowsInserted } from './support/rowEdits';

const real = planOf(filled({ of: saitama, year: 'R6', round: '年度末' }, 31, 0.1));
const interim = planOf(
  filled({ of: saitama, year: 'R6', round: '9月末', division: 'joho' }, 32, 0.1),
);
const other = planOf(filled({ of: madeUp, year: 'R3', round: '年度末' }, 33, 0.1));

function rowsOf(sheet: SheetPlan): readonly number[] {
  const { first, last } = dataRows(sheet);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Rows in the order of what a column holds, as a click on 「昇順」 gives. */
function byField(sheet: SheetPlan, field: string): readonly number[] {
  const index = new CellIndex(sheet);
  const value = (row: number): string =>
    String(index.at(row, index.columnOf(field))?.value ?? '\uffff');
  return [...rowsOf(sheet)].sort((a, b) => value(a).localeCompare(value(b), 'ja') || a - b);
}

const reversed = (sheet: SheetPlan): readonly number[] => [...rowsOf(sheet)].reverse();

function everyPillar(
  plan: WorkbookPlan,
  edit: (current: WorkbookPlan, sheet: SheetPlan) => WorkbookPlan,
): WorkbookPlan {
  return pillarSheets(plan).reduce(
    (current, { key }) => edit(current, sheetOf(current, key)),
    plan,
  );
}

const cases: readonly (readonly [title: string, before: WorkbookPlan, after: WorkbookPlan])[] = [
  ['sorted by division', real, everyPillar(real, (p, s) => sorted(p, s, byField(s, 'division')))],
  ['upside down', other, everyPillar(other, (p, s) => sorted(p, s, reversed(s)))],
  [
    'sorted by status',
    interim,
    everyPillar(interim, (p, s) => sorted(p, s, byField(s, 'R6.status'))),
  ],
  [
    'with blank rows inserted',
    other,
    everyPillar(other, (p, s) => withRowsInserted(p, s, dataRows(s).first + 3, 4)),
  ],
  [
    'with blank rows inserted after sorting',
    interim,
    everyPillar(interim, (p, s) =>
      withRowsInserted(sorted(p, s, byField(s, 'name')), s, dataRows(s).first + 2, 1),
    ),
  ],
];

/** Everything that formulas say about each row, by key and field, whatever row it stands in. */
function said(
  plan: WorkbookPlan,
  cell: (sheet: SheetPlan, row: number, column: number) => unknown,
): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const sheet of pillarSheets(plan)) {
    const index = new CellIndex(sheet);
    for (const key of index.rowKeys) {
      for (const field of index.fields) {
        const found = cell(sheet, index.rowOf(key), index.columnOf(field));
        all[`${key} ${field}`] = found === '' ? null : found;
      }
    }
  }
  return all;
}

const FIXED = ['guide', 'summary', 'council', 'data'];

/** What the sheets that are not sorted show. */
function shownElsewhere(
  plan: WorkbookPlan,
  cell: (sheet: SheetPlan, row: number, column: number) => unknown,
): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const sheet of plan.sheets.filter(({ key }) => FIXED.includes(key))) {
    for (const { row, column, formula } of sheet.cells) {
      if (formula === undefined) continue;
      const found = cell(sheet, row, column);
      all[`${sheet.name} ${String(row)} ${String(column)}`] = found === '' ? null : round(found);
    }
  }
  return all;
}

const round = (value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(12)) : value;

function cached(plan: WorkbookPlan) {
  const indexes = new Map(plan.sheets.map((sheet) => [sheet.key, new CellIndex(sheet)]));
  return (sheet: SheetPlan, row: number, column: number): unknown =>
    indexes.get(sheet.key)?.at(row, column)?.value ?? null;
}

const deleted = withoutAStep();
let results: readonly Recalculated[] = [];

beforeAll(async () => {
  results = await recalculated([...cases.map(([, , after]) => after), deleted]);
});

describe('Rows of a pillar sheet', () => {
  it.each(cases.map(([title], index) => [title, index] as const))(
    'keep their judgements, and every other sheet its numbers: %s',
    (_, number) => {
      const [found, result] = [cases[number], results[number]];
      if (found === undefined || result === undefined) throw new Error('No such case');
      const [, before, after] = found;
      const at = (sheet: SheetPlan, row: number, column: number): unknown =>
        result.at(sheet, row, column);
      expect(said(after, at)).toEqual(said(before, cached(before)));
      expect(shownElsewhere(after, at)).toEqual(shownElsewhere(before, cached(before)));
    },
  );

  it('refer to cells of their own row and to absolute ranges, so that sorting can move them', () => {
    for (const plan of [real, interim, other]) {
      for (const sheet of pillarSheets(plan)) {
        for (const { row, formula } of sheet.cells) {
          if (formula === undefined) continue;
          for (const reference of parseFormula(formula, sheet.name).references) {
            if (reference.fixed) continue;
            expect([reference.sheet, reference.row, reference.rows]).toEqual([sheet.name, row, 1]);
          }
        }
      }
    }
  });
});

describe('A deleted row', () => {
  it('changes nothing but its own initiative', () => {
    const result = results.at(-1);
    if (result === undefined) throw new Error('No result');
    const ofOthers = (all: Record<string, unknown>): unknown =>
      Object.fromEntries(Object.entries(all).filter(([key]) => !/^[ikst]:1[: -]/.test(key)));
    expect(ofOthers(said(deleted, (s, row, column) => result.at(s, row, column)))).toEqual(
      ofOthers(said(real, cached(real))),
    );
  });
});

/** The real programme without one of its first initiative's steps. */
function withoutAStep(): WorkbookPlan {
  const sheet = sheetOf(real, 'pillar-1');
  return withRowsDeleted(real, sheet, new CellIndex(sheet).rowOf('s:1-s1'), 1);
}
