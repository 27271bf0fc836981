import type { CellInput } from '../evaluation';
import { isBlank } from '../evaluation';
import type { InputKey, RowKey, ValueKey } from '../workbook';
import { parseValueKey, rowKeyText } from '../workbook';
import { fileId } from './fileOrder';
import type { MasterState } from './master';
import type { ItemCounts, ItemVerdict, ProposalItem } from './proposal';
import { NO_COUNTS } from './proposal';
import { REASONS, withdrawnReason } from './reasons';
import type { Submission, SubmittedValue } from './received';
import { sameValue } from './sameValue';
import { compareValue, compareWithdrawn } from './threeWay';
import { kindKeyOf, kindOf } from './valueKinds';

const BLANK: CellInput = { kind: 'blank' };

/** A submission against the master, value by value. */
export interface Review {
  readonly items: readonly ProposalItem[];
  readonly counts: ItemCounts;
  readonly agreed: ReadonlyMap<ValueKey, CellInput>;
}

interface Outcome {
  readonly verdict: ItemVerdict | 'unchanged';
  readonly after: CellInput;
  readonly reason: string | null;
}

/** Compares every value of a submission with what the division stated before and with what the master holds. */
export function reviewSubmission(master: MasterState, submission: Submission): Review {
  const review = new Reviewing(master, submission);
  for (const [key, value] of submission.values) {
    const input = master.inputs.get(key);
    if (input?.field.endsWith('.kind') !== true) review.value(key, value, input);
  }
  // A 値の区分 follows the values it speaks for, so it comes after them.
  for (const [key, value] of submission.values) {
    const input = master.inputs.get(key);
    if (input?.field.endsWith('.kind') === true) review.kind(key, value, input);
  }
  review.rows();
  return review.result();
}

class Reviewing {
  readonly #items: ProposalItem[] = [];
  readonly #agreed = new Map<ValueKey, CellInput>();
  readonly #counts = { ...NO_COUNTS };
  /** What holds back the 値の区分 of a value that is itself not taken. */
  readonly #stalled = new Map<ValueKey, 'conflict' | 'heldBack'>();
  /** 値の区分 beside which the file has a value. */
  readonly #valued = new Set<ValueKey>();
  readonly #division: string;

  constructor(
    private readonly master: MasterState,
    private readonly submission: Submission,
  ) {
    this.#division = submission.division ?? '';
  }

  value(key: ValueKey, value: SubmittedValue, input: InputKey | undefined): void {
    const years = this.master.options.programme.fiscalYears;
    const kindKey = input === undefined ? null : kindKeyOf(input.rowKey, input.field, years);
    if (kindKey !== null && !isBlank(value.input)) this.#valued.add(kindKey);
    const outcome =
      this.#barred(key, value, input) ??
      (kindKey !== null && this.#withdraws(kindKey)
        ? this.#withdrawn(key, value)
        : this.#compared(key, value));
    if (kindKey !== null && (outcome.verdict === 'conflict' || outcome.verdict === 'heldBack')) {
      this.#stalled.set(kindKey, outcome.verdict);
    }
    this.#add(key, value, outcome);
  }

  kind(key: ValueKey, value: SubmittedValue, input: InputKey): void {
    const barred = this.#barred(key, value, input);
    if (barred !== null) {
      this.#add(key, value, barred);
      return;
    }
    const base = this.#base(key, value);
    const compared = this.#compared(key, value);
    // 集計中 and 取消 end when a value is typed: a blank beside it says so.
    const ends =
      compared.verdict === 'blanked' &&
      this.#valued.has(key) &&
      ['pending', 'withdrawn'].includes(kindOf(base));
    const outcome: Outcome = ends
      ? sameValue(base, this.master.at(key))
        ? { verdict: 'changed', after: BLANK, reason: null }
        : { verdict: 'conflict', after: BLANK, reason: REASONS.conflict }
      : compared;
    const stalled = this.#stalled.get(key);
    const follows = stalled !== undefined && ['new', 'changed'].includes(outcome.verdict);
    this.#add(
      key,
      value,
      follows ? { ...outcome, verdict: stalled, reason: REASONS.followsValue } : outcome,
    );
  }

