import {
  achievementSentence,
  discontinuedFootnote,
  rollUp,
  defaultScale,
} from '../../src/evaluation';
import type { Counted, RollUp } from '../../src/evaluation';
import { fc } from '../support/property';
import { judged, kpi, programmeOf, statusOf, step } from './programme';

describe('a step', () => {
  const programme = programmeOf([{ steps: [step('s'), step('once', { due: ['R5'] })] }]);

  it.each([
    ['完了', 'achieved'],
    ['計画どおり', 'achieved'],
    ['概ね計画どおり', 'nearlyAchieved'],
    ['やや遅れ', 'partlyAchieved'],
    ['遅れ', 'notAchieved'],
    ['未着手', 'notAchieved'],
    ['中止', 'discontinued'],
    ['', 'notEntered'],
    ['\u3000', 'notEntered'],
    ['計画通り', 'invalid'],
    ['完了 ', 'invalid'],
    [5, 'invalid'],
    ['#N/A', 'invalid'],
  ])('that is %s is %s', (word, status) => {
    expect(statusOf(judged(programme, { 's R6': word }), 's', 'R6')).toBe(status);
  });

  it('is over in the years after 完了, and where it is not due', () => {
    const evaluation = judged(programme, { 's R5': '完了', 's R6': '遅れ' });
    expect(statusOf(evaluation, 's', 'R6')).toBe('notDue');
    expect(statusOf(evaluation, 'once', 'R6')).toBe('notDue');
    expect(statusOf(evaluation, 's', 'R7')).toBe('future');
  });
});

describe('an initiative', () => {
  const programme = programmeOf([
    { kpis: [kpi('1a'), kpi('1b', { targets: { R6: 10 } })], steps: [step('1s')] },
    { kpis: [kpi('2a', { targets: { R6: 10 } })], steps: [step('2s')] },
    { kpis: [kpi('3a', { repeats: '1a' })] },
    { steps: [step('4s')], references: [kpi('4r')] },
    { steps: [step('5s', { due: ['R5'] })] },
    {
      kpis: [kpi('6a', { targets: { R5: 1 } })],
      lifeCycle: { state: 'discontinued', from: 'R6', reason: '廃止' },
    },
  ]);
  const evaluation = judged(programme, {
    '1a R5': 80,
    '1a R6': 100,
    '1b R6': 5,
    '1s R5': '完了',
    '1s R6': '遅れ',
    '2s R5': 'やや遅れ',
    '4s R5': '計画どおり',
    '4s R6': '計画どおり',
    '4r R6': 1,
  });

  it.each([
    ['its worst KPI', 1, 'R6', 'partlyAchieved'],
    ['its KPIs, whatever its steps', 1, 'R5', 'nearlyAchieved'],
    ['its steps where no KPI is due', 2, 'R5', 'partlyAchieved'],
    ['a KPI without a value', 2, 'R6', 'notEntered'],
    ['the source of a repeated KPI', 3, 'R5', 'nearlyAchieved'],
    ['no reference target', 4, 'R6', 'achieved'],
    ['nothing that is due', 5, 'R6', 'notDue'],
    ['its own end', 6, 'R6', 'discontinued'],
    ['a year to come', 1, 'R7', 'future'],
  ])('is judged by %s', (_, no, year, status) => {
    expect(statusOf(evaluation, no, year)).toBe(status);
  });

  it('shows and judges a reference target all the same', () => {
    expect(statusOf(evaluation, '4r', 'R6')).toBe('notAchieved');
  });

  it('calls no reporting year its own that the programme lacks', () => {
    expect(() => judged(programme, {}, { year: 'R8' })).toThrow(RangeError);
  });
});

describe('a decision in mid-programme', () => {
  const revision = {
    decidedOn: '2025-06-01',
    reason: '情勢の変化',
    initiative: 1,
    kpi: 'k',
    field: 'targets.R6',
    old: 100,
    new: 50,
  };
  const programme = programmeOf([{ kpis: [kpi('k')] }], { revisions: [revision] });

  it('does not re-judge a year that had ended before it', () => {
    const values = { 'k R6': 50 };
    expect(statusOf(judged(programme, values), 'k', 'R6')).toBe('partlyAchieved');
    expect(statusOf(judged(programme, values, { year: 'R7' }), 'k', 'R6')).toBe('partlyAchieved');
  });
});

describe('an interim round', () => {
  const programme = programmeOf([{ kpis: [kpi('k'), kpi('l')] }]);
  const evaluation = judged(
    programme,
    { 'k R5': 100, 'k R6': 100, 'l R5': 100 },
    { round: 'interim' },
  );
  const forecasts = (id: string) =>
    evaluation.kpis.filter((one) => one.kpi === id).map(({ forecast }) => forecast);

  it('judges 年度末見込 and marks it', () => {
    expect(statusOf(evaluation, 'k', 'R6')).toBe('achieved');
    expect(forecasts('k')).toEqual([false, true, false]);
    expect(forecasts('l')).toEqual([false, false, false]);
  });

  it('says 見込み of a year in which one was judged', () => {
    const [r5, r6] = evaluation.rollUps;
    expect(r5 && achievementSentence(r5.programme.kpis, '指標')).toBe('全2指標のうち全てが達成');
    expect(r6 && achievementSentence(r6.programme.kpis, '指標')).toBe(
      '全2指標のうち約5割が達成(見込み)',
    );
  });
});

