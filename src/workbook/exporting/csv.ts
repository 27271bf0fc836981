import type { Datum, Table } from './table';

const BYTE_ORDER_MARK = '\ufeff';

/**
 * RFC 4180, with the byte order mark by which Excel knows UTF-8. Texts are always quoted, numbers never, so that a reader
 * can tell `"1-1"` from a date and `"007"` from a number. A text that begins with = + - or @ is written as it is: an
 * apostrophe before it would be wrong data for every machine (docs/cli.md).
 */
export function csvText({ columns, rows }: Table): string {
  const lines = [columns.map(({ header }) => header), ...rows];
  return BYTE_ORDER_MARK + lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

function field(datum: Datum): string {
  if (datum === null) return '';
  return typeof datum === 'number' ? plainNumber(datum) : `"${datum.replaceAll('"', '""')}"`;
}

/** Digits without separators or exponent (総務省 2020). */
function plainNumber(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return value.toFixed(20).replace(/\.?0+$/, '');
}
