import { formulas, type FormulaWords } from './judge/formulas';
import { scale, type ScaleWords } from './judge/scale';
import type { Grouping } from '../../core/judge/groups';
import type { Judgement } from '../../core/judge/judgement';
import type { Count } from '../words';

interface Met {
  readonly met: number;
  readonly total: number;
}

export interface JudgeWords {
  readonly noWorkbook: string;
  readonly sentence: (judgement: Judgement) => string;
  readonly refresh: string;
  readonly refreshing: string;
  readonly following: string;
  readonly notFollowing: string;
  readonly footnote: (judgement: Judgement) => string;
  readonly lastYear: (year: string, met: number, total: number) => string;
  readonly summary: string;
  readonly groupingLabel: string;
  readonly grouping: Readonly<Record<Grouping, string>>;
  readonly caption: Readonly<Record<Grouping, string>>;
  readonly group: (no: string, title: string) => string;
  readonly metOf: (met: number, total: number, before: Met | null) => string;
  /** Which initiatives a number counts; `year` is '' where there is but one. */
  readonly behind: (group: string, year: string, status: string, count: number) => string;
  readonly back: string;
  readonly noneLeft: string;
  readonly late: Count;
  readonly noLate: string;
  readonly open: Count;
  readonly noOpen: string;
  readonly item: (no: number, title: string) => string;
  readonly rate: (rate: string) => string;
  readonly goTo: (sheet: string, cell: string) => string;
  readonly elsewhere: string;
  readonly showAll: Count;
  readonly formulas: FormulaWords;
  readonly scale: ScaleWords;
}

const ja: JudgeWords = {
  noWorkbook:
    '判定するブックがありません。［作成］でブックを作るか、配られたブックを開いてください。',
  sentence: ({ sentence }) => sentence,
  refresh: '最新にする',
  refreshing: '判定しています…',
  following: '入力すると自動で更新します。',
  notFollowing: '自動で更新できません。入力したあとに［最新にする］を押してください。',
  footnote: ({ footnote }) => footnote,
  lastYear: (year, met, total) => `前年度（${year}）は ${total}項目のうち${met}項目が達成`,
  summary: '達成状況の内訳',
  groupingLabel: '内訳の分け方',
  grouping: { pillar: '柱', section: '節', division: '担当課' },
  caption: {
    pillar: '柱ごとの取組項目の数。数の上の帯は割合です。',
    section: '節ごとの取組項目の数。数の上の帯は割合です。',
    division: '担当課ごとの取組項目の数。数の上の帯は割合です。',
  },
  group: (no, title) => (no === '' ? title : `${no}　${title}`),
  metOf: (met, total, before) =>
    `達成 ${met}／${total}${before === null ? '' : `（前年度 ${before.met}／${before.total}）`}`,
  behind: (group, year, status, count) =>
    `${group}　${year === '' ? '' : `${year}　`}${status} ${count}項目`,
  back: '← 内訳に戻る',
  noneLeft: '当てはまる項目はなくなりました。',
  late: (count) => `未達の項目（${count}）`,
  noLate: '未達の項目はありません。',
  open: (count) => `まだ判定できない項目（${count}）`,
  noOpen: 'すべての項目を判定できました。',
  item: (no, title) => `No.${no}　${title}`,
  rate: (rate) => `達成率 ${rate}`,
  goTo: (sheet, cell) => `${sheet} ${cell} を選ぶ`,
  elsewhere: 'このブックには入力するセルがありません。',
  showAll: (count) => `ほか${count}件も表示する`,
  formulas: formulas.ja,
  scale: scale.ja,
};

const en: JudgeWords = {
  noWorkbook:
    'There is nothing to judge. Make a workbook under Create, or open the one sent to you.',
  sentence: ({ met, total, forecast }) =>
    total === 0
      ? 'No initiative is due.'
      : `${met} of ${total} initiatives achieved${forecast ? ' (forecast)' : ''}`,
  refresh: 'Refresh',
  refreshing: 'Judging…',
  following: 'Follows what you type.',
  notFollowing: 'Cannot follow what you type: press Refresh after typing.',
  footnote: ({ discontinued }) => `Including ${discontinued} discontinued`,
  lastYear: (year, met, total) => `The year before (${year}): ${met} of ${total} achieved`,
  summary: 'Results in detail',
  groupingLabel: 'Broken down by',
  grouping: { pillar: 'Pillar', section: 'Section', division: 'Division' },
  caption: {
    pillar: 'Number of initiatives by pillar; the band above the numbers shows the shares.',
    section: 'Number of initiatives by section; the band above the numbers shows the shares.',
    division: 'Number of initiatives by division; the band above the numbers shows the shares.',
  },
  group: (no, title) => (no === '' ? title : `${no}. ${title}`),
  metOf: (met, total, before) =>
    `${met} of ${total} achieved${before === null ? '' : ` (year before: ${before.met} of ${before.total})`}`,
  behind: (group, year, status, count) =>
    `${group}${year === '' ? '' : `, ${year}`}: ${status} ${count}`,
  back: '← Back to the summary',
  noneLeft: 'There is none any more.',
  late: (count) => `Not achieved (${count})`,
  noLate: 'Everything judged is achieved.',
  open: (count) => `Not judged yet (${count})`,
  noOpen: 'Everything could be judged.',
  item: (no, title) => `No. ${no}  ${title}`,
  rate: (rate) => `Rate ${rate}`,
  goTo: (sheet, cell) => `Select ${sheet} ${cell}`,
  elsewhere: 'This workbook has no cell for it.',
  showAll: (count) => `Show ${count} more`,
  formulas: formulas.en,
  scale: scale.en,
};

export const judge = { ja, en };
