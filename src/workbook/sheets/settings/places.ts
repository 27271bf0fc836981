import { positions } from '../../../evaluation';
import { absoluteArea, quoteSheetName } from '../../address';
import type { Area } from '../../plan';

/** Where everything of 設定 stands: other parts of the sheet, and the workbook's names, refer to it through this. */
export const SETTINGS_NAME = '設定';

/** Room for bands on the sheet; the positions 4 to 11 of the status table. */
export const BAND_SLOTS = 8;

/** Rows of the status table: one for each position. */
const STATUS_ROWS = positions.invalid;

export const COLUMN = {
  key: 0,
  no: 1,
  symbol: 2,
  label: 3,
  lowestRate: 4,
  met: 5,
  colour: 6,
  display: 7,
  id: 8,
  edge: 9,
  handedLabel: 10,
  handedId: 11,
  square: 12,
} as const;

const TABLE_ROW = 6;
const CALCULATED_ROW = TABLE_ROW + STATUS_ROWS + 3;

export const ROW = {
  keys: 0,
  title: 1,
  subtitle: 2,
  /** First row of the status table; its heading and its head stand above. */
  table: TABLE_ROW,
  tolerance: CALCULATED_ROW,
  metIndex: CALCULATED_ROW + 1,
  bandCount: CALCULATED_ROW + 2,
  approximateEdge: CALCULATED_ROW + 3,
  /** First of the progress words. */
  progress: CALCULATED_ROW + 8,
} as const;

/** Row of the status at a position. */
export function statusRow(position: number): number {
  return ROW.table + position - 1;
}

/** Cells of a column of the status table. */
export function statusArea(column: number): Area {
  return { row: ROW.table, column, rows: STATUS_ROWS, columns: 1 };
}

/** Those of the eight slots for bands. */
export function bandArea(column: number): Area {
  return { row: statusRow(positions.firstBand), column, rows: BAND_SLOTS, columns: 1 };
}

/** Reference to an area of this sheet from anywhere. */
export function fromAnywhere(area: Area): string {
  return `${quoteSheetName(SETTINGS_NAME)}!${absoluteArea(area)}`;
}
