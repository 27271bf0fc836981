import type { FiscalYear, Round } from '../../../programme';
import { divisionsFileName, workbookFileName } from '../../../workbook';
import type { Host, ProgrammeShelf, ShippedProgramme, XlsxWriter, Zipper } from '../../host';
import {
  readDefinition,
  readDefinitionFile,
  type Definition,
  type DefinitionResult,
} from './definition';
import type { ShownFault } from './definitionResult';
import { DivisionFiles } from './divisionFiles';
import { painted } from './painted';
import { planning } from './planning';
import { JobRunner, type Job, type Work } from '../job';
import {
  divisionsWith,
  previewOf,
  type Audience,
  type DivisionChoice,
  type Order,
  type Preview,
} from './order';
import type { PlanWriting } from '../planWriting';
import { Store, type Readable } from '../store';
import { troubleOf, type Trouble } from '../trouble';

/** Where the chosen definition stands. */
export type Source =
  | { readonly state: 'none' }
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly trouble: Trouble }
  | { readonly state: 'refused'; readonly fileName: string; readonly faults: readonly ShownFault[] }
  | { readonly state: 'ready'; readonly definition: Definition };

/** For whom: one workbook, or a choice of one for each division. */
export type Recipient = Audience | { readonly kind: 'eachDivision' };

export type Destination = 'here' | 'newWorkbook';

export interface CreateState {
  readonly shelf: readonly ShippedProgramme[];
  /** File of the chosen shipped programme; null for one's own file. */
  readonly shipped: string | null;
  readonly ownFile: string | null;
  readonly source: Source;
  readonly year: FiscalYear | null;
  readonly round: Round | null;
  readonly recipient: Recipient;
  readonly destination: Destination;
  readonly divisions: readonly DivisionChoice[];
  /** null while it is being worked out, and where there is nothing to preview. */
  readonly preview: Preview | null;
  readonly job: Job<Destination>;
}

export interface CreateTools {
  readonly host: Host;
  readonly shelf: ProgrammeShelf;
  readonly writeXlsx: XlsxWriter;
  readonly zip: Zipper;
  readonly now: () => Date;
  readonly plans: PlanWriting;
  /** Called once sheets have been made in the open workbook. */
  readonly madeHere: () => Promise<void>;
}

const initial: CreateState = {
  shelf: [],
  shipped: null,
  ownFile: null,
  source: { state: 'none' },
  year: null,
  round: null,
  recipient: { kind: 'master' },
  destination: 'here',
  divisions: [],
  preview: null,
  job: { state: 'idle' },
};

/** 作成: from a definition to a workbook. */
export class CreateModel {
  readonly #state = new Store(initial);
  readonly #job = new JobRunner<Destination>((job) => this.#state.patch({ job }));
  /** The workbooks of all divisions. */
  readonly files: DivisionFiles;
  #loads = 0;

  constructor(private readonly tools: CreateTools) {
    this.files = new DivisionFiles(tools);
  }

  get state(): Readable<CreateState> {
    return this.#state;
  }

  /** Lists the shipped programmes and chooses the first, unless one is chosen already. */
  async open(): Promise<void> {
    const { state } = this.#state.get().source;
    if (state === 'ready' || state === 'loading') return;
    try {
      const shelf = await this.tools.shelf.list();
      this.#state.patch({ shelf });
      const [first] = shelf;
      if (first !== undefined) await this.chooseShipped(first.file);
    } catch (error) {
      this.#state.patch({ source: { state: 'failed', trouble: troubleOf(error) } });
    }
  }

  async chooseShipped(file: string): Promise<void> {
    this.#state.patch({ shipped: file, ownFile: null });
    await this.#load(file, async () => readDefinition(await this.tools.shelf.text(file)));
  }

  /** One's own definition; `read` gives the content of the file. */
  async chooseFile(name: string, read: () => Promise<Uint8Array>): Promise<void> {
    this.#state.patch({ shipped: null, ownFile: name });
    await this.#load(name, async () => readDefinitionFile(name, await read()));
  }

  chooseYear(label: string): void {
    const { source } = this.#state.get();
    if (source.state !== 'ready') return;
    const year = source.definition.programme.fiscalYears.find((each) => each === label);
    if (year !== undefined) this.#change({ year });
  }

  chooseRound(id: string): void {
    const { source } = this.#state.get();
    if (source.state !== 'ready') return;
    const round = source.definition.programme.rounds.find((each) => each.id === id);
    if (round !== undefined) this.#change({ round });
  }

  chooseRecipient(recipient: Recipient): void {
    this.#change({ recipient });
  }

