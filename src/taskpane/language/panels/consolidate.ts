import {
  FILE_VERDICT_NAMES,
  ITEM_VERDICT_NAMES,
  type FileVerdict,
  type ItemVerdict,
  type OverviewRow,
} from '../../../consolidation';
import type { Count, Named } from '../words';

/** 取りまとめ. These words come with their panel. */
export interface ConsolidateWords {
  readonly noMaster: string;
  readonly pick: string;
  readonly dropHere: string;
  readonly clear: string;
  readonly reading: (done: number, total: number) => string;
  readonly stopReading: string;
  readonly readingStopped: string;
  readonly files: Count;
  readonly noFiles: string;
  readonly filesCaption: string;
  readonly file: string;
  readonly result: string;
  readonly fileVerdicts: Readonly<Record<FileVerdict['kind'], string>>;
  readonly submissionNo: Count;
  readonly skip: Named;
  readonly skipShort: string;
  readonly use: Named;
  readonly useShort: string;
  readonly errors: Count;
  readonly values: Count;
  readonly filter: string;
  readonly allKinds: string;
  readonly kind: (name: string, count: number) => string;
  readonly verdicts: Readonly<Record<ItemVerdict, string>>;
  readonly noValues: string;
  readonly before: string;
  readonly after: string;
  readonly blank: string;
  readonly inMaster: string;
  readonly inFile: string;
  readonly handedOut: string;
  readonly keepMaster: string;
  readonly takeFile: string;
  readonly undecided: string;
  readonly choiceFor: Named;
  readonly decline: string;
  readonly declineFor: Named;
  readonly conflictRule: string;
  readonly ruleLeave: string;
  readonly ruleKeep: string;
  readonly ruleTake: string;
  readonly goTo: (sheet: string, cell: string) => string;
  readonly showMore: Count;
  readonly apply: Count;
  readonly applyRecord: string;
  readonly nothingToApply: string;
  readonly willStay: Count;
  readonly applying: string;
  readonly stop: string;
  readonly stopped: string;
  readonly applied: (values: number, left: number) => string;
  readonly takenBack: (values: number, left: number) => string;
  readonly undo: string;
  readonly undoHint: string;
  readonly overview: string;
  readonly overviewCaption: string;
  readonly division: string;
  readonly standing: string;
  readonly standings: Readonly<Record<OverviewRow['standing'], string>>;
  readonly late: string;
  readonly notes: string;
  readonly listed: (notes: readonly string[]) => string;
  readonly conflicts: Count;
  readonly heldBack: Count;
  readonly unfilled: Count;
  readonly refused: Count;
  readonly reminder: Named;
  readonly reminderShort: string;
  readonly reminderTitle: Named;
  readonly copy: string;
}

const ja: ConsolidateWords = {
  noMaster:
    '取りまとめ用ブックを開いてください。担当課から届いたファイルを、ここから取り込みます。',
  pick: '担当課のファイルを選ぶ…',
  dropHere: 'ここにファイルをまとめて落とすこともできます。まだ何も書き込みません。',
  clear: '一覧を空にする',
  reading: (done, total) => `読んでいます（${done}／${total}）`,
  stopReading: 'やめる',
  readingStopped: '途中でやめました。読み終わったファイルは一覧にあります。',
  files: (count) => `届いたファイル（${count}）`,
  noFiles: 'まだファイルを選んでいません。',
  filesCaption: 'ファイルごとの扱い',
  file: 'ファイル',
  result: '扱い',
  fileVerdicts: FILE_VERDICT_NAMES,
  submissionNo: (number) => `提出番号 ${number}`,
  skip: (name) => `「${name}」を今回は除く`,
  skipShort: '今回は除く',
  use: (name) => `「${name}」を使う`,
  useShort: 'このファイルを使う',
  errors: (count) => `エラー ${count}件`,
  values: (count) => `変わる値（${count}）`,
  filter: '表示する種類',
  allKinds: 'すべて',
  kind: (name, count) => `${name}（${count}）`,
  verdicts: ITEM_VERDICT_NAMES,
  noValues: '変わる値はありません。',
  before: '前',
  after: '後',
  blank: '（空欄）',
  inMaster: '取りまとめ用',
  inFile: '提出',
  handedOut: '前回・配付時',
  keepMaster: '取りまとめ用のまま',
  takeFile: '提出を採用',
  undecided: '決めない',
  choiceFor: (name) => `${name}の競合をどうするか`,
  decline: '取り込まない',
  declineFor: (name) => `${name}を取り込まない`,
  conflictRule: '競合をまとめて決める',
  ruleLeave: '1件ずつ決める',
  ruleKeep: 'すべて取りまとめ用のまま',
  ruleTake: 'すべて提出を採用',
  goTo: (sheet, cell) => `${sheet} ${cell} を選ぶ`,
  showMore: (count) => `ほか${count}件も表示する`,
  apply: (count) => `${count}件の値を取り込む`,
  applyRecord: '提出の記録を書き込む',
  nothingToApply: '取り込む値はありません。提出の記録だけを書き込みます。',
  willStay: (count) => `${count}件は決まっていないため、取りまとめ用のまま残します。`,
  applying: '書き込んでいます…',
  stop: 'やめる',
  stopped: 'やめました。ブックは元のままです。',
  applied: (values, left) =>
    `${values === 0 ? '提出の記録を書き込みました。' : `${values}件の値を書き込み、取込履歴に記録しました。`}${left === 0 ? '' : `決まっていない${left}件は元のままです。`}`,
  takenBack: (values, left) =>
    `${values}件の値を元に戻しました。${left === 0 ? '' : `取り込んだ後に書き換えられた${left}件は、そのままにしました。`}`,
  undo: '最後の取りまとめを取り消す',
  undoHint: '取り込んだときの値が残っているセルだけを元に戻し、取込履歴にも記録します。',
  overview: '提出の状況',
  overviewCaption: '担当課ごとの提出の状況',
  division: '担当課',
  standing: '状況',
  standings: {
    notSubmitted: '未提出',
    draft: '作成中',
    submitted: '提出',
    returned: '差戻し',
    accepted: '受理',
    final: '確定',
  },
  late: '期限超過',
  notes: '確認すること',
  listed: (notes) => notes.join('、'),
  conflicts: (count) => `競合 ${count}`,
  heldBack: (count) => `保留 ${count}`,
  unfilled: (count) => `未入力 ${count}`,
  refused: (count) => `取り込めないファイル ${count}`,
  reminder: (name) => `${name}への連絡文`,
  reminderShort: '連絡文',
  reminderTitle: (name) => `${name}への連絡文`,
  copy: '連絡文をコピー',
};

