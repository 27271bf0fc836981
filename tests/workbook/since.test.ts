import type { CellInput } from '../../src/evaluation';

import type { CellValue, ValueKey, WorkbookOptions, WorkbookPlan } from '../../src/workbook';
import {
  buildWorkbook,
  cellValueOf,
  changeSentence,
  changesSince,
  divisionOptionsOf,
  earlierReportOf,
} from '../../src/workbook';
import { defaultScale } from '../../src/evaluation';
import { revisedTown, town, townRound, townYear } from '../programme/revisedTown';
import { number, text } from './reading/book';
import { filled, optionsOf, saitama } from './support/orders';
import type { Typed } from './support/planCells';
import { CellIndex, pillarSheets, sheetOf, typedInto } from './support/planCells';
import type { Recalculated } from './support/recalculatedPlan';
import { recalculated, untrueCells } from './support/recalculatedPlan';
import { SummaryView, plannedSummary } from './support/summaryView';

/** 総括 tells what changed since the round before, by formulas that follow what is typed and the scale that is set. */

const real = (round: string, seed: number) =>
  optionsOf(filled({ of: saitama, year: 'R6', round }, seed, 0.03));

const before = earlierReportOf(real('9月末', 92));
/** The real programme at the year's end, made from September's. */
const master: WorkbookOptions = { ...real('年度末', 91), earlier: before };

const townOptions = (
  round: Parameters<typeof townRound>[0],
  values: readonly (readonly [ValueKey, CellInput])[],
): WorkbookOptions => ({
  ...{ programme: town, definition: revisedTown, scale: defaultScale, division: null },
  ...{ reportingYear: townYear('R6'), round: townRound(round), closedYears: [] },
  values: new Map(values),
  created: '2025-04-10T09:00:00Z',
});

/** A town whose target was revised in between, whose KPI has parts, is repeated, and is compared with last year. */
const preliminary: WorkbookOptions = {
  ...townOptions('preliminary', [
    ['k:1-1|R6.actual', number(410)],
    ['k:5-1|R5.actual', number(10)],
    ['k:5-1|R6.actual', number(8)],
    ['p:5-2:a|R6.actual', number(1)],
    ['p:5-2:b|R6.actual', number(1)],
    ['s:4-s1|R6.actual', text('遅れ')],
  ]),
  earlier: earlierReportOf(
    townOptions('september', [
      ['k:1-1|R6.forecast', number(410)],
      ['k:2-1|R6.forecast', text('未定')],
      ['k:3-1|R6.forecast', number(1)],
      ['k:5-1|R6.forecast', number(12)],
      ['p:5-2:a|R6.forecast', number(0)],
      ['p:5-2:b|R6.forecast', number(1)],
      ['s:4-s1|R6.interim', text('計画どおり')],
    ]),
  ),
};
const final: WorkbookOptions = {
  ...townOptions('final', [
    ['k:1-1|R6.actual', number(390)],
    ['k:5-1|R5.actual', number(10)],
  ]),
  earlier: earlierReportOf(
    townOptions('preliminary', [
      ['k:1-1|R6.actual', number(410)],
      ['k:1-1|R6.kind', text('集計中（5月）')],
      ['k:2-1|R6.actual', number(14)],
      ['k:2-1|R6.kind', text('速報値')],
      ['k:5-1|R6.actual', number(9)],
    ]),
  ),
};

/** What the office does afterwards: other values, and other thresholds. */
const typed: ReadonlyMap<ValueKey, CellInput> = new Map([
  ['k:1-1|R6.actual', number(30)],
  ['k:2-1|R6.actual', number(60)],
  ['k:7-1|R6.actual', { kind: 'blank' } as const],
]);
const SETTINGS: readonly (readonly [string, string, CellValue])[] = [
  ['band:1', 'lowestRate', 1.1],
  ['band:1', 'met', null],
  ['band:2', 'met', '達成'],
  ['band:3', 'lowestRate', 0.3],
];
const changedMaster: WorkbookOptions = {
  ...master,
  values: new Map([...master.values, ...typed]),
  scale: {
    ...master.scale,
    bands: master.scale.bands.map((band, index) => ({
      ...band,
      met: index === 1,
      lowestRate: [1.1, 0.8, 0.3, null][index] ?? null,
    })),
    progress: Object.fromEntries(
      ['完了', '計画どおり', '概ね計画どおり', 'やや遅れ', '遅れ', '未着手'].map((word, index) => [
        word,
        master.scale.bands[[0, 0, 1, 2, 3, 3][index] ?? 3]?.id ?? '',
      ]),
    ),
  },
};

