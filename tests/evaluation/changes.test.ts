import {
  compareReports,
  defaultScale,
  evaluate,
  isBandPosition,
  movementBetween,
  POSITION_COUNT,
  type Entries,
} from '../../src/evaluation';
import { entriesOf } from '../../src/workbook';
import type { Values } from '../../src/workbook';
import { town, townRound, townYear } from '../programme/revisedTown';
import { fc } from '../support/property';
import { number, text } from '../workbook/reading/book';

/** What changed in a year from one report to another. */

const position = fc.integer({ min: 1, max: POSITION_COUNT });

test('a status rises, falls or stays only between bands; the way back is the opposite', () => {
  const opposite = {
    ...{ rose: 'fell', fell: 'rose', same: 'same' },
    ...{ judged: 'unjudged', unjudged: 'judged', none: 'none' },
  } as const;
  fc.assert(
    fc.property(position, position, (before, now) => {
      const movement = movementBetween(before, now);
      expect(movementBetween(now, before)).toBe(opposite[movement]);
      const bands = [before, now].filter(isBandPosition).length;
      expect(['rose', 'fell', 'same'].includes(movement)).toBe(bands === 2);
      expect(movement === 'none').toBe(bands === 0);
      if (movement === 'rose') expect(now).toBeLessThan(before);
    }),
  );
});

const year = townYear('R6');

function judged(id: 'september' | 'final', values: Values) {
  const round = townRound(id);
  const entries: Entries = entriesOf(values, town, year, round);
  const context = { programme: town, reportingYear: year, round, scale: defaultScale };
  return { entries, evaluation: evaluate(context, entries) };
}

const before = judged(
  'september',
  new Map([
    ['k:1-1|R6.forecast', number(410)],
    ['k:2-1|R6.forecast', number(15)],
    ['k:3-1|R6.forecast', number(1)],
    ['s:4-s1|R6.interim', text('計画どおり')],
    ['k:5-1|R5.actual', number(10)],
    ['k:5-1|R6.forecast', number(12)],
    ['p:5-2:a|R6.forecast', number(1)],
    ['p:5-2:b|R6.forecast', number(1)],
  ]),
);
const now = judged(
  'final',
  new Map([
    ['k:1-1|R6.actual', number(410)],
    ['k:1-1|R6.kind', text('速報値')],
    ['k:2-1|R6.actual', number(30)],
    ['s:4-s1|R6.actual', text('遅れ')],
    ['k:5-1|R5.actual', number(10)],
    ['k:5-1|R6.actual', number(8)],
    ['p:5-2:a|R6.actual', number(1)],
    ['p:5-2:b|R6.actual', number(1)],
  ]),
);
const changes = compareReports({ programme: town, scale: defaultScale, year }, before, now);
const kpi = (id: string) => changes.kpis.find((each) => each.kpi === id);

test('the same value against a target that was lowered in between rises, and it is told why', () => {
  expect(kpi('1-1')).toMatchObject({
    before: { target: 450, actual: 410, status: 'nearlyAchieved', forecast: true },
    now: { target: 400, actual: 410, status: 'achieved', kind: 'preliminary', forecast: false },
    ...{ movement: 'rose', isRetargeted: true, isChanged: true, lateness: 'lateNoMore' },
  });
  // What repeats it says the same and is not counted again.
  expect(kpi('2-2')).toMatchObject({ movement: 'rose', isCounted: false });
});

test('from a forecast to the same final value is no change', () => {
  expect(kpi('5-2')).toMatchObject({ isChanged: false, movement: 'same' });
});

test('initiatives rise, fall, become late and are so no more, and what was stopped is judged no more', () => {
  const told = Object.fromEntries(
    changes.initiatives.map(({ initiative, lateness, movement }) => [
      initiative,
      [movement, lateness],
    ]),
  );
  expect(told).toEqual({
    1: ['rose', 'lateNoMore'],
    2: ['fell', 'stillLate'],
    // It was stopped: nothing was made up for.
    3: ['unjudged', 'notLate'],
    4: ['fell', 'newlyLate'],
    5: ['rose', 'lateNoMore'],
  });
  expect(changes.counts.initiatives).toEqual({
    total: 5,
    movements: { rose: 2, fell: 2, same: 0, judged: 0, unjudged: 1, none: 0 },
    lateness: { newlyLate: 1, stillLate: 1, lateNoMore: 2, notLate: 1 },
  });
  expect(changes.counts.kpis.total).toBe(5);
});
