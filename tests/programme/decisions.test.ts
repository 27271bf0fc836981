import { evaluate, defaultScale } from '../../src/evaluation';
import {
  decisionsAbout,
  decisionsOf,
  parseProgramme,
  reportedDecisions,
  shortDay,
} from '../../src/programme';
import { entriesOf } from '../../src/workbook';
import { number } from '../workbook/reading/book';
import { revisedTown, town, townRound, townYear } from './revisedTown';

/** What was decided while a programme was under way, and which report is judged by it. */

type Round = Parameters<typeof townRound>[0];

const report = (year: string, round: Round) => ({ year: townYear(year), round: townRound(round) });
const about = (initiative: number, kpi: string | null = null, step: string | null = null) => ({
  ...{ initiative, kpi, step },
});

const told = (year: string, round: Round, item: ReturnType<typeof about>) =>
  decisionsAbout(reportedDecisions(town, report(year, round)), town, item).map(
    ({ applies, new: next, old, what }) => [what, old, next, applies],
  );

test('every revision and every end is a decision, in the order in which they were taken', () => {
  const days = decisionsOf(town).map(({ decidedOn }) => decidedOn);
  expect(days).toHaveLength(8);
  expect(days).toEqual([...days].sort());
});

test('a target knows what it was, and which of its revisions a round is judged by', () => {
  const of = (applied: readonly boolean[]) => [
    ['R6年度の目標値', 500, 450, applied[0]],
    ['R6年度の目標値', 450, 400, applied[1]],
    ['R6年度の目標値', 400, 300, applied[2]],
  ];
  expect(told('R6', 'september', about(1, '1-1'))).toEqual(of([true, false, false]));
  expect(told('R6', 'preliminary', about(1, '1-1'))).toEqual(of([true, true, false]));
  // A year that is over stays judged by what was in force at its own end.
  expect(told('R7', 'final', about(1, '1-1'))).toEqual(of([true, true, false]));
});

test('what repeats a KPI follows its source', () => {
  expect(told('R6', 'final', about(2, '2-2'))).toEqual(told('R6', 'final', about(1, '1-1')));
});

test('names, goals, plans and ends are told at what they are about', () => {
  expect(told('R6', 'final', about(2))).toEqual([
    ['取組項目の名称', '待ち時間の短縮', '待たない窓口', true],
  ]);
  expect(told('R6', 'final', about(5, null, '5-s1'))).toEqual([
    ['R6年度の工程の計画', '試行', '検討の継続', true],
  ]);
  expect(told('R6', 'september', about(3))).toEqual([
    ['継続・終了', '継続', 'R6年度から中止', false],
  ]);
  expect(told('R6', 'final', about(4))).toEqual([
    ['継続・終了', '継続', 'R7年度から統合（No.1へ）', true],
  ]);
});

test('a year is judged by the target in force at the day of its round, whatever was decided later', () => {
  const field = (round: Round) => (round === 'september' ? 'forecast' : 'actual');
  const judged = (reporting: string, round: Round) => {
    const values = new Map([
      ['k:1-1|R6.actual', number(320)],
      [`k:1-1|R6.${field(round)}`, number(420)],
      ['k:3-1|R6.forecast', number(2)],
    ]);
    const { year, round: own } = report(reporting, round);
    const context = { programme: town, reportingYear: year, round: own, scale: defaultScale };
    const { initiatives, kpis } = evaluate(context, entriesOf(values, town, year, own));
    const kpi = kpis.find((each) => each.kpi === '1-1' && each.year === 'R6');
    const third = initiatives.find(({ no, year: each }) => no === 3 && each === 'R6');
    return [kpi?.target, kpi?.status, third?.status];
  };
  expect(judged('R6', 'september')).toEqual([450, 'nearlyAchieved', 'achieved']);
  expect(judged('R6', 'preliminary')).toEqual([400, 'achieved', 'discontinued']);
  // By R7 the target of R6 had become 300; R6 is still judged by 400.
  expect(judged('R7', 'final')).toEqual([400, 'achieved', 'discontinued']);
});

describe('what was added in mid-programme', () => {
  const text = revisedTown
    .replace('"no":3,', '"no":3,"added":{"decidedOn":"2024-11-05","reason":"要望が多いため。"},')
    .replace('"from":"R6","decidedOn":"2025-01-15"', '"from":"R7","decidedOn":"2025-01-15"');
  const loaded = parseProgramme(text);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  const { programme } = loaded;

  const statuses = (reporting: string, round: Round) => {
    const { year, round: own } = report(reporting, round);
    const values = new Map([
      ['k:3-1|R5.actual', number(1)],
      ['k:3-1|R6.forecast', number(1)],
      ['k:3-1|R6.actual', number(1)],
    ]);
    const context = { programme, reportingYear: year, round: own, scale: defaultScale };
    const { initiatives, kpis } = evaluate(context, entriesOf(values, programme, year, own));
    const of = (year: string) => [
      kpis.find((each) => each.kpi === '3-1' && each.year === year)?.status,
      initiatives.find((each) => each.no === 3 && each.year === year)?.status,
    ];
    return [of('R5'), of('R6')];
  };

  it('is 対象外 in every report before the decision, whatever is typed, and is judged from then on', () => {
    const notDue = ['notDue', 'notDue'];
    expect(statuses('R6', 'september')).toEqual([notDue, notDue]);
    const judged = ['partlyAchieved', 'partlyAchieved'];
    expect(statuses('R6', 'final')).toEqual([notDue, judged]);
  });

  it('is a decision with its day and reason', () => {
    const told = decisionsAbout(
      reportedDecisions(programme, report('R6', 'september')),
      programme,
      about(3),
    );
    expect(told.map(({ applies, decidedOn, new: next }) => [decidedOn, next, applies])).toEqual([
      ['2024-11-05', '計画に追加', false],
      ['2025-01-15', 'R7年度から中止', false],
    ]);
  });
});

test('a day as it stands in a narrow place', () => {
  expect(['2024-10-01', '2019-04-30', '1989-01-07'].map(shortDay)).toEqual([
    ...['R6.10.1', 'H31.4.30', 'S64.1.7'],
  ]);
});
