import { formatArea } from './address';
import { isOnSheet, lastColumn, lastRow, maxColumns, maxRows, type Area } from './area';
import { writeReferences } from './references';

/** A formula as it reads in R1C1 style in a cell: `=A1` in B2 is `=R[-1]C[-1]`, `=$A$1` is `=R1C1`. */
export const toR1C1 = (formula: string, row: number, column: number): string =>
  writeReferences(formula, ({ area, fixed }) => {
    const r = (at: number, dollar: boolean): string => part('R', at, dollar, row);
    const c = (at: number, dollar: boolean): string => part('C', at, dollar, column);
    const top = r(area.row, fixed.top);
    const bottom = r(lastRow(area), fixed.bottom);
    const left = c(area.column, fixed.left);
    const right = c(lastColumn(area), fixed.right);
    if (area.rows === maxRows) return left === right ? left : `${left}:${right}`;
    if (area.columns === maxColumns) return top === bottom ? top : `${top}:${bottom}`;
    const [first, last] = [top + left, bottom + right];
    return area.rows === 1 && area.columns === 1 ? first : `${first}:${last}`;
  });

const part = (letter: string, at: number, fixed: boolean, from: number): string =>
  fixed ? `${letter}${at + 1}` : at === from ? letter : `${letter}[${at - from}]`;

const number = String.raw`(?:\[-?\d+\]|\d+)?`;
const corner = String.raw`(?:R${number}C${number}|R${number}|C${number})`;
/** Texts and quoted sheet names stay; a reference does not touch a word. */
const tokens = new RegExp(
  String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])(?<first>${corner})(?::(?<last>${corner}))?(?![\p{L}\p{N}_.(!\[])`,
  'giu',
);

/** A formula in R1C1 style as it reads in A1 style in a cell; null where a reference would leave the sheet. */
export function fromR1C1(formula: string, row: number, column: number): string | null {
  const areas: Area[] = [];
  const written = formula.replace(tokens, (whole: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    if (groups.first === undefined) return whole;
    const first = cornerOf(groups.first, row, column);
    const last = groups.last === undefined ? first : cornerOf(groups.last, row, column);
    const area = areaOf(first, last);
    areas.push(area);
    return a1(area, first, last);
  });
  return areas.every(isOnSheet) ? written : null;
}

interface Place {
  readonly at: number;
  readonly fixed: boolean;
}

interface Corner {
  readonly row: Place | null;
  readonly column: Place | null;
}

function cornerOf(text: string, row: number, column: number): Corner {
  const place = (letter: string, from: number): Place | null => {
    const match = new RegExp(String.raw`${letter}(?:\[(-?\d+)\]|(\d+))?`, 'i').exec(text);
    if (match === null) return null;
    const [, offset, fixed] = match;
    if (fixed !== undefined) return { at: Number(fixed) - 1, fixed: true };
    return { at: from + Number(offset ?? 0), fixed: false };
  };
  return { row: place('R', row), column: place('C', column) };
}

function areaOf(first: Corner, last: Corner): Area {
  const span = (a: Place | null, b: Place | null, all: number): readonly [number, number] =>
    a === null || b === null ? [0, all - 1] : [Math.min(a.at, b.at), Math.max(a.at, b.at)];
  const [top, bottom] = span(first.row, last.row, maxRows);
  const [start, end] = span(first.column, last.column, maxColumns);
  return { row: top, column: start, rows: bottom - top + 1, columns: end - start + 1 };
}

function a1(area: Area, first: Corner, last: Corner): string {
  const [a = '', b] = formatArea(area).split(':');
  const dollars = (text: string, corner: Corner): string =>
    text.replace(
      /^([A-Z]*)(\d*)$/,
      (_, letters: string, digits: string) =>
        (letters !== '' && corner.column?.fixed === true ? '$' : '') +
        letters +
        (digits !== '' && corner.row?.fixed === true ? '$' : '') +
        digits,
    );
  return b === undefined ? dollars(a, first) : `${dollars(a, first)}:${dollars(b, last)}`;
}
