import type { Obstacle, OpenKind } from '../../../../closing';
import type { Count, Named } from '../../words';

/**
 * 作成: closing a fiscal year of the open master, or opening it again. Once a year, so these words come with their panel and
 * not with the others.
 */
export interface ClosingWords {
  readonly explain: string;
  readonly year: string;
  readonly closedYear: Named;
  readonly working: string;
  readonly question: Named;
  readonly nothingOpen: Named;
  readonly open: Count;
  readonly kinds: Readonly<Record<OpenKind, Count>>;
  readonly obstacles: Readonly<Record<Obstacle | 'consentMissing', string>>;
  readonly goTo: (sheet: string, cell: string) => string;
  readonly by: string;
  readonly byHint: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly reopenReason: string;
  readonly agree: Count;
  readonly closedBy: (by: string, time: string) => string;
  readonly because: Named;
  readonly reopenExplain: string;
  readonly close: Named;
  readonly reopen: Named;
  readonly done: Readonly<Record<'closed' | 'reopened', string>>;
}

const ja: ClosingWords = {
  explain:
    '年度の値がすべて確定したら締めます。締めた年度の値は、このブックでも、ここから配るブックでも固定され、取りまとめでも変わりません。引継メモ、会議と事務局の指摘、訂正は書けます。翌年度のブックは、締める前でも作れます。',
  year: '年度',
  closedYear: (label) => `${label}（締めた年度）`,
  working: '確定していないものを調べています…',
  question: (label) => `${label}を締めますか`,
  nothingOpen: (label) => `${label}に、確定していないものはありません。`,
  open: (count) => `確定していないものが${count}件あります。`,
  kinds: {
    error: (count) => `エラー（${count}）`,
    notEvaluable: (count) => `判定不能（${count}）`,
    notEntered: (count) => `未入力（${count}）`,
    pending: (count) => `集計中（${count}）`,
    preliminary: (count) => `速報値（${count}）`,
    notSubmitted: (count) => `提出していない課（${count}）`,
  },
  obstacles: {
    future: 'この年度はまだ来ていません。',
    interim: 'このブックは年度の途中の報告のものです。年度末の取りまとめ用ブックで締めてください。',
    damaged:
      '行や列が変えられていて、読めない値があります。［点検］に出るところを直してから締めてください。',
    alreadyClosed: 'この年度は、もう締められています。',
    notClosed: 'この年度は、締められていません。',
    errors: 'エラーがあるため締められません。先に直してください。',
    reasonMissing: '理由を書いてください。',
    byMissing: 'だれが行うかを書いてください。',
    consentMissing: '残るものを確かめて、チェックを付けてください。',
  },
  goTo: (sheet, cell) => `${sheet} の ${cell} を選ぶ`,
  by: 'だれが行うか',
  byHint: '課名や氏名。「使い方」シートに、日時とともに残ります。',
  reason: '残したまま締める理由',
  reasonHint: '「使い方」シートに残ります。',
  reopenReason: '開き直す理由',
  agree: (count) => `上の${count}件を残したまま締めます`,
  closedBy: (by, time) => `${time}　${by} が締めました。`,
  because: (reason) => `理由：${reason}`,
  reopenExplain:
    '開き直すと、この年度の値をまた変えられます。変えたら、もう一度締めてください。すでに配ったブックの値は、配り直すまで固定されたままです。',
  close: (label) => `${label}を締める`,
  reopen: (label) => `${label}を開き直す`,
  done: {
    closed: '年度を締めました。ブックを保存してください。',
    reopened: '年度を開き直しました。直したら、もう一度締めてください。',
  },
};

const en: ClosingWords = {
  explain:
    'Close a year when all of its values are final. They are locked then, here and in every workbook handed out from here, and consolidation does not change them. Handover notes, remarks and corrections can still be written. The workbooks of the next year can be made before.',
  year: 'Fiscal year',
  closedYear: (label) => `${label} (closed)`,
  working: 'Looking for what is not final…',
  question: (label) => `Close ${label}?`,
  nothingOpen: (label) => `Everything of ${label} is final.`,
  open: (count) => (count === 1 ? 'One thing is not final.' : `${count} things are not final.`),
  kinds: {
    error: (count) => `Errors (${count})`,
    notEvaluable: (count) => `Cannot be judged (${count})`,
    notEntered: (count) => `Not entered (${count})`,
    pending: (count) => `Being counted (${count})`,
    preliminary: (count) => `Preliminary (${count})`,
    notSubmitted: (count) => `Divisions that have not submitted (${count})`,
  },
  obstacles: {
    future: 'This year has not come yet.',
    interim: 'This workbook is one of an interim report. Close the year in that of its end.',
    damaged:
      'Rows or columns were changed so that values cannot be read. Correct first what the check shows.',
    alreadyClosed: 'This year is closed already.',
    notClosed: 'This year is not closed.',
    errors: 'There are errors. Correct them first.',
    reasonMissing: 'Write why.',
    byMissing: 'Write who does it.',
    consentMissing: 'Look at what stays open, then tick the box.',
  },
  goTo: (sheet, cell) => `Select ${cell} on ${sheet}`,
  by: 'Who does it',
  byHint: 'A division or a name. It stays on the first sheet, with date and time.',
  reason: 'Why it is closed with these open',
  reasonHint: 'It stays on the first sheet.',
  reopenReason: 'Why it is opened again',
  agree: (count) => (count === 1 ? 'Close with it open' : `Close with these ${count} open`),
  closedBy: (by, time) => `${time}: closed by ${by}.`,
  because: (reason) => `Reason: ${reason}`,
  reopenExplain:
    'Once it is open again, its values can be changed. Close it again afterwards. In workbooks that were handed out they stay locked until they are handed out anew.',
  close: (label) => `Close ${label}`,
  reopen: (label) => `Open ${label} again`,
  done: {
    closed: 'The year was closed. Save the workbook.',
    reopened: 'The year is open again. Close it once more when you are done.',
  },
};

export const closing = { ja, en };