const valuesOf = (count: number): string => (count === 1 ? '1 value' : `${count} values`);

const en: ConsolidateWords = {
  noMaster: 'Open a master workbook: the files of the divisions are taken in from here.',
  pick: "Choose the divisions' files…",
  dropHere: 'Or drop them here. Nothing is written yet.',
  clear: 'Clear the list',
  reading: (done, total) => `Reading (${done} of ${total})`,
  stopReading: 'Stop',
  readingStopped: 'Stopped. The files that were read are in the list.',
  files: (count) => `Files received (${count})`,
  noFiles: 'No file has been chosen yet.',
  filesCaption: 'What becomes of each file',
  file: 'File',
  result: 'Result',
  fileVerdicts: {
    accepted: 'Accepted',
    again: 'Taken in before',
    older: 'Older',
    copy: 'Copy',
    duplicate: 'Duplicate',
    rejected: 'Not usable',
  },
  submissionNo: (number) => `Submission no. ${number}`,
  skip: (name) => `Leave “${name}” out this time`,
  skipShort: 'Leave out this time',
  use: (name) => `Use “${name}”`,
  useShort: 'Use this file',
  errors: (count) => `Errors: ${count}`,
  values: (count) => `Values that change (${count})`,
  filter: 'Show',
  allKinds: 'Everything',
  kind: (name, count) => `${name} (${count})`,
  verdicts: {
    new: 'New',
    changed: 'Changed',
    withdrawn: 'Withdrawn',
    conflict: 'Conflict',
    blanked: 'Blanked',
    heldBack: 'Held back',
    closed: 'Year closed',
    notOwned: 'Not theirs',
    unknown: 'Unknown',
    missing: 'Missing',
  },
  noValues: 'No value changes.',
  before: 'Before',
  after: 'After',
  blank: '(blank)',
  inMaster: 'Master',
  inFile: 'Submitted',
  handedOut: 'Last stated',
  keepMaster: "Keep the master's",
  takeFile: 'Take the submitted',
  undecided: 'Undecided',
  choiceFor: (name) => `Conflict over ${name}`,
  decline: 'Do not take',
  declineFor: (name) => `Do not take ${name}`,
  conflictRule: 'All conflicts',
  ruleLeave: 'Decide one by one',
  ruleKeep: "Keep the master's values",
  ruleTake: 'Take the submitted values',
  goTo: (sheet, cell) => `Select ${sheet} ${cell}`,
  showMore: (count) => `Show ${count} more`,
  apply: (count) => `Take in ${valuesOf(count)}`,
  applyRecord: 'Record the submissions',
  nothingToApply: 'There is no value to take in: only the submissions are recorded.',
  willStay: (count) => `${count} undecided: the master keeps its own.`,
  applying: 'Writing…',
  stop: 'Stop',
  stopped: 'Stopped. The workbook is as it was.',
  applied: (values, left) =>
    `${values === 0 ? 'The submissions are recorded.' : `${valuesOf(values)} written and logged.`}${left === 0 ? '' : ` ${left} undecided ones were left as they are.`}`,
  takenBack: (values, left) =>
    `${valuesOf(values)} restored.${left === 0 ? '' : ` ${left} had been changed since and were left alone.`}`,
  undo: 'Take the last consolidation back',
  undoHint: 'Restores the cells that still hold what was taken in, and logs it.',
  overview: 'Submissions',
  overviewCaption: 'Submissions by division',
  division: 'Division',
  standing: 'State',
  standings: {
    notSubmitted: 'Not submitted',
    draft: 'Draft',
    submitted: 'Submitted',
    returned: 'Returned',
    accepted: 'Accepted',
    final: 'Final',
  },
  late: 'Late',
  notes: 'To look at',
  listed: (notes) => notes.join(', '),
  conflicts: (count) => `Conflicts ${count}`,
  heldBack: (count) => `Held back ${count}`,
  unfilled: (count) => `Blank ${count}`,
  refused: (count) => `Files not usable ${count}`,
  reminder: (name) => `Reminder to ${name}`,
  reminderShort: 'Reminder',
  reminderTitle: (name) => `Reminder to ${name} (in Japanese)`,
  copy: 'Copy the reminder',
};

export const consolidate = { ja, en };
