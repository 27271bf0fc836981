import type { Cell } from './cellContent';
import { localFormat, type ExcelLocale } from './locale';
import type { Vendor } from './vendorParts';

/** What a cell shows: its value in its number format. Narrow columns (`####`) are not emulated. */
export function shownText(
  vendor: Vendor,
  { value, isError }: Cell,
  numberFormat: string,
  locale: ExcelLocale,
): string {
  if (value === null) return '';
  if (isError) return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' && !numberFormat.includes('@')) return value;
  if (typeof value === 'number' && numberFormat === 'General') return general(value);
  const { numfmt } = vendor.core;
  try {
    return numfmt.format(localised(localFormat(numberFormat, locale), value), value, {
      locale: locale.name.slice(0, 2),
      throws: true,
    });
  } catch {
    // Excel shows a value that it cannot format as a row of #.
    return typeof value === 'number' ? '########' : value;
  }
}

/** 標準: up to 11 characters, scientific beyond. */
function general(value: number): string {
  const size = Math.abs(value);
  if (value === 0) return '0';
  if (size >= 1e11 || size < 1e-9) {
    const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
    const digits = exponent.replace(/^([+-])(\d)$/, '$10$2');
    return `${mantissa.replace(/\.?0+$/, '')}E${digits}`;
  }
  const whole = Math.trunc(size).toString().length;
  return String(Number(value.toFixed(Math.max(0, 10 - whole))));
}

const eraStarts = [
  { from: 43586, kanji: '令和', letter: 'R', base: 2018 },
  { from: 32516, kanji: '平成', letter: 'H', base: 1988 },
  { from: 9856, kanji: '昭和', letter: 'S', base: 1925 },
  { from: 4595, kanji: '大正', letter: 'T', base: 1911 },
  { from: 0, kanji: '明治', letter: 'M', base: 1867 },
] as const;

/** Writes 和暦 parts out for the value, because the formatting library does not know them. */
function localised(numberFormat: string, value: string | number): string {
  const bare = numberFormat.replace(/\[\$[^\]]*\]/g, '');
  if (
    typeof value !== 'number' ||
    !/g|e+(?![+-])/.test(bare.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/g, ''))
  ) {
    return bare;
  }
  const era = eraStarts.find(({ from }) => value >= from);
  if (era === undefined) return bare;
  const year = new Date((value - 25_569) * 86_400_000).getUTCFullYear() - era.base;
  return bare.replace(/"[^"]*"|\\.|\[[^\]]*\]|g{1,3}|e{1,2}(?![+-])/g, (part) => {
    if (/^["\\[]/.test(part)) return part;
    if (part === 'ggg') return `"${era.kanji}"`;
    if (part === 'gg') return `"${era.kanji.charAt(0)}"`;
    if (part === 'g') return `"${era.letter}"`;
    return `"${part === 'ee' ? String(year).padStart(2, '0') : String(year)}"`;
  });
}
