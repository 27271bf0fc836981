import type { SubmissionField } from '../keys';
import { SUBMISSION_STATES, type SubmissionState } from '../names';
import { shownText, type Reading } from '../reading';

/** The 提出 block as it is understood: of a division's workbook, or a division's line of a master. Blank texts are ''. */
export interface SubmissionBlock {
  /** 作成中 where nothing is typed; null for a word that is none of the states. */
  readonly state: SubmissionState | null;
  /** The state as it stands. */
  readonly stateText: string;
  readonly writer: string;
  readonly contact: string;
  readonly confirmedBy: string;
  /** Excel's day number; null where there is none. */
  readonly confirmedOn: number | null;
  /** 提出番号; null where there is none that counts. */
  readonly number: number | null;
  /** Of the last time, kept when it comes back. */
  readonly submittedOn: number | null;
  /** 注意の説明: why what the check warns of is right. */
  readonly explanation: string;
  /** 事務局から */
  readonly remark: string;
}

export function submissionBlock({ submission }: Pick<Reading, 'submission'>): SubmissionBlock {
  const text = (field: SubmissionField): string => {
    const input = submission.get(field)?.input;
    return input === undefined ? '' : shownText(input).trim();
  };
  const number = (field: SubmissionField): number | null => {
    const input = submission.get(field)?.input;
    return input?.kind === 'number' ? input.value : null;
  };
  const stateText = text('state');
  const count = number('number');
  return {
    state:
      stateText === ''
        ? '作成中'
        : (SUBMISSION_STATES.find((state) => state === stateText) ?? null),
    stateText,
    writer: text('writer'),
    contact: text('contact'),
    confirmedBy: text('confirmedBy'),
    confirmedOn: number('confirmedOn'),
    number: count !== null && Number.isInteger(count) && count > 0 ? count : null,
    submittedOn: number('submittedOn'),
    explanation: text('explanation'),
    remark: text('remark'),
  };
}
