import type { Severity } from '../../../check';
import type { GroupHeading, SeverityCounts } from '../../core/check/groups';
import type { Count, Named } from '../words';

export interface CheckWords {
  readonly noWorkbook: string;
  readonly checkAll: string;
  readonly checking: string;
  readonly following: string;
  readonly notFollowing: string;
  readonly severity: Readonly<Record<Severity, string>>;
  /** One of them. */
  readonly finding: CheckWords['severity'];
  readonly severityNamed: (severity: string, count: number) => string;
  readonly severities: string;
  readonly found: (counts: SeverityCounts) => string;
  readonly allRight: string;
  readonly onlyNotes: string;
  readonly groupBy: string;
  readonly byInitiative: string;
  readonly bySeverity: string;
  readonly search: string;
  readonly onlyCorrectable: Count;
  readonly heading: (heading: GroupHeading) => string;
  readonly count: Count;
  readonly goTo: (sheet: string, cell: string) => string;
  readonly place: (sheet: string, cell: string) => string;
  readonly wholeSheet: Named;
  readonly wholeWorkbook: string;
  readonly selected: string;
  readonly correction: string;
  readonly before: string;
  readonly after: string;
  readonly blank: string;
  readonly apply: string;
  readonly applyFor: (before: string, after: string) => string;
  readonly applied: string;
  readonly reviewAll: Count;
  readonly review: string;
  readonly reviewHow: string;
  readonly applyChosen: Count;
  readonly cancel: string;
  readonly noneShown: string;
  readonly showEverything: string;
  readonly more: Count;
}

const severityJa: CheckWords['severity'] = { error: 'エラー', warning: '注意', note: '参考' };

const ja: CheckWords = {
  noWorkbook:
    '点検するブックがありません。［作成］でブックを作るか、配られたブックを開いてください。',
  checkAll: 'すべて点検',
  checking: '点検しています…',
  following: '入力や貼り付けのたびに、自動で点検します。',
  notFollowing: '自動では点検できません。入力したあとに［すべて点検］を押してください。',
  severity: severityJa,
  finding: severityJa,
  severityNamed: (severity, count) => `${severity} ${count}`,
  severities: '表示する種類',
  found: ({ error, warning, note }) => `エラー ${error}件、注意 ${warning}件、参考 ${note}件`,
  allRight: '直すところはありません。',
  onlyNotes: 'エラーと注意はありません。参考は、まだ入力していないところなどです。',
  groupBy: 'まとめ方',
  byInitiative: '取組項目ごと',
  bySeverity: '重さごと',
  search: '言葉で探す（No.・文・セル）',
  onlyCorrectable: (count) => `修正案のあるものだけ（${count}）`,
  heading: (heading) => {
    switch (heading.kind) {
      case 'initiative':
        return `No.${heading.no}　${heading.title}`;
      case 'workbook':
        return 'ブック全体・提出欄';
      case 'severity':
        return severityJa[heading.severity];
    }
  },
  count: (count) => `${count}件`,
  goTo: (sheet, cell) => `${sheet} ${cell} を選ぶ`,
  place: (sheet, cell) => `${sheet}　${cell}`,
  wholeSheet: (sheet) => `シート「${sheet}」（特定のセルはありません）`,
  wholeWorkbook: 'ブック全体（特定のセルはありません）',
  selected: '選択中のセル',
  correction: '修正案',
  before: '現在',
  after: '修正後',
  blank: '（空欄）',
  apply: 'この案で直す',
  applyFor: (before, after) => `「${before}」を「${after}」に直す`,
  applied: '修正案の適用',
  reviewAll: (count) => `修正案をまとめて直す…（${count}件）`,
  review: '修正案の確認',
  reviewHow: 'チェックを付けたものだけを直します。あとで元に戻せます。',
  applyChosen: (count) => `${count}件を直す`,
  cancel: 'やめる',
  noneShown: 'この条件に合うものはありません。',
  showEverything: '条件を消す',
  more: (count) => `ほか${count}件も表示する`,
};

const findingEn: CheckWords['severity'] = { error: 'Error', warning: 'Warning', note: 'Note' };
const severityEn: CheckWords['severity'] = { error: 'Errors', warning: 'Warnings', note: 'Notes' };

const en: CheckWords = {
  noWorkbook:
    'There is nothing to check. Make a workbook under Create, or open the one sent to you.',
  checkAll: 'Check all',
  checking: 'Checking…',
  following: 'Checks as you type or paste.',
  notFollowing: 'Cannot follow what you type: press Check all after typing.',
  severity: severityEn,
  finding: findingEn,
  severityNamed: (severity, count) => `${severity} ${count}`,
  severities: 'Kinds to show',
  found: ({ error, warning, note }) => `Errors: ${error}, warnings: ${warning}, notes: ${note}`,
  allRight: 'Nothing needs correcting.',
  onlyNotes: 'No errors and no warnings. Notes are mostly what is still to be filled in.',
  groupBy: 'Group by',
  byInitiative: 'Initiative',
  bySeverity: 'Severity',
  search: 'Search (No., words, cell)',
  onlyCorrectable: (count) => `Only with a proposed correction (${count})`,
  heading: (heading) => {
    switch (heading.kind) {
      case 'initiative':
        return `No. ${heading.no}  ${heading.title}`;
      case 'workbook':
        return 'Whole workbook and submission block';
      case 'severity':
        return severityEn[heading.severity];
    }
  },
  count: (count) => String(count),
  goTo: (sheet, cell) => `Select ${sheet} ${cell}`,
  place: (sheet, cell) => `${sheet}  ${cell}`,
  wholeSheet: (sheet) => `Sheet “${sheet}” (no single cell)`,
  wholeWorkbook: 'The whole workbook (no single cell)',
  selected: 'Selected cell',
  correction: 'Proposed correction',
  before: 'Now',
  after: 'Corrected',
  blank: '(blank)',
  apply: 'Correct it so',
  applyFor: (before, after) => `Replace “${before}” with “${after}”`,
  applied: 'Proposed corrections',
  reviewAll: (count) => `Correct several… (${count})`,
  review: 'Review the corrections',
  reviewHow: 'Only what is ticked will be corrected. It can be undone.',
  applyChosen: (count) => `Correct ${count}`,
  cancel: 'Cancel',
  noneShown: 'Nothing matches.',
  showEverything: 'Show everything',
  more: (count) => `Show ${count} more`,
};

export const check = { ja, en };
