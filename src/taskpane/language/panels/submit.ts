import type { SubmissionState, SubmissionStepKind } from '../../../workbook';
import type { RemarkRow } from '../../core/submit/remarkRows';
import type { Mismatch, SubmitState } from '../../core/submit/submitModel';
import type { Count, Named } from '../messages';

type Done = NonNullable<SubmitState['done']>;

export interface SubmitWords {
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
  readonly remarkAbout: Named;
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
  readonly confirm: {
    readonly heading: string;
    readonly writer: string;
    readonly contact: string;
    readonly confirmedBy: string;
    readonly confirmedOn: string;
    readonly required: string;
  };
  readonly submit: {
    readonly heading: string;
    readonly blocked: Count;
    readonly explanation: string;
    readonly explanationHint: Count;
    readonly closes: string;
    readonly shared: string;
    readonly next: (number: number) => string;
  };
  readonly withdrawHint: string;
  readonly accepted: string;
  readonly final: string;
  readonly actions: Readonly<Record<SubmissionStepKind, string>>;
  readonly running: Readonly<Record<Done, string>>;
  readonly done: Readonly<Record<Done, string>>;
  readonly doneShared: string;
  readonly mismatch: Readonly<Record<Mismatch, { readonly what: string; readonly button: string }>>;
  readonly office: {
    readonly heading: string;
    readonly list: string;
    readonly back: string;
    readonly division: string;
    readonly state: string;
    readonly nothingYet: string;
    readonly unsubmitted: string;
    readonly remarks: string;
    readonly remarksHint: string;
    readonly remarkFor: Readonly<Record<RemarkRow['kind'], Named>>;
    readonly remarkLabel: Named;
    readonly saveRemarks: string;
    readonly overall: string;
    readonly overallHint: string;
    readonly returns: string;
    readonly returnsInMaster: string;
    readonly acceptDespite: Count;
    readonly isOffice: string;
    readonly isOfficeHint: string;
  };
}

const ja: SubmitWords = {
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
  remarkAbout: (about) => about,
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
  confirm: {
    heading: '課長の確認を受けたら',
    writer: '記入者の氏名',
    contact: '連絡先（内線番号など）',
    confirmedBy: '確認した課長の氏名',
    confirmedOn: '確認した日',
    required: '入力してください。',
  },
  submit: {
    heading: '事務局へ提出する',
    blocked: (count) =>
      `直すところが${count}件あるため、まだ提出できません。上の一覧から直してください。`,
    explanation: '注意の説明',
    explanationHint: (count) =>
      `注意が${count}件残っています。値が正しいときは、その事情を書いてください。事務局に伝わります。`,
    closes:
      '提出すると入力欄を固定します。直すときは「取り下げる」で開けます。提出したら保存し、ファイルを事務局へ送ってください。',
    shared: '提出の状態を記録します。入力欄は固定しません。',
    next: (number) => `提出番号は ${number} になります。`,
  },
  withdrawHint: '直したいときは取り下げます。入力欄が開き、もう一度課長の確認を受けて提出します。',
  accepted: '事務局が受理しました。直したいときは事務局に連絡し、差戻しを受けてください。',
  final: '確定しました。',
  actions: {
    confirm: '課長確認を記録する',
    redraft: '作成中に戻す',
    submit: '提出する',
    withdraw: '取り下げる',
    return: '差し戻す',
    accept: '受理する',
    finalise: '確定する',
    reopen: '確定を解く',
  },
  running: {
    confirm: '課長確認を記録しています…',
    redraft: '作成中に戻しています…',
    submit: '提出しています…',
    withdraw: '取り下げています…',
    return: '差し戻しています…',
    accept: '受理しています…',
    finalise: '確定しています…',
    reopen: '確定を解いています…',
    settle: '入力欄を状態に合わせています…',
    remarks: '指摘を書き込んでいます…',
  },
  done: {
    confirm: '課長確認を記録しました。',
    redraft: '作成中に戻しました。',
    submit: '提出しました。保存して、ファイルを事務局へ送ってください。',
    withdraw: '取り下げました。入力欄を開きました。',
    return: '差し戻しました。',
    accept: '受理しました。',
    finalise: '確定しました。',
    reopen: '確定を解きました。',
    settle: '入力欄を状態に合わせました。',
    remarks: '指摘を書き込みました。',
  },
  doneShared: '提出しました。',
  mismatch: {
    open: {
      what: '提出されていますが、入力欄が開いたままです。途中で止まったか、状態が直接入力されています。',
      button: '入力欄を固定する',
    },
    closed: {
      what: '提出されていませんが、入力欄が固定されています。途中で止まったか、状態が直接入力されています。',
      button: '入力欄を開く',
    },
  },
  office: {
    heading: '担当課の提出',
    list: '担当課ごとの提出の状態',
    back: '一覧に戻る',
    division: '担当課',
    state: '状態',
    nothingYet: '未提出',
    unsubmitted: 'まだ提出されていません。提出されると、差し戻すか受理できます。',
    remarks: '項目ごとの指摘',
    remarksHint:
      '担当課のペインと、「柱」のシートの「事務局の指摘」の列に表示されます。印刷はされません。',
    remarkFor: {
      report: () => '取組実績・全体',
      kpi: (name) => `指標「${name}」`,
      step: (name) => `工程「${name}」`,
    },
    remarkLabel: (about) => `${about}への指摘`,
    saveRemarks: '指摘だけを書き込む',
    overall: '事務局から（全体への連絡）',
    overallHint: '提出の欄の「事務局から」に入ります。',
    returns: '差し戻すと入力欄が開きます。保存して、ファイルを担当課へ返してください。',
    returnsInMaster:
      'このブックに記録します。ファイルで受け取った提出は、そのファイルを事務局として開いて差し戻すと、担当課に指摘が伝わります。',
    acceptDespite: (count) => `エラーと空欄が${count}件残っています。`,
    isOffice: '事務局として開く',
    isOfficeHint: 'このパソコンで覚えておきます。差戻しと受理ができます。',
  },
};

