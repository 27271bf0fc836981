import type { Evaluation, Rate } from '../../src/evaluation';
import {
  achievementSentence,
  displayTexts,
  displayedRate,
  statusPosition,
  resolveScale,
} from '../../src/evaluation';
import type { Band, Scale } from '../../src/programme';
import type { CellValue, WorkbookPlan } from '../../src/workbook';
import { tints } from '../../src/workbook/design/palette';
import type { Order } from './support/orders';
import { evaluationOf, filled, madeUp, optionsOf, planOf, saitama } from './support/orders';
import type { Typed } from './support/planCells';
import { CellIndex, pillarSheets, sheetOf, typedInto } from './support/planCells';
import type { Recalculated } from './support/recalculatedPlan';
import { recalculated } from './support/recalculatedPlan';
import { SummaryView } from './support/summaryView';

/** Row key, field and new value of a cell of 設定. */
type Change = readonly [key: string, field: string, value: CellValue];

interface Scenario {
  readonly title: string;
  readonly order: Order;
  readonly changes: readonly Change[];
  /** The scale that the changed sheet stands for. */
  readonly scale: (handedOut: Scale) => Scale;
}

const withBands =
  (change: (band: Band, index: number) => Partial<Band>) =>
  (scale: Scale): Scale => ({
    ...scale,
    bands: scale.bands.map((band, index) => ({ ...band, ...change(band, index) })),
  });

const real = filled({ of: saitama, year: 'R6', round: '年度末' }, 17, 0.1);
const other = filled({ of: madeUp, year: 'R3', round: '年度末' }, 18, 0.1);
/** A small programme on Saitama's scale. */
const small = filled({ ...other, scale: resolveScale(saitama.programme) }, 17, 0.1);

const scenarios: readonly Scenario[] = [
  {
    title: 'other thresholds',
    order: real,
    changes: [
      ['band:1', 'lowestRate', 1.1],
      ['band:2', 'lowestRate', 0.79],
      ['band:3', 'lowestRate', 0.3],
    ],
    scale: withBands((_, index) => ({ lowestRate: [1.1, 0.79, 0.3, null][index] ?? null })),
  },
  {
    title: 'thresholds that make no sense: a text, and one above its upper neighbour',
    order: small,
    changes: [
      ['band:1', 'lowestRate', '80%'],
      ['band:3', 'lowestRate', 0.95],
    ],
    scale: withBands((_, index) => ({ lowestRate: [null, 0.8, 0.95, null][index] ?? null })),
  },
  {
    title: 'another band that counts as 達成',
    order: small,
    changes: [
      ['band:1', 'met', null],
      ['band:2', 'met', '達成'],
    ],
    scale: (scale) => ({
      ...withBands((_, index) => ({ met: index === 1 }))(scale),
      // The words of the steps stay with the bands that they name.
      progress: { ...defaultProgress },
    }),
  },
  {
    title: 'another tolerance and other places for the progress words',
    order: other,
    changes: [
      ['tolerance', 'lowestRate', 0.6],
      ['progress:概ね計画どおり', 'lowestRate', '目標超過'],
      ['progress:遅れ', 'lowestRate', '達成'],
    ],
    scale: (scale) => ({
      ...scale,
      tolerance: 0.6,
      progress: { ...scale.progress, 概ね計画どおり: 'S', 遅れ: 'A' },
    }),
  },
  {
    title: 'other names, symbols and colours',
    order: other,
    changes: [
      ['band:1', 'symbol', '★'],
      ['band:1', 'label', '特筆'],
      ['band:2', 'label', '順調'],
      ['band:2', 'colour', '紫'],
      ['progress:完了', 'lowestRate', '順調'],
      ['progress:計画どおり', 'lowestRate', '順調'],
    ],
    scale: withBands(
      (band, index) =>
        [
          { symbol: '★', label: '特筆' },
          { label: '順調', colour: 'purple' as const },
        ][index] ?? band,
    ),
  },
  {
    title: 'one more band',
    order: real,
    changes: [
      ['band:4', 'lowestRate', 0.2],
      ['band:5', 'symbol', '―'],
      ['band:5', 'label', '停滞'],
      ['band:5', 'colour', '灰'],
    ],
    scale: (scale) => ({
      ...scale,
      progress: { ...defaultProgress },
      bands: [
        ...scale.bands.map((band, index) => (index === 3 ? { ...band, lowestRate: 0.2 } : band)),
        { id: 'band-5', symbol: '―', label: '停滞', colour: 'grey', lowestRate: null, met: false },
      ],
    }),
  },
];

