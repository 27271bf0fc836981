import {
  defaultScale,
  findPreset,
  judgeKpi,
  judgingScale,
  type KpiEntry,
  type KpiFacts,
} from '../../src/evaluation';
import { fc } from '../support/property';
import { handWritten } from './formulas/handWritten';
import { cell, judged, kpi, programmeOf, statusOf, type Typed } from './programme';

const ready = judgingScale(defaultScale);
const facts: KpiFacts = {
  standing: 'due',
  inputs: 1,
  direction: 'atLeast',
  accumulation: 'level',
  approximate: false,
  minimum: null,
  maximum: null,
  integer: false,
  target: 100,
  previousBaseline: null,
  baseline: null,
  lastTarget: null,
};
const typed = (value: Typed): KpiEntry => ({
  values: [cell(value)],
  interim: [],
  valueKind: { kind: 'unstated' },
});

describe('a KPI in a year', () => {
  it.each(handWritten.map((one) => [one.what, one] as const))('%s', (_, one) => {
    const outcome = judgeKpi(one.facts, one.entry, one.previous, ready);
    expect(outcome.position).toBe(one.position);
  });

  it('is never worse for more where more is better, nor for less where less is better', () => {
    const number = fc
      .double({ min: -1e6, max: 1e6, noNaN: true })
      .filter((x) => x === 0 || Math.abs(x) > 1e-6);
    const target = fc.double({ min: -1000, max: 1000, noNaN: true });
    fc.assert(
      fc.property(number, number, target, fc.boolean(), (a, b, of, approximate) => {
        const [less, more] = a <= b ? [a, b] : [b, a];
        const position = (direction: 'atLeast' | 'atMost', value: number): number =>
          judgeKpi({ ...facts, direction, approximate, target: of }, typed(value), null, ready)
            .position;
        expect(position('atLeast', more)).toBeLessThanOrEqual(position('atLeast', less));
        expect(position('atMost', less)).toBeLessThanOrEqual(position('atMost', more));
      }),
    );
  });

  it('lets a higher rate of an approximate target earn a higher band', () => {
    const osaka = findPreset('osaka');
    if (osaka === null) throw new RangeError('osaka');
    const scale = judgingScale(osaka);
    const of = (value: number): string | undefined =>
      scale.statuses[
        judgeKpi({ ...facts, approximate: true }, typed(value), null, scale).position
      ] ?? undefined;
    expect([89.9, 90, 109, 110].map(of)).toEqual(['C', 'A', 'A', 'S']);
  });

  it('tells the actual and the rate of its lowest part', () => {
    const entry = { ...typed(null), values: [cell(90), cell(40), cell(60)] };
    expect(judgeKpi({ ...facts, inputs: 3 }, entry, null, ready)).toMatchObject({
      actual: 40,
      rate: 0.4,
    });
  });
});

describe('the year of a KPI', () => {
  const programme = programmeOf([
    {
      kpis: [
        kpi('plain'),
        kpi('r6', { targets: { R6: 10 } }),
        kpi('done', {
          lifeCycle: { state: 'completed', from: 'R6', reason: '達成したため' },
        }),
        kpi('stopped', {
          lifeCycle: { state: 'discontinued', from: 'R6', reason: '廃止したため' },
        }),
      ],
    },
  ]);

  it.each([
    ['plain', 'achieved', 'notEntered', 'future'],
    ['r6', 'notDue', 'notEntered', 'future'],
    ['done', 'achieved', 'notDue', 'future'],
    ['stopped', 'achieved', 'discontinued', 'future'],
  ])('%s is judged by its targets and its life cycle', (id, ...expected) => {
    const evaluation = judged(programme, {
      'plain R5': 100,
      'r6 R5': 10,
      'done R5': 100,
      'stopped R5': 100,
      'plain R7': 100,
    });
    expect(['R5', 'R6', 'R7'].map((year) => statusOf(evaluation, id, year))).toEqual(expected);
  });
});

describe('前年度より減少', () => {
  const below = (more: Readonly<Record<string, unknown>> = {}) =>
    programmeOf([{ kpis: [kpi('k', { direction: 'belowPreviousYear', targets: {}, ...more })] }]);

  it('compares with the year before, in the first year with the preceding one', () => {
    const evaluation = judged(below(), { 'k R4': 12, 'k R5': 11, 'k R6': 11 });
    expect(statusOf(evaluation, 'k', 'R5')).toBe('achieved');
    expect(statusOf(evaluation, 'k', 'R6')).toBe('notAchieved');
  });

  it('falls back on a baseline of just that year', () => {
    const with_ = (label: string) =>
      statusOf(judged(below({ baseline: { label, value: 12 } }), { 'k R5': 11 }), 'k', 'R5');
    expect(with_('R4')).toBe('achieved');
    expect(with_('R4上期')).toBe('notEvaluable');
  });

  it('takes a year that is still 集計中 for missing', () => {
    const evaluation = judged(below(), { 'k R5': 12, 'k R5 区分': '集計中', 'k R6': 11 });
    expect(statusOf(evaluation, 'k', 'R5')).toBe('notEntered');
    expect(statusOf(evaluation, 'k', 'R6')).toBe('notEvaluable');
  });
});

describe('progress toward the end', () => {
  const progressOf = (
    more: Readonly<Record<string, unknown>>,
    values: Readonly<Record<string, Typed>>,
  ): number | null => {
    const evaluation = judged(programmeOf([{ kpis: [kpi('k', more)] }]), values);
    return evaluation.kpis.find(({ year }) => year === 'R6')?.progress ?? null;
  };

  it('of single years is the sum of actuals by the sum of targets to date', () => {
    const perYear = { accumulation: 'perYear' };
    expect(progressOf(perYear, { 'k R5': 50, 'k R6': 100 })).toBe(0.75);
    expect(progressOf(perYear, { 'k R6': 100 })).toBeNull();
    expect(progressOf({ ...perYear, targets: { R6: 50 } }, { 'k R6': 100 })).toBe(2);
  });

  it('of a level is the way from a comparable, worse baseline to the last target', () => {
    const level = (baseline: number, comparable = true) => ({
      targets: { R5: 35, R6: 40, R7: 45 },
      baseline: { label: 'R3', value: baseline, comparable },
    });
    expect(progressOf(level(25), { 'k R6': 40 })).toBe(0.75);
    expect(progressOf(level(45), { 'k R6': 40 })).toBeNull();
    expect(progressOf(level(25, false), { 'k R6': 40 })).toBeNull();
    expect(progressOf({ targets: { R6: 40 } }, { 'k R6': 40 })).toBeNull();
  });

  it('of a falling level runs the other way', () => {
    const falling = {
      direction: 'atMost',
      targets: { R5: 30, R6: 20, R7: 10 },
      baseline: { label: 'R4', value: 50 },
    };
    expect(progressOf(falling, { 'k R6': 40 })).toBe(0.25);
  });
});
