import { readWorkbook, type Grid, type GridCell, type Reading } from '../../workbook';
import type { CellWriting, Host, Typed, TypedCell } from '../host';
import { situationOf, type Situation } from './situation';
import { Store, type Readable } from './store';
import { troubleOf, type Trouble } from './trouble';
import { typedInto } from './typedInto';

/** The open workbook as the pane knows it. The last reading stays while a new one is on its way. */
export interface WorkbookState {
  readonly situation: Situation | null;
  readonly reading: Reading | null;
  readonly refreshing: boolean;
  /** Why the last attempt to read failed. */
  readonly trouble: Trouble | null;
  /** Whether what people type is followed; otherwise 最新にする is the way. */
  readonly following: boolean;
}

/** Reads the open workbook and follows what is typed in it. */
export class WorkbookModel {
  readonly #state = new Store<WorkbookState>({
    situation: null,
    reading: null,
    refreshing: false,
    trouble: null,
    following: false,
  });
  #grid: Grid | null = null;
  /** Counts the attempts to read; only the latest is shown. */
  #attempt = 0;
  #unwatch: (() => Promise<void>) | null = null;
  #closed = false;

  constructor(private readonly host: Host) {}

  get state(): Readable<WorkbookState> {
    return this.#state;
  }

  async open(): Promise<void> {
    this.#closed = false;
    await this.refresh();
    await this.#follow();
  }

  /** Reads again. A reading that is under way is given up for the new one. */
  async refresh(): Promise<void> {
    const attempt = ++this.#attempt;
    this.#state.patch({ refreshing: true, trouble: null });
    try {
      const grid = await this.host.readGrid();
      if (attempt === this.#attempt) this.#show(grid);
    } catch (error) {
      if (attempt !== this.#attempt) return;
      this.#state.patch({ refreshing: false, trouble: troubleOf(error) });
    }
  }

  /** The open workbook as it was read last, with what was typed since; null before the first reading. */
  get grid(): Grid | null {
    return this.#grid;
  }

  /** What stands in a cell as far as the pane knows; undefined for nothing. */
  cellAt({
    sheet,
    row,
    column,
  }: Pick<CellWriting, 'sheet' | 'row' | 'column'>): GridCell | undefined {
    const found = this.#grid?.sheets.find(({ name }) => name === sheet);
    return found?.rows[row]?.[column];
  }

  /** Takes in what the pane itself has written: Excel does not tell it. */
  wrote(cells: readonly TypedCell[]): void {
    this.#typed(cells);
  }

  #show(grid: Grid): void {
    this.#grid = grid;
    const result = readWorkbook(grid);
    this.#state.patch({
      situation: situationOf(result),
      reading: result.ok ? result.reading : null,
      refreshing: false,
      trouble: null,
    });
  }

  async #follow(): Promise<void> {
    try {
      const unwatch = await this.host.watchTyping(
        (typed) => this.#typed(typed),
        (error) => this.#state.patch({ trouble: troubleOf(error) }),
      );
      // Closed, or opened a second time, while Excel was registering.
      if (this.#closed || this.#unwatch !== null) {
        await unwatch();
        return;
      }
      this.#unwatch = unwatch;
      this.#state.patch({ following: true });
    } catch {
      // Without events everything still works on demand; the pane says so.
      this.#state.patch({ following: false });
    }
  }

  #typed(typed: Typed): void {
    // A reading under way may have missed what was typed meanwhile.
    const before = this.#state.get().refreshing ? null : this.#grid;
    const grid = typed === 'everything' || before === null ? null : typedInto(before, typed);
    if (grid === null) void this.refresh();
    else this.#show(grid);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#attempt += 1;
    const unwatch = this.#unwatch;
    this.#unwatch = null;
    await unwatch?.();
  }
}