  /** Rows that one side has and the other has not. */
  rows(): void {
    const { submission, master } = this;
    for (const { kind, text, site } of submission.unplaced) {
      this.#push('unknown', text, { text: unplacedName(kind, text), site, reason: REASONS[kind] });
    }
    for (const rowKey of missingRows(master, submission, this.#division)) {
      this.#push('missing', rowKeyText(rowKey), {
        text: master.names.row(rowKey) || rowKeyText(rowKey),
        site: null,
        reason: REASONS.missing,
      });
    }
  }

  result(): Review {
    return { items: this.#items, counts: this.#counts, agreed: this.#agreed };
  }

  #base(key: ValueKey, value: SubmittedValue): CellInput {
    return this.master.accepted.get(this.#division)?.base.get(key) ?? value.handedOut;
  }

  /** What keeps a value out whatever it says; null where it may be compared. */
  #barred(key: ValueKey, value: SubmittedValue, input: InputKey | undefined): Outcome | null {
    const { input: after, owned, fault } = value;
    const out = (verdict: ItemVerdict, reason: string): Outcome => ({ verdict, after, reason });
    if (input === undefined) return out('unknown', REASONS.unknownValue);
    const mine = this.master.inCharge(this.#division);
    if (!owned || input.owner === null || input.owner !== mine) {
      return sameValue(value.input, value.handedOut) || sameValue(value.input, this.master.at(key))
        ? { verdict: 'unchanged', after, reason: null }
        : out('notOwned', REASONS.notOwned);
    }
    if (fault !== null) return out('heldBack', fault);
    const year = this.master.options.closedYears.find((each) => input.field.startsWith(`${each}.`));
    if (year === undefined || this.#compared(key, value).verdict === 'unchanged') return null;
    return out('closed', REASONS.closed);
  }

  #withdraws(kindKey: ValueKey): boolean {
    const kind = this.submission.values.get(kindKey);
    return kind?.fault === null && kindOf(kind.input) === 'withdrawn';
  }

  #withdrawn(key: ValueKey, value: SubmittedValue): Outcome {
    const verdict = compareWithdrawn(this.#base(key, value), this.master.at(key));
    const typed = !isBlank(value.input);
    if (verdict === 'unchanged' && typed) {
      return { verdict: 'withdrawn', after: BLANK, reason: withdrawnReason(true) };
    }
    const reason = verdict === 'conflict' ? REASONS.conflict : withdrawnReason(typed);
    return { verdict, after: BLANK, reason: verdict === 'unchanged' ? null : reason };
  }

  #compared(key: ValueKey, value: SubmittedValue): Outcome {
    const verdict = compareValue(this.#base(key, value), value.input, this.master.at(key));
    const reason =
      verdict === 'conflict' ? REASONS.conflict : verdict === 'blanked' ? REASONS.blanked : null;
    return { verdict, after: value.input, reason };
  }

  #add(key: ValueKey, value: SubmittedValue, { verdict, after, reason }: Outcome): void {
    this.#count(verdict);
    const base = this.#base(key, value);
    if (verdict === 'unchanged') {
      if (value.owned && !sameValue(base, value.input)) this.#agreed.set(key, after);
      return;
    }
    const { master } = this;
    const known = parseValueKey(key) !== null;
    const file = fileId(this.submission.source);
    this.#items.push({
      id: `${file}|${key}`,
      file,
      division: this.#division,
      verdict,
      key,
      name: known ? master.names.value(key) : key,
      base,
      before: master.at(key),
      submitted: value.input,
      after,
      site: value.site,
      masterSite: master.sites.get(key) ?? null,
      reason,
    });
  }

  #push(
    verdict: 'unknown' | 'missing',
    key: string,
    row: { readonly text: string; readonly site: ProposalItem['site']; readonly reason: string },
  ): void {
    this.#count(verdict);
    const file = fileId(this.submission.source);
    const place = row.site === null ? '' : `${row.site.sheet}!${String(row.site.row)}`;
    this.#items.push({
      id: `${file}|${key}|${place}`,
      file,
      division: this.#division,
      verdict,
      key,
      name: row.text,
      base: BLANK,
      before: BLANK,
      submitted: BLANK,
      after: BLANK,
      site: row.site,
      masterSite: null,
      reason: row.reason,
    });
  }

  #count(verdict: ItemVerdict | 'unchanged'): void {
    this.#counts[verdict] += 1;
  }
}

function unplacedName(kind: Submission['unplaced'][number]['kind'], text: string): string {
  return kind === 'insertedRow' ? `挿入された行「${text}」` : `行「${text}」`;
}

/** Rows of the division that the file should have: gone from it, or newer than it. */
function missingRows(
  master: MasterState,
  submission: Submission,
  division: string,
): readonly RowKey[] {
  const missing = new Map(submission.missingRows.map((row) => [rowKeyText(row), row]));
  const handedOutFor = master.inCharge(division) === division;
  for (const { rowKey, owner } of handedOutFor ? master.inputsOf(division) : []) {
    const text = rowKeyText(rowKey);
    if (owner === division && !submission.rows.has(text)) missing.set(text, rowKey);
  }
  return [...missing.values()];
}
