import { resolveScale } from '../../src/evaluation';
import type { CellInput } from '../../src/evaluation';
import type { Scale } from '../../src/programme';
import type { CellValue, ValueKey, WorkbookPlan } from '../../src/workbook';
import { cellAddress, cellValueOf } from '../../src/workbook';
import { ExpectedSummary } from './support/expectedSummary';
import type { Order } from './support/orders';
import { evaluationOf, filled, madeUp, optionsOf, planOf, saitama } from './support/orders';
import type { Typed } from './support/planCells';
import { CellIndex, pillarSheets, sheetOf, typedInto } from './support/planCells';
import type { Recalculated } from './support/recalculatedPlan';
import { recalculated } from './support/recalculatedPlan';
import { SummaryView } from './support/summaryView';

const text = (value: string): CellInput => ({ kind: 'text', text: value });
const number = (value: number): CellInput => ({ kind: 'number', value });

/** What people change in a workbook that was handed out. */
interface Scenario {
  readonly title: string;
  readonly order: Order;
  readonly typed: ReadonlyMap<ValueKey, CellInput>;
  /** Changes on 設定, and the scale that it then stands for. */
  readonly settings?: readonly (readonly [key: string, field: string, value: CellValue])[];
  readonly scale?: (handedOut: Scale) => Scale;
}

/** The values of another seed for everything that is typed: nothing stays as it was. */
function retyped(order: Order, seed: number): ReadonlyMap<ValueKey, CellInput> {
  const plan = planOf(order);
  const { values } = optionsOf(filled(order, seed, 0.05));
  const open = new Set(openKeys(plan));
  return new Map([...values].filter(([key, { kind }]) => open.has(key) && kind !== 'error'));
}

/** Keys of the cells on the pillar sheets and in 総括 in which people may type. */
function openKeys(plan: WorkbookPlan): readonly ValueKey[] {
  return [...pillarSheets(plan), sheetOf(plan, 'summary')].flatMap((sheet) => {
    const index = new CellIndex(sheet);
    return index.rowKeys.flatMap((key) =>
      index.fields.flatMap((field) => {
        const cell = index.at(index.rowOf(key), index.columnOf(field));
        const open = plan.styles[cell?.style ?? '']?.input === true && cell?.formula === undefined;
        return open ? [`${key}|${field}`] : [];
      }),
    );
  });
}

const real: Order = { of: saitama, year: 'R6', round: '年度末' };

const scenarios: readonly Scenario[] = [
  {
    title: 'a blank master of a year-end round is filled in',
    order: real,
    typed: retyped(real, 81),
  },
  {
    title: 'a filled master of an interim round gets other values',
    order: filled({ ...real, round: '9月末' }, 82, 0.02),
    typed: retyped(filled({ ...real, round: '9月末' }, 82, 0.02), 83),
  },
  {
    title: 'a division fills in its workbook',
    order: { ...real, division: 'joho' },
    typed: retyped({ ...real, division: 'joho' }, 84),
  },
  {
    title: 'a few values: one that rises, one that falls, one that goes missing, a state',
    order: filled(real, 85, 0),
    typed: new Map<ValueKey, CellInput>([
      ['k:1-1|R6.actual', number(30)],
      ['i:1|reason', text('紙の書類が残る業務があったため。')],
      ['i:1|next', text('対象業務を洗い出し、\n順に電子化する。')],
      ['k:2-1|R6.actual', number(99)],
      ['k:7-1|R6.actual', { kind: 'blank' }],
      ['d:jinji|state', text('受理')],
      ['d:joho|state', text('差戻し')],
    ]),
  },
  {
    title: 'the office moves the thresholds and the band that counts as 達成',
    order: filled(
      { of: madeUp, year: 'R3', round: '年度末', scale: resolveScale(saitama.programme) },
      86,
      0,
    ),
    typed: new Map(),
    settings: [
      ['band:1', 'lowestRate', 1.1],
      ['band:1', 'met', null],
      ['band:2', 'met', '達成'],
      ['band:3', 'lowestRate', 0.3],
    ],
    scale: (scale) => ({
      ...scale,
      progress: Object.fromEntries(
        ['完了', '計画どおり', '概ね計画どおり', 'やや遅れ', '遅れ', '未着手'].map(
          (word, index) => [word, scale.bands[[0, 0, 1, 2, 3, 3][index] ?? 3]?.id ?? ''],
        ),
      ),
      bands: scale.bands.map((band, index) => ({
        ...band,
        met: index === 1,
        lowestRate: [1.1, 0.8, 0.3, null][index] ?? null,
      })),
    }),
  },
  {
    title: 'another programme: other names and symbols for the bands',
    order: filled({ of: madeUp, year: 'R3', round: '年度末' }, 87, 0.1),
    typed: new Map(),
    settings: [
      ['band:1', 'symbol', '★'],
      ['band:1', 'label', '特筆'],
      ['band:2', 'colour', '紫'],
    ],
    scale: (scale) => ({
      ...scale,
      bands: scale.bands.map((band, index) =>
        index === 0 ? { ...band, symbol: '★', label: '特筆' } : band,
      ),
    }),
  },
];

/** The order as it stands after the changes. */
function after({ order, typed, scale }: Scenario): Order {
  const { values, scale: handedOut } = optionsOf(order);
  return {
    ...order,
    values: new Map([...values, ...typed]),
    scale: scale === undefined ? handedOut : scale(handedOut),
  };
}

