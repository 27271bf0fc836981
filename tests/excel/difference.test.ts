import { planDifference } from '../../src/workbook';
import { number, planOf, text } from '../workbook/reading/book';
import { smallPlan } from './smallPlan';

const empty = {
  changed: [],
  added: [],
  removed: [],
  names: [],
  removedNames: [],
  properties: false,
  activeSheet: false,
};

test('equal plans differ in nothing, however often they are made', () => {
  expect(planDifference(planOf(), planOf())).toEqual(empty);
  expect(planDifference(smallPlan(), structuredClone(smallPlan()))).toEqual(empty);
});

test('one typed value changes its cell and what is said beside it, and no look', () => {
  const next = smallPlan({ actuals: { 'k:2': 9 } });
  const { changed, ...rest } = planDifference(smallPlan(), next);
  expect({ changed: [], ...rest }).toEqual(empty);
  expect(changed.map(({ key, contents, looks }) => [key, contents, looks])).toEqual([
    ['pillar-1', [expect.objectContaining({ row: 3, column: 3, value: 9 })], []],
  ]);
});

test('the other way round it is the way back', () => {
  const [a, b] = [smallPlan(), smallPlan({ rows: ['k:1'], fill: 'E3F2E6' })];
  const there = planDifference(a, b).changed[0];
  const back = planDifference(b, a).changed[0];
  expect(there?.removed.map(({ row }) => row)).toEqual(back?.contents.map(({ row }) => row));
  expect(back?.removed).toEqual([]);
  expect(there?.addedValidations).toEqual(back?.removedValidations);
});

test('the real programme: values typed in R6 change their cells only', () => {
  const values = new Map([
    ['i:1|report', text('説明会を3回開いた。')],
    ['k:1-1|R6.actual', number(65)],
  ]);
  const [before, after] = [planOf(), planOf({ values })];
  const { changed } = planDifference(before, after);
  const pillars = changed.filter(({ key }) => key.startsWith('pillar'));
  expect(pillars.flatMap(({ contents }) => contents.length).every((count) => count <= 2)).toBe(
    true,
  );
  expect(pillars.flatMap(({ looks, rows }) => [...looks, ...rows])).toEqual([]);
  // In 総括 the line of an initiative that is late now is as high as its texts, and the last heading has moved on to a line
  // that was an empty one; the formulas follow by themselves.
  const summary = changed.find(({ key }) => key === 'summary');
  expect(summary?.contents).toEqual([]);
  const heights = [before, after].map(
    ({ sheets }) => sheets.find(({ key }) => key === 'summary')?.rows,
  );
  const lines = Object.keys(heights[1] ?? {}).map(Number);
  const unlike = lines.filter((row) => heights[0]?.[row]?.height !== heights[1]?.[row]?.height);
  expect(unlike.length).toBeGreaterThan(0);
  expect(summary?.rows).toEqual(unlike);
  // The values as handed out stand in the metadata as well.
  expect(changed.map(({ key }) => key)).toEqual(['summary', 'pillar-1', 'meta']);
});

test('sheets that come and go are named, and so are names', () => {
  const all = smallPlan();
  const without = { ...all, sheets: all.sheets.slice(1), names: [] };
  expect(planDifference(without, all)).toMatchObject({ added: ['pillar-1'], names: all.names });
  expect(planDifference(all, without)).toMatchObject({
    removed: ['pillar-1'],
    removedNames: ['しきい値'],
  });
});
