import {
  contains,
  formatArea,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  maxColumns,
  maxRows,
  moveArea,
  shiftCells,
  subtract,
  withoutArea,
  type Area,
  type Shift,
} from '../engine';
import { HostError, invalidArgument, isNil } from '../protocol';
import { oneOf, optionalText, text, whole } from './args';
import type { RangeSubject } from './classes';
import { areaOf, makeRange, type ExcelContext } from './context';
import { copyCells } from './copying';
import { byAddin, type Origin } from './events';
import { findIn } from './finding';
import { mayChange, mayEdit } from './guard';
import { mergesIn, unmergeArea } from './merging';
import { wrongSize } from './rangeContent';

type Method = (self: RangeSubject, args: readonly unknown[]) => unknown;

/** Methods of a range that change cells. */
export function rangeEdits(context: ExcelContext): Readonly<Record<string, Method>> {
  const { book } = context;
  return {
    _ValidateArraySize: (self, args) => {
      const area = areaOf(self);
      if (whole(args, 0) !== area.rows || whole(args, 1) !== area.columns) throw wrongSize();
      return null;
    },
    calculate: async () => {
      await book.core.calculate();
      return null;
    },
    setDirty: () => {
      book.core.recalculate();
      return null;
    },
    select: (self) => {
      if (self.sheet.visibility !== 'Visible') {
        throw new HostError('InvalidSelection', 'The sheet is hidden.');
      }
      const area = areaOf(self);
      activate(context, self.sheet);
      book.select(self.sheet, [area]);
      context.events.raise('selectionChanged', self.sheet, { address: formatArea(area) });
      return null;
    },
    clear: (self, args) => {
      const what = oneOf(optionalText(args, 0) ?? 'All', [
        'All',
        'Formats',
        'Contents',
        'Hyperlinks',
        'RemoveHyperlinks',
      ]);
      clear(context, self, what);
      return null;
    },
    insert: (self, args) => {
      const axis = oneOf(text(args, 0), ['Down', 'Right']) === 'Down' ? 'rows' : 'columns';
      const area = areaOf(self);
      shift(context, self, area, axis, 'insert', byAddin);
      return makeRange(context, self.sheet, area);
    },
    delete: (self, args) => {
      const axis = oneOf(text(args, 0), ['Up', 'Left']) === 'Up' ? 'rows' : 'columns';
      shift(context, self, areaOf(self), axis, 'delete', byAddin);
      return null;
    },
    copyFrom: async (self, args) => {
      await copyCells(context, self, args);
      return null;
    },
    find: async (self, args) => {
      const found = await findIn(context, self, args);
      if (found === null) throw new HostError('ItemNotFound', 'The text was not found.');
      return found;
    },
    findOrNullObject: (self, args) => findIn(context, self, args),
    group: (self, args) => {
      outline(self, args, (level) => level + 1);
      return null;
    },
    ungroup: (self, args) => {
      outline(self, args, (level) => level - 1);
      return null;
    },
    showGroupDetails: (self, args) => {
      details(self, args, false);
      return null;
    },
    hideGroupDetails: (self, args) => {
      details(self, args, true);
      return null;
    },
  };
}

export function activate(context: ExcelContext, sheet: RangeSubject['sheet']): void {
  const { book, events } = context;
  const before = book.active;
  if (before === sheet) return;
  book.active = sheet;
  events.raise('deactivated', before, {});
  events.raise('activated', sheet, {});
}

function clear(context: ExcelContext, self: RangeSubject, what: string): void {
  const area = areaOf(self);
  const { sheet } = self;
  if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') return;
  if (what === 'Formats') mayChange(sheet, 'allowFormatCells');
  else mayEdit(sheet, area);
  const kind = what === 'All' ? 'all' : what === 'Formats' ? 'formats' : 'contents';
  sheet.cells.clear(area, kind);
  if (kind !== 'contents') {
    // Clearing formats takes conditional formats away; clearing everything also validation rules.
    unmergeArea(sheet, area);
    sheet.conditionalFormats = withoutArea(sheet.conditionalFormats, area);
  }
  if (kind === 'all') {
    sheet.validations = sheet.validations.flatMap((validation) => {
      const areas = validation.areas.flatMap((part) => subtract(part, area));
      return areas.length === 0 ? [] : [{ ...validation, areas }];
    });
  }
  context.book.isDirty = true;
  if (kind !== 'formats') context.events.changed(sheet, area, byAddin);
}

