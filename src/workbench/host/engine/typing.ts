import type { CellInput } from './cellContent';
import { parseDateTime } from './typedDates';

/** What typing a text into a cell gives, and the number format that Excel puts on a cell in 標準 because of it. */
export interface Typed {
  readonly input: CellInput;
  readonly numberFormat: string | null;
}

const plain = (value: string | number | boolean | null): Typed => ({
  input: { value },
  numberFormat: null,
});

/**
 * Reads a text as a Japanese Excel does when it is typed, or set through `range.values`.
 *
 * @param text as typed
 * @param isText whether the cell's number format is `@`: then everything stays text
 * @param today for dates without a year
 */
export function readTyped(text: string, isText: boolean, today: Date): Typed {
  if (text === '') return plain(null);
  if (text.startsWith("'")) return plain(text.slice(1));
  if (isText) return plain(text);
  if (/^=./s.test(text)) return { input: { formula: text, value: null }, numberFormat: null };
  if (/^[+-][A-Za-z(]/.test(text)) {
    return { input: { formula: `=${text.replace(/^\+/, '')}`, value: null }, numberFormat: null };
  }
  const narrow = halfWidth(text).trim();
  if (/^(?:true|false)$/i.test(narrow)) return plain(narrow.toLowerCase() === 'true');
  return readNumber(narrow) ?? parseDateTime(narrow, today) ?? plain(text);
}

/** Full-width digits and signs count as their half-width forms. */
const halfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll('￥', '¥');

function readNumber(text: string): Typed | null {
  const match =
    /^(?<open>\()?(?<sign>[+-])?(?<yen>[¥\\])?(?<sign2>[+-])?(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)(?<exp>[eE][+-]?\d+)?(?<percent>%)?(?<close>\))?$/.exec(
      text,
    );
  if (match?.groups === undefined) return readFraction(text);
  const { open, sign, yen, sign2, digits = '', exp = '', percent, close } = match.groups;
  if ((open === undefined) !== (close === undefined)) return null;
  const negative = open !== undefined || sign === '-' || sign2 === '-';
  const size = Number(digits.replaceAll(',', '') + exp);
  if (!Number.isFinite(size)) return null;
  const value = (negative ? -1 : 1) * (percent === undefined ? size : percentOf(size));
  return { input: { value }, numberFormat: numberFormatOf({ digits, exp, yen, percent }) };
}

/** 12.3 % is 0.123, not 0.12300000000000001. */
const percentOf = (size: number): number => Number((size / 100).toPrecision(15));

function numberFormatOf(parts: {
  readonly digits: string;
  readonly exp: string;
  readonly yen: string | undefined;
  readonly percent: string | undefined;
}): string | null {
  const decimals = parts.digits.includes('.') && !parts.digits.endsWith('.');
  if (parts.percent !== undefined) return decimals ? '0.00%' : '0%';
  if (parts.yen !== undefined) {
    const size = decimals ? '#,##0.00' : '#,##0';
    return `"¥"${size};[Red]"¥"\\-${size}`;
  }
  if (parts.exp !== '') return '0.00E+00';
  if (parts.digits.includes(',')) return decimals ? '#,##0.00' : '#,##0';
  return null;
}

/** `1 1/2`; a fraction alone would be a date. */
function readFraction(text: string): Typed | null {
  const match = /^(-?)(\d+) (\d+)\/(\d+)$/.exec(text);
  if (match === null) return null;
  const [, sign, whole, top, bottom] = match;
  if (Number(bottom) === 0) return null;
  const size = Number(whole) + Number(top) / Number(bottom);
  return { input: { value: sign === '-' ? -size : size }, numberFormat: '# ?/?' };
}
