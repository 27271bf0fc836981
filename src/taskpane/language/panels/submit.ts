import type { SubmissionState } from '../../../workbook';
import type { Count, Named } from '../words';
import { office, type OfficeWords } from './submit/office';
import { steps, type StepWords } from './submit/steps';

/** 提出: where a submission stands and how complete it is. */
export interface SubmitWords extends StepWords {
  readonly noWorkbook: string;
  readonly stages: string;
  readonly states: Readonly<Record<SubmissionState, string>>;
  readonly stateNow: Named;
  readonly unknownState: Named;
  readonly facts: {
    readonly number: string;
    readonly submittedOn: string;
    readonly writer: string;
    readonly confirmed: string;
    readonly explanation: string;
    readonly remark: string;
  };
  readonly date: (year: number, month: number, day: number) => string;
  readonly remarks: Count;
  readonly todo: string;
  readonly standing: string;
  readonly complete: string;
  readonly blanks: Count;
  readonly errors: Count;
  readonly warnings: Count;
  readonly blank: string;
  readonly error: string;
  readonly warning: string;
  readonly wholeWorkbook: string;
  readonly item: (no: number, title: string) => string;
  readonly finished: Count;
  readonly notDue: Count;
  readonly goTo: (sheet: string, cell: string) => string;
  readonly showAll: Count;
  readonly office: OfficeWords;
}

const ja: SubmitWords = {
  ...steps.ja,
  noWorkbook: '提出するブックがありません。配られたブックを開いてください。',
  stages: '提出の流れ',
  states: {
    作成中: '作成中',
    課長確認: '課長確認',
    提出: '提出',
    差戻し: '差戻し',
    受理: '受理',
    確定: '確定',
  },
  stateNow: (state) => `今の状態: ${state}`,
  unknownState: (text) =>
    `提出の状態「${text}」は一覧にない語です。一覧から選び直してください（最初は「作成中」）。`,
  facts: {
    number: '提出番号',
    submittedOn: '提出日',
    writer: '記入者',
    confirmed: '課長確認',
    explanation: '注意の説明',
    remark: '事務局から',
  },
  date: (year, month, day) => `${year}年${month}月${day}日`,
  remarks: (count) => `事務局の指摘（${count}件）`,
  todo: '提出の前に',
  standing: '記入の状況',
  complete: '空欄もエラーもありません。',
  blanks: (count) => `空欄 ${count}`,
  errors: (count) => `エラー ${count}`,
  warnings: (count) => `注意 ${count}`,
  blank: '空欄',
  error: 'エラー',
  warning: '注意',
  wholeWorkbook: 'ブック全体',
  item: (no, title) => `No.${no}　${title}`,
  finished: (count) => `記入が済んだ取組項目 ${count}`,
  notDue: (count) => `今年度は対象外の取組項目 ${count}`,
  goTo: (sheet, cell) => `${sheet} ${cell} を選ぶ`,
  showAll: (count) => `ほか${count}件も表示する`,
  office: office.ja,
};

const en: SubmitWords = {
  ...steps.en,
  noWorkbook: 'There is nothing to submit. Open the workbook that was sent to you.',
  stages: 'The way of a submission',
  states: {
    作成中: 'Draft',
    課長確認: 'Confirmed',
    提出: 'Submitted',
    差戻し: 'Returned',
    受理: 'Accepted',
    確定: 'Final',
  },
  stateNow: (state) => `Now: ${state}`,
  unknownState: (text) =>
    `“${text}” is none of the states. Pick one from the list in the cell (作成中 to begin with).`,
  facts: {
    number: 'Submission no.',
    submittedOn: 'Submitted on',
    writer: 'Written by',
    confirmed: 'Confirmed by',
    explanation: 'Explanation',
    remark: 'From the office',
  },
  date: (year, month, day) =>
    `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  remarks: (count) => `Remarks of the office (${count})`,
  todo: 'Before you submit',
  standing: 'How complete it is',
  complete: 'Nothing is blank and nothing is wrong.',
  blanks: (count) => `Blank ${count}`,
  errors: (count) => `Errors ${count}`,
  warnings: (count) => `Warnings ${count}`,
  blank: 'Blank',
  error: 'Error',
  warning: 'Warning',
  wholeWorkbook: 'The whole workbook',
  item: (no, title) => `No. ${no}  ${title}`,
  finished: (count) => `Finished initiatives: ${count}`,
  notDue: (count) => `Initiatives not due this year: ${count}`,
  goTo: (sheet, cell) => `Select ${sheet} ${cell}`,
  showAll: (count) => `Show ${count} more`,
  office: office.en,
};

export const submit = { ja, en };
