import type { CellValue, GridCell, SheetPlan } from '../../workbook';
import type { Contents } from '../reading/contents';

/** A cell's place by keys: what stands in the hidden first column of its row and the hidden first row of its column. */
export type Place = string;

export interface KeyedCell {
  readonly place: Place;
  readonly field: string;
  readonly row: number;
  readonly column: number;
}

/** Where rows and columns are keyed: the corner cell's row and column. */
export interface Keys {
  readonly rows: ReadonlyMap<number, string>;
  readonly fields: ReadonlyMap<number, string>;
}

export function keysOfPlan(sheet: SheetPlan): Keys {
  const rows = new Map<number, string>();
  const fields = new Map<number, string>();
  for (const { row, column, value } of sheet.cells) {
    if (typeof value !== 'string' || value === '') continue;
    if (column === 0 && row > 0) rows.set(row, value);
    if (row === 0 && column > 0) fields.set(column, value);
  }
  return { rows, fields };
}

export function textOf(cell: GridCell | undefined): string {
  return cell?.input.kind === 'text' ? cell.input.text.trim() : '';
}

/** The cell at a place of the sheet, counted from A1. */
export function cellAt(contents: Contents, row: number, column: number): GridCell | undefined {
  return contents.cells[row - contents.area.row]?.[column - contents.area.column];
}

function cornerOf(contents: Contents, key: string): { row: number; column: number } | null {
  const { area } = contents;
  for (const [i, row] of contents.cells.slice(0, 40).entries()) {
    const j = row.findIndex((cell) => textOf(cell) === `gyokaku:${key}`);
    if (j >= 0) return { row: area.row + i, column: area.column + j };
  }
  return null;
}

export function keysOfContents(contents: Contents, key: string): Keys | null {
  const corner = cornerOf(contents, key);
  if (corner === null) return null;
  const { area } = contents;
  const rows = new Map<number, string>();
  const fields = new Map<number, string>();
  for (let row = corner.row + 1; row < area.row + area.rows; row += 1) {
    const text = textOf(cellAt(contents, row, corner.column));
    if (text !== '') rows.set(row, text);
  }
  for (let column = corner.column + 1; column < area.column + area.columns; column += 1) {
    const text = textOf(cellAt(contents, corner.row, column));
    if (text !== '') fields.set(column, text);
  }
  return { rows, fields };
}

export function* keyedCells(keys: Keys): Generator<KeyedCell> {
  for (const [row, rowKey] of keys.rows) {
    for (const [column, field] of keys.fields) {
      yield { place: `${rowKey}|${field}`, field, row, column };
    }
  }
}

export function valueOf({ input }: Pick<GridCell, 'input'>): CellValue {
  switch (input.kind) {
    case 'blank':
      return null;
    case 'text':
      return input.text === '' ? null : input.text;
    case 'error':
      return input.code;
    default:
      return input.value;
  }
}

export const positionOf = ({ row, column }: { row: number; column: number }): string =>
  `${String(row)},${String(column)}`;
