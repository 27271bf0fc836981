import { columnLetters } from '../../workbook';
import { lastColumn, lastRow } from '../address';
import { mapUnquoted } from '../formulaText';

const before = String.raw`(?<![\p{L}\p{N}_.$\\])`;
const after = String.raw`(?![\p{L}\p{N}_.(!])`;
const cell = String.raw`(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})`;
const columns = String.raw`(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})`;
const rows = String.raw`(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6})`;
const reference = new RegExp(`${before}(?:${columns}|${rows}|${cell})${after}`, 'gu');

/**
 * The formula of a cell that shares another's: Excel stores the text once, at the first cell, and
 * the others follow with their relative references moved (ECMA-376 part 1, 18.3.1.40).
 *
 * @param down rows and @param right columns between the first cell and this one
 */
export function moveFormula(formula: string, down: number, right: number): string {
  const column = (fixed: string, letters: string): string =>
    fixed + (fixed ? letters : shiftColumn(letters, right));
  const row = (fixed: string, digits: string): string =>
    fixed + (fixed ? digits : shiftRow(digits, down));
  return mapUnquoted(formula, (text) =>
    text.replace(reference, (...match: (string | undefined)[]) => {
      const [
        ,
        c1 = '',
        a1,
        c2 = '',
        a2 = '',
        r1 = '',
        n1,
        r2 = '',
        n2 = '',
        c,
        a = '',
        r = '',
        n = '',
      ] = match;
      if (a1 !== undefined) return whole(`${column(c1, a1)}:${column(c2, a2)}`);
      if (n1 !== undefined) return whole(`${row(r1, n1)}:${row(r2, n2)}`);
      return whole(column(c ?? '', a) + row(r, n));
    }),
  );
}

const outside = '#REF!';

function whole(moved: string): string {
  return moved.includes(outside) ? outside : moved;
}

function shiftColumn(letters: string, by: number): string {
  const index =
    letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 + by;
  return index < 0 || index > lastColumn ? outside : columnLetters(index);
}

function shiftRow(digits: string, by: number): string {
  const index = Number(digits) - 1 + by;
  return index < 0 || index > lastRow ? outside : String(index + 1);
}
