import { escapeXstring, unescapeXstring } from './xml/text';

/**
 * Formulas as text. Files name functions younger than Excel 2007 with a prefix (`_xlfn.IFS`) that
 * people never see; inside the product formulas are as people type them.
 */

const quoted = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

/** Applies `change` to a formula except for its string literals and quoted sheet names. */
export function mapUnquoted(formula: string, change: (text: string) => string): string {
  return formula
    .split(quoted)
    .map((piece, index) => (index % 2 === 0 ? change(piece) : piece))
    .join('');
}

/** The formula that a file's text stands for, without its escapes and prefixes. */
export function asTyped(stored: string): string {
  const formula = unescapeXstring(stored);
  return formula.includes('_xl')
    ? mapUnquoted(formula, (text) => text.replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./g, ''))
    : formula;
}

/**
 * Functions that Excel 2007 did not know and that return one value (MS-XLSX 2.2.2, future functions).
 * Only what a plan may use; a missing one shows as #NAME? in the tests' LibreOffice and in Excel.
 */
const younger = new Set([
  'AGGREGATE',
  'CEILING.MATH',
  'CONCAT',
  'DAYS',
  'FLOOR.MATH',
  'FORMULATEXT',
  'IFNA',
  'IFS',
  'ISFORMULA',
  'ISOWEEKNUM',
  'MAXIFS',
  'MINIFS',
  'NUMBERVALUE',
  'PERCENTILE.EXC',
  'PERCENTILE.INC',
  'RANK.AVG',
  'RANK.EQ',
  'SHEET',
  'SHEETS',
  'STDEV.P',
  'STDEV.S',
  'SWITCH',
  'TEXTJOIN',
  'UNICHAR',
  'UNICODE',
  'VAR.P',
  'VAR.S',
  'XLOOKUP',
  'XMATCH',
  'XOR',
]);

/** These spill or bind names: the file would need array metadata, which the writer does not make. */
const unwritable = new Set([
  'BYCOL',
  'BYROW',
  'CHOOSECOLS',
  'CHOOSEROWS',
  'DROP',
  'EXPAND',
  'FILTER',
  'GROUPBY',
  'HSTACK',
  'LAMBDA',
  'LET',
  'MAKEARRAY',
  'MAP',
  'PIVOTBY',
  'RANDARRAY',
  'REDUCE',
  'SCAN',
  'SEQUENCE',
  'SORT',
  'SORTBY',
  'TAKE',
  'TEXTSPLIT',
  'TOCOL',
  'TOROW',
  'UNIQUE',
  'VSTACK',
  'WRAPCOLS',
  'WRAPROWS',
]);

const functionName = /(?<![\p{L}\p{N}_.\\])[A-Za-z][A-Za-z0-9.]*(?=\()/gu;

/** Without a look at what stands before it, every COUNTIFS would pass for an IFS. */
const special = new RegExp(
  `(?<![A-Za-z0-9.])(?:${[...younger, ...unwritable].map((name) => name.replaceAll('.', String.raw`\.`)).join('|')})\\(`,
  'i',
);

/** Adds the prefixes and the escapes that a file needs. Throws for functions that cannot be written as a plain formula. */
export function asStored(formula: string): string {
  // Most formulas have none: one look spares them being taken apart.
  if (!special.test(formula)) return escapeXstring(formula);
  const prefixed = mapUnquoted(formula, (text) =>
    text.replace(functionName, (name) => {
      const known = name.toUpperCase();
      if (unwritable.has(known)) {
        throw new RangeError(`関数 ${known} は配列を返すため、計画の数式には使えません。`);
      }
      return younger.has(known) ? `_xlfn.${name}` : name;
    }),
  );
  return escapeXstring(prefixed);
}
