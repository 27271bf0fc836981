import { BLANK_CHARACTERS } from '../input';
import type { Limits } from '../model';
import { valueKindWords } from '../valueKind';
import { isAbove, isBelow, isWholeNumber, literal } from './numbers';

/*
 * Tests of what was typed, as formulas over one cell. An error value is caught first: IF evaluates only the branch it
 * takes, OR and AND all their arguments. ISNUMBER(TRUE) is TRUE in LibreOffice. Texts are compared by EXACT: `=` ignores
 * case, and in LibreOffice characters that its collation ignores.
 */

/** Nothing, or nothing but blank characters. */
export function isBlankCell(cell: string): string {
  return `IF(ISERROR(${cell}),FALSE,IF(ISNUMBER(${cell}),FALSE,EXACT(${withoutBlanks(cell)},"")))`;
}

/** Not a number that can be judged within the limits; a blank cell is none either. */
export function isUnusableCell(cell: string, limits: Limits): string {
  return `IF(ISERROR(${cell}),TRUE,IF(ISNUMBER(${cell}),IF(ISLOGICAL(${cell}),TRUE,${isOutside(cell, limits)}),TRUE))`;
}

/** 集計中 or 取消 in a 値の区分 cell: whatever stands beside it is not a value. */
export function holdsNoValueCell(kind: string): string {
  const { pending, withdrawn } = valueKindWords;
  return `IF(ISERROR(${kind}),FALSE,OR(EXACT(LEFT(${kind},${pending.length}),"${pending}"),EXACT(${kind},"${withdrawn}")))`;
}

/** A cell that holds just this text. */
export function isTextCell(cell: string, text: string): string {
  return `IF(ISERROR(${cell}),FALSE,EXACT(${cell},"${text}"))`;
}

function isOutside(cell: string, { minimum, maximum, integer }: Limits): string {
  const faults = [
    `ROUND(ABS(${cell}),1)>${literal(1e13)}`,
    `AND(${cell}<>0,ROUND(ABS(${cell})*${literal(1e9)},14)<1)`,
    ...(minimum === null ? [] : [isBelow(cell, minimum)]),
    ...(maximum === null ? [] : [isAbove(cell, maximum)]),
    ...(integer ? [`NOT(${isWholeNumber(cell)})`] : []),
  ];
  // The size goes first and alone, so that nothing after it can overflow.
  return `IF(ABS(${cell})>${literal(2e13)},TRUE,OR(${faults.join(',')}))`;
}

function withoutBlanks(cell: string): string {
  return BLANK_CHARACTERS.reduce(
    (text, character) => `SUBSTITUTE(${text},${characterLiteral(character)},"")`,
    cell,
  );
}

function characterLiteral(character: string): string {
  const code = character.charCodeAt(0);
  return code < 32 ? `CHAR(${code})` : `"${character}"`;
}
