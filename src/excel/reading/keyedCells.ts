import type { Area } from '../../workbook';
import { areaAddress } from '../plan/address';
import { rangeAt } from '../session';
import { corner, cornerOf, type Corner } from './inspect';

/** The keys of a sheet's rows and columns that lie beside some of its cells, as they were asked for. */
export interface AskedKeys {
  readonly area: Area;
  readonly first: Excel.Range;
  readonly besides: Excel.Range;
  readonly above: Excel.Range;
}

/** Asks for the keys of an area in the request that is under way: wherever inserted lines have pushed them. */
export function askKeys(sheet: Excel.Worksheet, area: Area): AskedKeys {
  const { row, rows, column, columns } = area;
  const load = (part: Area): Excel.Range => rangeAt(sheet, areaAddress(part)).load('values');
  return {
    area,
    first: load(corner),
    besides: load({ row, rows, column: 0, columns: corner.columns }),
    above: load({ row: 0, rows: corner.rows, column, columns }),
  };
}

/** What cells are for. */
export interface CellKeys {
  /** Key of the sheet; null where it is none of ours. */
  readonly sheetKey: string | null;
  /** What stands in the hidden key column of a row, and in the hidden key row of a column; '' for nothing. */
  readonly rowKey: (row: number) => string;
  readonly field: (column: number) => string;
}

/** The keys, once the request was answered. */
export function keysOf({ area, first, besides, above }: AskedKeys): CellKeys {
  const place: Corner | null = cornerOf(first.values);
  return {
    sheetKey: place?.key ?? null,
    rowKey: (row) => textOf(place && besides.values[row - area.row]?.[place.column]),
    field: (column) => textOf(place && above.values[place.row]?.[column - area.column]),
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
