import {
  readWorkbook,
  type Grid,
  type GridCell,
  type Reading,
  type ReadingResult,
} from '../../workbook';
import type { CellWriting, Host, Memory, Typed, TypedCell } from '../host';
import { mayWrite } from './ownCells';
import { situationOf, type Situation } from './situation';
import { Store, type Readable } from './store';
import { troubleOf, type Trouble } from './trouble';
import { contentOf, typedInto } from './typedInto';
import { OFFICE, rememberViewpoint, seenFrom, viewpointOf, type Viewpoint } from './viewpoint';

/** The open workbook as the pane knows it. The last reading stays while a new one is on its way. */
export interface WorkbookState {
  readonly situation: Situation | null;
  /**
   * What is judged, checked, counted and filled in: the workbook, or in a master that a division fills in together with
   * others just that division's part, as its own workbook would read.
   */
  readonly reading: Reading | null;
  /** The workbook that is really open, whoever looks: what is planned or restored in it is planned from this one. */
  readonly whole: Reading | null;
  readonly viewpoint: Viewpoint;
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
    whole: null,
    viewpoint: OFFICE,
    refreshing: false,
    trouble: null,
    following: false,
  });
  #result: ReadingResult | null = null;
  #grid: Grid | null = null;
  /** Counts the attempts to read; only the latest is shown. */
  #attempt = 0;
  #unwatch: (() => Promise<void>) | null = null;
  #closed = false;

  /** @param memory where it is remembered who looks; by default for as long as the model is there */
  constructor(
    private readonly host: Host,
    private readonly memory: Memory = forgetful(),
  ) {}

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

  /** Looks at the open workbook as somebody else, and remembers it on this computer. */
  lookAs(viewpoint: Viewpoint): void {
    if (this.#result?.ok !== true) return;
    rememberViewpoint(this.#result.reading, viewpoint, this.memory);
    this.#look(this.#result);
  }

  /** Whether a cell may be written from here: a division that shares a master writes in its own rows only. */
  mayWrite(writing: Pick<CellWriting, 'rowKey' | 'field'>): boolean {
    const { whole, reading, viewpoint } = this.#state.get();
    if (whole?.division !== null || viewpoint.kind === 'office') return true;
    return reading !== null && mayWrite(whole, reading, writing);
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

  /** The keys of a cell's row and column, '' where it has none: by them it is found again when something is written. */
  keysAt({
    sheet,
    row,
    column,
  }: Pick<CellWriting, 'sheet' | 'row' | 'column'>): Pick<CellWriting, 'rowKey' | 'field'> {
    const textAt = (at: Pick<CellWriting, 'row' | 'column'>): string => {
      const content = contentOf(this.cellAt({ sheet, ...at }));
      return typeof content === 'string' ? content : '';
    };
    return { rowKey: textAt({ row, column: 0 }), field: textAt({ row: 0, column }) };
  }

  /** Takes in what the pane itself has written: Excel does not tell it. */
  wrote(cells: readonly TypedCell[]): void {
    this.#typed(cells);
  }

  #show(grid: Grid): void {
    this.#grid = grid;
    this.#result = readWorkbook(grid);
    this.#look(this.#result);
  }

  #look(result: ReadingResult): void {
    const whole = result.ok ? result.reading : null;
    const viewpoint = whole === null ? OFFICE : viewpointOf(whole, this.memory);
    this.#state.patch({
      situation: situationOf(result, viewpoint),
      reading: whole === null ? null : seenFrom(viewpoint, whole),
      whole,
      viewpoint,
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

function forgetful(): Memory {
  const values = new Map<string, string>();
  return {
    read: (key) => values.get(key) ?? null,
    write: (key, value) => void values.set(key, value),
  };
}
