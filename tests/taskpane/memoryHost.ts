import type { CellInput } from '../../src/evaluation';
import type { PaneTools } from '../../src/taskpane/core/paneModel';
import { inputOf } from '../../src/taskpane/core/typedInto';
import type {
  CellWriting,
  Host,
  KeyedPlace,
  Memory,
  PrintedFile,
  ProgrammeShelf,
  SelectedCell,
  Typed,
  TypedCell,
  Watch,
} from '../../src/taskpane/host';
import { cellAddress, type Grid, type GridCell, type WorkbookPlan } from '../../src/workbook';
import { madeUp } from '../programme/madeUp';
import { Book, definition, planOf, type Order } from '../workbook/reading/book';

/** Excel with nothing in it but a grid: for what the pane shows, not for what Excel does. */
export class MemoryHost implements Host {
  book: Book | null = null;
  readonly plans: WorkbookPlan[] = [];
  /** What the last plan was applied to as known. */
  previous: WorkbookPlan | null = null;
  readonly printedPlans: WorkbookPlan[] = [];
  readonly opened: Uint8Array[] = [];
  readonly selected: string[] = [];
  readonly written: (readonly CellWriting[])[] = [];
  /** Thrown by the next call, once. */
  failure: unknown = null;
  /** Where set, writing waits for it, as Excel lets one wait. */
  pause: Promise<void> | null = null;
  #listeners = new Set<(typed: Typed) => void>();
  #selecting = new Set<(selected: SelectedCell | null) => void>();
  #selection: SelectedCell | null = null;

  static holding(order: Order): MemoryHost {
    const host = new MemoryHost();
    host.book = new Book(planOf(order));
    return host;
  }

