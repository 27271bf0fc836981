import { fiscalYearOf, parseProgramme, type FiscalYear, type Round } from '../../src/programme';

/**
 * A town whose programme was revised all the time: targets before and after the rounds' days, a name, a goal, a plan, an
 * initiative that was stopped and one that was merged. Three rounds, two of them of the year's end.
 */
const definition = {
  formatVersion: 1,
  id: 'revised-town',
  title: '改定町行政改革プラン',
  organisation: '改定町',
  fiscalYears: ['R5', 'R6', 'R7'],
  precedingYear: 'R4',
  rounds: [
    { id: 'september', name: '9月末', kind: 'interim', asOf: '09-30' },
    { id: 'preliminary', name: '年度末速報', kind: 'yearEnd', asOf: '03-31' },
    { id: 'final', name: '年度末確定', kind: 'yearEnd', asOf: '03-31' },
  ],
  divisions: [
    { id: 'soumu', name: '総務課', bureau: '総務部' },
    { id: 'zeimu', name: '税務課', bureau: '総務部' },
  ],
  pillars: [
    { no: 1, title: '窓口', sections: [{ no: 1, title: '届く窓口' }] },
    { no: 2, title: '財政' },
  ],
  initiatives: [
    {
      no: 1,
      title: '窓口のオンライン化',
      pillar: 1,
      section: 1,
      divisions: ['総務課'],
      outline: '手続をオンラインにする。',
      goal: '利用を増やす。',
      kpis: [
        {
          id: '1-1',
          name: 'オンライン申請の件数',
          unit: '件',
          direction: 'atLeast',
          accumulation: 'perYear',
          targets: { R5: 400, R6: 500, R7: 600 },
          integer: true,
        },
      ],
      steps: [
        {
          id: '1-s1',
          name: '様式の整理',
          plan: { R5: '調査', R6: '実施', R7: '見直し' },
          due: ['R5', 'R6', 'R7'],
        },
      ],
    },
    {
      no: 2,
      title: '待ち時間の短縮',
      pillar: 1,
      section: 1,
      divisions: ['総務課', '税務課'],
      goal: '待たせない。',
      kpis: [
        {
          id: '2-1',
          name: '平均待ち時間',
          unit: '分',
          direction: 'atMost',
          accumulation: 'level',
          targets: { R5: 20, R6: 15, R7: 10 },
        },
        {
          id: '2-2',
          name: 'オンライン申請の件数（再掲）',
          unit: '件',
          direction: 'atLeast',
          accumulation: 'perYear',
          targets: { R5: 400, R6: 500, R7: 600 },
          integer: true,
          repeats: '1-1',
        },
      ],
      steps: [],
    },
    {
      no: 3,
      title: '出張所の試行',
      pillar: 1,
      section: 1,
      divisions: ['総務課'],
      kpis: [
        {
          id: '3-1',
          name: '出張所の数',
          unit: '所',
          direction: 'atLeast',
          accumulation: 'level',
          targets: { R5: 1, R6: 2, R7: 3 },
        },
      ],
      steps: [],
      lifeCycle: {
        state: 'discontinued',
        from: 'R6',
        decidedOn: '2025-01-15',
        reason: '利用が見込めないため。',
      },
    },
    {
      no: 4,
      title: '広報の統合',
      pillar: 1,
      section: 1,
      divisions: ['総務課'],
      kpis: [],
      steps: [
        {
          id: '4-s1',
          name: '広報紙の見直し',
          plan: { R5: '検討', R6: '→', R7: '→' },
          due: ['R5', 'R6', 'R7'],
        },
      ],
      lifeCycle: {
        state: 'merged',
        from: 'R7',
        decidedOn: '2025-02-01',
        reason: '窓口の案内と一体で進めるため。',
        into: 1,
      },
    },
    {
      no: 5,
      title: '滞納の縮減',
      pillar: 2,
      divisions: ['税務課'],
      goal: '滞納を減らす。',
      kpis: [
        {
          id: '5-1',
          name: '滞納件数',
          unit: '件',
          direction: 'belowPreviousYear',
          accumulation: 'level',
          targets: {},
        },
        {
          id: '5-2',
          name: '研修の回数',
          unit: '回',
          direction: 'atLeast',
          accumulation: 'perYear',
          targets: { R5: 1, R6: 1, R7: 1 },
          parts: [
            { id: 'a', name: '前期' },
            { id: 'b', name: '後期' },
          ],
        },
      ],
      steps: [
        {
          id: '5-s1',
          name: '催告の見直し',
          plan: { R5: '検討', R6: '試行', R7: '実施' },
          due: ['R5', 'R6', 'R7'],
        },
      ],
    },
  ],
  revisions: [
    {
      decidedOn: '2024-07-10',
      reason: '対象の手続を絞ったため。',
      ...{ initiative: 1, kpi: '1-1', field: 'targets.R6', old: 500, new: 450 },
    },
    {
      decidedOn: '2024-12-20',
      reason: '基幹システムの更新で受付を止めるため。',
      ...{ initiative: 1, kpi: '1-1', field: 'targets.R6', old: 450, new: 400 },
    },
    {
      decidedOn: '2025-06-01',
      reason: '決算を踏まえたため。',
      ...{ initiative: 1, kpi: '1-1', field: 'targets.R6', old: 400, new: 300 },
    },
    {
      decidedOn: '2024-08-01',
      reason: '範囲を広げたため。',
      ...{ initiative: 2, field: 'title', old: '待ち時間の短縮', new: '待たない窓口' },
    },
    {
      decidedOn: '2024-11-05',
      reason: '目標を明らかにするため。',
      ...{ initiative: 5, field: 'goal', old: '滞納を減らす。' },
      new: '滞納を、督促の早期化、納付方法の拡充、相談の充実により、件数と額の両方で減らす。',
    },
    {
      decidedOn: '2024-05-20',
      reason: '要員が足りないため。',
      ...{ initiative: 5, step: '5-s1', field: 'plan.R6', old: '試行', new: '検討の継続' },
    },
  ],
} as const;

/** The definition's text, as it stands in its file. */
export const revisedTown = JSON.stringify(definition);

/** The same with parts of it replaced. */
export function revisedTownWith(change: object): string {
  return JSON.stringify({ ...definition, ...change });
}

const loaded = parseProgramme(revisedTown);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
export const town = loaded.programme;

export function townYear(label: string): FiscalYear {
  const year = fiscalYearOf(town, label);
  if (year === null) throw new Error(`No year ${label}`);
  return year;
}

export function townRound(id: 'september' | 'preliminary' | 'final'): Round {
  const round = town.rounds.find((each) => each.id === id);
  if (round === undefined) throw new Error(`No round ${id}`);
  return round;
}
