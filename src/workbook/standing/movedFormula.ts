import { columnLetters, quoteSheetName } from '../address';

/** Where the rows and columns of a planned sheet stand now; null where that is not known. */
export interface MovedSheet {
  readonly name: string;
  readonly row: (planned: number) => number | null;
  readonly column: (planned: number) => number | null;
}

const cell = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const sheet = String.raw`(?:'((?:[^']|'')*)'|([\p{L}\p{N}_.]+))!`;
/** A string literal, or a reference to cells with or without its sheet. */
const part = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$\\!'])(?:${sheet})?(${cell})(?::(${cell}))?(?![\p{L}\p{N}_.(!])`,
  'gu',
);

/**
 * A planned formula for a workbook in which sheets were renamed and rows or columns moved; null where it refers to a cell
 * whose place is not known.
 *
 * @param own name of the planned sheet in which the formula stands
 * @param moved by the planned name of a sheet
 */
export function movedFormula(
  formula: string,
  own: string,
  moved: ReadonlyMap<string, MovedSheet>,
): string | null {
  const gone: string[] = [];
  const result = formula.replace(
    part,
    (whole, quoted?: string, bare?: string, from?: string, to?: string) => {
      if (from === undefined) return whole;
      const named = quoted?.replaceAll("''", "'") ?? bare;
      const place = moved.get(named ?? own);
      const cells = [from, ...(to === undefined ? [] : [to])].map((each) => {
        const now = movedCell(each, place);
        if (now === null) gone.push(each);
        return now;
      });
      const prefix = named === undefined ? '' : `${quoteSheetName(place?.name ?? named)}!`;
      return prefix + cells.join(':');
    },
  );
  return gone.length === 0 ? result : null;
}

/** By sheet and reference: formulas refer to the same cells over and over. */
const known = new WeakMap<MovedSheet, Map<string, string | null>>();

function movedCell(reference: string, place: MovedSheet | undefined): string | null {
  if (place === undefined) return null;
  const cells = known.get(place) ?? new Map<string, string | null>();
  known.set(place, cells);
  const before = cells.get(reference);
  if (before !== undefined) return before;
  const now = workedOut(reference, place);
  cells.set(reference, now);
  return now;
}

function workedOut(reference: string, place: MovedSheet): string | null {
  const [, c = '', letters = '', r = '', digits = ''] =
    /^(\$?)([A-Z]+)(\$?)(\d+)$/.exec(reference) ?? [];
  const column = place.column(columnOf(letters));
  const row = place.row(Number(digits) - 1);
  return column === null || row === null
    ? null
    : `${c}${columnLetters(column)}${r}${String(row + 1)}`;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
