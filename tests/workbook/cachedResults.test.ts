import type { WorkbookPlan } from '../../src/workbook';
import type { Order } from './support/orders';
import { filled, madeUp, orderTitle, planOf, saitama } from './support/orders';
import type { Recalculated } from './support/recalculatedPlan';
import { recalculated, untrueCells } from './support/recalculatedPlan';

/** A year that starts while the one before is not final: its 値の区分 say of each value something else. */
function unsettled(of: Order['of'], year: string, before: string, seed: number): Order {
  const order = filled({ of, year, round: '年度末' }, seed);
  const kinds = [...(filled({ of, year: before, round: '年度末' }, seed + 1).values ?? [])];
  const ofBefore = kinds.filter(([key]) => key.endsWith(`|${before}.kind`));
  return { ...order, values: new Map([...(order.values ?? []), ...ofBefore]) };
}

const orders: readonly Order[] = [
  { of: saitama, year: 'R6', round: '年度末' },
  filled({ of: saitama, year: 'R6', round: '年度末' }, 7),
  filled({ of: saitama, year: 'R7', round: '9月末' }, 11),
  filled({ of: saitama, year: 'R7', round: '年度末', division: 'joho' }, 5, 0),
  filled({ of: saitama, year: 'R5', round: '年度末', division: 'gyokaku' }, 3),
  filled({ of: saitama, year: 'R6', round: '9月末', division: 'chiiki' }, 2),
  unsettled(saitama, 'R7', 'R6', 71),
  unsettled(madeUp, 'R3', 'R2', 73),
  { of: madeUp, year: 'H30', round: '9月末' },
  ...madeUp.programme.fiscalYears.flatMap((year, index) => [
    filled({ of: madeUp, year, round: index % 2 === 0 ? '年度末' : '12月末' }, 40 + index),
  ]),
  filled({ of: madeUp, year: 'R2', round: '年度末', division: 'ICT' }, 61, 0.1),
  // Nothing is left for this division to report: another has taken over its work.
  filled({ of: madeUp, year: 'R4', round: '年度末', division: 'shimin' }, 62),
];

const controlled = planOf(filled({ of: madeUp, year: 'R2', round: '年度末' }, 90));

/** The plan with a wrong cached value in every formula. */
function lying(plan: WorkbookPlan): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.formula === undefined ? cell : { ...cell, value: -999 },
      ),
    })),
  };
}

describe('The results that a workbook carries in its formulas', () => {
  let plans: readonly WorkbookPlan[];
  let results: readonly Recalculated[];

  beforeAll(async () => {
    plans = orders.map(planOf);
    results = await recalculated([...plans, lying(controlled)]);
  });

  it('are found out where they are wrong, in every formula, whatever the file says', () => {
    const result = results.at(-1);
    if (result === undefined) throw new Error('No control');
    const formulas = controlled.sheets.flatMap(({ cells }) =>
      cells.filter(({ formula }) => formula !== undefined),
    );
    expect(untrueCells(lying(controlled), result)).toHaveLength(formulas.length);
    expect(untrueCells(controlled, result)).toEqual([]);
  });

  it.each(orders.map((order, index) => [orderTitle(order), index] as const))(
    'are what LibreOffice comes to: %s',
    (_, index) => {
      const [plan, result] = [plans[index], results[index]];
      if (plan === undefined || result === undefined) throw new Error('No such workbook');
      expect(untrueCells(plan, result).slice(0, 20)).toEqual([]);
    },
  );
});
