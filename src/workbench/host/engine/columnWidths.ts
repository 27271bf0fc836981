import { resolveFormat, type FormatPatch } from './format';
import { english, japanese } from './locale';

/** Points of a pixel at 100 %. */
const point = 0.75;

/**
 * Pixels of the widest digit of a workbook's 標準 font: the unit in which a file says how wide columns are. The fonts of
 * new workbooks are known; in others a digit takes half of an em, as in the monospaced Japanese fonts.
 */
export function digitPixels(normal: FormatPatch): number {
  const { fontName, fontSize } = resolveFormat([normal]);
  for (const locale of [japanese, english]) {
    const known = resolveFormat([locale.normal]);
    if (fontName === known.fontName) {
      return Math.round((locale.digitPixels * fontSize) / known.fontSize);
    }
  }
  return Math.round(Math.round(fontSize / point) / 2);
}

/** Points of a column that nobody has set: eight digits with 5 pixels around them, in whole multiples of 8 pixels. */
export const standardColumnWidth = (digit: number): number =>
  Math.trunc((8 * digit + 5) / 8 + 1) * 8 * point;

/** Points of a column of so many digits, as Excel rounds it (ECMA-376 part 1, 18.3.1.13). */
export const columnPoints = (characters: number, digit: number): number =>
  Math.trunc(((256 * characters + Math.trunc(128 / digit)) / 256) * digit) * point;

/** How a file says this width: in digits, in 256ths of one. */
export const columnCharacters = (points: number, digit: number): number =>
  Math.trunc((points / point / digit) * 256) / 256;
