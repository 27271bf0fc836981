import { buildPaper } from '../../../report';
import type { Reading, WorkbookPlan } from '../../../workbook';
import { JobRunner, type Job, type Work } from '../job';
import type { MadeFile } from '../madeFile';
import type { PaneModel } from '../paneModel';
import { Store, type Readable } from '../store';
import { optionsFrom, rememberedChoice, type PaperChoice } from './paperChoice';

/** How the making of a paper ended. */
export type PaperDone =
  | { readonly kind: 'opened' }
  | { readonly kind: 'pdf'; readonly file: MadeFile }
  | { readonly kind: 'notSupported' }
  | { readonly kind: 'empty' };

export interface PaperState {
  readonly choice: PaperChoice;
  readonly job: Job<PaperDone>;
}

const MEMORY_KEY = 'paper';

/** 会議資料: what is to be in it, and the ways to get it out of Excel. */
export class PaperModel {
  readonly #state: Store<PaperState>;
  readonly #job = new JobRunner<PaperDone>((job) => this.#state.patch({ job }));

  constructor(private readonly pane: PaneModel) {
    const choice = rememberedChoice(pane.tools.memory.read(MEMORY_KEY));
    this.#state = new Store<PaperState>({ choice, job: { state: 'idle' } });
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

  /** Opens the paper as a workbook of its own: to be looked at, changed, printed. */
  async open(): Promise<void> {
    await this.#job.run(async (work) => {
      const plan = await this.#plan(work);
      const bytes = await this.pane.tools.writeXlsx(plan);
      work.signal.throwIfAborted();
      await this.pane.tools.host.openAsNewWorkbook(bytes);
      return { kind: 'opened' };
    });
  }

  /** Prints it out of the open workbook, which is as it was afterwards. */
  async print(): Promise<void> {
    await this.#job.run(async (work) => {
      const plan = await this.#plan(work);
      const printed = await this.pane.tools.host.printPlan(plan, {
        signal: work.signal,
        onProgress: (share, message) => work.progress(share, message),
      });
      if (printed.kind !== 'file') return printed;
      return { kind: 'pdf', file: { ...fileOf(plan), bytes: printed.bytes } };
    });
  }

  stop(): void {
    this.#job.cancel();
  }

  /** From the workbook as it is now. */
  async #plan({ signal }: Work): Promise<WorkbookPlan> {
    await this.pane.workbook.refresh();
    signal.throwIfAborted();
    const reading = this.#reading();
    const options = optionsFrom(this.#state.get().choice, reading, this.pane.today());
    return buildPaper(reading, options, this.pane.tools.now().toISOString());
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