const en: SubmitWords = {
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
  remarkAbout: (about) => about,
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
  confirm: {
    heading: 'Once the head of the division has confirmed it',
    writer: 'Your name',
    contact: 'Contact (extension)',
    confirmedBy: 'Name of the head who confirmed',
    confirmedOn: 'Day of confirmation',
    required: 'Please fill this in.',
  },
  submit: {
    heading: 'Submit to the office',
    blocked: (count) => `${count} things have to be put right first: see the list above.`,
    explanation: 'Explanation of the warnings',
    explanationHint: (count) =>
      `${count} warnings remain. If the values are right, say why. The office will read it.`,
    closes:
      'Submitting closes the inputs; withdrawing opens them again. Then save, and send the file to the office.',
    shared: 'Records the submission. The inputs stay open.',
    next: (number) => `It will be submission no. ${number}.`,
  },
  withdrawHint: 'To change something, withdraw it: the inputs open, and it is confirmed again.',
  accepted: 'The office has accepted it. To change something, ask the office to return it.',
  final: 'It is final.',
  actions: {
    confirm: 'Record the confirmation',
    redraft: 'Back to draft',
    submit: 'Submit',
    withdraw: 'Withdraw',
    return: 'Return',
    accept: 'Accept',
    finalise: 'Make final',
    reopen: 'Undo final',
  },
  running: {
    confirm: 'Recording…',
    redraft: 'Going back to draft…',
    submit: 'Submitting…',
    withdraw: 'Withdrawing…',
    return: 'Returning…',
    accept: 'Accepting…',
    finalise: 'Making it final…',
    reopen: 'Undoing…',
    settle: 'Bringing the inputs in line…',
    remarks: 'Writing the remarks…',
  },
  done: {
    confirm: 'The confirmation is recorded.',
    redraft: 'It is a draft again.',
    submit: 'Submitted. Save the file and send it to the office.',
    withdraw: 'Withdrawn. The inputs are open.',
    return: 'Returned.',
    accept: 'Accepted.',
    finalise: 'It is final.',
    reopen: 'It is accepted, no longer final.',
    settle: 'The inputs are in line with the state.',
    remarks: 'The remarks are written.',
  },
  doneShared: 'Submitted.',
  mismatch: {
    open: {
      what: 'It is submitted but its inputs are open: it stopped half-way, or the state was typed by hand.',
      button: 'Close the inputs',
    },
    closed: {
      what: 'It is not submitted but its inputs are closed: it stopped half-way, or the state was typed by hand.',
      button: 'Open the inputs',
    },
  },
  office: {
    heading: 'Submissions of the divisions',
    list: 'Submission by division',
    back: 'Back to the list',
    division: 'Division',
    state: 'State',
    nothingYet: 'Nothing yet',
    unsubmitted: 'Not submitted yet. Once it is, it can be returned or accepted.',
    remarks: 'Remarks by item',
    remarksHint:
      'Shown in the division’s pane and in the column of the office’s remarks on the pillar sheets; not printed.',
    remarkFor: {
      report: () => 'Report, as a whole',
      kpi: (name) => `KPI: ${name}`,
      step: (name) => `Step: ${name}`,
    },
    remarkLabel: (about) => `Remark on ${about}`,
    saveRemarks: 'Write the remarks only',
    overall: 'From the office (about the whole)',
    overallHint: 'Goes into the office’s line of the submission block.',
    returns: 'Returning opens the inputs. Save the file and send it back to the division.',
    returnsInMaster:
      'Recorded in this workbook. To send remarks to a division, open its own file as the office and return it there.',
    acceptDespite: (count) => `${count} errors and blanks remain.`,
    isOffice: 'Open as the programme office',
    isOfficeHint: 'Remembered on this computer. Lets you return and accept.',
  },
};

export const submit = { ja, en };
