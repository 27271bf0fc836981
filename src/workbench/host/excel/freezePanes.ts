import { lastColumn, lastRow, type Sheet } from '../engine';
import type { HostObject } from '../protocol';
import { rangeArgument, whole } from './args';
import { alive, itemNotFound, makeRange, type Define } from './context';

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
