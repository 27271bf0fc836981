import {
  bounding,
  cellArea,
  cellCount,
  cellsOf,
  contains,
  overlaps,
  type Area,
  type Sheet,
} from '../engine';
import { flag } from './args';
import type { RangeSubject } from './classes';
import { areaOf, itemNotFound, type ExcelContext } from './context';
import { mayChange } from './guard';
import { makeAreas } from './rangeAreas';

type Method = (self: RangeSubject, args: readonly unknown[]) => unknown;

/** Merging cells: of what was in them, the first that is filled stays, in the first cell. */
export function merging(context: ExcelContext): Readonly<Record<string, Method>> {
  const merged = (self: RangeSubject): readonly Area[] => mergesIn(self.sheet, areaOf(self));
  return {
    merge: (self, args) => {
      mayChange(self.sheet, null);
      const area = areaOf(self);
      const rows = Array.from({ length: area.rows }, (_, index) => ({
        ...area,
        row: area.row + index,
        rows: 1,
      }));
      for (const part of flag(args, 0) ? rows : [area]) mergeArea(context, self.sheet, part);
      return null;
    },
    unmerge: (self) => {
      mayChange(self.sheet, null);
      unmergeArea(self.sheet, areaOf(self));
      return null;
    },
    getMergedAreasOrNullObject: (self) => {
      const found = merged(self);
      return found.length === 0 ? null : makeAreas(context, self.sheet, found);
    },
    getMergedAreas: (self) => {
      const found = merged(self);
      if (found.length === 0) throw itemNotFound('there are no merged cells');
      return makeAreas(context, self.sheet, found);
    },
  };
}

export const mergesIn = (sheet: Sheet, area: Area): readonly Area[] =>
  sheet.merges.filter((merge) => overlaps(merge, area));

export function unmergeArea(sheet: Sheet, area: Area): void {
  if (mergesIn(sheet, area).length === 0) return;
  sheet.setMerges(sheet.merges.filter((merge) => !overlaps(merge, area)));
}

/** Whether a cell lies under a merged area's first cell: it keeps nothing. */
export const isCovered = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.merges.some(
    (merge) =>
      contains(merge, cellArea(row, column)) && (merge.row !== row || merge.column !== column),
  );

/** Merged areas that the area cuts grow into it. */
function mergeArea(context: ExcelContext, sheet: Sheet, asked: Area): void {
  const cut = mergesIn(sheet, asked);
  const area = cut.reduce(bounding, asked);
  if (cellCount(area) === 1) return;
  const bounded = sheet.cells.bounded(area) ?? area;
  const filled = [...cellsOf(bounded)]
    .map(([row, column]) => sheet.cells.copy(row, column))
    .find(({ input }) => input.formula !== undefined || input.value !== null);
  sheet.cells.clear(area, 'contents');
  if (filled !== undefined) sheet.cells.put([[area.row, area.column, filled.input]]);
  const others =
    cut.length === 0 ? sheet.merges : sheet.merges.filter((merge) => !overlaps(merge, area));
  sheet.setMerges([...others, area]);
  context.book.isDirty = true;
}
