import type { CellInput } from '../evaluation';
import { isBlank } from '../evaluation';
import type { Told } from '../programme';
import type { InputKey, ValueKey } from '../workbook';
import { isClosedField, sameValue } from '../workbook';
import type { MasterState } from './master';
import type { ItemVerdict } from './proposal';
import { REASONS } from './reasons';
import type { Submission, SubmittedValue } from './received';
import { compareValue, compareWithdrawn } from './threeWay';
import { kindKeyOf, kindOf } from './valueKinds';

/** What becomes of one value. */
export interface Outcome {
  readonly verdict: ItemVerdict | 'unchanged';
  /** What the master would hold, and the division's base would be, if it is taken. */
  readonly after: CellInput;
  readonly reason: Told | null;
}

const BLANK: CellInput = { kind: 'blank' };

/** What the values of a submission are compared with. */
export class Comparing {
  /** Id of the division in charge at the round. */
  readonly charge: string;
  readonly #division: string;

  constructor(
    readonly master: MasterState,
    readonly submission: Submission,
  ) {
    this.#division = submission.division ?? '';
    this.charge = master.inCharge(this.#division) ?? this.#division;
  }

  /** What the division stated last, or what it was handed out. */
  base(key: ValueKey, { handedOut }: SubmittedValue): CellInput {
    return this.master.accepted.get(this.#division)?.base.get(key) ?? handedOut;
  }

  /** Whether the submitting division fills in a value, as the master sees it. */
  isOwn(value: SubmittedValue, input: InputKey | undefined): boolean {
    return value.owned && input?.owner === this.charge;
  }

  /** A value other than a 値の区分. */
  value(key: ValueKey, value: SubmittedValue, input: InputKey | undefined): Outcome {
    const barred = this.#barred(key, value, input);
    if (barred !== null) return barred;
    const kindKey = input === undefined ? null : this.kindKey(input);
    return kindKey !== null && this.#withdraws(kindKey)
      ? this.#withdrawn(key, value, kindKey)
      : this.#compared(key, value);
  }

  /**
   * A 値の区分. 集計中 and 取消 say that there is no value: they end when a value is typed, so that a blank beside it is
   * a statement and no oversight.
   *
   * @param valued whether the file has a value that it speaks for
   * @param stalled what became of such a value that is not simply taken: its 値の区分 must not change without it
   */
  kind(
    key: ValueKey,
    value: SubmittedValue,
    input: InputKey | undefined,
    valued: boolean,
    stalled: 'conflict' | 'heldBack' | undefined,
  ): Outcome {
    const barred = this.#barred(key, value, input);
    if (barred !== null) return barred;
    const base = this.base(key, value);
    const compared = this.#compared(key, value);
    const ends =
      compared.verdict === 'blanked' && valued && ['pending', 'withdrawn'].includes(kindOf(base));
    const outcome = ends ? this.#ended(base, key) : compared;
    return stalled !== undefined && (outcome.verdict === 'new' || outcome.verdict === 'changed')
      ? { ...outcome, verdict: stalled, reason: REASONS.followsValue }
      : outcome;
  }

  kindKey({ rowKey, field }: InputKey): ValueKey | null {
    return kindKeyOf(rowKey, field, this.master.options.programme.fiscalYears);
  }

  /** What keeps a value out whatever it says; null where it may be compared. */
  #barred(key: ValueKey, value: SubmittedValue, input: InputKey | undefined): Outcome | null {
    const { input: after, fault } = value;
    if (!this.isOwn(value, input)) {
      const isNoChange = sameValue(after, value.handedOut) || sameValue(after, this.master.at(key));
      if (isNoChange) return { verdict: 'unchanged', after, reason: null };
      return input === undefined
        ? { verdict: 'unknown', after, reason: REASONS.unknownValue }
        : { verdict: 'notOwned', after, reason: REASONS.notOwned };
    }
    if (fault !== null) return { verdict: 'heldBack', after, reason: fault };
    const isClosed = input !== undefined && isClosedField(input.field, this.master.options);
    if (!isClosed || this.#compared(key, value).verdict === 'unchanged') return null;
    return { verdict: 'closed', after, reason: REASONS.closed };
  }

  #withdraws(kindKey: ValueKey): boolean {
    const kind = this.submission.values.get(kindKey);
    return kind?.fault === null && kindOf(kind.input) === 'withdrawn';
  }

  #withdrawn(key: ValueKey, value: SubmittedValue, kindKey: ValueKey): Outcome {
    const base = this.base(key, value);
    const kind = this.submission.values.get(kindKey);
    const isOld = kind !== undefined && kindOf(this.base(kindKey, kind)) === 'withdrawn';
    const isTyped = !isBlank(value.input);
    // Erased before: what the office has entered since is no matter of this 取消.
    if (isOld && isBlank(base)) {
      return isTyped
        ? { verdict: 'heldBack', after: value.input, reason: REASONS.stillWithdrawn }
        : { verdict: 'unchanged', after: BLANK, reason: null };
    }
    const verdict = compareWithdrawn(base, this.master.at(key));
    if (verdict === 'conflict') return { verdict, after: BLANK, reason: REASONS.conflict };
    if (verdict === 'unchanged' && !isTyped) return { verdict, after: BLANK, reason: null };
    const reason = isTyped ? REASONS.withdrawnWithValue : REASONS.withdrawn;
    return { verdict: 'withdrawn', after: BLANK, reason };
  }

  #compared(key: ValueKey, value: SubmittedValue): Outcome {
    const verdict = compareValue(this.base(key, value), value.input, this.master.at(key));
    const reason = verdict === 'conflict' || verdict === 'blanked' ? REASONS[verdict] : null;
    return { verdict, after: value.input, reason };
  }

  #ended(base: CellInput, key: ValueKey): Outcome {
    return sameValue(base, this.master.at(key))
      ? { verdict: 'changed', after: BLANK, reason: null }
      : { verdict: 'conflict', after: BLANK, reason: REASONS.conflict };
  }
}
