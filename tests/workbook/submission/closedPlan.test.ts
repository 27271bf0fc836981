import { closedPlan, type Values, type WorkbookPlan } from '../../../src/workbook';
import { madeUp, planOf, roundOf, yearOf } from '../support/orders';
import { sampleValues } from '../../../src/workbook';
import { text } from '../reading/book';

const order = { of: madeUp, year: 'R2', round: '年度末' } as const;

function planIn(state: string, division: string | null = 'ICT'): WorkbookPlan {
  const values: Values = new Map([
    ...sampleValues(madeUp.programme, {
      year: yearOf(madeUp, order.year),
      round: roundOf(madeUp, order.round),
      division,
      seed: 4,
    }),
    ['submission:state|value', text(state)],
  ]);
  return planOf({ ...order, division, values });
}

const inputs = ({ sheets, styles }: WorkbookPlan, of: (key: string) => boolean): number =>
  sheets
    .filter(({ key }) => of(key))
    .flatMap(({ cells }) => cells.filter(({ style }) => styles[style]?.input === true)).length;

const isPillar = (key: string): boolean => key.startsWith('pillar-');

describe('the plan of a workbook that is handed in', () => {
  it.each(['提出', '受理', '確定'])(
    'has its inputs closed, but for the 提出 block: %s',
    (state) => {
      const plan = planIn(state);
      const closed = closedPlan(plan);
      expect(inputs(plan, isPillar)).toBeGreaterThan(0);
      expect(inputs(closed, isPillar)).toBe(0);
      const elsewhere = (key: string): boolean => !isPillar(key);
      expect(inputs(closed, elsewhere)).toBe(inputs(plan, elsewhere));
      // Nothing else changes: what it says and looks like.
      expect(closed.sheets.map(({ cells }) => cells.map(({ value }) => value))).toEqual(
        plan.sheets.map(({ cells }) => cells.map(({ value }) => value)),
      );
    },
  );

  it.each(['作成中', '課長確認', '差戻し', 'なぞの状態'])('is left as it is: %s', (state) => {
    const plan = planIn(state);
    expect(closedPlan(plan)).toBe(plan);
  });

  it('is left as it is where it is the master, in which divisions go on typing', () => {
    const plan = planIn('提出', null);
    expect(closedPlan(plan)).toBe(plan);
  });
});
