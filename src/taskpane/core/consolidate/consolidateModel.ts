import {
  applyTo,
  changedValues,
  decide,
  masterFaults,
  masterOf,
  overview,
  planConsolidation,
  takeBack,
  withChosen,
  type Decisions,
  type FileId,
  type ItemId,
  type MasterChanges,
  type MasterFaults,
  type MasterState,
  type OverviewRow,
  type Proposal,
  type Received,
} from '../../../consolidation';
import { checkWorkbook } from '../../../check';
import { buildWorkbook, type Reading } from '../../../workbook';
import { JobRunner, type Job, type Work } from '../job';
import type { PaneModel } from '../paneModel';
import { Store, type Readable } from '../store';
import { readAll, type ChosenFile, type OpenReader } from './readers';

/** What was written into the master, or taken back. */
export interface Applied {
  readonly kind: 'consolidated' | 'takenBack';
  readonly values: number;
  /** Conflicts and files that nobody has decided; of a taking back the cells that hold something else by now. */
  readonly left: number;
}

export interface ConsolidateState {
  /** Files whose reading is under way, and how many of them are done. */
  readonly pending: { readonly total: number; readonly done: number } | null;
  readonly received: readonly Received[];
  /** null until a master is open. */
  readonly view: ConsolidationView | null;
  readonly decisions: Decisions;
  readonly reading: Job<number>;
  readonly job: Job<Applied>;
}

/** The files against the master as it is now. */
export interface ConsolidationView {
  readonly master: MasterState;
  readonly faults: MasterFaults;
  readonly proposal: Proposal;
  readonly rows: readonly OverviewRow[];
  /** What would be written now. */
  readonly changes: MasterChanges;
  /** Number of the consolidation that can be taken back; null for none. */
  readonly lastRun: number | null;
}

interface OpenMaster {
  readonly reading: Reading;
  readonly master: MasterState;
  readonly faults: MasterFaults;
}

const NO_DECISIONS: Decisions = { conflicts: 'leave', items: new Map(), files: new Map() };

