import {
  fromCorners,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  maxColumns,
  maxRows,
  type Area,
} from './area';

/** An address as typed: a sheet's name where one is given, and the areas. */
export interface Address {
  readonly sheet: string | null;
  readonly areas: readonly Area[];
}

/** Parses `A1`, `$A$1:B2`, `B:B`, `3:4`, `'シート 1'!A1` and comma-separated unions. Null where it is no address. */
export function parseAddress(text: string): Address | null {
  const { sheet, rest } = splitSheet(text.trim().replace(/^=/, ''));
  const areas: Area[] = [];
  for (const part of rest.split(',')) {
    const own = splitSheet(part.trim());
    const area = parseArea(own.rest);
    if (area === null) return null;
    areas.push(area);
  }
  return { sheet, areas };
}

export function splitSheet(text: string): { readonly sheet: string | null; readonly rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted !== null)
    return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), rest: quoted[2] ?? '' };
  const plain = /^([^'!]+)!(.*)$/s.exec(text);
  return plain === null
    ? { sheet: null, rest: text }
    : { sheet: plain[1] ?? '', rest: plain[2] ?? '' };
}

/** Parses one area without a sheet. */
export function parseArea(text: string): Area | null {
  const [first = '', second, ...more] = text.replaceAll('$', '').split(':');
  if (more.length > 0) return null;
  const from = parseCorner(first);
  const to = second === undefined ? from : parseCorner(second);
  if (from === null || to === null) return null;
  if ((from.row === null) !== (to.row === null)) return null;
  if ((from.column === null) !== (to.column === null)) return null;
  // A bare `A` or `3` is no address; `A:A` and `3:3` are.
  if (second === undefined && (from.row === null || from.column === null)) return null;
  const rows = [from.row ?? 0, to.row ?? maxRows - 1];
  const columns = [from.column ?? 0, to.column ?? maxColumns - 1];
  const area = fromCorners(
    Math.min(...rows),
    Math.min(...columns),
    Math.max(...rows),
    Math.max(...columns),
  );
  return lastRow(area) < maxRows && lastColumn(area) < maxColumns ? area : null;
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function parseCorner(text: string): Corner | null {
  const match = /^([A-Za-z]{1,3})?([1-9]\d{0,6})?$/.exec(text);
  if (match === null || text === '') return null;
  const [, letters, digits] = match;
  return {
    column: letters === undefined ? null : columnIndex(letters),
    row: digits === undefined ? null : Number(digits) - 1,
  };
}

export const columnIndex = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce(
    (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
    0,
  ) - 1;

export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `A1`, `A1:B2`, `A:B`, `1:2`; with dollars where `absolute`. */
export function formatArea(area: Area, absolute = false): string {
  const dollar = absolute ? '$' : '';
  const column = (index: number): string => `${dollar}${columnLetters(index)}`;
  const row = (index: number): string => `${dollar}${index + 1}`;
  if (isWholeRows(area)) return `${row(area.row)}:${row(lastRow(area))}`;
  if (isWholeColumns(area)) return `${column(area.column)}:${column(lastColumn(area))}`;
  const first = `${column(area.column)}${row(area.row)}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${column(lastColumn(area))}${row(lastRow(area))}`;
}

/** Quoted where Excel quotes: anything that is not a plain word, or that could be read as a cell. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export const qualified = (sheet: string, area: Area, absolute = false): string =>
  `${quoteSheet(sheet)}!${formatArea(area, absolute)}`;