const defaultProgress = {
  完了: 'achieved',
  計画どおり: 'achieved',
  概ね計画どおり: 'nearlyAchieved',
  やや遅れ: 'partlyAchieved',
  遅れ: 'notAchieved',
  未着手: 'notAchieved',
};

function changed(plan: WorkbookPlan, changes: readonly Change[]): WorkbookPlan {
  const index = new CellIndex(sheetOf(plan, 'settings'));
  return typedInto(
    plan,
    changes.map(([key, field, value]): Typed => {
      const { row, column, style } = index.cell(key, field);
      if (plan.styles[style]?.input !== true) throw new Error(`${key} ${field} is locked`);
      return { sheet: 'settings', row, column, value };
    }),
  );
}

/** Status, rate and colour of every row and year: what LibreOffice shows, and what the library says. */
function compare(plan: WorkbookPlan, result: Recalculated, evaluation: Evaluation, scale: Scale) {
  const displays = displayTexts(scale);
  const shown = (status: string): string => displays[statusPosition(status, scale) - 1] ?? '';
  const indexes = pillarSheets(plan).map((sheet) => new CellIndex(sheet));
  const found: Record<string, unknown> = {};
  const expected: Record<string, unknown> = {};
  const row = (key: string, year: string, status: string, rate: Rate | null | undefined): void => {
    const index = indexes.find((each) => each.has(key));
    if (index === undefined) throw new Error(`No row ${key}`);
    const at = (field: string): unknown =>
      result.at(index.sheet, index.rowOf(key), index.columnOf(`${year}.${field}`));
    found[`${key} ${year}`] = [at('status'), at('colour')];
    const band = scale.bands.find(({ id }) => id === status);
    expected[`${key} ${year}`] = [
      shown(status),
      band === undefined ? at('colour') : tints[band.colour].word,
    ];
    if (rate === undefined) return;
    found[`${key} ${year} rate`] = at('rate');
    expected[`${key} ${year} rate`] = rate === null ? null : displayedRate(rate).value;
  };
  for (const { kpi, year, status, rate } of evaluation.kpis) row(`k:${kpi}`, year, status, rate);
  for (const { step, year, status } of evaluation.steps) row(`s:${step}`, year, status, undefined);
  for (const { no, year, status } of evaluation.initiatives) {
    row(`i:${String(no)}`, year, status, undefined);
  }
  return { found, expected };
}

describe('A change on the settings sheet', () => {
  let plans: readonly WorkbookPlan[];
  let results: readonly Recalculated[];

  beforeAll(async () => {
    plans = scenarios.map(({ order, changes }) => changed(planOf(order), changes));
    results = await recalculated(plans);
  });

  it.each(scenarios.map(({ title }, index) => [title, index] as const))(
    'judges the whole workbook anew: %s',
    (_, number) => {
      const [plan, result, scenario] = [plans[number], results[number], scenarios[number]];
      if (plan === undefined || result === undefined || scenario === undefined) {
        throw new Error('No such scenario');
      }
      const handedOut = optionsOf(scenario.order).scale;
      const scale = scenario.scale(handedOut);
      const evaluation = evaluationOf({ ...scenario.order, scale });
      expect(evaluation).not.toEqual(evaluationOf(scenario.order));
      const { found, expected } = compare(plan, result, evaluation, scale);
      expect(found).toEqual(expected);

      const rollUps = evaluation.rollUps.find(({ year }) => year === scenario.order.year);
      if (rollUps === undefined) throw new Error('No roll-ups');
      const summary = sheetOf(plan, 'summary');
      const shown = new SummaryView(plan, (row, column) => result.at(summary, row, column));
      const { initiatives } = rollUps.programme;
      expect(shown.sentence).toBe(achievementSentence(initiatives));
      expect(shown.table('柱別の取組項目').get('計')).toMatchObject({
        計: initiatives.total,
        達成: initiatives.met,
      });
    },
  );
});
