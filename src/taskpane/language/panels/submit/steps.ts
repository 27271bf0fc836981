import type { SubmissionStepKind } from '../../../../workbook';
import type { Mismatch, SubmitState } from '../../../core/submit/submitModel';
import type { Count } from '../../words';

type Done = NonNullable<SubmitState['done']>;

/** The steps that the division and the office take, from the form to what is said when it is done. */
export interface StepWords {
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
  readonly changed: {
    readonly title: Count;
    readonly what: string;
  };
}

const ja: StepWords = {
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
  changed: {
    title: (count) => `課長確認のあとに変わった値があります（${count}件）`,
    what: 'もう一度課長の確認を受けるときは「作成中に戻す」を、確認が済んでいるときはこのまま「提出する」を選んでください。',
  },
};

const en: StepWords = {
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
  changed: {
    title: (count) =>
      `${count === 1 ? 'One value has' : `${count} values have`} changed since the confirmation`,
    what: 'To have it confirmed again, go back to draft. If the change is known to whoever confirmed it, submit.',
  },
};

export const steps = { ja, en };
