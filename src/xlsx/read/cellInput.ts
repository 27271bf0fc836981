import type { CellInput } from '../../evaluation';
import { unescapeXstring } from '../xml/text';

/** A cell as the file stores it: type letter, value text, and the text of an inline string. */
export interface StoredCell {
  readonly type: string;
  readonly value: string | null;
  readonly inline: string | null;
}

const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const dayLength = 86_400_000;
const blank: CellInput = { kind: 'blank' };

/** What stands in the cell, or null where the file contradicts itself (a string that does not exist, say). */
export function cellInput(
  cell: StoredCell,
  strings: readonly string[],
  from1904: boolean,
): CellInput | null {
  const value = cell.value?.trim() ?? '';
  if (cell.type === 'inlineStr') return textOr(cell.inline ?? cell.value);
  if (cell.type === 'str') return textOr(cell.value === null ? null : unescapeXstring(cell.value));
  // Some programs write an empty value for an empty cell; it is not string number 0.
  if (value === '') return cell.type === 'e' ? null : blank;
  switch (cell.type) {
    case 's':
      return /^\d+$/.test(value) ? textOr(strings[Number(value)] ?? null, null) : null;
    case 'b':
      return booleanInput(value);
    case 'e':
      return { kind: 'error', code: value };
    case 'd':
      return numberInput(serialOf(value, from1904));
    case 'n':
      return numberInput(number.test(value) ? Number(value) : NaN);
    default:
      return null;
  }
}

function textOr(text: string | null, otherwise: CellInput | null = blank): CellInput | null {
  return text === null ? otherwise : { kind: 'text', text };
}

function booleanInput(value: string): CellInput | null {
  if (value === '1' || value === 'true') return { kind: 'boolean', value: true };
  return value === '0' || value === 'false' ? { kind: 'boolean', value: false } : null;
}

function numberInput(value: number): CellInput | null {
  return Number.isFinite(value) ? { kind: 'number', value } : null;
}

/** Excel's number of an ISO 8601 date; the strict format stores dates so. */
function serialOf(iso: string, from1904: boolean): number {
  if (!/^\d{4}-\d\d-\d\d/.test(iso)) return NaN;
  const moment = Date.parse(
    iso.includes('T') && !/(?:Z|[+-]\d\d:\d\d)$/.test(iso) ? `${iso}Z` : iso,
  );
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return (moment - epoch) / dayLength;
}
