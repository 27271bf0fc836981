import type { FormatPatch } from './format';

/** In what a Japanese and an English Excel differ, as far as an add-in can notice. */
export interface ExcelLocale {
  readonly name: 'ja-JP' | 'en-US';
  /** What a cell of a new workbook has, where it is not as in {@link standardFormat}. */
  readonly normal: FormatPatch;
  readonly normalStyle: string;
  /** Points of a row of a new sheet, and pixels of a digit in the standard font. */
  readonly rowHeight: number;
  readonly digitPixels: number;
  /** What `numberFormatLocal` calls General. */
  readonly general: string;
  /** How the short date of the system, `m/d/yyyy` in the interface, is shown. */
  readonly shortDate: string;
  /** Formats that typed amounts of money get; decimals are asked for apart. */
  readonly currency: { readonly signs: RegExp; readonly format: (size: string) => string };
  /** Whether full-width digits and signs count as half-width ones, and 和暦 is read. */
  readonly readsJapanese: boolean;
}

export const japanese: ExcelLocale = {
  name: 'ja-JP',
  normal: {},
  normalStyle: '標準',
  rowHeight: 18.75,
  digitPixels: 8,
  general: 'G/標準',
  shortDate: 'yyyy/m/d',
  currency: { signs: /[¥\\]/, format: (size) => `"¥"${size};[Red]"¥"\\-${size}` },
  readsJapanese: true,
};

export const english: ExcelLocale = {
  name: 'en-US',
  normal: { fontName: 'Calibri', vertical: 'Bottom' },
  normalStyle: 'Normal',
  rowHeight: 15,
  digitPixels: 7,
  general: 'General',
  shortDate: 'm/d/yyyy',
  currency: { signs: /\$/, format: (size) => `"$"${size}_);[Red]\\("$"${size}\\)` },
  readsJapanese: false,
};

export const localeOf = (name: string): ExcelLocale => (name === 'en-US' ? english : japanese);

/** The short date in the interface's own words, whatever the system's is; with a time, too. */
export const shortDate = 'm/d/yyyy';
const dateTime = (date: string): string => `${date} h:mm`;
export const shortDateTime = dateTime(shortDate);

/** A number format as the person in front of this Excel sees it. */
export function localFormat(numberFormat: string, locale: ExcelLocale): string {
  if (numberFormat === 'General') return locale.general;
  if (numberFormat === shortDate) return locale.shortDate;
  return numberFormat === shortDateTime ? dateTime(locale.shortDate) : numberFormat;
}

/** The other way round. */
export function invariantFormat(given: string, locale: ExcelLocale): string {
  if (given === locale.general || given === '') return 'General';
  if (given === locale.shortDate) return shortDate;
  return given === dateTime(locale.shortDate) ? shortDateTime : given;
}
