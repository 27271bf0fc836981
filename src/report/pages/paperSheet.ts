import type {
  Area,
  CellPlan,
  CellStyle,
  CellValue,
  PagePlan,
  RowPlan,
  SheetPlan,
  StyleTable,
} from '../../workbook';
import { SHEET_KEY_PREFIX, derived, hiddenKeyStyle } from '../../workbook';
import type { Lines, Orientation } from '../options';
import { MARGINS, TEXT_FONT, columnWidths, pageHeight, textRoom } from './geometry';
import { textLines } from './measure';
import type { PaperCell, PaperRow } from './rows';
import { PIXEL, TALLEST, wholePixels } from './rows';
import { splitTallRows, withoutMerges } from './tallRows';

export interface PaperSheetFrame {
  readonly key: string;
  readonly name: string;
  readonly orientation: Orientation;
  /** Proportions of the columns. */
  readonly columns: readonly number[];
  /** In Excel's codes. */
  readonly header: string;
  readonly footer: string;
  readonly tabColour: string;
  readonly lines: Lines;
}

/**
 * Points of a line at size 1. BIZ UDPゴシック and MS Pゴシック need 1.0 by their own tables, Noto Sans CJK 1.45; the rest is
 * for what programs add.
 */
const LEADING: Readonly<Record<Lines, number>> = { usual: 1.2, tall: 1.5 };
/** The air that a cell has above and below its lines. */
const AIR = 4.5;

/** Texts are set in the proportional font; the default font, which no cell has, is there for the columns' unit. */
const inTextFont = derived((style: CellStyle): CellStyle => ({
  ...style,
  font: { name: TEXT_FONT, ...style.font },
}));

/**
 * One part of the paper: rows that are set one below the other and divided into pages as they come. It breaks its pages
 * itself, so that no block is torn, no heading stands alone at a page's foot and no page is empty; printed at its natural
 * size, since fitting would move the breaks.
 */
export class PaperSheet {
  readonly widths: readonly number[];
  readonly #cells: CellPlan[] = [];
  readonly #rows: Record<number, RowPlan> = { 0: { hidden: true } };
  readonly #merges: Area[] = [];
  readonly #breaks: number[] = [];
  readonly #height: number;
  #next = 1;
  /** Points used on the current page. */
  #used = 0;
  #titles: readonly [number, number] | null = null;
  #titleHeight = 0;
  /** Nothing but repeated titles stands on the page. */
  #isFresh = true;
  #continued: readonly PaperRow[] = [];

  constructor(
    private readonly frame: PaperSheetFrame,
    private readonly styles: StyleTable,
  ) {
    this.widths = columnWidths(frame.orientation, frame.columns);
    this.#height = pageHeight(frame.orientation);
    this.#put(0, 0, SHEET_KEY_PREFIX + frame.key, hiddenKeyStyle);
  }

  get pages(): number {
    return this.#breaks.length + 1;
  }

  /** Points that are left on the current page. */
  get left(): number {
    return this.#height - this.#used;
  }

