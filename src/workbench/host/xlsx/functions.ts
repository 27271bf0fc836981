/** Functions that files name with a prefix, because they are younger than the format. */
const younger =
  'IFNA IFS SWITCH CONCAT TEXTJOIN MAXIFS MINIFS XLOOKUP XMATCH FILTER SORT SORTBY UNIQUE SEQUENCE RANDARRAY LET LAMBDA NUMBERVALUE DAYS ISOWEEKNUM SHEET SHEETS XOR CEILING.MATH FLOOR.MATH FORMULATEXT ISFORMULA'
    .split(' ')
    .map((name) => name.replace('.', '\\.'))
    .join('|');

const outsideTexts = /"(?:[^"]|"")*"/g;
const typed = new RegExp(`(?<![\\w.])(${younger})(?=\\()`, 'g');

/** As typed → as stored, without the leading `=`. */
export const storedFormula = (formula: string): string =>
  mapCode(formula.replace(/^=/, ''), (code) => code.replace(typed, '_xlfn.$1'));

/** As stored → as typed, with the leading `=`. */
export const typedFormula = (formula: string): string =>
  `=${mapCode(formula.replace(/^=/, ''), (code) => code.replace(/_xlfn\.(?:_xlws\.)?/g, ''))}`;

function mapCode(formula: string, map: (code: string) => string): string {
  let result = '';
  let end = 0;
  for (const match of formula.matchAll(outsideTexts)) {
    result += map(formula.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return result + map(formula.slice(end));
}