  chooseDestination(destination: Destination): void {
    this.#job.reset();
    this.#state.patch({ destination });
  }

  /** Makes the one workbook that was chosen. */
  async create(destination: Destination = this.#state.get().destination): Promise<void> {
    const order = this.#order();
    if (order === null) return;
    await this.#job.run(async (work) => {
      await this.#make(order, destination, work);
      return destination;
    });
    const { job } = this.#state.get();
    if (job.state === 'done' && job.result === 'here') await this.tools.madeHere();
  }

  cancel(): void {
    this.#job.cancel();
  }

  async #make(order: Order, destination: Destination, work: Work): Promise<void> {
    await painted();
    work.signal.throwIfAborted();
    const { planOf } = await planning();
    work.signal.throwIfAborted();
    const plan = planOf(order, this.tools.now().toISOString());
    if (destination === 'here') {
      await this.tools.plans.apply(plan, work, null);
      return;
    }
    const bytes = await this.tools.writeXlsx(plan);
    work.signal.throwIfAborted();
    await this.tools.host.openAsNewWorkbook(bytes);
  }

  async #load(name: string, read: () => Promise<DefinitionResult>): Promise<void> {
    const load = ++this.#loads;
    this.#job.reset();
    this.#state.patch({ source: { state: 'loading' }, preview: null });
    const source = await read().then(
      (result): Source =>
        result.ok
          ? { state: 'ready', definition: result.definition }
          : { state: 'refused', fileName: name, faults: result.faults },
      (error: unknown): Source => ({ state: 'failed', trouble: troubleOf(error) }),
    );
    // Somebody has chosen another one meanwhile.
    if (load !== this.#loads) return;
    if (source.state !== 'ready') {
      this.#state.patch({ source });
      return;
    }
    const { programme } = source.definition;
    const today = this.tools.now().toISOString().slice(0, 10);
    this.#change({
      source,
      year: yearAt(source.definition, today),
      round: programme.rounds.find(({ kind }) => kind === 'yearEnd') ?? programme.rounds[0] ?? null,
      recipient: { kind: 'master' },
    });
  }

  /** Another order: what was shown of the last one goes, and the preview is worked out anew. */
  #change(change: Partial<CreateState>): void {
    this.#job.reset();
    const state = { ...this.#state.get(), ...change };
    const divisions =
      state.source.state === 'ready' && state.year !== null && state.round !== null
        ? divisionsWith(state.source.definition, state.year, state.round)
        : [];
    const { recipient } = state;
    const isGone =
      recipient.kind === 'division' && !divisions.some(({ id }) => id === recipient.id);
    this.#state.set({
      ...state,
      divisions,
      recipient: isGone ? { kind: 'master' } : recipient,
      preview: null,
    });
    this.#useFiles();
    void this.#preview();
  }

  #useFiles(): void {
    const { source, year, round, recipient, divisions } = this.#state.get();
    if (source.state !== 'ready' || year === null || round === null) return;
    if (recipient.kind !== 'eachDivision') return;
    const { definition } = source;
    this.files.use({
      divisions,
      plan: async (id) =>
        (await planning()).planOf(
          { definition, year, round, audience: { kind: 'division', id } },
          this.tools.now().toISOString(),
        ),
      fileName: (id) => workbookFileName(definition.programme, year, round, id),
      zipName: divisionsFileName(year, round),
    });
  }

  async #preview(): Promise<void> {
    const order = this.#order();
    if (order === null) return;
    const { planOf } = await planning();
    await painted();
    // Only the latest order is worth the work.
    if (!sameOrder(order, this.#order())) return;
    this.#state.patch({ preview: previewOf(order, planOf(order, this.tools.now().toISOString())) });
  }

  #order(): Order | null {
    const { source, year, round, recipient } = this.#state.get();
    if (source.state !== 'ready' || year === null || round === null) return null;
    if (recipient.kind === 'eachDivision') return null;
    return { definition: source.definition, year, round, audience: recipient };
  }
}

function sameOrder(a: Order, b: Order | null): boolean {
  return (
    b !== null &&
    a.definition === b.definition &&
    a.year === b.year &&
    a.round === b.round &&
    a.audience === b.audience
  );
}

/** The fiscal year that a day is in; the first where the programme has not begun or its calendar is not known. */
function yearAt({ programme }: Definition, today: string): FiscalYear | null {
  const begun = programme.fiscalYears.filter((year) => {
    const start = programme.yearStarts[year];
    return start !== undefined && start <= today;
  });
  return begun.at(-1) ?? programme.fiscalYears[0] ?? null;
}
