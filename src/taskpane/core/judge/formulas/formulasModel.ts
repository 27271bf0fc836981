import type { Grid, Reading } from '../../../../workbook';
import { partOf, type PaneModel } from '../../paneModel';
import { Store, type Readable } from '../../store';
import { troubleOf, type Trouble } from '../../trouble';
import type { LostRow } from './lostRows';
import { hasOtherFormulas } from './otherFormulas';

export interface FormulasState {
  /** null until somebody or something gave a reason to look. */
  readonly rows: readonly LostRow[] | null;
  readonly looking: boolean;
  readonly trouble: Trouble | null;
}

/** Typing goes on: planning the whole workbook can wait for a pause. */
const PAUSE_MS = 400;

/** Formulas that somebody overwrote: found by planning anew what is open, and restored on consent. */
export class FormulasModel {
  readonly #state = new Store<FormulasState>({ rows: null, looking: false, trouble: null });
  #timer: ReturnType<typeof setTimeout> | null = null;
  #attempt = 0;
  /** As it was followed last. */
  #grid: Grid | null = null;

  constructor(private readonly pane: PaneModel) {}

  get state(): Readable<FormulasState> {
    return this.#state;
  }

  /** Looks again, after a pause, where a reading, or what has become of the formulas since the last one, gives reason to. */
  follow(reading: Reading): void {
    const { rows } = this.#state.get();
    const { grid } = this.pane.workbook;
    const isDoubtful =
      reading.problems.some(({ kind }) => kind === 'formulaOverwritten') ||
      (grid !== null && this.#grid !== null && hasOtherFormulas(this.#grid, grid));
    this.#grid = grid;
    if (!isDoubtful && (rows === null || rows.length === 0)) return;
    this.leave();
    this.#timer = setTimeout(() => void this.look(), PAUSE_MS);
  }

  /** The panel is gone: nothing is looked for on its behalf. */
  leave(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async look(): Promise<void> {
    const attempt = ++this.#attempt;
    this.#state.patch({ looking: true, trouble: null });
    try {
      // Planning a workbook is more than most need who look at a judgement.
      const { lostRows } = await import(/* webpackChunkName: "planning" */ './lostRows');
      const { whole } = this.pane.workbook.state.get();
      const { grid } = this.pane.workbook;
      const { workbook } = this.pane;
      const lost = whole === null || grid === null ? [] : lostRows(whole, grid);
      // In a master that divisions share, each restores its own rows.
      const rows = lost.filter(({ cells }) => cells.every((cell) => workbook.mayWrite(cell)));
      if (attempt === this.#attempt) this.#state.set({ rows, looking: false, trouble: null });
    } catch (error) {
      if (attempt !== this.#attempt) return;
      this.#state.patch({ looking: false, trouble: troubleOf(error) });
    }
  }

  /** Writes the formulas of these rows back. @param label what this is called where it can be undone */
  async restore(label: string, rows: readonly LostRow[]): Promise<void> {
    const { restoringWritings } = await import(/* webpackChunkName: "planning" */ './lostRows');
    if (await this.pane.edits.write(label, restoringWritings(rows))) await this.look();
  }
}

export const formulasModel = partOf((pane) => new FormulasModel(pane));
