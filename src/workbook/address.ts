import type { Area } from './plan';

/** Letters of a column counted from 0: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  return firstColumns[column] ?? spelled(column);
}

function spelled(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** A to ZZ: the formulas of a workbook name them many ten thousand times. */
const firstColumns: readonly string[] = Array.from({ length: 26 * 27 }, (_, column) =>
  spelled(column),
);

/** A1 form of a cell, rows and columns counted from 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

const address = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/;

/** Row and column, from 0, of `B2` or `$B$2`; null for anything else. */
export function cellPlace(text: string): { readonly row: number; readonly column: number } | null {
  const match = address.exec(text);
  if (match === null) return null;
  let column = 0;
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** Reference that stays with its column when the row moves: `$C9`. */
export function rowReference(row: number, column: number): string {
  return `$${columnLetters(column)}${row + 1}`;
}

/** `$C$9`. */
export function absoluteReference(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** `$C$9:$F$12`, or `$C$9` for a single cell. */
export function absoluteArea(area: Area): string {
  const first = absoluteReference(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${absoluteReference(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** A sheet's name as it stands before the `!` of a reference, always quoted. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A text as a formula's string literal. */
export function textLiteral(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A cell's value, "" where it is blank: a plain link would show 0. EXACT, because not every engine tells 0 from "". */
export function unlessBlank(cell: string): string {
  return `IF(EXACT(${cell},""),"",${cell})`;
}
