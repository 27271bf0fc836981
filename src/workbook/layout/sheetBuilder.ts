import type {
  Area,
  CellPlan,
  CellPosition,
  CellStyle,
  CellValue,
  ColumnPlan,
  ConditionalFormatPlan,
  PagePlan,
  ProtectionPlan,
  RowPlan,
  SheetPlan,
  ValidationPlan,
} from '../plan';
import type { StyleTable } from '../design/styles';

export interface SheetFrame {
  readonly key: string;
  readonly name: string;
  readonly visibility?: SheetPlan['visibility'];
  readonly tabColour?: string;
  readonly columns: readonly ColumnPlan[];
  readonly freeze?: SheetPlan['freeze'];
  readonly activeCell?: CellPosition;
  readonly protection: ProtectionPlan | null;
  readonly page: PagePlan;
  readonly defaultRowHeight?: number;
  readonly zoom?: number;
}

/** On protected sheets people filter and change widths and heights; Excel lets nobody sort locked cells there. */
export const PROTECTED: ProtectionPlan = {
  allowAutoFilter: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowFormatCells: false,
  allowSort: false,
};

/** Gathers one sheet's cells and rules. Used while a plan is made and thrown away with `plan()`. */
export class SheetBuilder {
  readonly #cells: CellPlan[] = [];
  readonly #rows: Record<number, RowPlan> = {};
  readonly #validations: ValidationPlan[] = [];
  readonly #formats: ConditionalFormatPlan[] = [];
  readonly #merges: Area[] = [];
  #autoFilter: Area | null = null;
  #page: PagePlan;
  readonly #defaultRowHeight: number;

  constructor(
    private readonly frame: SheetFrame,
    private readonly styles: StyleTable,
  ) {
    this.#page = frame.page;
    this.#defaultRowHeight = frame.defaultRowHeight ?? 18;
  }

  /** Writes a constant. */
  value(row: number, column: number, value: CellValue, style: CellStyle): void {
    this.#cells.push({ row, column, value, style: this.styles.key(style) });
  }

  /** Writes a formula with the result the library calculated. */
  formula(row: number, column: number, formula: string, cached: CellValue, style: CellStyle): void {
    this.#cells.push({ row, column, value: cached, formula, style: this.styles.key(style) });
  }

  row(row: number, plan: RowPlan): void {
    this.#rows[row] = { ...this.#rows[row], ...plan };
  }

  /** Height in points of the rows from one up to another, which is left out; hidden rows have none. */
  heightOf(first: number, end: number): number {
    let height = 0;
    for (let row = first; row < end; row += 1) {
      const plan = this.#rows[row];
      if (plan?.hidden !== true) height += plan?.height ?? this.#defaultRowHeight;
    }
    return height;
  }

  validation(validation: ValidationPlan): void {
    this.#validations.push(validation);
  }

  /** Adds a rule; priorities follow the order of the calls. */
  format(rule: Omit<ConditionalFormatPlan, 'priority'>): void {
    this.#formats.push({ ...rule, priority: this.#formats.length + 1 });
  }

  /** Shows an area as one cell; what stands in it is written to its first cell. */
  merge(area: Area): void {
    this.#merges.push(area);
  }

  autoFilter(area: Area): void {
    this.#autoFilter = area;
  }

  page(change: Partial<PagePlan>): void {
    this.#page = { ...this.#page, ...change };
  }

  plan(): SheetPlan {
    const { frame } = this;
    return {
      key: frame.key,
      name: frame.name,
      visibility: frame.visibility ?? 'visible',
      ...(frame.tabColour === undefined ? {} : { tabColour: frame.tabColour }),
      columns: frame.columns,
      rows: this.#rows,
      defaultRowHeight: this.#defaultRowHeight,
      cells: this.#cells,
      ...(this.#merges.length === 0 ? {} : { merges: this.#merges }),
      freeze: frame.freeze ?? null,
      ...(frame.activeCell === undefined ? {} : { activeCell: frame.activeCell }),
      autoFilter: this.#autoFilter,
      validations: this.#validations,
      conditionalFormats: this.#formats,
      protection: frame.protection,
      page: this.#page,
      summaryBelow: false,
      showGridLines: false,
      zoom: frame.zoom ?? 100,
    };
  }
}
