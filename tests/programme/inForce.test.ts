import {
  asOfDate,
  fiscalYearOf,
  initiativeByNo,
  kpiById,
  kpiTargetInForce,
  lifeCycleState,
  programmeForYear,
  programmeInForce,
  stepById,
  type FiscalYear,
  type Programme,
  type Reporting,
  type Round,
} from '../../src/programme';
import { edited, loaded, type Edit } from './madeUp';

const city = loaded();

function year(label: string, programme: Programme = city): FiscalYear {
  const found = fiscalYearOf(programme, label);
  if (found === null) throw new Error(`no year ${label}`);
  return found;
}

function round(id: string, programme: Programme = city): Round {
  const found = programme.rounds.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no round ${id}`);
  return found;
}

function reporting(label: string, id: string): Reporting {
  return { year: year(label), round: round(id) };
}

describe('the day to which a round refers', () => {
  it.each([
    ['R2', 'interim', '2020-09-30'],
    ['R2', 'december', '2020-12-31'],
    ['R2', 'yearEnd', '2021-03-31'],
    ['H30', 'yearEnd', '2019-03-31'],
  ])('%s %s is %s', (label, id, date) => {
    expect(asOfDate(city, year(label), round(id))).toBe(date);
  });

  it('follows years that start in January or on 29 February', () => {
    const january = loaded(edited(['calendar.R2', { start: '2020-01-01' }]));
    expect(asOfDate(january, year('R2', january), round('interim', january))).toBe('2020-09-30');
    expect(asOfDate(january, year('R2', january), round('yearEnd', january))).toBe('2020-03-31');
    const leap = loaded(edited(['rounds[1].asOf', '02-29']));
    expect(asOfDate(leap, year('H30', leap), round('december', leap))).toBe('2019-02-28');
    expect(asOfDate(leap, year('R1', leap), round('december', leap))).toBe('2020-02-29');
  });

  it('is not known where the year has no first day', () => {
    const dateless = loaded(
      edited(
        ['fiscalYears[5]', '第六年度'],
        ['revisions', undefined],
        ['initiatives[2].kpis[2].lifeCycle.decidedOn', undefined],
        ['initiatives[3].lifeCycle.decidedOn', undefined],
      ),
    );
    const last = year('第六年度', dateless);
    expect(asOfDate(dateless, last, round('yearEnd', dateless))).toBeNull();
    expect(
      programmeForYear(dateless, last, { year: last, round: round('yearEnd', dateless) }),
    ).toBe(dateless);
  });
});

describe('a programme in force', () => {
  const target = (date: string) =>
    kpiById(programmeInForce(city, date), '3-1')?.targets[year('R4')];

  it('has a revision from the day of its decision', () => {
    expect(target('2020-08-02')).toBe(10);
    expect(target('2020-08-03')).toBe(5);
    expect(initiativeByNo(programmeInForce(city, '2021-06-09'), 3)?.title).toBe(
      '窓口の待ち時間の短縮',
    );
    expect(initiativeByNo(programmeInForce(city, '2021-06-10'), 3)?.title).toBe(
      '行かない・待たない窓口',
    );
  });

  it('leaves the programme as first decided untouched', () => {
    expect(kpiById(city, '3-1')?.targets[year('R4')]).toBe(10);
  });

  it('carries a revision of a KPI over to what repeats it', () => {
    const later = programmeInForce(city, '2021-06-10');
    expect(kpiById(later, '21-1')?.targets).toEqual(kpiById(later, '8-1')?.targets);
    expect(kpiById(later, '21-1')?.targets[year('R4')]).toBe(1.2);
  });

  it('applies revisions by date, not by place in the file', () => {
    const base = { reason: 'x', initiative: 8, kpi: '8-2', field: 'targets.R4' };
    const revisions: Edit = [
      'revisions',
      [
        { ...base, decidedOn: '2021-05-01', old: 50, new: 60 },
        { ...base, decidedOn: '2020-05-01', old: 40, new: 50 },
      ],
    ];
    const at = (date: string) =>
      kpiById(programmeInForce(loaded(edited(revisions)), date), '8-2')?.targets[year('R4')];
    expect([at('2020-04-30'), at('2020-05-01'), at('2021-05-01')]).toEqual([40, 50, 60]);
  });

  it('takes a target away for null, sets one, and changes texts of steps', () => {
    const common = { decidedOn: '2020-05-01', reason: 'x' };
    const programme = loaded(
      edited([
        'revisions',
        [
          { ...common, initiative: 8, kpi: '8-2', field: 'targets.R4', old: 40, new: null },
          { ...common, initiative: 21, kpi: '21-3', field: 'targets.R4', old: null, new: 42 },
          { ...common, initiative: 3, step: '3-s1', field: 'plan.R4', old: null, new: '拡充' },
          { ...common, initiative: 105, field: 'outline', old: null, new: '公募による。' },
          { ...common, initiative: 8, kpi: '8-1', field: 'minimum', old: -20, new: null },
        ],
      ]),
    );
    const later = programmeInForce(programme, '2020-05-01');
    expect(Object.keys(kpiById(later, '8-2')?.targets ?? {})).toEqual(['H30', 'R1', 'R2', 'R3']);
    expect(kpiById(later, '21-3')?.targets[year('R4')]).toBe(42);
    expect(stepById(later, '3-s1')?.plan[year('R4')]).toBe('拡充');
    expect(initiativeByNo(later, 105)?.outline).toBe('公募による。');
    expect([kpiById(later, '8-1')?.minimum, kpiById(later, '21-1')?.minimum]).toEqual([null, null]);
  });

  it('knows no discontinuation or completion that was decided later', () => {
    const state = (date: string) => {
      const kpi = kpiById(programmeInForce(city, date), '21-3');
      return kpi === null ? null : lifeCycleState(kpi, year('R2'), city.fiscalYears);
    };
    expect(state('2020-05-19')).toBe('continuing');
    expect(state('2020-05-20')).toBe('discontinued');
    expect(initiativeByNo(programmeInForce(city, '2021-03-24'), 105)?.lifeCycle).toBeNull();
  });
});

describe('a year is judged by the target in force at its as-of date', () => {
  it.each([
    // The decision of 2020-08-03 (R2) changes R3 and R4; that of 2021-06-10 (R3) changes R4 of 8-1.
    ['3-1', 'R4', 'R1', 'yearEnd', 10],
    ['3-1', 'R4', 'R2', 'interim', 5],
    ['3-1', 'R3', 'R4', 'yearEnd', 8],
    ['3-1', 'R2', 'R4', 'yearEnd', 15],
    ['8-1', 'R4', 'R2', 'yearEnd', 1.5],
    ['8-1', 'R4', 'R3', 'interim', 1.2],
    ['21-1', 'R4', 'R4', 'yearEnd', 1.2],
    ['8-3', 'R4', 'R4', 'yearEnd', null],
    ['no such', 'R4', 'R4', 'yearEnd', null],
  ])('%s in %s, reported in %s %s: %s', (kpi, label, reported, id, target) => {
    expect(kpiTargetInForce(city, kpi, year(label), reporting(reported, id))).toBe(target);
  });

  it('is never judged anew by a later decision', () => {
    const late = loaded(
      edited([
        'revisions[4]',
        {
          decidedOn: '2021-04-01',
          reason: 'x',
          initiative: 8,
          kpi: '8-2',
          field: 'targets.R2',
          old: 40,
          new: 30,
        },
      ]),
    );
    for (const reported of ['R2', 'R3', 'R4']) {
      expect(kpiTargetInForce(late, '8-2', year('R2'), reporting(reported, 'yearEnd'))).toBe(40);
    }
  });
});

describe('a life cycle', () => {
  const states = (item: Parameters<typeof lifeCycleState>[0] | null) =>
    item === null
      ? []
      : city.fiscalYears.map((each) => lifeCycleState(item, each, city.fiscalYears));

  it('holds from its first year on', () => {
    expect(states(initiativeByNo(city, 105))).toEqual([
      'continuing',
      'continuing',
      'continuing',
      'completed',
      'completed',
    ]);
    expect(states(kpiById(city, '21-3'))).toEqual([
      'continuing',
      'continuing',
      'discontinued',
      'discontinued',
      'discontinued',
    ]);
    expect(states(kpiById(city, '3-1'))).toEqual(Array(5).fill('continuing'));
  });

  it('may merge an initiative into another', () => {
    const merged = loaded(
      edited(['initiatives[3].lifeCycle', { state: 'merged', from: 'R4', reason: 'x', into: 8 }]),
    );
    expect(states(initiativeByNo(merged, 105)).at(-1)).toBe('merged');
  });
});
