import type { WorkbookPlan } from '../../../workbook';
import type { Host, XlsxWriter, Zipper } from '../../host';
import { JobRunner, type Job, type Work } from '../job';
import type { MadeFile } from '../madeFile';
import { Store, type Readable } from '../store';
import type { DivisionChoice } from './order';
import { painted } from './painted';

/** Of what workbooks of divisions are made, one at a time. */
export interface DivisionSource {
  readonly divisions: readonly DivisionChoice[];
  readonly plan: (division: string) => Promise<WorkbookPlan>;
  readonly fileName: (division: string) => string;
  readonly zipName: string;
}

export interface DivisionFilesState {
  readonly divisions: readonly DivisionChoice[];
  readonly job: Job<'opened' | 'zip'>;
  /** Id of the division whose workbook is being made. */
  readonly making: string | null;
  /** Ids of the divisions whose workbooks were opened from this source. */
  readonly opened: ReadonlySet<string>;
  /** All of them in one file; null until it was made. */
  readonly zip: MadeFile | null;
}

export interface DivisionFilesTools {
  readonly host: Host;
  readonly writeXlsx: XlsxWriter;
  readonly zip: Zipper;
  readonly now: () => Date;
}

const nothing = {
  divisions: [],
  job: { state: 'idle' },
  making: null,
  opened: new Set<string>(),
  zip: null,
} as const satisfies DivisionFilesState;

/** The divisions' workbooks: opened one a click, as Excel allows one new window at a time, or all as one zip. */
export class DivisionFiles {
  readonly #state = new Store<DivisionFilesState>(nothing);
  readonly #job = new JobRunner<'opened' | 'zip'>((job) => this.#state.patch({ job }));
  #source: DivisionSource | null = null;

  constructor(private readonly tools: DivisionFilesTools) {}

  get state(): Readable<DivisionFilesState> {
    return this.#state;
  }

  /** Makes them of something else from now on: what was made before is forgotten. */
  use(source: DivisionSource): void {
    this.#source = source;
    this.#job.reset();
    this.#state.set({ ...nothing, divisions: source.divisions });
  }

  async open(division: string): Promise<void> {
    const source = this.#source;
    if (source === null) return;
    this.#state.patch({ making: division });
    await this.#job.run(async ({ signal }) => {
      await painted();
      signal.throwIfAborted();
      const bytes = await this.tools.writeXlsx(await source.plan(division));
      signal.throwIfAborted();
      await this.tools.host.openAsNewWorkbook(bytes);
      const { opened } = this.#state.get();
      this.#state.patch({ opened: new Set([...opened, division]) });
      return 'opened';
    });
    this.#state.patch({ making: null });
  }

  /** Makes all of them into one zip; stopped, nothing of it stays. */
  async makeZip(): Promise<void> {
    const source = this.#source;
    if (source === null) return;
    this.#state.patch({ zip: null });
    await this.#job.run(async (work) => {
      const bytes = await this.tools.zip(await this.#files(source, work), this.tools.now());
      work.signal.throwIfAborted();
      this.#state.patch({ zip: { name: source.zipName, bytes, type: 'application/zip' } });
      return 'zip';
    });
    this.#state.patch({ making: null });
  }

  cancel(): void {
    this.#job.cancel();
  }

  async #files(
    { divisions, plan, fileName }: DivisionSource,
    { signal, progress }: Work,
  ): Promise<ReadonlyMap<string, Uint8Array>> {
    const files = new Map<string, Uint8Array>();
    for (const { id, name } of divisions) {
      progress(files.size / divisions.length, name);
      this.#state.patch({ making: id });
      await painted();
      signal.throwIfAborted();
      files.set(fileName(id), await this.tools.writeXlsx(await plan(id)));
    }
    signal.throwIfAborted();
    return files;
  }
}
