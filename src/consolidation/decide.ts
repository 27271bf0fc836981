import type { CellInput } from '../evaluation';
import { isBlank } from '../evaluation';
import type {
  AcceptedSubmission,
  LogDecision,
  LogEntry,
  SubmissionField,
  ValueKey,
} from '../workbook';
import { SUBMISSION_TABLE_FIELDS, isSubmitted, sameValue, valueKey } from '../workbook';
import type { MasterState } from './master';
import type { FileId, FileReport, ItemId, Proposal, ProposalItem } from './proposal';
import { isWriting } from './proposal';

/** What the office decides about a proposal. What is not named here follows the rule, and what no rule covers stays. */
export interface Decisions {
  /** Conflicts that are not decided one by one: left open, the master's value kept, or the division's taken. */
  readonly conflicts: 'leave' | 'keep' | 'take';
  /** One by one. `keep` also declines a value that would simply be taken; it is proposed again next time. */
  readonly items?: ReadonlyMap<ItemId, 'take' | 'keep'>;
  /** `take` chooses one of several contending files; `skip` leaves a file out. */
  readonly files?: ReadonlyMap<FileId, 'take' | 'skip'>;
  /** Divisions whose submission goes back to them (差戻し), with what they are told; '' leaves 事務局から as it is. */
  readonly returned?: ReadonlyMap<string, string>;
}

/** Fully determined changes of a master. */
export interface MasterChanges {
  readonly run: number;
  readonly time: string;
  /** New values by key; a blank erases. */
  readonly values: ReadonlyMap<ValueKey, CellInput>;
  /** New lines of 取込履歴. */
  readonly log: readonly LogEntry[];
  /** All accepted submissions as they are afterwards. */
  readonly accepted: readonly AcceptedSubmission[];
  /** Items that nobody decided: the master keeps what it holds, and they are proposed again. */
  readonly undecided: readonly ProposalItem[];
}

/**
 * The changes that follow from the decisions. Nothing is written without consent: a conflict that is not decided and a
 * file that is not chosen change nothing.
 *
 * @param time the clock of whoever decides: `2025-04-21T10:15:00`
 */
export function decide(
  master: MasterState,
  proposal: Proposal,
  decisions: Decisions,
  time: string,
): MasterChanges {
  const deciding = new Deciding(master, decisions, time);
  for (const file of proposal.files) deciding.file(file);
  deciding.blocks();
  for (const [division, remark] of decisions.returned ?? []) deciding.returned(division, remark);
  return deciding.changes();
}

/** Number of the next consolidation. */
export function nextRun({ options }: MasterState): number {
  const runs = [...(options.log ?? []), ...(options.accepted ?? [])].map(({ run }) => run);
  return runs.reduce((highest, run) => Math.max(highest, run), 0) + 1;
}

type Choice = 'take' | 'keep' | 'decline' | 'leave';

/** A file that is taken, for the line of its division in charge in the table of submissions. */
interface Taken {
  readonly file: FileReport;
  readonly division: string;
  /** Whether something of it is held back, undecided or wrong. */
  readonly isOpen: boolean;
}

class Deciding {
  readonly #values = new Map<ValueKey, CellInput>();
  readonly #log: LogEntry[] = [];
  readonly #accepted: AcceptedSubmission[] = [];
  readonly #undecided: ProposalItem[] = [];
  /** By division in charge: several where it has taken over another's work. */
  readonly #taken = new Map<string, Taken[]>();
  readonly #run: number;

  constructor(
    private readonly master: MasterState,
    private readonly decisions: Decisions,
    private readonly time: string,
  ) {
    this.#run = nextRun(master);
  }

