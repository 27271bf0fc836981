import type { CellPlan, CellValue, SheetPlan, WorkbookPlan } from '../../../src/workbook';

/** A sheet of a plan by its key. */
export function sheetOf(plan: WorkbookPlan, key: string): SheetPlan {
  const found = plan.sheets.find((sheet) => sheet.key === key);
  if (found === undefined) throw new Error(`No sheet ${key}`);
  return found;
}

export function pillarSheets(plan: WorkbookPlan): readonly SheetPlan[] {
  return plan.sheets.filter(({ key }) => key.startsWith('pillar-'));
}

/** Cells counted row by row; no sheet has more columns. */
const placeOf = (row: number, column: number): number => row * 16_384 + column;

/** A sheet's cells by place, and by row key and field where it has hidden ones. */
export class CellIndex {
  readonly #cells = new Map<number, CellPlan>();
  readonly #rows = new Map<string, number>();
  readonly #columns = new Map<string, number>();

  constructor(readonly sheet: SheetPlan) {
    for (const cell of sheet.cells) {
      this.#cells.set(placeOf(cell.row, cell.column), cell);
      if (typeof cell.value !== 'string') continue;
      if (cell.column === 0 && cell.row > 0) this.#rows.set(cell.value, cell.row);
      if (cell.row === 0 && cell.column > 0) this.#columns.set(cell.value, cell.column);
    }
  }

  get rowKeys(): readonly string[] {
    return [...this.#rows.keys()];
  }

  get fields(): readonly string[] {
    return [...this.#columns.keys()];
  }

  has(rowKey: string): boolean {
    return this.#rows.has(rowKey);
  }

  rowOf(rowKey: string): number {
    const row = this.#rows.get(rowKey);
    if (row === undefined) throw new Error(`${this.sheet.name} has no row ${rowKey}`);
    return row;
  }

  columnOf(field: string): number {
    const column = this.#columns.get(field);
    if (column === undefined) throw new Error(`${this.sheet.name} has no column ${field}`);
    return column;
  }

  at(row: number, column: number): CellPlan | undefined {
    return this.#cells.get(placeOf(row, column));
  }

  cell(rowKey: string, field: string): CellPlan {
    const cell = this.at(this.rowOf(rowKey), this.columnOf(field));
    if (cell === undefined) throw new Error(`${this.sheet.name} has no cell ${rowKey} ${field}`);
    return cell;
  }
}

/** What somebody types over a cell, by its place; a formula there gives way to it. */
export interface Typed {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** The plan after somebody typed into it: cached values stay as they were, to be recalculated. */
export function typedInto(plan: WorkbookPlan, typed: readonly Typed[]): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => {
      const here = typed.filter(({ sheet: key }) => key === sheet.key);
      if (here.length === 0) return sheet;
      const cells = sheet.cells.map((cell): CellPlan => {
        const found = here.find(({ row, column }) => row === cell.row && column === cell.column);
        if (found === undefined) return cell;
        return { row: cell.row, column: cell.column, style: cell.style, value: found.value };
      });
      return { ...sheet, cells };
    }),
  };
}

const DIGIT_INCHES = 7 / 96;
const A3_INCHES = 16.54;

/** Size in points of 10-point letters of a pillar sheet that is printed one A3 page wide, landscape. */
export function printedPoints({ columns, page: { area, margins } }: SheetPlan): number {
  if (area === null) throw new Error('No print area');
  const characters = columns
    .slice(area.column, area.column + area.columns)
    .reduce((sum, { hidden, width }) => sum + (hidden === true ? 0 : width), 0);
  return (10 * (A3_INCHES - margins.left - margins.right)) / (characters * DIGIT_INCHES);
}
