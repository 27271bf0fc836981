import {
  bounding,
  fromCorners,
  intersection,
  isOnSheet,
  lastColumn,
  lastRow,
  maxColumns,
  maxRows,
  cellArea,
  type Area,
  type Sheet,
} from '../engine';
import { invalidArgument, isHostObject, type HostObject } from '../protocol';
import { flag, rangeArgument, whole } from './args';
import type { RangeSubject } from './classes';
import { areaOf, itemNotFound, makeRange, type ExcelContext } from './context';

type Method = (self: RangeSubject, args: readonly unknown[]) => HostObject | null;

/** Methods of a range that yield another one. */
export function rangeNavigation(context: ExcelContext): Readonly<Record<string, Method>> {
  const at = (self: RangeSubject, area: Area): HostObject => {
    if (!isOnSheet(area)) throw invalidArgument('the range would leave the sheet');
    return makeRange(context, self.sheet, area);
  };
  const move =
    (change: (area: Area, args: readonly unknown[]) => Area): Method =>
    (self, args) =>
      at(self, change(areaOf(self), args));
  const meet: Method = (self, args) => {
    const other = rangeArgument(context.book, self.sheet, args[0]);
    const area = other.sheet === self.sheet ? intersection(areaOf(self), other.area) : null;
    return area === null ? null : at(self, area);
  };
  const used: Method = (self, args) => {
    const all = self.sheet.cells.used(flag(args, 0));
    const area = all === null ? null : intersection(areaOf(self), all);
    return area === null ? null : at(self, area);
  };
  return {
    getCell: move((area, args) =>
      cellArea(area.row + whole(args, 0), area.column + whole(args, 1)),
    ),
    getRow: move((area, args) => ({ ...area, row: area.row + whole(args, 0), rows: 1 })),
    getColumn: move((area, args) => ({
      ...area,
      column: area.column + whole(args, 0),
      columns: 1,
    })),
    getEntireRow: move((area) => ({ ...area, column: 0, columns: maxColumns })),
    getEntireColumn: move((area) => ({ ...area, row: 0, rows: maxRows })),
    getOffsetRange: move((area, args) => ({
      ...area,
      row: area.row + whole(args, 0),
      column: area.column + whole(args, 1),
    })),
    getResizedRange: move((area, args) => ({
      ...area,
      rows: area.rows + whole(args, 0),
      columns: area.columns + whole(args, 1),
    })),
    getAbsoluteResizedRange: move((area, args) => ({
      ...area,
      rows: whole(args, 0),
      columns: whole(args, 1),
    })),
    getLastCell: move((area) => cellArea(lastRow(area), lastColumn(area))),
    getLastRow: move((area) => ({ ...area, row: lastRow(area), rows: 1 })),
    getLastColumn: move((area) => ({ ...area, column: lastColumn(area), columns: 1 })),
    getRowsAbove: move((area, args) => {
      const count = whole(args, 0, 1);
      return { ...area, row: count > 0 ? area.row - count : area.row, rows: Math.abs(count) };
    }),
    getRowsBelow: move((area, args) => {
      const count = whole(args, 0, 1);
      const below = lastRow(area) + 1;
      return { ...area, row: count > 0 ? below : below + count, rows: Math.abs(count) };
    }),
    getColumnsBefore: move((area, args) => {
      const count = whole(args, 0, 1);
      return {
        ...area,
        column: count > 0 ? area.column - count : area.column,
        columns: Math.abs(count),
      };
    }),
    getColumnsAfter: move((area, args) => {
      const count = whole(args, 0, 1);
      const after = lastColumn(area) + 1;
      return { ...area, column: count > 0 ? after : after + count, columns: Math.abs(count) };
    }),
    getBoundingRect: (self, args) => {
      const other = rangeArgument(context.book, self.sheet, args[0]);
      if (other.sheet !== self.sheet) throw invalidArgument('the ranges lie on two sheets');
      return at(self, bounding(areaOf(self), other.area));
    },
    getIntersection: (self, args) => {
      const found = meet(self, args);
      if (!isHostObject(found)) throw itemNotFound('the ranges do not meet');
      return found;
    },
    getIntersectionOrNullObject: meet,
    // An empty range has its first cell for a used range.
    getUsedRange: (self, args) =>
      used(self, args) ?? at(self, cellArea(areaOf(self).row, areaOf(self).column)),
    getUsedRangeOrNullObject: used,
    getSurroundingRegion: (self) => at(self, surroundingRegion(self.sheet, areaOf(self))),
  };
}

/** The block of filled cells around a range, up to empty rows and columns (Ctrl+Shift+*). */
export function surroundingRegion(sheet: Sheet, start: Area): Area {
  let region = start;
  const all = sheet.cells.used(true);
  if (all === null) return region;
  for (;;) {
    const around = intersection(
      fromCorners(
        Math.max(0, region.row - 1),
        Math.max(0, region.column - 1),
        lastRow(region) + 1,
        lastColumn(region) + 1,
      ),
      bounding(all, region),
    );
    let grown = region;
    if (around !== null) {
      sheet.cells.each((row, column) => {
        const cell = cellArea(row, column);
        if (sheet.cells.get(row, column).value !== null && intersection(around, cell) !== null) {
          grown = bounding(grown, cell);
        }
      });
    }
    if (grown.rows === region.rows && grown.columns === region.columns) return region;
    region = grown;
  }
}
