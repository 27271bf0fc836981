import type { Grid, GridSheet } from '../grid';
import type { Field } from '../keys';
import { SHEET_KEY_PREFIX } from '../keys';
import { textAt } from './cells';

/** A sheet of ours: its corner cell says which, the corner's row holds fields and the corner's column row keys. */
export interface KeyedSheet {
  readonly key: string;
  readonly sheet: GridSheet;
  readonly keyRow: number;
  readonly keyColumn: number;
  /** Columns of each field from left to right: more than one where a column was copied. */
  readonly columns: ReadonlyMap<Field, readonly number[]>;
  /** Rows that carry a text in the key column, from the top. */
  readonly keyedRows: readonly { readonly row: number; readonly text: string }[];
}

/** How far rows or columns inserted before the corner may have pushed it. */
const CORNER_ROWS = 40;
const CORNER_COLUMNS = 16;

/** The sheets of ours in a workbook, whatever they are called now and wherever they stand. */
export function keyedSheets(grid: Grid): readonly KeyedSheet[] {
  return grid.sheets.flatMap((sheet) => {
    const corner = findCorner(sheet);
    return corner === null ? [] : [keyedSheet(sheet, corner)];
  });
}

interface Corner {
  readonly key: string;
  readonly row: number;
  readonly column: number;
}

function findCorner(sheet: GridSheet): Corner | null {
  for (let row = 0; row < CORNER_ROWS; row += 1) {
    for (let column = 0; column < CORNER_COLUMNS; column += 1) {
      const text = textAt(sheet, row, column);
      if (text.startsWith(SHEET_KEY_PREFIX)) {
        return { key: text.slice(SHEET_KEY_PREFIX.length), row, column };
      }
    }
  }
  return null;
}

function keyedSheet(sheet: GridSheet, corner: Corner): KeyedSheet {
  const columns = new Map<Field, number[]>();
  const width = sheet.rows[corner.row]?.length ?? 0;
  for (let column = corner.column + 1; column < width; column += 1) {
    const field = textAt(sheet, corner.row, column);
    if (field === '') continue;
    const found = columns.get(field);
    if (found === undefined) columns.set(field, [column]);
    else found.push(column);
  }
  const keyedRows: { row: number; text: string }[] = [];
  for (let row = corner.row + 1; row < sheet.rows.length; row += 1) {
    const text = textAt(sheet, row, corner.column);
    if (text !== '') keyedRows.push({ row, text });
  }
  return {
    key: corner.key,
    sheet,
    keyRow: corner.row,
    keyColumn: corner.column,
    columns,
    keyedRows,
  };
}
