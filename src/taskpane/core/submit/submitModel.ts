import {
  isSubmitted,
  inputCells,
  stepsFrom,
  submissionWritings,
  type Reading,
  type SubmissionStep,
  type SubmissionStepKind,
} from '../../../workbook';
import type { CellWriting, KeyedPlace } from '../../host';
import type { PaneModel } from '../paneModel';
import { Store, type Readable } from '../store';
import { PaneError, troubleOf, type Trouble } from '../trouble';
import { completenessOf, type Completeness, type Lead } from './completeness';
import { Confirmed } from './confirmed';
import { Drafts, type SubmitDraft } from './draft';
import { remarkWritings } from './remarkRows';
import { blockWritings, placeOf, submitSubject, type SubmitSubject } from './subject';

/** Inputs that do not agree with the state: the pane was closed in the middle, or somebody typed the state by hand. */
export type Mismatch =
  /** Handed in, but inputs are open. */
  | 'open'
  /** Not handed in, but inputs are closed. */
  | 'closed';

export interface SubmitState {
  readonly subject: SubmitSubject | null;
  /** null where there is no subject. */
  readonly completeness: Completeness | null;
  readonly draft: SubmitDraft;
  /** What has changed since 課長確認, as far as this computer knows. */
  readonly changed: readonly Lead[];
  readonly mismatch: Mismatch | null;
  /** The step under way. */
  readonly running: SubmissionStepKind | 'settle' | 'remarks' | null;
  readonly trouble: Trouble | null;
  /** What was done last, until something else is done. */
  readonly done: SubmissionStepKind | 'settle' | 'remarks' | null;
}

/** 提出: the submission of a division, taken step by step by the division or the office. */
export class SubmitModel {
  readonly #state: Store<SubmitState>;
  readonly #drafts: Drafts;
  readonly #confirmed: Confirmed;
  #chosen: string | null = null;
  #whole: Reading | null = null;
  #leave: (() => void) | null = null;
  #looked: string | null = null;