describe('roll-ups', () => {
  const programme = programmeOf([
    { section: 1, divisions: ['A課', 'B課', 'C課'], kpis: [kpi('1a')], steps: [step('1s')] },
    { section: 1, divisions: ['B課'], kpis: [kpi('2a', { repeats: '1a' })] },
    { pillar: 2, divisions: ['C課'], kpis: [kpi('3a'), kpi('3b')], references: [kpi('3r')] },
    {
      pillar: 2,
      steps: [step('4s')],
      lifeCycle: { state: 'discontinued', from: 'R5', reason: '廃止' },
    },
  ]);
  const year = judged(programme, { '1a R6': 100, '1s R6': '計画どおり', '3a R6': 10 }).rollUps[1];
  if (year === undefined) throw new RangeError('R6');
  const totals = (groups: readonly { initiatives: RollUp; kpis: RollUp }[]) =>
    groups.map(({ initiatives, kpis }) => [initiatives.total, kpis.total]);

  it('count initiatives, KPIs and steps apart, repeated KPIs and references not', () => {
    expect(year.programme.initiatives).toMatchObject({
      counts: { achieved: 2, notEntered: 1, discontinued: 1 },
      total: 3,
      met: 2,
      missed: 0,
      discontinued: 1,
    });
    expect(year.programme.kpis).toMatchObject({ total: 3, met: 1, missed: 1 });
    expect(year.programme.steps.total).toBe(1);
    expect(discontinuedFootnote(year.programme.initiatives)).toBe('うち中止1項目');
  });

  it('count a joint initiative once under each of its divisions and once in a bureau', () => {
    expect(totals(year.pillars)).toEqual([
      [2, 1],
      [1, 2],
    ]);
    expect(totals(year.sections)).toEqual([[2, 1]]);
    expect(year.divisions.map(({ division }) => division)).toEqual(['a', 'b', 'c']);
    expect(totals(year.divisions)).toEqual([
      [1, 1],
      [2, 1],
      [2, 3],
    ]);
    expect(year.bureaus.map(({ bureau }) => bureau)).toEqual(['総務部', '市民部']);
    expect(totals(year.bureaus)).toEqual([
      [2, 1],
      [2, 3],
    ]);
  });

  it('add up', () => {
    const status = fc.constantFrom(
      ...['future', 'notDue', 'discontinued', 'notEntered', 'invalid', 'notEvaluable'],
      ...defaultScale.bands.map(({ id }) => id),
    );
    const items = fc.array(fc.record<Counted>({ status }));
    fc.assert(
      fc.property(items, items, (a, b) => {
        const [one, other, both] = [a, b, [...a, ...b]].map((list) => rollUp(list, defaultScale));
        if (one === undefined || other === undefined || both === undefined) return;
        for (const key of ['total', 'met', 'missed', 'discontinued'] as const) {
          expect(both[key]).toBe(one[key] + other[key]);
        }
        const all = Object.values(both.counts).reduce<number>((sum, count = 0) => sum + count, 0);
        expect(all).toBe(a.length + b.length);
        const shares = Object.values(both.shares).reduce<number>(
          (sum, share = 0) => sum + share,
          0,
        );
        expect(shares).toBeCloseTo(both.total === 0 ? 0 : 1);
        expect(both.met + both.missed).toBeLessThanOrEqual(both.total);
      }),
    );
  });
});

describe('the sentence', () => {
  const of = (met: number, total: number, forecast = false): string =>
    achievementSentence({ total, met, forecast });

  it.each([
    [57, 57, '全57項目のうち全てが達成'],
    [56, 57, '全57項目のうち9割以上が達成'],
    [19, 20, '全20項目のうち9割以上が達成'],
    [189, 200, '全200項目のうち約9割が達成'],
    [17, 20, '全20項目のうち約9割が達成'],
    [169, 200, '全200項目のうち約8割が達成'],
    [1, 20, '全20項目のうち約1割が達成'],
    [9, 200, '全200項目のうち9項目が達成'],
    [0, 20, '全20項目のうち0項目が達成'],
    [0, 0, '対象となる項目はありません'],
  ])('of %d in %d', (met, total, expected) => {
    expect(of(met, total)).toBe(expected);
  });

  it('says 見込み where a value is a forecast', () => {
    expect(of(8, 10, true)).toBe('全10項目のうち約8割が達成(見込み)');
  });
});
