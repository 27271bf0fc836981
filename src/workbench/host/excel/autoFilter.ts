import { lastRow, sameArea, type Area, type Sheet } from '../engine';
import { HostError, invalidArgument, isNil, type HostObject } from '../protocol';
import { rangeArgument, whole } from './args';
import { alive, itemNotFound, makeRange, type Define } from './context';
import { passingRows } from './filterCriteria';
import { mayChange } from './guard';

/** The filter of a sheet: one area with a header row, criteria by column; rows that do not pass are hidden. */
export const autoFilterClass: Define<'AutoFilter'> = (context) => {
  const range = (sheet: Sheet): HostObject | null => {
    const { autoFilter } = alive(sheet);
    return autoFilter === null ? null : makeRange(context, sheet, autoFilter.area);
  };
  /** Keeps some criteria, and shows and hides rows by them. */
  const keep = async (
    sheet: Sheet,
    area: Area,
    criteria: ReadonlyMap<number, unknown>,
  ): Promise<null> => {
    await context.book.core.settled();
    const hidden = hiddenRows(sheet, area, criteria);
    sheet.autoFilter = { area, criteria };
    sheet.rows.filterOut(hidden);
    return null;
  };
  return {
    properties: {
      enabled: { get: (sheet) => alive(sheet).autoFilter !== null },
      isDataFiltered: { get: (sheet) => (alive(sheet).autoFilter?.criteria.size ?? 0) > 0 },
      criteria: {
        get: (sheet) => {
          const { autoFilter } = alive(sheet);
          if (autoFilter === null) return null;
          return Array.from(
            { length: autoFilter.area.columns },
            (_, column) => autoFilter.criteria.get(column) ?? null,
          );
        },
      },
    },
    methods: {
      apply: (sheet, args) => {
        // A filter that is there may be used on a protected sheet where that is allowed; a new one never.
        mayChange(alive(sheet), sheet.autoFilter === null ? null : 'allowAutoFilter');
        const target = rangeArgument(context.book, sheet, args[0]);
        if (target.sheet !== sheet) throw invalidArgument('the range lies on another sheet');
        const { area } = target;
        if (sheet.cells.bounded(area) === null) {
          throw new HostError('InvalidArgument', 'The range is empty.');
        }
        const old = sheet.autoFilter;
        const criteria = new Map(old !== null && sameArea(old.area, area) ? old.criteria : []);
        if (!isNil(args[1]) && !isNil(args[2])) criteria.set(columnOf(area, args), args[2]);
        return keep(sheet, area, criteria);
      },
      remove: (sheet) => {
        mayChange(alive(sheet), null);
        sheet.autoFilter = null;
        sheet.rows.filterOut(new Set());
        return null;
      },
      clearCriteria: (sheet) => {
        mayChange(alive(sheet), 'allowAutoFilter');
        const { autoFilter } = sheet;
        return autoFilter === null ? null : keep(sheet, autoFilter.area, new Map());
      },
      clearColumnCriteria: (sheet, args) => {
        mayChange(alive(sheet), 'allowAutoFilter');
        const { autoFilter } = sheet;
        if (autoFilter === null) throw invalidArgument('there is no filter');
        const column = columnOf(autoFilter.area, [null, args[0]]);
        const left = [...autoFilter.criteria].filter(([own]) => own !== column);
        return keep(sheet, autoFilter.area, new Map(left));
      },
      reapply: (sheet) => {
        mayChange(alive(sheet), 'allowAutoFilter');
        const { autoFilter } = sheet;
        return autoFilter === null ? null : keep(sheet, autoFilter.area, autoFilter.criteria);
      },
      getRange: (sheet) => {
        const found = range(sheet);
        if (found === null) throw itemNotFound('there is no filter');
        return found;
      },
      getRangeOrNullObject: range,
    },
  };
};

function columnOf(area: Area, args: readonly unknown[]): number {
  const column = whole(args, 1);
  if (column < 0 || column >= area.columns) throw invalidArgument('the column of the filter');
  return column;
}

function hiddenRows(
  sheet: Sheet,
  area: Area,
  criteria: ReadonlyMap<number, unknown>,
): ReadonlySet<number> {
  const used = sheet.cells.used(true);
  const last = Math.min(lastRow(area), used === null ? area.row : lastRow(used));
  const rows = Array.from({ length: Math.max(0, last - area.row) }, (_, i) => area.row + 1 + i);
  const hidden = new Set<number>();
  for (const [column, criterion] of criteria) {
    const passing = passingRows(sheet, area.column + column, rows, criterion);
    for (const row of rows) if (!passing.has(row)) hidden.add(row);
  }
  return hidden;
}
