import { lastColumn, lastRow, type Sheet } from '../engine';
import { HostError, invalidArgument, isNil, type HostObject } from '../protocol';
import { rangeArgument, whole } from './args';
import { alive, itemNotFound, makeRange, type Define } from './context';
import { mayChange } from './guard';

export const worksheetFreezePanesClass: Define<'WorksheetFreezePanes'> = (context) => {
  const location = (sheet: Sheet): HostObject | null => {
    const { rows, columns } = alive(sheet).freeze;
    if (rows === 0 && columns === 0) return null;
    return makeRange(context, sheet, {
      row: 0,
      column: 0,
      rows: rows === 0 ? 1_048_576 : rows,
      columns: columns === 0 ? 16_384 : columns,
    });
  };
  return {
    methods: {
      freezeAt: (sheet, args) => {
        const { area } = rangeArgument(context.book, alive(sheet), args[0]);
        sheet.setFreeze(
          area.rows === 1_048_576 ? 0 : lastRow(area) + 1,
          area.columns === 16_384 ? 0 : lastColumn(area) + 1,
        );
        return null;
      },
      freezeRows: (sheet, args) => {
        alive(sheet).setFreeze(whole(args, 0, 0), 0);
        return null;
      },
      freezeColumns: (sheet, args) => {
        alive(sheet).setFreeze(0, whole(args, 0, 0));
        return null;
      },
      unfreeze: (sheet) => {
        alive(sheet).setFreeze(0, 0);
        return null;
      },
      getLocation: (sheet) => {
        const found = location(sheet);
        if (found === null) throw itemNotFound('nothing is frozen');
        return found;
      },
      getLocationOrNullObject: location,
    },
  };
};

/** The filter's area and criteria are kept; rows are not hidden by it. */
export const autoFilterClass: Define<'AutoFilter'> = (context) => {
  const area = (sheet: Sheet): HostObject | null => {
    const { autoFilter } = alive(sheet);
    return autoFilter === null ? null : makeRange(context, sheet, autoFilter.area);
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
        const column = isNil(args[1]) ? null : whole(args, 1);
        const criteria = new Map(
          column === null || isNil(args[2]) ? [] : [[column, args[2]] as const],
        );
        const used = sheet.cells.bounded(target.area);
        if (used === null) throw new HostError('InvalidArgument', 'The range is empty.');
        sheet.autoFilter = { area: target.area, criteria };
        return null;
      },
      remove: (sheet) => {
        mayChange(alive(sheet), null);
        sheet.autoFilter = null;
        return null;
      },
      clearCriteria: (sheet) => {
        mayChange(alive(sheet), 'allowAutoFilter');
        if (sheet.autoFilter !== null)
          sheet.autoFilter = { ...sheet.autoFilter, criteria: new Map() };
        return null;
      },
      reapply: () => null,
      getRange: (sheet) => {
        const found = area(sheet);
        if (found === null) throw itemNotFound('there is no filter');
        return found;
      },
      getRangeOrNullObject: area,
    },
  };
};
