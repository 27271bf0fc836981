import { type Area, absoluteArea, cellAddress, quoteSheetName } from '../workbook';

/** Excel's limits, as indexes from 0. */
export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** `A1:C3`, or `A1` for a single cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  const last = cellAddress(area.row + area.rows - 1, area.column + area.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** `'設定'!$A$1:$C$3`: always quoted, since an unquoted 会議資料(案) is no reference. */
export function areaOfSheet(sheet: string, area: Area): string {
  return `${quoteSheetName(sheet)}!${absoluteArea(area)}`;
}

/** `'設定'!$1:$3` */
export function rowsOfSheet(sheet: string, first: number, last: number): string {
  return `${quoteSheetName(sheet)}!$${String(first + 1)}:$${String(last + 1)}`;
}

/** Row and column of `AB12` (`$` not allowed), or null for anything else. */
export function parseAddress(text: string): { row: number; column: number } | null {
  let at = 0;
  let column = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + (code - 64);
  }
  let row = 0;
  const firstDigit = at;
  for (; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  if (firstDigit === 0 || firstDigit > 3 || at === firstDigit || at - firstDigit > 7) return null;
  return row >= 1 && row <= lastRow + 1 && column <= lastColumn + 1
    ? { row: row - 1, column: column - 1 }
    : null;
}

/** The area of `A1:C3` or `A1`, or null. */
export function parseArea(text: string): Area | null {
  const colon = text.indexOf(':');
  const first = parseAddress(colon === -1 ? text : text.slice(0, colon));
  const last = colon === -1 ? first : parseAddress(text.slice(colon + 1));
  if (first === null || last === null) return null;
  const rows = last.row - first.row + 1;
  const columns = last.column - first.column + 1;
  const { column, row } = first;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}
