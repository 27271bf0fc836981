/**
 * Whether two formulas say the same. Programs write one formula in several ways: Excel leaves out quotes that a sheet's name
 * does not need and shows `@` before what could be many cells, files have `_xlfn.` before newer functions, LibreOffice writes
 * `TRUE()`, and some set blanks.
 */
export function sameFormula(a: string, b: string): boolean {
  return a === b || joined(words(a)) === joined(words(b));
}

/** Whether they are alike but for the cells that they refer to: what sorting and inserting changes. */
export function similarFormula(a: string, b: string): boolean {
  return a === b || joined(shape(a)) === joined(shape(b));
}

/** Whether they are alike but for cells and numbers, those that a text mentions included. */
export function alikeFormula(a: string, b: string): boolean {
  const form = (formula: string): readonly string[] =>
    shape(formula).map((text) =>
      /^[\d"]/.test(text) ? text.replaceAll(/\d+(?:\.\d+)?/g, '0') : text,
    );
  return a === b || joined(form(a)) === joined(form(b));
}

const word =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\d+(?:\.\d*)?(?:E[+-]?\d+)?(?![\p{L}\p{N}_.(!])|[\p{L}_$\\][\p{L}\p{N}_.$\\]*!?|\s+|./giu;
const prefix = /^_xlfn\.(?:_xlws\.)?/i;
const plainName = /^'([\p{L}_][\p{L}\p{N}_.]*)'!$/u;
const reference = /^\$?[A-Z]{1,3}\$?[1-9]\d{0,6}$/;

function words(formula: string): readonly string[] {
  return (formula.match(word) ?? []).flatMap((text): readonly string[] => {
    if (text.startsWith('"')) return [text];
    if (text === '@' || text.trim() === '') return [];
    if (/^\d/.test(text)) return [String(Number(text))];
    return [text.replace(plainName, '$1!').replace(prefix, '').toUpperCase()];
  });
}

const shape = (formula: string): readonly string[] =>
  words(formula)
    .filter((text) => !text.endsWith('!'))
    .map((text) => (reference.test(text) ? '#' : text));

const joined = (all: readonly string[]): string =>
  all.join('\n').replaceAll(/^(TRUE|FALSE)\n\(\n\)$/gm, '$1');
