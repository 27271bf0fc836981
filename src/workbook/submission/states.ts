import type { SubmissionField } from '../keys';
import type { SubmissionState } from '../names';
import type { CellValue } from '../plan';
import type { SubmissionBlock } from './block';

/** Who takes a step: the division in its own workbook or rows, or the programme office. */
export type SubmissionActor = 'division' | 'office';

/**
 * A step of a submission with what it needs to know. Days are Excel's day numbers.
 *
 * - confirm 課長確認, redraft 作成中に戻す, submit 提出, withdraw 取り下げ: the division's
 * - return 差戻し, accept 受理, finalise 確定, reopen 確定を解く: the office's
 */
export type SubmissionStep =
  | {
      readonly kind: 'confirm';
      readonly writer: string;
      readonly contact: string;
      readonly confirmedBy: string;
      readonly confirmedOn: number;
    }
  | { readonly kind: 'redraft' }
  | { readonly kind: 'submit'; readonly submittedOn: number; readonly explanation: string }
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'return'; readonly remark: string }
  | { readonly kind: 'accept'; readonly remark: string }
  | { readonly kind: 'finalise' }
  | { readonly kind: 'reopen' };

export type SubmissionStepKind = SubmissionStep['kind'];

interface Rule {
  readonly actor: SubmissionActor;
  readonly from: readonly SubmissionState[];
  readonly to: SubmissionState;
}

/**
 * 作成中 → 課長確認 → 提出 → 差戻し / 受理 → 確定. What was returned has changed until it is handed in again, so the head of the
 * division confirms it again. What the office has accepted is returned, never withdrawn.
 */
const RULES: Readonly<Record<SubmissionStepKind, Rule>> = {
  confirm: { actor: 'division', from: ['作成中', '差戻し'], to: '課長確認' },
  redraft: { actor: 'division', from: ['課長確認'], to: '作成中' },
  submit: { actor: 'division', from: ['課長確認'], to: '提出' },
  withdraw: { actor: 'division', from: ['提出'], to: '作成中' },
  return: { actor: 'office', from: ['提出', '受理'], to: '差戻し' },
  accept: { actor: 'office', from: ['提出'], to: '受理' },
  finalise: { actor: 'office', from: ['受理'], to: '確定' },
  reopen: { actor: 'office', from: ['確定'], to: '受理' },
};

const KINDS: readonly SubmissionStepKind[] = [
  'confirm',
  'redraft',
  'submit',
  'withdraw',
  'return',
  'accept',
  'finalise',
  'reopen',
];

/** Steps that somebody may take from a state; none from a word that is no state. */
export function stepsFrom(
  state: SubmissionState | null,
  actor: SubmissionActor,
): readonly SubmissionStepKind[] {
  return KINDS.filter((kind) => {
    const rule = RULES[kind];
    return state !== null && rule.actor === actor && rule.from.includes(state);
  });
}

/** Whether a division has handed its workbook in, by the state in its 提出 block: then its inputs are closed. */
export function isSubmitted(state: string): boolean {
  return state === '提出' || state === '受理' || state === '確定';
}

/**
 * What a step writes into the 提出 block; null empties a line, and a line that is not named stays.
 *
 * The number counts how often the division has handed in: the first time it stays, and each time after that (差戻し or
 * 取り下げ: a 提出日 is there already) it grows by one. Consolidation takes the greatest.
 *
 * @throws RangeError where the step is not allowed from the block's state
 */
export function submissionWritings(
  step: SubmissionStep,
  block: SubmissionBlock,
): ReadonlyMap<SubmissionField, CellValue> {
  const rule = RULES[step.kind];
  if (block.state === null || !rule.from.includes(block.state)) {
    throw new RangeError(`No ${step.kind} from ${block.state ?? 'an unknown state'}`);
  }
  return new Map([['state', rule.to], ...detailsOf(step, block)]);
}

function detailsOf(
  step: SubmissionStep,
  block: SubmissionBlock,
): readonly (readonly [SubmissionField, CellValue])[] {
  switch (step.kind) {
    case 'confirm':
      return [
        ['writer', step.writer],
        ['contact', orNull(step.contact)],
        ['confirmedBy', step.confirmedBy],
        ['confirmedOn', step.confirmedOn],
      ];
    case 'submit': {
      const number = block.number ?? 1;
      return [
        ['number', block.submittedOn === null ? number : number + 1],
        ['submittedOn', step.submittedOn],
        ['explanation', orNull(step.explanation)],
      ];
    }
    case 'redraft':
    case 'withdraw':
      return [
        ['confirmedBy', null],
        ['confirmedOn', null],
      ];
    case 'return':
    case 'accept':
      return [['remark', orNull(step.remark)]];
    case 'finalise':
    case 'reopen':
      return [];
  }
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
