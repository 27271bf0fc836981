import type { Judgement } from '../../core/judge/judgement';
import type { Count } from '../messages';

export interface JudgeWords {
  readonly noWorkbook: string;
  readonly sentence: (judgement: Judgement) => string;
  readonly refresh: string;
  readonly refreshing: string;
  readonly following: string;
  readonly notFollowing: string;
  readonly pillars: string;
  readonly pillarsCaption: string;
  readonly pillar: (no: number, title: string) => string;
  readonly metOf: (met: number, total: number) => string;
  readonly late: Count;
  readonly noLate: string;
  readonly open: Count;
  readonly noOpen: string;
  readonly item: (no: number, title: string) => string;
  readonly rate: (rate: string) => string;
  readonly goTo: (sheet: string, cell: string) => string;
  readonly elsewhere: string;
  readonly showAll: Count;
}

const ja: JudgeWords = {
  noWorkbook:
    '判定するブックがありません。［作成］でブックを作るか、配られたブックを開いてください。',
  sentence: ({ sentence }) => sentence,
  refresh: '最新にする',
  refreshing: '判定しています…',
  following: '入力すると自動で更新します。',
  notFollowing: '自動で更新できません。入力したあとに［最新にする］を押してください。',
  pillars: '柱ごとの達成状況',
  pillarsCaption: '柱ごとの取組項目の数。数の上の帯は割合です。',
  pillar: (no, title) => `${no}　${title}`,
  metOf: (met, total) => `達成 ${met}／${total}`,
  late: (count) => `未達の項目（${count}）`,
  noLate: '未達の項目はありません。',
  open: (count) => `まだ判定できない項目（${count}）`,
  noOpen: 'すべての項目を判定できました。',
  item: (no, title) => `No.${no}　${title}`,
  rate: (rate) => `達成率 ${rate}`,
  goTo: (sheet, cell) => `${sheet} ${cell} を選ぶ`,
  elsewhere: 'このブックには入力するセルがありません。',
  showAll: (count) => `ほか${count}件も表示する`,
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
  pillars: 'Results by pillar',
  pillarsCaption: 'Number of initiatives by pillar; the band above the numbers shows the shares.',
  pillar: (no, title) => `${no}. ${title}`,
  metOf: (met, total) => `${met} of ${total} achieved`,
  late: (count) => `Not achieved (${count})`,
  noLate: 'Everything judged is achieved.',
  open: (count) => `Not judged yet (${count})`,
  noOpen: 'Everything could be judged.',
  item: (no, title) => `No. ${no}  ${title}`,
  rate: (rate) => `Rate ${rate}`,
  goTo: (sheet, cell) => `Select ${sheet} ${cell}`,
  elsewhere: 'This workbook has no cell for it.',
  showAll: (count) => `Show ${count} more`,
};

export const judge = { ja, en };
