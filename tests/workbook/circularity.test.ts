import type { WorkbookPlan } from '../../src/workbook';
import { absoluteArea } from '../../src/workbook';
import { findCircle } from './support/formulaReferences';
import { madeUp, orderTitle, planOf, saitama } from './support/orders';
import type { Order } from './support/orders';
import { pillarSheets } from './support/planCells';

const orders: readonly Order[] = [
  { of: saitama, year: 'R6', round: '年度末' },
  { of: saitama, year: 'R6', round: '9月末' },
  { of: saitama, year: 'R5', round: '9月末', division: 'chiiki' },
  { of: saitama, year: 'R7', round: '年度末', division: 'joho' },
  { of: madeUp, year: 'R2', round: '12月末' },
  { of: madeUp, year: 'R4', round: '年度末' },
  { of: madeUp, year: 'H30', round: '年度末', division: 'ICT' },
];

/** The plan with a formula put over a cell of its first pillar sheet. */
function withFormula(plan: WorkbookPlan, row: number, column: number, formula: string) {
  const [sheet] = pillarSheets(plan);
  if (sheet === undefined) throw new Error('No pillar');
  const cells = sheet.cells.map((cell) =>
    cell.row === row && cell.column === column ? { ...cell, formula } : cell,
  );
  return {
    ...plan,
    sheets: plan.sheets.map((each) => (each === sheet ? { ...sheet, cells } : each)),
  };
}

describe('The formulas of a workbook', () => {
  it.each(orders.map((order) => [orderTitle(order), order] as const))(
    'never need their own result, also not through ranges and names: %s',
    (_, order) => {
      expect(findCircle(planOf(order))).toBeNull();
    },
  );

  describe('with a circle planted into them', () => {
    const plan = planOf({ of: saitama, year: 'R6', round: '年度末' });

    it.each([
      ['a cell that sums its own column', `SUM(${area(20, 2, 10)})`],
      [
        'a cell that looks up its own column',
        `INDEX(${area(5, 2, 90)},MATCH("k:1-1",$A$6:$A$95,0))`,
      ],
      ['two sheets that need each other', "'総括'!$A$3"],
    ])('are found out: %s', (title, formula) => {
      const planted = withFormula(plan, 24, 2, formula);
      const both = title.startsWith('two')
        ? withSummary(planted, "SUM('柱1'!$C$6:$C$90)")
        : planted;
      expect(findCircle(both)).not.toBeNull();
    });
  });
});

function area(row: number, column: number, rows: number): string {
  return absoluteArea({ row, column, rows, columns: 1 });
}

function withSummary(plan: WorkbookPlan, formula: string): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      sheet.key === 'summary'
        ? {
            ...sheet,
            cells: [...sheet.cells, { row: 2, column: 0, style: 's0', value: null, formula }],
          }
        : sheet,
    ),
  };
}