function typedCells(plan: WorkbookPlan, { typed, settings = [] }: Scenario): readonly Typed[] {
  const sheets = [...pillarSheets(plan), sheetOf(plan, 'summary')];
  const indexes = sheets.map((sheet) => new CellIndex(sheet));
  const changes = [...typed].map(([key, input]): Typed => {
    const [row = '', field = ''] = key.split('|');
    const index = indexes.find((each) => each.has(row) && each.fields.includes(field));
    if (index === undefined) throw new Error(`No cell for ${key}`);
    const cell = index.cell(row, field);
    if (plan.styles[cell.style]?.input !== true) {
      throw new Error(`${index.sheet.name}!${cellAddress(cell.row, cell.column)} is locked`);
    }
    const value = cellValueOf(input);
    return { sheet: index.sheet.key, row: cell.row, column: cell.column, value };
  });
  const scaleCells = new CellIndex(sheetOf(plan, 'settings'));
  return [
    ...changes,
    ...settings.map(([key, field, value]): Typed => {
      const { row, column } = scaleCells.cell(key, field);
      return { sheet: 'settings', row, column, value };
    }),
  ];
}

describe('総括 follows what is typed, as LibreOffice calculates it', () => {
  const plans = scenarios.map(({ order }) => planOf(order));
  let results: readonly Recalculated[];

  beforeAll(async () => {
    results = await recalculated(
      plans.map((plan, index) => {
        const scenario = scenarios[index];
        if (scenario === undefined) throw new Error('No such scenario');
        return typedInto(plan, typedCells(plan, scenario));
      }),
    );
  });

  it.each(scenarios.map(({ title }, index) => [title, index] as const))('%s', (_, number) => {
    const [scenario, plan, result] = [scenarios[number], plans[number], results[number]];
    if (scenario === undefined || plan === undefined || result === undefined) {
      throw new Error('No such scenario');
    }
    const order = after(scenario);
    const { scale } = optionsOf(order);
    const expected = new ExpectedSummary(order, evaluationOf(order), scale);
    const sheet = sheetOf(plan, 'summary');
    const shown = new SummaryView(plan, (row, column) => result.at(sheet, row, column));

    expect(shown.sentence).toBe(expected.sentence);
    const rounded = (value: unknown): unknown =>
      typeof value === 'number' ? Number(value.toPrecision(12)) : value;
    const line = (of: Readonly<Record<string, unknown>>): unknown =>
      Object.fromEntries(
        Object.entries(of)
          .filter(([head]) => !/^(内訳|提出|記入者|連絡先|課長確認|確認日|注意|事務局)/.test(head))
          .map(([head, value]) => [head, rounded(value)]),
      );
    const expectLine = (heading: string, label: string, rollUp: typeof whole): void => {
      const found = shown.table(heading).get(label) ?? {};
      expect([heading, label, line(found)]).toEqual([heading, label, line(expected.line(rollUp))]);
    };
    for (const status of expected.statusesOfWhole) {
      const found = shown.table('全体の判定').get(expected.display(status)) ?? {};
      const told = expected.ofWhole(status);
      const same = Object.keys(told).map((head) => [head, rounded(found[head])]);
      expect([status, same]).toEqual([
        status,
        Object.entries(told).map(([head, value]) => [head, rounded(value)]),
      ]);
    }
    const { initiatives: whole } = expected.whole;
    expectLine('柱別の取組項目', '計', whole);
    if (optionsOf(order).division === null) {
      const titles = optionsOf(order).programme.pillars;
      for (const { pillar, initiatives, kpis } of expected.rollUps.pillars) {
        const title = titles.find(({ no }) => no === pillar)?.title ?? '';
        expectLine('柱別の取組項目', `${String(pillar)} ${title}`, initiatives);
        expectLine('柱別の指標', `${String(pillar)} ${title}`, kpis);
      }
      const lines = [...shown.table('担当課別').entries()];
      expect(lines.map(([, found]) => line(found))).toEqual(
        expected.rollUps.divisions.map(({ initiatives }) => line(expected.line(initiatives))),
      );
      expect([...shown.bars('担当課別').values()]).toEqual(
        expected.rollUps.divisions.map(({ initiatives }) => expected.bar(initiatives)),
      );
      const states = [...optionsOf(order).values]
        .filter(([key]) => /^d:.*\|state$/.test(key))
        .map(([, state]) => (state.kind === 'text' ? state.text : ''));
      expect(shown.submissions).toMatchObject({
        提出した課: states.filter((state) => ['提出', '受理', '確定'].includes(state)).length,
        差戻し中: states.filter((state) => state === '差戻し').length,
      });
    }
    expect([...shown.list]).toEqual([...expected.list]);
  });

  it('and was somewhere else before, or this would prove nothing', () => {
    scenarios.forEach((scenario, index) => {
      const plan = plans[index];
      if (plan === undefined) throw new Error('No such plan');
      const cells = new CellIndex(sheetOf(plan, 'summary'));
      const before = new SummaryView(plan, (row, column) => cells.at(row, column)?.value);
      const order = after(scenario);
      const expected = new ExpectedSummary(order, evaluationOf(order), optionsOf(order).scale);
      const heads = Object.keys(before.table('柱別の取組項目').get('計') ?? {});
      const changed = Object.keys(expected.line(expected.whole.initiatives));
      const same =
        JSON.stringify([...before.list]) === JSON.stringify([...expected.list]) &&
        changed.every((head) => heads.includes(head));
      expect([scenario.title, same]).toEqual([scenario.title, false]);
    });
  });
});