/** Inserts or deletes cells, and lets every live range follow. */
export function shift(
  context: ExcelContext,
  { sheet }: RangeSubject,
  area: Area,
  axis: Shift['axis'],
  kind: Shift['kind'],
  origin: Origin,
): void {
  const lines = axis === 'rows' ? isWholeRows(area) : isWholeColumns(area);
  checkShift(sheet, area, axis, kind, lines);
  const done = shiftCells(context.book, sheet, area, axis, kind);
  if (done === 'offSheet') {
    throw new HostError('NonBlankCellOffSheet', 'Filled cells would be pushed off the sheet.');
  }
  for (const range of [...context.liveRanges, ...context.events.ranges.values()]) {
    if (range.sheet === sheet && range.area !== null) range.area = moveArea(range.area, done);
  }
  context.book.isDirty = true;
  const noun = lines ? (axis === 'rows' ? 'Row' : 'Column') : 'Cell';
  const verb = kind === 'insert' ? 'Inserted' : 'Deleted';
  const direction =
    kind === 'insert'
      ? axis === 'rows'
        ? 'ShiftCellDown'
        : 'ShiftCellRight'
      : axis === 'rows'
        ? 'ShiftCellUp'
        : 'ShiftCellLeft';
  context.events.changed(sheet, area, origin, {
    changeType: `${noun}${verb}`,
    shift: lines ? 'None' : direction,
  });
}

function checkShift(
  sheet: RangeSubject['sheet'],
  area: Area,
  axis: Shift['axis'],
  kind: Shift['kind'],
  lines: boolean,
): void {
  if (!lines) {
    mayChange(sheet, null);
    checkMerges(sheet, area, axis);
    const { autoFilter } = sheet;
    if (autoFilter !== null && subtract(autoFilter.area, area).length > 1) {
      throw new HostError('InsertDeleteConflict', 'The cells would cut through the auto filter.');
    }
    return;
  }
  const rows = axis === 'rows';
  if (kind === 'insert') mayChange(sheet, rows ? 'allowInsertRows' : 'allowInsertColumns');
  else {
    mayChange(sheet, rows ? 'allowDeleteRows' : 'allowDeleteColumns');
    // Even where deleting is allowed, every cell that goes has to be unlocked.
    mayEdit(sheet, area);
  }
}

/** Cells that move may not tear merged ones apart. */
function checkMerges(sheet: RangeSubject['sheet'], area: Area, axis: Shift['axis']): void {
  const moving =
    axis === 'rows'
      ? { ...area, rows: maxRows - area.row }
      : { ...area, columns: maxColumns - area.column };
  if (mergesIn(sheet, moving).some((merge) => !contains(moving, merge))) {
    throw new HostError('InsertDeleteConflict', 'The cells would tear merged cells apart.');
  }
}

function outline(
  self: RangeSubject,
  args: readonly unknown[],
  change: (level: number) => number,
): void {
  mayChange(self.sheet, null);
  const { kind, first, last } = outlined(self, args);
  self.sheet[kind].setLevel(first, last, change);
}

function details(self: RangeSubject, args: readonly unknown[], hide: boolean): void {
  mayChange(self.sheet, null);
  const { kind, first, last } = outlined(self, args);
  const lines = self.sheet[kind];
  for (let index = first; index <= last; index += 1) {
    if (lines.level(index) > 0) lines.hide(index, index, hide);
  }
}

/** Excel.GroupOption: ByRows groups the range's rows, ByColumns its columns. */
function outlined(
  self: RangeSubject,
  args: readonly unknown[],
): { readonly kind: 'rows' | 'columns'; readonly first: number; readonly last: number } {
  const area = areaOf(self);
  const option = isNil(args[0]) ? '' : oneOf(args[0], ['ByRows', 'ByColumns']);
  if (option === '') throw invalidArgument('a group option');
  return option === 'ByRows'
    ? { kind: 'rows', first: area.row, last: lastRow(area) }
    : { kind: 'columns', first: area.column, last: lastColumn(area) };
}
