import {
  divisionById,
  divisionInCharge,
  divisionName,
  fiscalYearOf,
  initiativeByNo,
  initiativesOf,
  kpiById,
  planTextInForce,
  sourceKpi,
  stepById,
  yearBefore,
  yearIndex,
  yearsUpTo,
} from '../../src/programme';
import { loaded } from './madeUp';

const city = loaded();
const nos = (division: string, date?: string) =>
  initiativesOf(city, division, date).map(({ no }) => no);

it('finds things by id and answers null for what is not there', () => {
  expect(kpiById(city, '8-r1')?.name).toBe('財政調整基金の残高');
  expect(stepById(city, '105-s1')?.name).toBe('事業者の公募');
  expect(initiativeByNo(city, 105)?.divisions).toEqual(['keiei']);
  expect(divisionById(city, 'ICT')?.bureau).toBe('総務部');
  expect([
    kpiById(city, 'x'),
    stepById(city, 'x'),
    initiativeByNo(city, 1),
    divisionById(city, 'x'),
  ]).toEqual([null, null, null, null]);
});

it('finds the KPI that is typed behind a repeated one', () => {
  const repeated = kpiById(city, '21-1');
  const own = kpiById(city, '3-1');
  expect(repeated && sourceKpi(city, repeated).id).toBe('8-1');
  expect(own && sourceKpi(city, own)).toBe(own);
});

it('names a division as it is called on a day', () => {
  expect(divisionName(city, 'ICT')).toBe('ICT Office');
  expect(divisionName(city, 'ICT', '2021-03-31')).toBe('ICT Office');
  expect(divisionName(city, 'ICT', '2021-04-01')).toBe('デジタル推進課');
  expect(divisionName(city, 'unknown')).toBe('unknown');
});

it('gives the initiatives of a division to its successor from the day on', () => {
  expect(divisionInCharge(city, 'shimin', '2022-03-31')).toBe('shimin');
  expect(divisionInCharge(city, 'shimin', '2022-04-01')).toBe('keiei');
  expect(nos('shimin')).toEqual([3]);
  expect(nos('keiei')).toEqual([8, 21, 105]);
  expect(nos('keiei', '2022-04-01')).toEqual([3, 8, 21, 105]);
  expect(nos('shimin', '2022-04-01')).toEqual([]);
});

it('puts years in the order of the programme', () => {
  const [h30, r1] = city.fiscalYears;
  if (h30 === undefined || r1 === undefined || city.precedingYear === null)
    throw new Error('years');
  expect(fiscalYearOf(city, 'R9')).toBeNull();
  expect([yearIndex(city, city.precedingYear), yearIndex(city, h30), yearIndex(city, r1)]).toEqual([
    -1, 0, 1,
  ]);
  expect(yearsUpTo(city, r1)).toEqual(['H30', 'R1']);
  expect(yearsUpTo(city, city.precedingYear)).toEqual([]);
  expect([
    yearBefore(city, r1),
    yearBefore(city, h30),
    yearBefore(city, city.precedingYear),
  ]).toEqual(['H30', 'H29', null]);
});

describe('the plan text of a year', () => {
  const texts = (id: string) => {
    const step = stepById(city, id);
    return city.fiscalYears.map((year) => step && planTextInForce(step, year, city.fiscalYears));
  };
  const own = (text: string) => ({ text, continued: false });
  const continued = (text: string) => ({ text, continued: true });

  it('goes on through arrows and blanks while the step is due', () => {
    expect(texts('3-s1')).toEqual([
      own('調査'),
      own('試行'),
      own('本格実施'),
      continued('本格実施'),
      continued('本格実施'),
    ]);
    expect(texts('21-s1')).toEqual([
      own('庁議で開始'),
      continued('庁議で開始'),
      own('全部署'),
      null,
      null,
    ]);
  });

  it.each(['', ' \u3000', '→', '⇒', '◆—▶', '◆―――▶', '―→', '〃', '同上'])(
    '%j is no text of its own',
    (mark) => {
      const [first, second] = city.fiscalYears;
      if (first === undefined || second === undefined) throw new Error('years');
      const step = { plan: { [first]: '検討', [second]: mark }, due: [first, second] };
      expect(planTextInForce(step, second, city.fiscalYears)).toEqual(continued('検討'));
      expect(
        planTextInForce({ ...step, plan: { [second]: mark } }, second, city.fiscalYears),
      ).toBeNull();
    },
  );

  it.each(['→拡充', '◆実施', '-'])('%j is one', (text) => {
    const [first] = city.fiscalYears;
    if (first === undefined) throw new Error('years');
    expect(
      planTextInForce({ plan: { [first]: text }, due: [first] }, first, city.fiscalYears),
    ).toEqual(own(text));
  });
});