  async readGrid(): Promise<Grid> {
    this.#fail();
    await Promise.resolve();
    const { sheets, names } = this.book?.grid ?? { sheets: [], names: [] };
    // As read: what is edited afterwards does not change it.
    return {
      names,
      sheets: sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) => [...(row ?? [])]),
      })),
    };
  }

  async applyPlan(
    plan: WorkbookPlan,
    { signal, onProgress }: Watch,
    previous?: WorkbookPlan,
  ): Promise<readonly string[]> {
    this.#fail();
    onProgress(0.5, '柱1 を書いています');
    await this.pause;
    signal.throwIfAborted();
    this.plans.push(plan);
    this.previous = previous ?? null;
    this.book = new Book(plan);
    return this.changedMeanwhile;
  }

  /** What people are said to have changed while a plan was written. */
  changedMeanwhile: readonly string[] = [];

  /** What `printPlan` gives; without it this Excel cannot print. */
  printed: PrintedFile = { kind: 'notSupported' };

  async printPlan(plan: WorkbookPlan, { signal, onProgress }: Watch): Promise<PrintedFile> {
    this.#fail();
    onProgress(0.5, '会議資料 を書いています');
    await this.pause;
    signal.throwIfAborted();
    this.printedPlans.push(plan);
    return this.printed;
  }

  openAsNewWorkbook(bytes: Uint8Array): Promise<void> {
    this.#fail();
    this.opened.push(bytes);
    return Promise.resolve();
  }

  selectCell(sheet: string, cell: string): Promise<void> {
    this.#fail();
    this.selected.push(`${sheet}!${cell}`);
    const found = this.book?.at(sheet, cell) ?? null;
    if (found !== null) this.#choose(found);
    return Promise.resolve();
  }

  /** By keys, as the real one does: what has moved is noticed. */
  async writeCells(writings: readonly CellWriting[]): Promise<void> {
    this.#fail();
    await this.pause;
    const { book } = this;
    if (book === null) throw new Error('Nothing is open');
    const places = writings.map((writing) => {
      const { sheet, row, column, rowKey, field } = writing;
      const found = book.at(sheet, cellAddress(row, column));
      if (found?.rowKey === rowKey && found.field === field) return writing;
      throw Object.assign(new Error(`${sheet} ${rowKey} has moved`), { code: 'Moved' });
    });
    for (const { sheet, row, column, value, formula } of places) {
      book.sheetNamed(sheet).put(row, column, inputOf(value), { formula: formula ?? null });
    }
    this.written.push(writings);
  }

  readonly locked = new Set<string>();
  readonly shown: string[] = [];
  /** Thrown by the next locking or opening, once. */
  lockFailure: unknown = null;

  lockCells(cells: readonly KeyedPlace[], locked: boolean): Promise<readonly KeyedPlace[]> {
    this.#fail();
    const { lockFailure } = this;
    this.lockFailure = null;
    if (lockFailure !== null) throw lockFailure as Error;
    const key = ({ rowKey, field }: KeyedPlace): string => `${rowKey}|${field}`;
    const changed = cells.filter((cell) => this.locked.has(key(cell)) !== locked);
    for (const cell of changed) {
      if (locked) this.locked.add(key(cell));
      else this.locked.delete(key(cell));
    }
    return Promise.resolve(changed);
  }

  lockedCells(cells: readonly KeyedPlace[]): Promise<readonly KeyedPlace[]> {
    return Promise.resolve(
      cells.filter(({ rowKey, field }) => this.locked.has(`${rowKey}|${field}`)),
    );
  }

  showColumns(cells: readonly KeyedPlace[]): Promise<void> {
    this.shown.push(...new Set(cells.map(({ sheet }) => sheet)));
    return Promise.resolve();
  }

  watchTyping(onTyped: (typed: Typed) => void): Promise<() => Promise<void>> {
    this.#listeners.add(onTyped);
    return Promise.resolve(() => {
      this.#listeners.delete(onTyped);
      return Promise.resolve();
    });
  }

  get watchers(): number {
    return this.#listeners.size;
  }

  watchSelection(
    onSelected: (selected: SelectedCell | null) => void,
  ): Promise<() => Promise<void>> {
    this.#selecting.add(onSelected);
    onSelected(this.#selection);
    return Promise.resolve(() => {
      this.#selecting.delete(onSelected);
      return Promise.resolve();
    });
  }

  get selectionWatchers(): number {
    return this.#selecting.size;
  }

  /** `柱1!R7` of a row key and field. */
  addressOf(rowKey: string, field: string): string {
    if (this.book === null) throw new Error('Nothing is open');
    const { sheet, row, column } = this.book.place(rowKey, field);
    return `${sheet.name}!${cellAddress(row, column)}`;
  }

  /** A person selects the cell of a row key and field; null for a cell of a sheet that is none of ours. */
  select(rowKey: string | null, field = 'no'): void {
    const place = rowKey === null ? undefined : this.book?.place(rowKey, field);
    this.#choose(
      rowKey === null || place === undefined
        ? null
        : { ...place, sheet: place.sheet.name, rowKey, field },
    );
  }

  #choose(selection: SelectedCell | null): void {
    this.#selection = selection;
    for (const listener of this.#selecting) listener(selection);
  }

  /** A person types into the cell of a row key and field. */
  type(rowKey: string, field: string, input: CellInput, change: Partial<GridCell> = {}): void {
    if (this.book === null) throw new Error('Nothing is open');
    const { sheet, row, column } = this.book
      .type(rowKey, field, input, change)
      .place(rowKey, field);
    const cell = sheet.rows[row]?.[column];
    if (cell === undefined) throw new Error('Nothing was typed');
    this.#tell([{ sheet: sheet.name, row, column, cell } satisfies TypedCell]);
  }

  /** A person changes the structure, or pastes more than is told cell by cell. */
  change(edit: (book: Book) => void): void {
    if (this.book === null) throw new Error('Nothing is open');
    edit(this.book);
    this.#tell('everything');
  }

  #tell(typed: Typed): void {
    for (const listener of this.#listeners) listener(typed);
  }

  #fail(): void {
    const { failure } = this;
    this.failure = null;
    if (failure !== null) throw failure as Error;
  }
}

/** The shipped programme, as the page finds it beside itself. */
export const shelf: ProgrammeShelf = {
  list: () =>
    Promise.resolve([
      { file: 'saitama-r5-r7.json', title: '埼玉県行財政改革プログラム', organisation: '埼玉県' },
    ]),
  text: () => Promise.resolve(definition),
};

/** A smaller programme, for what does not depend on what is in it. */
export const smallShelf: ProgrammeShelf = {
  list: () =>
    Promise.resolve([
      { file: 'made-up.json', title: '第二次行政経営改善計画', organisation: '星見市' },
    ]),
  text: () => Promise.resolve(JSON.stringify(madeUp)),
};

/** A computer that remembers as long as the test lasts. */
export class TestMemory implements Memory {
  readonly #values = new Map<string, string>();

  read(key: string): string | null {
    return this.#values.get(key) ?? null;
  }

  write(key: string, value: string): void {
    this.#values.set(key, value);
  }
}

/** What a pane is given in a test, with what matters there instead. */
export function testTools(host: Host, given: Partial<PaneTools> = {}): PaneTools {
  return {
    host,
    shelf,
    memory: new TestMemory(),
    writeXlsx: (plan) => Promise.resolve(Buffer.from(plan.properties.subject)),
    zip: (files) => Promise.resolve(Buffer.from([...files.keys()].join('\n'))),
    openReader: () => {
      throw new Error('No file is read in this test');
    },
    now: () => new Date('2024-10-15T00:00:00Z'),
    ...given,
  };
}
