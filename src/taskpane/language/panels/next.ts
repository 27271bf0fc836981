import type { Deadline, NextStep } from '../../core/nextStep';

/** What to do next, in the banner. */
export interface NextWords {
  readonly checking: string;
  readonly deadline: (deadline: Deadline) => string;
  readonly what: (step: NextStep) => string;
  readonly go: Readonly<Record<'fill' | 'correct' | 'submit', string>>;
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
    }
  },
  go: { fill: '記入する', correct: '点検する', submit: '提出へ進む' },
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
    }
  },
  go: { fill: 'Fill in', correct: 'Check', submit: 'Go to Submit' },
};

export const next = { ja, en };
