/**
 * Text between XML and a person. Spreadsheets have an escape of their own beside XML's: `_x000D_`
 * stands for a character that XML cannot hold, and a text that really reads so is written
 * `_x005F_x000D_` (ECMA-376 part 1, 22.9.2.19 ST_Xstring).
 */

/** Characters no escape can carry: half surrogate pairs, U+FFFE and U+FFFF. */
const impossible =
  /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFFFE\uFFFF]/;

// eslint-disable-next-line no-control-regex -- these are the characters to find
const needsXstring = /[\u0000-\u0008\u000B-\u001F]|_(?=x[0-9A-Fa-f]{4}_)/g;

// eslint-disable-next-line no-control-regex -- these are the characters to find
const mayNeedXstring = /[\u0000-\u0008\u000B-\u001F]|_x/;

// eslint-disable-next-line no-control-regex -- these are the characters to find
const control = /[\u0000-\u0008\u000B-\u001F]/;

/** Most texts have neither half of a pair, and a look for that is quick. */
const suspect = /[\uD800-\uDFFF\uFFFE\uFFFF]/;

// eslint-disable-next-line no-control-regex -- these are the characters to find
const unusual = /[\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** One look at a text that tells of nearly every one that it has no character of which there would be anything to say. */
export function isUnusual(text: string): boolean {
  return unusual.test(text);
}

export function hasImpossibleCharacter(text: string): boolean {
  return suspect.test(text) && impossible.test(text);
}

/** Control characters other than tab and line feed: not possible in names, formulas and attributes. */
export function hasControlCharacter(text: string): boolean {
  return control.test(text);
}

/** Applies the spreadsheet's own escape; the result still needs XML's. */
export function escapeXstring(text: string): string {
  if (!mayNeedXstring.test(text)) return text;
  return text.replace(
    needsXstring,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

export function unescapeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

// eslint-disable-next-line no-control-regex -- these are the characters to find
const needsEscape = /[&<>"_\u0000-\u0008\u000B-\u001F]/;

/** The text of a cell, with both escapes. */
export function escapeCellText(text: string): string {
  return needsEscape.test(text) ? escapeXml(escapeXstring(text)) : text;
}

/** For text between tags, where quotes may stand as they are: formulas are full of them. */
export function escapeXml(text: string): string {
  if (!/[&<>]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** ` xml:space="preserve"` where a reader might otherwise trim. */
export function spaceAttribute(text: string): string {
  return /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
}
