import type { CellValue, Grid, GridCell, WorkbookPlan } from '../workbook';

/** How long work is watched and stopped. A stopped operation rejects with an `AbortError`. */
export interface Watch {
  readonly signal: AbortSignal;
  /** From 0 to 1, and what is under way, in Japanese. */
  readonly onProgress: (share: number, message: string) => void;
}

/**
 * The application around the pane: the only way from here to Excel. Operations reject with the error as it came;
 * `troubleOf` says what it means to a person.
 */
export interface Host {
  /** Everything in the open workbook that a reader needs: no other sheets than ours. */
  readGrid(): Promise<Grid>;
  /**
   * Makes the plan's sheets in the open workbook; other sheets are not touched. Stopped or failed, it leaves the
   * workbook as it was, or the error says what to do.
   *
   * @param previous what the sheets that stand there were planned by: then only what differs is written
   * @returns cells that people changed meanwhile and somebody has to look at, `「柱1」D4:D8`
   */
  applyPlan(plan: WorkbookPlan, watch: Watch, previous?: WorkbookPlan): Promise<readonly string[]>;
  /** Prints a plan as a PDF, alone; the open workbook is afterwards as it was. */
  printPlan(plan: WorkbookPlan, watch: Watch): Promise<PrintedFile>;
  /** Opens .xlsx bytes as a new, unsaved workbook in a window of its own. */
  openAsNewWorkbook(bytes: Uint8Array): Promise<void>;
  /** Shows a cell: its sheet comes to the front. */
  selectCell(sheet: string, cell: string): Promise<void>;
  /**
   * Writes into cells of ours, protected ones included: all of them or none. Where a row or column has moved since it was
   * read, nothing is written.
   */
  writeCells(writings: readonly CellWriting[]): Promise<void>;
  /** Closes cells for input, or opens them, all of them or none. Resolves to those that were not so before. */
  lockCells(cells: readonly KeyedPlace[], locked: boolean): Promise<readonly KeyedPlace[]>;
  /** Which of the cells are closed for input. */
  lockedCells(cells: readonly KeyedPlace[]): Promise<readonly KeyedPlace[]>;
  /** Shows the columns of cells where they are hidden. */
  showColumns(cells: readonly KeyedPlace[]): Promise<void>;
  /**
   * Tells what somebody here has typed, pasted or deleted on our sheets; co-authors' edits and our own writing are not
   * told. The promise gives what ends it.
   */
  watchTyping(
    onTyped: (typed: Typed) => void,
    onError: (error: unknown) => void,
  ): Promise<() => Promise<void>>;
  /**
   * Tells which cell of ours is selected, at once and whenever that changes; null where the sheet is none of ours. The
   * promise gives what ends it.
   */
  watchSelection(
    onSelected: (selected: SelectedCell | null) => void,
    onError: (error: unknown) => void,
  ): Promise<() => Promise<void>>;
}

/** A PDF, or why this Excel has given none. */
export type PrintedFile =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'notSupported' }
  | { readonly kind: 'empty' };

/** The selected cell with the keys of its row and column, '' where it has none. */
export interface SelectedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowKey: string;
  readonly field: string;
}

/** The cells as they are now; `everything` where rows or columns moved or too much was pasted. */
export type Typed = readonly TypedCell[] | 'everything';

export interface TypedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: GridCell;
}

/** A cell and the keys by which it was found. */
export interface KeyedPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowKey: string;
  readonly field: string;
}

/** What is to stand in a cell. */
export interface CellWriting extends KeyedPlace {
  /** Beside a formula: the result that it is known to have. */
  readonly value: CellValue;
  /** Without its `=`. */
  readonly formula?: string;
}

/** What the pane remembers on this computer, by key; what cannot be kept is forgotten. */
export interface Memory {
  read(key: string): string | null;
  write(key: string, value: string): void;
}

/** A programme definition that ships with the product. */
export interface ShippedProgramme {
  readonly file: string;
  readonly title: string;
  readonly organisation: string;
}

/** Where the shipped definitions come from. */
export interface ProgrammeShelf {
  list(): Promise<readonly ShippedProgramme[]>;
  /** The definition word for word. */
  text(file: string): Promise<string>;
}

/** The .xlsx writer, apart because it is loaded only when it is needed. */
export type XlsxWriter = (plan: WorkbookPlan) => Promise<Uint8Array>;

/** Puts files into one zip; it comes with the writer. */
export type Zipper = (
  files: ReadonlyMap<string, Uint8Array>,
  modified: Date,
) => Promise<Uint8Array>;
