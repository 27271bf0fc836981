/** A town of three divisions, each with one initiative: small enough to be filled in by hand. */
export const town = {
  formatVersion: 1,
  id: 'minami-town',
  title: '南町行政改革プラン',
  organisation: '南町',
  fiscalYears: ['R6', 'R7'],
  precedingYear: 'R5',
  rounds: [{ id: 'yearEnd', name: '年度末', kind: 'yearEnd', asOf: '03-31' }],
  divisions: [
    { id: 'soumu', name: '総務課' },
    { id: 'zeimu', name: '税務課' },
    { id: 'fukushi', name: '福祉課' },
  ],
  pillars: [{ no: 1, title: '届く窓口' }],
  initiatives: [
    initiative(1, '窓口のオンライン化', '総務課', ['申請件数', '件', 'atLeast', 500, 600]),
    initiative(2, '待ち時間の短縮', '税務課', ['平均待ち時間', '分', 'atMost', 15, 10]),
    initiative(3, '相談の充実', '福祉課', ['相談件数', '件', 'atLeast', 100, 120]),
  ],
};

type Kpi = readonly [name: string, unit: string, direction: string, r6: number, r7: number];

function initiative(
  no: number,
  title: string,
  division: string,
  [name, unit, direction, R6, R7]: Kpi,
): object {
  return {
    no,
    title,
    pillar: 1,
    divisions: [division],
    outline: `${title}に取り組む。`,
    goal: `${name}を改める。`,
    kpis: [
      {
        id: `${String(no)}-1`,
        name,
        unit,
        direction,
        accumulation: 'level',
        targets: { R6, R7 },
      },
    ],
    steps: [],
  };
}
