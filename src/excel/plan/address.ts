import type { Area } from '../../workbook';
import { cellAddress, cellPlace } from '../../workbook';

/** Office.js takes at most 8,192 characters for a `RangeAreas` address. */
const longestAddress = 8_000;

export const cellArea = (row: number, column: number): Area => ({
  ...{ row, column },
  ...{ rows: 1, columns: 1 },
});

/** `A1:C3`, or `A1` for a single cell. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** `4:6`. */
export function rowsAddress(first: number, last: number): string {
  return `${String(first + 1)}:${String(last + 1)}`;
}

/** The areas as lists of addresses, each short enough for one `RangeAreas`. */
export function packAddresses(areas: readonly Area[]): readonly string[] {
  const packs: string[] = [];
  let pack = '';
  for (const area of areas) {
    const address = areaAddress(area);
    if (pack !== '' && pack.length + address.length + 1 > longestAddress) {
      packs.push(pack);
      pack = '';
    }
    pack += pack === '' ? address : `,${address}`;
  }
  if (pack !== '') packs.push(pack);
  return packs;
}

/** In R1C1 mode Excel is documented to answer in A1 style all the same, but for what names refer to it is not. */
const absolute = /^R(\d{1,7})C(\d{1,5})$/i;

function cellOf(text: string): { readonly row: number; readonly column: number } | null {
  const numbers = absolute.exec(text);
  if (numbers !== null) return { row: Number(numbers[1]) - 1, column: Number(numbers[2]) - 1 };
  return cellPlace(text);
}

/** Reads `B2`, `$B$2:$C$9` (without a sheet); null for anything else. */
export function parseArea(address: string): Area | null {
  const [from, to, ...more] = address.split(':');
  const first = cellOf(from ?? '');
  const last = to === undefined ? first : cellOf(to);
  if (first === null || last === null || more.length > 0) return null;
  return {
    row: Math.min(first.row, last.row),
    column: Math.min(first.column, last.column),
    rows: Math.abs(last.row - first.row) + 1,
    columns: Math.abs(last.column - first.column) + 1,
  };
}

/** A reference to cells of one sheet, as names have it: `='設定'!$B$5:$B$9` with or without `=`. */
export function parseReference(
  reference: string,
): { readonly sheet: string; readonly area: Area } | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(reference);
  const area = parseArea(match?.[3] ?? '');
  if (match === null || area === null) return null;
  return { sheet: (match[1] ?? match[2] ?? '').replaceAll("''", "'"), area };
}