/** 取りまとめ: the divisions' files into the open master. Nothing is written before it was shown. */
export class ConsolidateModel {
  readonly #state: Store<ConsolidateState> = new Store<ConsolidateState>({
    pending: null,
    received: [],
    view: null,
    decisions: NO_DECISIONS,
    reading: { state: 'idle' },
    job: { state: 'idle' },
  });
  readonly #reading = new JobRunner<number>((reading) => this.#state.patch({ reading }));
  readonly #job = new JobRunner<Applied>((job) => this.#state.patch({ job }));
  #seen: Reading | null = null;
  #master: OpenMaster | null = null;

  constructor(
    private readonly pane: PaneModel,
    private readonly openReader: OpenReader,
  ) {
    pane.workbook.state.subscribe(() => this.#look());
    this.#look();
  }

  get state(): Readable<ConsolidateState> {
    return this.#state;
  }

  /** Reads the files beside those that are there already. */
  async add(files: readonly ChosenFile[]): Promise<void> {
    if (files.length === 0) return;
    this.#job.reset();
    const before = this.#state.get().received;
    const read: Received[] = [];
    await this.#reading.run(async ({ signal, progress }) => {
      this.#state.patch({ pending: { total: files.length, done: 0 } });
      try {
        await readAll(
          files,
          this.pane.today(),
          this.openReader,
          (received) => {
            read.push(received);
            const done = read.length;
            this.#state.patch({ pending: { total: files.length, done } });
            progress(done / files.length, received.source.fileName);
          },
          signal,
        );
      } finally {
        // What was read before it was stopped is kept.
        this.#state.patch({ pending: null, received: [...before, ...read] });
        this.#plan();
      }
      return read.length;
    });
  }

  stopReading(): void {
    this.#reading.cancel();
  }

  /** Puts all files aside; the master is not touched. */
  clear(): void {
    this.#reading.reset();
    this.#job.reset();
    this.#state.patch({ received: [], decisions: NO_DECISIONS, pending: null });
    this.#plan();
  }

  decideConflicts(conflicts: Decisions['conflicts']): void {
    this.#decide({ conflicts });
  }

  /** @param choice null follows the rule again */
  decideItem(id: ItemId, choice: 'take' | 'keep' | null): void {
    this.#decide({ items: changed(this.#state.get().decisions.items, id, choice) });
  }

  /** @param choice null follows the rule again */
  decideFile(id: FileId, choice: 'take' | 'skip' | null): void {
    this.#decide({ files: changed(this.#state.get().decisions.files, id, choice) });
  }

  /** Writes what is shown into the open master. */
  async apply(): Promise<void> {
    await this.#job.run(async (work) => {
      const { master, changes } = await this.#fresh();
      await this.#write(master, changes, work);
      this.#state.patch({ decisions: NO_DECISIONS });
      return {
        kind: 'consolidated',
        values: changedValues(changes),
        left: changes.undecided.length,
      };
    });
    await this.pane.workbook.refresh();
  }

  /** Takes the last consolidation back, but for cells that hold something else by now. */
  async undo(): Promise<void> {
    await this.#job.run(async (work) => {
      const { master } = await this.#fresh();
      const back = takeBack(master, { kind: 'last' }, this.pane.moment());
      if (back === null) return { kind: 'takenBack', values: 0, left: 0 };
      await this.#write(master, back.changes, work);
      return {
        kind: 'takenBack',
        values: changedValues(back.changes),
        left: back.rest.length,
      };
    });
    await this.pane.workbook.refresh();
  }

  stop(): void {
    this.#job.cancel();
  }

  /** Read again, so that what somebody has typed meanwhile is part of it. */
  async #fresh(): Promise<ConsolidationView> {
    await this.pane.workbook.refresh();
    const { view } = this.#state.get();
    if (view === null) throw new Error('取りまとめ用のブックを開いてください。');
    return view;
  }

  async #write(master: MasterState, changes: MasterChanges, work: Work): Promise<void> {
    const previous = buildWorkbook(master.options);
    const next = buildWorkbook(applyTo(master, changes));
    work.signal.throwIfAborted();
    await this.pane.plans.apply(next, work, previous);
    // The sheets stand as the new plan has them; single writings from before are history.
    this.pane.edits.forget();
  }

  #decide(change: Partial<Decisions>): void {
    const { decisions } = this.#state.get();
    this.#state.patch({ decisions: { ...decisions, ...change } });
    this.#plan();
  }

  /** Follows the open workbook: a correction in the master changes what the files would do. */
  #look(): void {
    const { whole } = this.pane.workbook.state.get();
    if (whole === this.#seen) return;
    this.#seen = whole;
    this.#plan();
  }

  #plan(): void {
    const reading = this.#seen;
    if (reading === null) {
      this.#state.patch({ view: null });
      return;
    }
    const { received, decisions } = this.#state.get();
    this.#state.patch({ view: this.#viewOf(reading, received, decisions) });
  }

  #viewOf(
    reading: Reading,
    received: readonly Received[],
    decisions: Decisions,
  ): ConsolidationView | null {
    if (reading.division !== null) return null;
    const today = this.pane.today();
    const { master, faults } = this.#open(reading, today);
    const proposal = planConsolidation(master, received);
    return {
      master,
      faults,
      proposal,
      rows: overview(master, withChosen(proposal, decisions), today),
      changes: decide(master, proposal, decisions, this.pane.moment()),
      lastRun: master.options.accepted?.at(-1)?.run ?? null,
    };
  }

  /** The master itself, worked out once a reading: decisions are many. */
  #open(reading: Reading, today: string): OpenMaster {
    const known = this.#master?.reading === reading ? this.#master : null;
    this.#master = known ?? {
      reading,
      master: masterOf(reading),
      faults: masterFaults(reading, checkWorkbook(reading, { today })),
    };
    return this.#master;
  }
}

function changed<Choice>(
  choices: ReadonlyMap<string, Choice> | undefined,
  id: string,
  choice: Choice | null,
): ReadonlyMap<string, Choice> {
  const next = new Map(choices);
  if (choice === null) next.delete(id);
  else next.set(id, choice);
  return next;
}