function typedCells(plan: WorkbookPlan): readonly Typed[] {
  const indexes = pillarSheets(plan).map((sheet) => new CellIndex(sheet));
  const settings = new CellIndex(sheetOf(plan, 'settings'));
  return [
    ...[...typed].map(([key, input]): Typed => {
      const [row = '', field = ''] = key.split('|');
      const index = indexes.find((each) => each.has(row));
      if (index === undefined) throw new Error(`No row ${row}`);
      const cell = index.cell(row, field);
      return {
        ...{ sheet: index.sheet.key, row: cell.row, column: cell.column },
        value: cellValueOf(input),
      };
    }),
    ...SETTINGS.map(([key, field, value]): Typed => {
      const { row, column } = settings.cell(key, field);
      return { sheet: 'settings', row, column, value };
    }),
  ];
}

const handed = {
  'the real programme': master,
  'a division of it': divisionOptionsOf(master, 'joho', master.created),
  'a town after September': preliminary,
  'a town from 速報 to 確定': final,
  'a division of the town': divisionOptionsOf(preliminary, 'zeimu', preliminary.created),
} as const;
const names = Object.keys(handed) as (keyof typeof handed)[];
const plans = names.map((name) => buildWorkbook(handed[name]));
let results: readonly Recalculated[];

beforeAll(async () => {
  const [first] = plans;
  if (first === undefined) throw new Error('No plan');
  results = await recalculated([...plans, typedInto(first, typedCells(first))]);
});

test.each(names)('%s: every formula comes to what the library says', (name) => {
  const at = names.indexOf(name);
  const [plan, result] = [plans[at], results[at]];
  if (plan === undefined || result === undefined) throw new Error('No result');
  expect(untrueCells(plan, result)).toEqual([]);
});

test('what is said of all initiatives, and which are listed as risen and fallen, is the library’s comparison', () => {
  const { counts, initiatives } = changesSince(master, before);
  const shown = plannedSummary(plans[0] ?? buildWorkbook(master));
  expect(shown.since).toBe(`前回（9月末）からは、${changeSentence(counts.initiatives)}`);
  for (const [heading, movement] of [
    ['前回（9月末）から下がった取組', 'fell'],
    ['前回（9月末）から上がった取組', 'rose'],
  ] as const) {
    const part = [...shown.list].find(([title]) => title.startsWith(heading));
    const expected = initiatives.filter((each) => each.movement === movement);
    expect(part?.[1].map(({ no }) => no).sort()).toEqual(
      expected.map(({ initiative }) => initiative).sort(),
    );
    expect(new Set(part?.[1].map(({ move }) => move))).toEqual(
      new Set([movement === 'fell' ? '▼ 低下' : '▲ 上昇']),
    );
  }
});

test('after other values and another scale LibreOffice says what the library then says', () => {
  const [plan, result] = [plans[0], results[plans.length]];
  if (plan === undefined || result === undefined) throw new Error('No result');
  const sheet = sheetOf(plan, 'summary');
  const shown = new SummaryView(plan, (row, column) => result.at(sheet, row, column));
  const expected = plannedSummary(buildWorkbook(changedMaster));
  expect(shown.since).not.toBe(plannedSummary(plan).since);
  expect(shown.since).toBe(expected.since);
  expect([...shown.list]).toEqual([...expected.list]);
});

test('the folded cells show the round before beside the year, and are closed for input', () => {
  const plan = buildWorkbook(preliminary);
  const sheet = sheetOf(plan, 'pillar-1');
  const index = new CellIndex(sheet);
  const cell = index.cell('k:1-1', 'R6.earlierValue');
  expect([cell.value, plan.styles[cell.style]?.input]).toEqual([410, undefined]);
  expect(index.cell('k:1-1', 'R6.earlierStatus').value).toBe('○ 概ね達成');
  expect(index.cell('k:1-1', 'R6.status').value).toBe('◎ 達成');
  expect(index.cell('i:3', 'R6.earlierStatus').value).toBe('△ 一部達成');
  const column = index.columnOf('R6.earlierValue');
  expect(sheet.columns[column]).toMatchObject({ hidden: true, outlineLevel: 1 });
  expect(index.at(4, column)?.value).toBe('9月末の\n値・進捗');
});

test('a workbook to which nothing was handed on is as it always was', () => {
  const plan = buildWorkbook({ ...master, earlier: null });
  const fields = pillarSheets(plan).flatMap((sheet) => new CellIndex(sheet).fields);
  expect(fields.filter((field) => field.includes('earlier'))).toEqual([]);
  expect(plannedSummary(plan).since).toBeNull();
});