  /** Points that a block may have at most. */
  get most(): number {
    const continued = this.heights(this.#continued).reduce((sum, each) => sum + each, 0);
    return this.#height - this.#titleHeight - continued;
  }

  /** Rows that head a page on which something goes on from the page before. */
  continuedBy(rows: readonly PaperRow[]): void {
    this.#continued = rows;
  }

  /** Characters that some columns have between them. */
  width(at: number, span = 1): number {
    return this.widths.slice(at, at + span).reduce((sum, each) => sum + each, 0);
  }

  /** Points of a cell with so many lines. */
  linesHeight(lines: number, size: number): number {
    return wholePixels(lines * size * LEADING[this.frame.lines] + AIR);
  }

  /** Lines that some points have room for. */
  linesFitting(points: number, size: number): number {
    const room = points - AIR - PIXEL;
    return Math.max(0, Math.floor(room / (size * LEADING[this.frame.lines])));
  }

  /** A text as the lines that it takes in some columns. */
  lines(text: string, at: number, span: number, size: number): readonly string[] {
    return textLines(text, textRoom(this.width(at, span)), size);
  }

  /** Rows that stand at the head of every page from here on; to be set before anything else. */
  titles(rows: readonly PaperRow[]): void {
    const first = this.#next;
    this.#write(rows);
    this.#titles = [first, this.#next - 1];
    this.#titleHeight = this.#used;
    this.#isFresh = true;
  }

  /** The next block begins a page, unless it would be the first on this one anyway. */
  startPage(): void {
    if (this.#isFresh) return;
    this.#breaks.push(this.#next);
    this.#used = this.#titleHeight;
    this.#isFresh = true;
  }

  /** Rows that stay together on a page. @param following points that must still fit below them, for a heading */
  block(rows: readonly PaperRow[], following = 0): void {
    const parts = splitTallRows(this, rows);
    const heights = this.heights(parts);
    const height = heights.reduce((sum, each) => sum + each, 0);
    if (height > this.most || Math.max(0, ...heights) > TALLEST) {
      this.#loose(rows);
      return;
    }
    const wanted = height + following <= this.most ? height + following : height;
    if (wanted > this.left) this.nextPage();
    this.#write(parts);
  }

  /** Rows that do not fit on one page together: each for itself, with nothing that covers several of them. */
  #loose(rows: readonly PaperRow[]): void {
    for (const row of splitTallRows(this, withoutMerges(rows))) {
      const [height = 0] = this.heights([row]);
      if (height > this.left) this.nextPage();
      this.#write([row]);
    }
  }

  /** The current page is full: what goes on does so on the next one. */
  nextPage(): void {
    if (this.#isFresh) return;
    this.startPage();
    this.#write(this.#continued);
  }

  /** An empty strip; none at the head of a page. */
  gap(points: number): void {
    if (this.#isFresh || points > this.left) return;
    this.#write([{ cells: [], height: points }]);
  }

  /** Heights of the rows of a block, with what cells over several rows need added to their last row. */
  heights(rows: readonly PaperRow[]): readonly number[] {
    const heights = rows.map((row) =>
      Math.max(
        wholePixels(row.height ?? 0),
        ...row.cells.map((cell) => ((cell.down ?? 1) === 1 ? this.#heightOf(cell) : 0)),
      ),
    );
    rows.forEach(({ cells }, index) => {
      for (const cell of cells) {
        const down = cell.down ?? 1;
        if (down === 1) continue;
        const covered = heights.slice(index, index + down).reduce((sum, each) => sum + each, 0);
        const missing = this.#heightOf(cell) - covered;
        for (let step = 0; missing > 0 && step < down; step += 1) {
          const row = index + step;
          heights[row] = wholePixels((heights[row] ?? 0) + missing / down);
        }
      }
    });
    return heights;
  }

  #heightOf({ at, span = 1, style, value }: PaperCell): number {
    const size = style.font?.size ?? 10;
    if (value === null || value === '') return 0;
    const lines =
      typeof value === 'string' && style.wrap === true
        ? this.lines(value, at, span, size).length
        : 1;
    return this.linesHeight(lines, size);
  }

  #write(rows: readonly PaperRow[]): void {
    const heights = this.heights(rows);
    rows.forEach((row, index) => {
      const height = heights[index] ?? 0;
      if (height > TALLEST) {
        throw new RangeError(`A row of ${String(height)} points on ${this.frame.name}`);
      }
      for (const cell of row.cells) this.#cell(this.#next + index, cell);
      this.#rows[this.#next + index] = { height };
      this.#used += height;
    });
    this.#next += rows.length;
    this.#isFresh &&= rows.length === 0;
  }

  #cell(row: number, { at, down = 1, span = 1, style, value }: PaperCell): void {
    for (let i = 0; i < down; i += 1) {
      for (let j = 0; j < span; j += 1) {
        this.#put(row + i, at + 1 + j, i + j === 0 ? value : null, style);
      }
    }
    if (down * span > 1) this.#merges.push({ row, column: at + 1, rows: down, columns: span });
  }

  #put(row: number, column: number, value: CellValue, style: CellStyle): void {
    this.#cells.push({ row, column, value, style: this.styles.key(inTextFont(style)) });
  }

  plan(): SheetPlan {
    const { columns, footer, header, key, name, orientation, tabColour } = this.frame;
    const page: PagePlan = {
      paper: 'A4',
      orientation,
      margins: MARGINS,
      fitWidth: 1,
      fitHeight: 0,
      scale: 100,
      area: { row: 1, column: 1, rows: this.#next - 1, columns: columns.length },
      titleRows: this.#titles,
      rowBreaks: this.#breaks,
      header,
      footer,
      centreHorizontally: true,
    };
    return {
      key,
      name,
      visibility: 'visible',
      tabColour,
      columns: [{ width: 2, hidden: true }, ...this.widths.map((width) => ({ width }))],
      rows: this.#rows,
      defaultRowHeight: 18,
      cells: this.#cells,
      merges: this.#merges,
      freeze: null,
      autoFilter: null,
      validations: [],
      conditionalFormats: [],
      protection: null,
      page,
      summaryBelow: false,
      showGridLines: false,
      zoom: 100,
    };
  }
}
