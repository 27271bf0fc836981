import { buildPaper, freeze } from '../../../report';
import type { PaperOptions } from '../../../report';
import type { Reading, WorkbookPlan } from '../../../workbook';
import { publicFileName } from '../../../workbook';
import { JobRunner, type Job, type Work } from '../job';
import type { MadeFile } from '../madeFile';
import type { PaneModel } from '../paneModel';
import { sinceModel } from '../since/sinceModel';
import { Store, type Readable } from '../store';
import { optionsFrom, rememberedChoice, type PaperChoice } from './paperChoice';
import { publicFiles } from './publicFiles';
import { recordFrom, type PublishedRecord } from './publishedRecord';

/** How the making of a paper ended. */
export type PaperDone =
  | { readonly kind: 'opened' }
  | { readonly kind: 'pdf' | 'public'; readonly file: MadeFile }
  | { readonly kind: 'notSupported' }
  | { readonly kind: 'empty' };

export interface PaperState {
  readonly choice: PaperChoice;
  readonly job: Job<PaperDone>;
  /** What was published before: values that are others now bear 【訂正】. */
  readonly record: PublishedRecord;
}

const MEMORY_KEY = 'paper';

/** 会議資料: what is to be in it, and the ways to get it out of Excel. */
export class PaperModel {
  readonly #state: Store<PaperState>;
  readonly #job = new JobRunner<PaperDone>((job) => this.#state.patch({ job }));

  constructor(private readonly pane: PaneModel) {
    const choice = rememberedChoice(pane.tools.memory.read(MEMORY_KEY));
    this.#state = new Store<PaperState>({
      choice,
      job: { state: 'idle' },
      record: { state: 'none' },
    });
  }

  get state(): Readable<PaperState> {
    return this.#state;
  }

  choose(change: Partial<PaperChoice>): void {
    const choice = { ...this.#state.get().choice, ...change };
    this.#job.reset();
    this.#state.patch({ choice });
    this.pane.tools.memory.write(MEMORY_KEY, JSON.stringify(choice));
  }

  /**
   * Opens the paper as a workbook of its own: to be looked at, changed, printed.
   *
   * @param frozen the paper as it was published; else it is made from the workbook
   */
  async open(frozen?: WorkbookPlan): Promise<void> {
    await this.#job.run(async (work) => {
      const plan = frozen ?? (await this.#plan(work));
      const bytes = await this.pane.tools.writeXlsx(plan);
      work.signal.throwIfAborted();
      await this.pane.tools.host.openAsNewWorkbook(bytes);
      return { kind: 'opened' };
    });
  }

  /** Prints it out of the open workbook, which is as it was afterwards. */
  async print(frozen?: WorkbookPlan): Promise<void> {
    await this.#job.run(async (work) => {
      const plan = frozen ?? (await this.#plan(work));
      const printed = await this.pane.tools.host.printPlan(plan, {
        signal: work.signal,
        onProgress: (share, message) => work.progress(share, message),
      });
      if (printed.kind !== 'file') return printed;
      return { kind: 'pdf', file: { ...fileOf(plan), bytes: printed.bytes } };
    });
  }

  /** Makes everything that goes out to the public in one zip: whatever else is chosen, with public values alone. */
  async publish(): Promise<void> {
    await this.#job.run(async (work) => {
      const { reading, options } = await this.#wanted(work);
      const { now, zip } = this.pane.tools;
      const publication = freeze(reading, { ...options, audience: 'public' }, now().toISOString());
      const name = publicFileName(reading.year, reading.round);
      const bytes = await zip(await publicFiles(publication, name), now());
      work.signal.throwIfAborted();
      return { kind: 'public', file: { name: `${name}.zip`, bytes, type: 'application/zip' } };
    });
  }

  /** Takes the record of a publication; `read` gives the text of the file. */
  async chooseRecord(fileName: string, read: () => Promise<string>): Promise<void> {
    this.#job.reset();
    const { programme } = this.#reading();
    const record = await recordFrom(fileName, await read(), programme.id);
    this.#state.patch({ record });
  }

  forgetRecord(): void {
    this.#job.reset();
    this.#state.patch({ record: { state: 'none' } });
  }

  stop(): void {
    this.#job.cancel();
  }

  /** From the workbook as it is now. */
  async #plan(work: Work): Promise<WorkbookPlan> {
    const { reading, options } = await this.#wanted(work);
    return buildPaper(reading, options, this.pane.tools.now().toISOString());
  }

  async #wanted({ signal }: Work): Promise<{ reading: Reading; options: PaperOptions }> {
    await this.pane.workbook.refresh();
    signal.throwIfAborted();
    const reading = this.#reading();
    const { choice, record } = this.#state.get();
    const published = record.state === 'ready' ? record.publication.values : null;
    const since = sinceModel(this.pane).chosenFor(reading);
    return { reading, options: optionsFrom(choice, reading, this.pane.today(), published, since) };
  }

  #reading(): Reading {
    const { whole } = this.pane.workbook.state.get();
    if (whole === null) throw new Error('取りまとめ用のブックを開いてください。');
    return whole;
  }
}

function fileOf({ properties }: WorkbookPlan): Pick<MadeFile, 'name' | 'type'> {
  const name = properties.title.replaceAll(/[\\/:*?"<>|]/g, '_');
  return { name: `${name}.pdf`, type: 'application/pdf' };
}
