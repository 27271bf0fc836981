import { inspectorOf, type Inspection } from '../inspector';
import { partOf, type PaneModel } from '../paneModel';
import { Store, type Readable } from '../store';
import { troubleOf, type Trouble } from '../trouble';
import { openCells, stopFrom, type Stop } from './walk';

export interface EntryState {
  /** Where the last step led; null before the first. */
  readonly stop: Stop | null;
  /** Why a cell could not be shown. */
  readonly trouble: Trouble | null;
}

/** 記入: from one cell that is still to be filled in to the next. */
export class EntryModel {
  readonly #state = new Store<EntryState>({ stop: null, trouble: null });

  constructor(private readonly pane: PaneModel) {}

  get state(): Readable<EntryState> {
    return this.#state;
  }

  get inspection(): Readable<Inspection> {
    return inspectorOf(this.pane).state;
  }

  /** Selects the next or the previous open cell in Excel. */
  async step(direction: 'next' | 'previous'): Promise<void> {
    const { unfinished, reading } = this.inspection.get();
    const { cell } = this.pane.selection.state.get();
    const stop = stopFrom(cell, direction, openCells(unfinished), reading?.sheets ?? []);
    if (stop !== null && (await this.select(stop.cell))) this.#state.patch({ stop });
  }

  /** Resolves to whether Excel shows the cell; the state says why not. */
  async select({
    sheet,
    cell,
  }: {
    readonly sheet: string;
    readonly cell: string;
  }): Promise<boolean> {
    this.#state.set({ stop: null, trouble: null });
    try {
      await this.pane.tools.host.selectCell(sheet, cell);
      return true;
    } catch (error) {
      this.#state.patch({ trouble: troubleOf(error) });
      return false;
    }
  }
}

export const entryModel = partOf((pane) => new EntryModel(pane));
