import type { Area } from '../../workbook';
import { areaAddress, cellArea } from '../plan/address';
import { rangeAt } from '../session';
import { corner, cornerOf, type Corner } from './inspect';

/** The keys of a sheet's rows and columns that lie beside some of its cells, as they were asked for. */
export interface AskedKeys {
  readonly area: Area;
  readonly within: Area;
  readonly first: Excel.Range;
  readonly besides: Excel.Range;
  readonly above: Excel.Range;
}

/**
 * Asks for the keys of an area in the request that is under way.
 *
 * @param within where the cell is looked for that says which sheet this is: wherever inserted lines may have pushed it,
 *   unless its place is known. Formulas stand in such a large part of a sheet, and Excel answers once they are calculated.
 */
export function askKeys(sheet: Excel.Worksheet, area: Area, within: Area = corner): AskedKeys {
  const { row, rows, column, columns } = area;
  const load = (part: Area): Excel.Range => rangeAt(sheet, areaAddress(part)).load('values');
  return {
    ...{ area, within },
    first: load(within),
    besides: load({ row, rows, column: within.column, columns: within.columns }),
    above: load({ row: within.row, rows: within.rows, column, columns }),
  };
}

/** What cells are for. */
export interface CellKeys {
  /** Key of the sheet; null where it is none of ours. */
  readonly sheetKey: string | null;
  /** The cell that says so. */
  readonly keyCell: Area | null;
  /** What stands in the hidden key column of a row, and in the hidden key row of a column; '' for nothing. */
  readonly rowKey: (row: number) => string;
  readonly field: (column: number) => string;
}

/** The keys, once the request was answered. */
export function keysOf({ area, within, first, besides, above }: AskedKeys): CellKeys {
  const place: Corner | null = cornerOf(first.values);
  return {
    sheetKey: place?.key ?? null,
    keyCell: place && cellArea(within.row + place.row, within.column + place.column),
    rowKey: (row) => textOf(place && besides.values[row - area.row]?.[place.column]),
    field: (column) => textOf(place && above.values[place.row]?.[column - area.column]),
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
