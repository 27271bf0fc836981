import type { ExcelLocale } from './locale';
import { typedValue, type Typed } from './typed';
import { parseDateTime } from './typedDates';

/**
 * Reads a text as Excel does when it is typed, or set through `range.values`.
 *
 * @param text as typed
 * @param isText whether the cell's number format is `@`: then everything stays text
 * @param today for dates without a year
 */
export function readTyped(text: string, isText: boolean, today: Date, locale: ExcelLocale): Typed {
  if (text === '') return typedValue(null);
  if (text.startsWith("'")) return typedValue(text.slice(1));
  if (isText) return typedValue(text);
  if (/^=./s.test(text)) return { input: { formula: text, value: null }, numberFormat: null };
  if (/^[+-][A-Za-z(]/.test(text)) {
    return { input: { formula: `=${text.replace(/^\+/, '')}`, value: null }, numberFormat: null };
  }
  const narrow = (locale.readsJapanese ? halfWidth(text) : text).trim();
  if (/^(?:true|false)$/i.test(narrow)) return typedValue(narrow.toLowerCase() === 'true');
  return readNumber(narrow, locale) ?? parseDateTime(narrow, today, locale) ?? typedValue(text);
}

/** Full-width digits and signs count as their half-width forms. */
const halfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll('￥', '¥');

function readNumber(text: string, { currency }: ExcelLocale): Typed | null {
  const match =
    /^(?<open>\()?(?<sign>[+-])?(?<money>[¥\\$])?(?<sign2>[+-])?(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)(?<exp>[eE][+-]?\d+)?(?<percent>%)?(?<close>\))?$/.exec(
      text,
    );
  if (match?.groups === undefined) return readFraction(text);
  const { open, sign, money, sign2, digits = '', exp = '', percent, close } = match.groups;
  if ((open === undefined) !== (close === undefined)) return null;
  if (money !== undefined && !currency.signs.test(money)) return null;
  const negative = open !== undefined || sign === '-' || sign2 === '-';
  const size = Number(digits.replaceAll(',', '') + exp);
  if (!Number.isFinite(size)) return null;
  const value = (negative ? -1 : 1) * (percent === undefined ? size : percentOf(size));
  const decimals = digits.includes('.') && !digits.endsWith('.');
  if (money !== undefined) {
    return typedValue(value, currency.format(decimals ? '#,##0.00' : '#,##0'));
  }
  return typedValue(value, numberFormatOf({ digits, exp, percent }, decimals));
}

/** 12.3 % is 0.123, not 0.12300000000000001. */
const percentOf = (size: number): number => Number((size / 100).toPrecision(15));

function numberFormatOf(
  {
    digits,
    exp,
    percent,
  }: { readonly digits: string; readonly exp: string; readonly percent: string | undefined },
  decimals: boolean,
): string | null {
  if (percent !== undefined) return decimals ? '0.00%' : '0%';
  if (exp !== '') return '0.00E+00';
  if (digits.includes(',')) return decimals ? '#,##0.00' : '#,##0';
  return null;
}

/** `1 1/2`; a fraction alone would be a date. */
function readFraction(text: string): Typed | null {
  const match = /^(-?)(\d+) (\d+)\/(\d+)$/.exec(text);
  if (match === null) return null;
  const [, sign, whole, top, bottom] = match;
  if (Number(bottom) === 0) return null;
  const size = Number(whole) + Number(top) / Number(bottom);
  return typedValue(sign === '-' ? -size : size, '# ?/?');
}
