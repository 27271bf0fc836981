import type { Closing, ClosingOutlook, Obstacle } from '../../../closing';
import { closableYears, closed, closingOutlook, reopened } from '../../../closing';
import type { FiscalYear } from '../../../programme';
import {
  buildWorkbook,
  workbookOptionsOf,
  type Reading,
  type WorkbookOptions,
  type YearEvent,
} from '../../../workbook';
import { JobRunner, type Job } from '../job';
import { partOf, type PaneModel } from '../paneModel';
import { Store, type Readable } from '../store';
import { painted } from './painted';

/** A year of the open master that can be closed, or is. */
export interface YearChoice {
  readonly year: FiscalYear;
  /** 令和6年度 */
  readonly label: string;
  readonly isClosed: boolean;
}

export interface CloseState {
  readonly years: readonly YearChoice[];
  readonly year: FiscalYear | null;
  /** null while it is being worked out, and for a closed year. */
  readonly outlook: ClosingOutlook | null;
  /** Of a closed year when and by whom it was closed, where that is known. */
  readonly last: YearEvent | null;
  readonly by: string;
  readonly reason: string;
  /** What stays open was read and agreed to. */
  readonly agreed: boolean;
  readonly job: Job<YearEvent['kind']>;
}

const nothing: CloseState = {
  years: [],
  year: null,
  outlook: null,
  last: null,
  by: '',
  reason: '',
  agreed: false,
  job: { state: 'idle' },
};

/** 年度を締める・開き直す: in the open master, asked for and never done by the way. */
export class CloseModel {
  readonly #state = new Store(nothing);
  readonly #job = new JobRunner<YearEvent['kind']>((job) => this.#state.patch({ job }));
  #master: Reading | null = null;
  #attempt = 0;

  constructor(private readonly pane: PaneModel) {}

  get state(): Readable<CloseState> {
    return this.#state;
  }

  /** Looks at the master as it stands now; what was chosen and written stays. */
  async from(master: Reading): Promise<void> {
    this.#master = master;
    const { by, year } = this.#state.get();
    const years = closableYears(master).map((each): YearChoice => ({
      year: each,
      label: master.programme.yearLabels[each] ?? each,
      isClosed: master.metadata.closedYears.includes(each),
    }));
    const open = years.filter(({ isClosed }) => !isClosed);
    const next = years.find((each) => each.year === year) ?? open[0] ?? years.at(-1);
    this.#state.patch({ years, by: by === '' ? (master.programme.office ?? '') : by });
    await this.#look(next?.year ?? null);
  }

  async choose(year: FiscalYear): Promise<void> {
    this.#job.reset();
    this.#state.patch({ reason: '', agreed: false });
    await this.#look(year);
  }

  write(change: Partial<Pick<CloseState, 'by' | 'reason' | 'agreed'>>): void {
    this.#state.patch(change);
  }

  /** Why the button does nothing yet; null where it does. */
  obstacle(): Obstacle | 'consentMissing' | null {
    const { agreed, by, outlook, reason, year, years } = this.#state.get();
    const isClosed = years.find((each) => each.year === year)?.isClosed === true;
    if (outlook !== null && outlook.obstacle !== null) return outlook.obstacle;
    if (by.trim() === '') return 'byMissing';
    const asksWhy = isClosed || (outlook?.open.length ?? 0) > 0;
    if (asksWhy && reason.trim() === '') return 'reasonMissing';
    return !isClosed && asksWhy && !agreed ? 'consentMissing' : null;
  }

  async close(): Promise<void> {
    await this.#change('closed', closed);
  }

  async reopen(): Promise<void> {
    await this.#change('reopened', reopened);
  }

  cancel(): void {
    this.#job.cancel();
  }

  async #change(
    kind: YearEvent['kind'],
    change: (master: Reading, year: FiscalYear, closing: Closing) => WorkbookOptions | Obstacle,
  ): Promise<void> {
    const { by, reason, year } = this.#state.get();
    if (year === null || this.obstacle() !== null) return;
    await this.#job.run(async (work) => {
      await painted();
      // As it stands now: something may have been typed since it was looked at.
      const { whole } = this.pane.workbook.state.get();
      if (whole === null) return kind;
      const next = change(whole, year, { by, reason, time: this.pane.moment() });
      if (typeof next === 'string') throw new RangeError(`Not ${kind}: ${next}`);
      const previous = buildWorkbook(workbookOptionsOf(whole));
      await this.pane.plans.apply(buildWorkbook(next), work, previous);
      return kind;
    });
    if (this.#state.get().job.state !== 'done') return;
    // What was written before belongs to the workbook as it was.
    this.pane.edits.forget();
    this.#state.patch({ reason: '', agreed: false });
    await this.pane.workbook.refresh();
  }

  async #look(year: FiscalYear | null): Promise<void> {
    const attempt = ++this.#attempt;
    this.#state.patch({ year, outlook: null, last: null });
    await painted();
    const master = this.#master;
    if (attempt !== this.#attempt || master === null || year === null) return;
    const { closedYears, yearEvents } = master.metadata;
    if (closedYears.includes(year)) {
      this.#state.patch({ last: yearEvents.filter((event) => event.year === year).at(-1) ?? null });
    } else {
      this.#state.patch({ outlook: closingOutlook(master, year) });
    }
  }
}

export const closeModel = partOf((pane) => new CloseModel(pane));