  file(file: FileReport): void {
    const { division, source } = file;
    if (division === null || !this.#isTaken(file)) {
      if (file.verdict.kind === 'duplicate') this.#undecided.push(...file.items.filter(isOpen));
      return;
    }
    const base = new Map(file.agreed);
    let open = 0;
    for (const item of file.items) {
      const choice = this.#choice(item);
      if (choice === 'leave') this.#undecided.push(item);
      if (choice === 'leave' || item.verdict === 'heldBack') open += 1;
      if (choice !== 'take' && choice !== 'keep') continue;
      if (choice === 'take' && !this.#write(item)) {
        this.#undecided.push(item);
        open += 1;
        continue;
      }
      this.#record(file, item, choice);
      if (!sameValue(item.base, item.after)) base.set(item.key, item.after);
    }
    const hasOpen = open > 0 || file.errors.length > 0;
    if (file.verdict.kind !== 'again' || base.size > 0) {
      this.#accepted.push({
        division,
        run: this.#run,
        time: this.time,
        file: source.fileName,
        fingerprint: source.fingerprint,
        number: file.number,
        state: isSubmitted(file.state) ? submittedState(hasOpen) : file.state,
        base,
      });
    }
    const charge = this.master.inCharge(division) ?? division;
    const others = this.#taken.get(charge) ?? [];
    this.#taken.set(charge, [...others, { file, division, isOpen: hasOpen }]);
  }

  /** The 提出 blocks, as the master's table has them: a line for each division in charge. */
  blocks(): void {
    for (const [charge, taken] of this.#taken) {
      const state = this.#stateOf(charge, taken);
      for (const each of taken) this.#block(each, charge, state);
    }
  }

  /** 差戻し of a submission, one of this consolidation or an earlier one. */
  returned(division: string, remark: string): void {
    const from = { division, file: '', fingerprint: '' };
    const key = (field: SubmissionField): ValueKey =>
      valueKey({ kind: 'submission', division }, field);
    this.#put(key('state'), { kind: 'text', text: '差戻し' }, from);
    if (remark !== '') this.#put(key('remark'), { kind: 'text', text: remark }, from);
  }

  changes(): MasterChanges {
    return {
      run: this.#run,
      time: this.time,
      values: this.#values,
      log: this.#log,
      accepted: [...(this.master.options.accepted ?? []), ...this.#accepted],
      undecided: this.#undecided,
    };
  }

  #isTaken({ id, verdict }: FileReport): boolean {
    const decided = this.decisions.files?.get(id);
    if (decided === 'skip') return false;
    if (verdict.kind === 'duplicate') return decided === 'take';
    return verdict.kind === 'accepted' || verdict.kind === 'again';
  }

  #choice(item: ProposalItem): Choice {
    const decided = this.decisions.items?.get(item.id);
    if (item.verdict === 'conflict') {
      // No rule says which of two files is right.
      const rule = item.rivals.length > 0 && this.decisions.conflicts === 'take' ? 'leave' : null;
      return decided ?? rule ?? this.decisions.conflicts;
    }
    if (!isWriting(item)) return 'decline';
    return decided === 'keep' ? 'decline' : 'take';
  }

  /** false where another file of this consolidation has written something else. */
  #write({ key, after }: ProposalItem): boolean {
    const written = this.#values.get(key);
    if (written !== undefined) return sameValue(written, after);
    if (!sameValue(this.master.at(key), after)) this.#values.set(key, after);
    return true;
  }

  #record(file: FileReport, item: ProposalItem, choice: 'take' | 'keep'): void {
    const taken = choice === 'take';
    const old = item.before;
    if (taken && sameValue(old, item.after)) return;
    this.#log.push({
      run: this.#run,
      time: this.time,
      file: file.source.fileName,
      fingerprint: file.source.fingerprint,
      division: item.division,
      key: item.key,
      old,
      new: taken ? item.after : old,
      submitted: taken ? null : item.submitted,
      decision: decisionOf(item, taken),
    });
  }

  /**
   * A blank line of it erases nothing. A file that says the same as the one that was taken fills lines in that were blank,
   * and no more: what the office has corrected in the table since, and what another file of the division in charge has
   * said, stands.
   */
  #block({ division, file }: Taken, charge: string, state: string): void {
    const { source, number, submittedOn } = file;
    const from = { division, file: source.fileName, fingerprint: source.fingerprint };
    const key = (field: SubmissionField): ValueKey =>
      valueKey({ kind: 'submission', division: charge }, field);
    if (state !== '') this.#put(key('state'), { kind: 'text', text: state }, from);
    const lines = new Map<SubmissionField, CellInput>(file.block);
    if (number !== null) lines.set('number', { kind: 'number', value: number });
    if (submittedOn !== null) lines.set('submittedOn', { kind: 'number', value: submittedOn });
    const isAgain = file.verdict.kind === 'again';
    for (const field of SUBMISSION_TABLE_FIELDS) {
      const input = lines.get(field);
      if (input === undefined || (isAgain && !isBlank(this.master.at(key(field))))) continue;
      this.#put(key(field), input, from);
    }
  }

  /**
   * 受理 once nothing is open of any file of the division in charge; what was never handed in stays what it says. Files
   * that were taken before say nothing new: their submission is accepted when what was open of it has been decided, and a
   * 差戻し since stands.
   */
  #stateOf(charge: string, taken: readonly Taken[]): string {
    const fresh = taken.filter(({ file }) => file.verdict.kind !== 'again');
    const known = this.master.stateOf(charge);
    if (fresh.length === 0 && known !== '提出') return known;
    const draft = fresh.find(({ file }) => !isSubmitted(file.state));
    if (draft !== undefined) return draft.file.state;
    return submittedState(
      taken.some(({ isOpen }) => isOpen) || this.#isOpenElsewhere(charge, taken),
    );
  }

  /** Whether something was open of a submission of which no file has come this time. */
  #isOpenElsewhere(charge: string, taken: readonly Taken[]): boolean {
    const here = new Set(taken.map(({ division }) => division));
    return this.master
      .predecessorsOf(charge)
      .filter((division) => !here.has(division))
      .some((division) => (this.master.accepted.get(division)?.state ?? '受理') !== '受理');
  }

  #put(
    key: ValueKey,
    input: CellInput,
    from: { readonly division: string; readonly file: string; readonly fingerprint: string },
  ): void {
    const old = this.#values.get(key) ?? this.master.at(key);
    if (sameValue(old, input)) return;
    this.#values.set(key, input);
    this.#log.push({
      run: this.#run,
      time: this.time,
      ...from,
      key,
      old,
      new: input,
      submitted: null,
      decision: { kind: 'submission' },
    });
  }
}

function isOpen(item: ProposalItem): boolean {
  return isWriting(item) || item.verdict === 'conflict';
}

function submittedState(isOpen: boolean): string {
  return isOpen ? '提出' : '受理';
}

function decisionOf({ verdict }: ProposalItem, taken: boolean): LogDecision {
  if (!taken) return { kind: 'conflictKept' };
  if (verdict === 'conflict') return { kind: 'conflictTaken' };
  return verdict === 'withdrawn' ? { kind: 'withdrawn' } : { kind: 'taken' };
}
