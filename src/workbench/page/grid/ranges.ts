import { RANGE_TYPE, type IRange } from '@univerjs/core';
import { fromCorners, maxColumns, maxRows, type Area } from '../../host/engine';

/** The grid's range as an area. Whole rows and columns reach to the end of an Excel sheet. */
export function areaOf(range: IRange): Area {
  const area = fromCorners(
    blank(range.startRow) ? 0 : range.startRow,
    blank(range.startColumn) ? 0 : range.startColumn,
    blank(range.endRow) ? maxRows - 1 : range.endRow,
    blank(range.endColumn) ? maxColumns - 1 : range.endColumn,
  );
  const wholeRows = range.rangeType === RANGE_TYPE.ROW || range.rangeType === RANGE_TYPE.ALL;
  const wholeColumns = range.rangeType === RANGE_TYPE.COLUMN || range.rangeType === RANGE_TYPE.ALL;
  return {
    row: wholeColumns ? 0 : area.row,
    rows: wholeColumns ? maxRows : area.rows,
    column: wholeRows ? 0 : area.column,
    columns: wholeRows ? maxColumns : area.columns,
  };
}

const blank = (index: number): boolean => Number.isNaN(index);

/** An area as the grid's range, at most as large as the grid's sheet. */
export const rangeOf = (area: Area, size: { rows: number; columns: number }): IRange => ({
  startRow: area.row,
  startColumn: area.column,
  endRow: Math.min(area.row + area.rows, size.rows) - 1,
  endColumn: Math.min(area.column + area.columns, size.columns) - 1,
});
