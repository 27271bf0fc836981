import type { About, Figure } from '../../core/entry/card';
import type { Count, Named } from '../words';

export interface EntryWords {
  readonly noWorkbook: string;
  readonly checking: string;
  readonly remaining: Count;
  readonly allDone: string;
  readonly next: string;
  readonly previous: string;
  readonly keys: string;
  readonly stop: (sheet: string, cell: string, position: number, total: number) => string;
  readonly wrapped: string;
  readonly nothingSelected: string;
  readonly notFollowing: string;
  readonly first: string;
  readonly fromOffice: string;
  readonly initiative: (no: number, title: string) => string;
  readonly missing: Count;
  readonly nothingMissing: string;
  readonly goTo: (sheet: string, cell: string) => string;
  readonly problems: Count;
  readonly outline: string;
  readonly goal: string;
  readonly kpis: string;
  readonly reference: string;
  readonly typedAt: (no: number) => string;
  readonly lowerIsBetter: string;
  readonly belowPreviousYear: string;
  readonly unit: Named;
  readonly figures: (name: string, unit: string) => string;
  readonly year: string;
  readonly target: string;
  readonly actual: string;
  readonly rate: string;
  readonly status: string;
  readonly none: string;
  readonly forecast: Named;
  readonly now: (figure: Figure) => string;
  readonly about: string;
  readonly aboutKind: Readonly<Record<About['kind'], string>>;
  readonly decisions: string;
  readonly decision: string;
  readonly tooLate: string;
  readonly steps: Named;
  readonly continued: string;
  readonly noPlan: string;
  readonly milestone: Named;
  readonly folded: string;
}

const ja: EntryWords = {
  noWorkbook:
    '記入するブックがありません。［作成］でブックを作るか、配られたブックを開いてください。',
  checking: '入力の状況を確かめています…',
  remaining: (count) => `残り ${count}か所`,
  allDone: '入力するところは残っていません。',
  next: '次の未入力',
  previous: '前の未入力',
  keys: 'この画面では Alt+↓ で次、Alt+↑ で前に進みます。シートとの行き来は F6 です。',
  stop: (sheet, cell, position, total) =>
    `${sheet} ${cell} を選びました（${total}か所中 ${position}番目）。`,
  wrapped: '最後まで進んだので、反対の端から続けます。',
  nothingSelected: '取組項目の行が選ばれていません。シートで行を選ぶと、その内容をここに示します。',
  notFollowing: 'この Excel では選んだ行を追えません。下のボタンで未入力のセルへ進めます。',
  first: '最初の未入力へ',
  fromOffice: '事務局から',
  initiative: (no, title) => `No.${no}　${title}`,
  missing: (count) => `この取組項目の未入力（${count}）`,
  nothingMissing: 'この取組項目の入力は済んでいます。',
  goTo: (sheet, cell) => `${sheet} ${cell} を選ぶ`,
  problems: (count) => `この取組項目に直すところが ${count}件あります（点検へ）`,
  outline: '取組内容',
  goal: '目標',
  kpis: '指標',
  reference: '参考（集計に含めません）',
  typedAt: (no) => `No.${no} で入力します`,
  lowerIsBetter: '小さいほどよい',
  belowPreviousYear: '前年度より減少で達成',
  unit: (unit) => `単位: ${unit}`,
  figures: (name, unit) => `${name}（${unit}）の年度ごとの目標と実績`,
  year: '年度',
  target: '目標',
  actual: '実績',
  rate: '達成率',
  status: '判定',
  none: '－',
  forecast: (value) => `${value}（見込）`,
  now: ({ label }) => `${label}（今回）`,
  about: '定義・算出方法など',
  aboutKind: {
    definition: '定義',
    method: '算出方法',
    source: '出典',
    measuredAt: '測定時点',
    seriesBreak: '集計方法の変更',
    note: '備考',
  },
  decisions: '計画の途中の改定',
  decision: '【改定】',
  tooLate: 'この報告回より後に決まりました。今回の判定には用いません。',
  steps: (year) => `${year}の計画（工程）`,
  continued: '（前の年度から続く）',
  noPlan: 'この年度の計画はありません。',
  milestone: (text) => `目安: ${text}`,
  folded: '取組内容と目標',
};

const en: EntryWords = {
  noWorkbook:
    'There is nothing to fill in. Make a workbook under Create, or open the one sent to you.',
  checking: 'Looking at what is filled in…',
  remaining: (count) => (count === 1 ? 'One cell left' : `${count} cells left`),
  allDone: 'Nothing is left to fill in.',
  next: 'Next blank',
  previous: 'Previous blank',
  keys: 'Here Alt+↓ goes to the next, Alt+↑ to the previous one. F6 moves between sheet and pane.',
  stop: (sheet, cell, position, total) => `${sheet} ${cell} selected (${position} of ${total}).`,
  wrapped: 'The end was reached: going on from the other one.',
  nothingSelected:
    'No row of an initiative is selected. Select one in the sheet to see here what it is about.',
  notFollowing: 'This Excel does not tell what is selected. The buttons below lead to blank cells.',
  first: 'Go to the first blank',
  fromOffice: 'From the programme office',
  initiative: (no, title) => `No. ${no}  ${title}`,
  missing: (count) => `Still blank in this initiative (${count})`,
  nothingMissing: 'This initiative is filled in.',
  goTo: (sheet, cell) => `Select ${sheet} ${cell}`,
  problems: (count) =>
    `${count === 1 ? 'One thing' : `${count} things`} to correct in this initiative (Check)`,
  outline: 'Outline',
  goal: 'Goal',
  kpis: 'KPIs',
  reference: 'For reference (not counted)',
  typedAt: (no) => `Typed at No. ${no}`,
  lowerIsBetter: 'Lower is better',
  belowPreviousYear: 'Achieved when below last year',
  unit: (unit) => `Unit: ${unit}`,
  figures: (name, unit) => `Targets and actuals by year: ${name} (${unit})`,
  year: 'Year',
  target: 'Target',
  actual: 'Actual',
  rate: 'Rate',
  status: 'Status',
  none: '–',
  forecast: (value) => `${value} (forecast)`,
  now: ({ label }) => `${label} (now)`,
  about: 'Definition, method and source',
  aboutKind: {
    definition: 'Definition',
    method: 'Method',
    source: 'Source',
    measuredAt: 'Measured at',
    seriesBreak: 'Break in the series',
    note: 'Note',
  },
  decisions: 'Decided in mid-programme',
  decision: 'Revised',
  tooLate: 'Decided after this round: it does not count for this report.',
  steps: (year) => `Plan of ${year} (steps)`,
  continued: ' (goes on from an earlier year)',
  noPlan: 'Nothing is planned for this year.',
  milestone: (text) => `Milestone: ${text}`,
  folded: 'Outline and goal',
};

export const entry = { ja, en };
