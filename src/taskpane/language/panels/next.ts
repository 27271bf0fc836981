import type { Deadline, NextStep } from '../../core/nextStep';

/** What to do next, in the banner. */
export interface NextWords {
  readonly checking: string;
  readonly deadline: (deadline: Deadline) => string;
  readonly what: (step: NextStep) => string;
  readonly go: Readonly<Record<Exclude<NextStep['kind'], 'handedIn'>, string>>;
}

const ja: NextWords = {
  checking: '入力の状況を確かめています…',
  deadline: ({ day, daysLeft }) => {
    const [year = '', month = '', date = ''] = day.split('-').map(Number);
    const left =
      daysLeft > 0
        ? `あと${daysLeft}日`
        : daysLeft === 0
          ? '今日まで'
          : `${-daysLeft}日過ぎています`;
    return `締切 ${year}年${month}月${date}日（${left}）`;
  },
  what: (step) => {
    switch (step.kind) {
      case 'fill': {
        const back = step.returned ? '差し戻されています。' : '';
        const errors = step.errors === 0 ? '' : `ほかにエラーが${step.errors}件あります。`;
        return `${back}入力が残り ${step.open}か所です。${errors}`;
      }
      case 'correct':
        return `${step.returned ? '差し戻されています。' : ''}エラーが ${step.errors}件あります。`;
      case 'submit':
        return step.confirmed
          ? '課長確認まで済みました。提出できます。'
          : '入力は済みました。課長の確認を受けて提出します。';
      case 'handedIn':
        return step.state === '提出'
          ? '提出済みです。事務局の受理を待っています。'
          : `この報告は「${step.state}」になっています。することはありません。`;
      case 'handOut':
        return 'まだどの課からも提出がありません。担当課用ブックを配り、届いたら取りまとめます。';
      case 'collect':
        return `${step.divisions}課のうち${step.missing}課がまだ提出していません。届いたファイルを取りまとめます。`;
      case 'decide':
        return `${step.waiting}課の提出を確かめ、受理するか差し戻します。`;
      case 'report':
        return 'すべての課の報告を受理しました。会議資料を作れます。';
    }
  },
  go: {
    fill: '記入する',
    correct: '点検する',
    submit: '提出へ進む',
    handOut: '配るブックを作る',
    collect: '取りまとめる',
    decide: '提出を見る',
    report: '会議資料を作る',
  },
};

const en: NextWords = {
  checking: 'Looking at what is filled in…',
  deadline: ({ day, daysLeft }) => {
    const days = (count: number): string => (count === 1 ? 'one day' : `${count} days`);
    const left =
      daysLeft > 0
        ? `${days(daysLeft)} left`
        : daysLeft === 0
          ? 'today'
          : `passed ${days(-daysLeft)} ago`;
    return `Deadline ${day} (${left})`;
  },
  what: (step) => {
    switch (step.kind) {
      case 'fill': {
        const back = step.returned ? 'Returned by the office. ' : '';
        const errors = step.errors === 0 ? '' : ` Errors besides: ${step.errors}.`;
        return `${back}Cells left to fill in: ${step.open}.${errors}`;
      }
      case 'correct':
        return `${step.returned ? 'Returned by the office. ' : ''}Errors to correct: ${step.errors}.`;
      case 'submit':
        return step.confirmed
          ? 'Confirmed by the head. It can be handed in.'
          : 'Everything is filled in. Have it confirmed, then hand it in.';
      case 'handedIn':
        return step.state === '提出'
          ? 'Handed in, and waiting for the office.'
          : 'Accepted. There is nothing left to do.';
      case 'handOut':
        return 'No division has submitted yet. Hand out their workbooks, and consolidate what comes back.';
      case 'collect':
        return `Divisions that have not submitted: ${step.missing} of ${step.divisions}. Consolidate the files that have come.`;
      case 'decide':
        return `Submissions to accept or return: ${step.waiting}.`;
      case 'report':
        return 'Every report is accepted. The council paper can be made.';
    }
  },
  go: {
    fill: 'Fill in',
    correct: 'Check',
    submit: 'Go to Submit',
    handOut: 'Make the workbooks',
    collect: 'Consolidate',
    decide: 'Go to Submit',
    report: 'Council paper',
  },
};

export const next = { ja, en };