  constructor(private readonly pane: PaneModel) {
    this.#drafts = new Drafts(pane.tools.memory);
    this.#confirmed = new Confirmed(pane.tools.memory);
    this.#state = new Store<SubmitState>({
      subject: null,
      completeness: null,
      draft: {},
      changed: [],
      mismatch: null,
      running: null,
      trouble: null,
      done: null,
    });
  }

  get state(): Readable<SubmitState> {
    return this.#state;
  }

  /** Follows the open workbook until the returned function is called: only while the panel is shown is it checked. */
  follow(): () => void {
    this.#leave?.();
    this.#show();
    this.#leave = this.pane.workbook.state.subscribe(() => this.#show());
    return () => {
      this.#leave?.();
      this.#leave = null;
    };
  }

  /** In a master, the division that the office looks at; null for the list of all. */
  choose(division: string | null): void {
    this.#chosen = division;
    this.#whole = null;
    this.#state.patch({ trouble: null, done: null });
    this.#show();
  }

  /** Keeps what was begun; undefined takes a part of it away. */
  write(change: SubmitDraft): void {
    const { subject, draft } = this.#state.get();
    if (subject === null) return;
    this.#keep(subject, { ...draft, ...change });
  }

  writeRemark(key: string, text: string): void {
    const { draft } = this.#state.get();
    this.write({ remarks: { ...draft.remarks, [key]: text } });
  }

  /**
   * Takes a step wholly or not at all: what is written and the closing or opening of the inputs. The workbook is read again
   * before, because somebody else may have taken one meanwhile.
   */
  take(step: SubmissionStep): Promise<boolean> {
    return this.#run(step.kind, async () => {
      const subject = await this.#freshSubject();
      const { block, actor, reading } = subject;
      if (!stepsFrom(block.state, actor).includes(step.kind)) {
        throw new PaneError('stateChanged', `${step.kind} from ${block.stateText}`);
      }
      if (!reading.submission.has('state')) throw new PaneError('missingItem', '提出の状態');
      if (step.kind === 'submit') this.#refuseIncomplete(reading, step.explanation);
      const remarks =
        step.kind === 'return' || step.kind === 'accept' ? this.#remarks(subject) : [];
      const filled = remarks.filter(({ value }) => value !== null);
      // Only the view: harmless where the rest fails.
      if (filled.length > 0) await this.pane.tools.host.showColumns(filled);
      // Before the state says so: what is confirmed is what is read now.
      if (step.kind === 'confirm') this.#confirmed.keep(subject.identity, reading, step);
      const writings = submissionWritings(step, block);
      await this.#stamp(step.kind, [...blockWritings(subject, writings), ...remarks]);
      const state = writings.get('state');
      const wasClosed = block.state !== null && isSubmitted(block.state);
      const isClosed = typeof state === 'string' && isSubmitted(state);
      if (subject.closes && wasClosed !== isClosed) await this.#lockOrTakeBack(subject, isClosed);
      this.pane.edits.forget();
      this.#keep(subject, without(this.#state.get().draft, WRITTEN[step.kind]));
    });
  }

  /**
   * Puts the office's remarks into the rows without returning anything.
   *
   * @param label what was written, for taking it back
   */
  saveRemarks(label: string): Promise<boolean> {
    return this.#run('remarks', async () => {
      const subject = await this.#freshSubject();
      const remarks = this.#remarks(subject);
      const filled = remarks.filter(({ value }) => value !== null);
      if (filled.length > 0) await this.pane.tools.host.showColumns(filled);
      await this.#stamp(label, remarks);
      this.#keep(subject, without(this.#state.get().draft, ['remarks']));
    });
  }

  /** Closes or opens the inputs as the state says. */
  settle(): Promise<boolean> {
    return this.#run('settle', async () => {
      const subject = await this.#freshSubject();
      const { state } = subject.block;
      if (state === null || !subject.closes) return;
      await this.#lock(subject, isSubmitted(state));
    });
  }

  /** Whether the inputs agree with the state: the pane may have been closed in the middle of a step. */
  async look(): Promise<void> {
    const { subject } = this.#state.get();
    const state = subject?.block.state ?? null;
    if (subject === null || state === null || !subject.closes) {
      this.#state.patch({ mismatch: null });
      return;
    }
    try {
      const inputs = inputCells(subject.reading).map(placeOf);
      const locked = await this.pane.tools.host.lockedCells(inputs);
      const closed = isSubmitted(state);
      const agrees = closed ? locked.length === inputs.length : locked.length === 0;
      this.#state.patch({ mismatch: agrees ? null : closed ? 'open' : 'closed' });
    } catch {
      // Nothing is known then, and nothing is offered; each step says itself what goes wrong.
      this.#state.patch({ mismatch: null });
    }
  }

  #show(): void {
    const { whole, viewpoint } = this.pane.workbook.state.get();
    const subject = whole === null ? null : submitSubject(whole, viewpoint, this.#chosen);
    const before = this.#state.get();
    const same =
      whole === this.#whole &&
      before.subject?.actor === subject?.actor &&
      before.subject?.identity === subject?.identity;
    this.#whole = whole;
    if (same) return;
    this.#state.patch({
      subject,
      completeness: subject === null ? null : completenessOf(subject.reading, this.pane.today()),
      draft: subject === null ? {} : this.#drafts.read(subject.identity),
      changed:
        subject?.block.state === '課長確認'
          ? this.#confirmed.changes(subject.identity, subject.reading, subject.block)
          : [],
    });
    const looked = subject === null ? null : `${subject.identity}|${subject.block.stateText}`;
    if (looked === this.#looked || before.running !== null) return;
    this.#looked = looked;
    void this.look();
  }

  async #freshSubject(): Promise<SubmitSubject> {
    const { workbook } = this.pane;
    await workbook.refresh();
    const { whole, viewpoint, trouble } = workbook.state.get();
    if (trouble !== null) throw new Told(trouble);
    const subject = whole === null ? null : submitSubject(whole, viewpoint, this.#chosen);
    if (subject === null) throw new PaneError('missingItem', 'No submission');
    return subject;
  }

  #refuseIncomplete(reading: Reading, explanation: string): void {
    const { blocking, warnings } = completenessOf(reading, this.pane.today());
    const unexplained =
      warnings > 0 && reading.submission.has('explanation') && explanation.trim() === '';
    if (blocking > 0 || unexplained) {
      throw new PaneError('notComplete', `${String(blocking)} / ${String(warnings)}`);
    }
  }

  #remarks(subject: SubmitSubject): readonly CellWriting[] {
    return remarkWritings(subject.reading, this.#state.get().draft.remarks ?? {});
  }

  async #stamp(label: string, writings: readonly CellWriting[]): Promise<void> {
    const { edits } = this.pane;
    if (await edits.write(label, writings)) return;
    const { trouble } = edits.state.get();
    throw trouble === null ? new PaneError('unknown', label) : new Told(trouble);
  }

  async #lockOrTakeBack(subject: SubmitSubject, closed: boolean): Promise<void> {
    try {
      await this.#lock(subject, closed);
    } catch (error) {
      const isBack = await this.pane.edits.undo();
      throw isBack ? error : new PaneError('halfSubmitted', subject.identity, { cause: error });
    }
  }

  #lock(subject: SubmitSubject, closed: boolean): Promise<readonly KeyedPlace[]> {
    const own = [...subject.reading.cells.values()].filter(({ owned }) => owned);
    // Opening opens what was handed out open, and no final value of a closed year.
    const cells = (closed ? own : inputCells(subject.reading)).map(placeOf);
    return this.pane.tools.host.lockCells(cells, closed);
  }

  #keep(subject: SubmitSubject, draft: SubmitDraft): void {
    this.#drafts.write(subject.identity, draft);
    this.#state.patch({ draft });
  }

  async #run(
    what: NonNullable<SubmitState['running']>,
    work: () => Promise<void>,
  ): Promise<boolean> {
    if (this.#state.get().running !== null) return false;
    this.#state.patch({ running: what, trouble: null, done: null });
    try {
      await work();
      this.#state.patch({ done: what });
      return true;
    } catch (error) {
      this.#state.patch({ trouble: error instanceof Told ? error.trouble : troubleOf(error) });
      return false;
    } finally {
      this.#state.patch({ running: null });
      await this.look();
    }
  }
}

/** A trouble that another part of the pane has understood already. */
class Told extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble.detail);
  }
}

/** What of a draft stands in the workbook after a step. */
const WRITTEN: Readonly<Record<SubmissionStepKind, readonly (keyof SubmitDraft)[]>> = {
  confirm: ['writer', 'contact', 'confirmedBy', 'confirmedOn'],
  submit: ['explanation'],
  return: ['overall', 'remarks'],
  accept: ['overall', 'remarks'],
  redraft: [],
  withdraw: [],
  finalise: [],
  reopen: [],
};

function without(draft: SubmitDraft, fields: readonly (keyof SubmitDraft)[]): SubmitDraft {
  const names: readonly string[] = fields;
  return Object.fromEntries(Object.entries(draft).filter(([name]) => !names.includes(name)));
}
