import {
  cellCount,
  formatArea,
  invariantFormat,
  isUnbounded,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  localFormat,
  qualified,
} from '../engine';
import type { ClassDefinition } from '../protocol';
import { booleanValue } from './args';
import type { RangeSubject } from './classes';
import { areaOf, itemNotFound, onlyRange, type Define } from './context';
import { mayChange } from './guard';
import {
  formulaAt,
  r1c1At,
  readMatrix,
  readR1C1,
  textAt,
  valueAt,
  valueTypeAt,
  writeContent,
  writeNumberFormats,
} from './rangeContent';
import { merging } from './merging';
import { makeAreas } from './rangeAreas';
import { rangeEdits } from './rangeEdits';
import { rangeNavigation } from './rangeNavigation';
import { rangeProperties } from './rangeProperties';

import { specialCells } from './specialCells';

type Lines = 'rows' | 'columns';

export const rangeClass: Define<'Range'> = (context): ClassDefinition<RangeSubject> => {
  const numberFormats =
    (shown: (format: string) => string) =>
    (subject: RangeSubject): unknown =>
      readMatrix(subject, (row, column, sheet) =>
        shown(sheet.cells.formatAt(row, column).numberFormat),
      );
  const { locale } = context.book;
  const general = (format: string): string =>
    format === '' || format === locale.general ? 'General' : format;
  const write = (subject: RangeSubject, value: unknown): Promise<void> =>
    writeContent(context, subject, value);
  const address = (subject: RangeSubject): string => qualified(subject.sheet.name, areaOf(subject));
  return {
    properties: {
      address: { get: address },
      addressLocal: { get: address },
      cellCount: {
        get: (self) => {
          const count = cellCount(areaOf(self));
          return count > 2 ** 31 - 1 ? -1 : count;
        },
      },
      rowIndex: { get: (self) => areaOf(self).row },
      columnIndex: { get: (self) => areaOf(self).column },
      rowCount: { get: (self) => areaOf(self).rows },
      columnCount: { get: (self) => areaOf(self).columns },
      isEntireRow: { get: (self) => isWholeRows(areaOf(self)) },
      isEntireColumn: { get: (self) => isWholeColumns(areaOf(self)) },
      values: { get: (self) => readMatrix(self, valueAt), set: write },
      formulas: { get: (self) => readMatrix(self, formulaAt), set: write },
      formulasLocal: { get: (self) => readMatrix(self, formulaAt), set: write },
      formulasR1C1: {
        get: (self) => readMatrix(self, r1c1At),
        set: (self, value) => writeContent(context, self, value, readR1C1),
      },
      text: { get: (self) => readMatrix(self, textAt) },
      valueTypes: { get: (self) => readMatrix(self, valueTypeAt) },
      numberFormat: {
        get: numberFormats((format) => format),
        set: (self, value) => writeNumberFormats(self, value, general),
      },
      numberFormatLocal: {
        get: numberFormats((format) => localFormat(format, locale)),
        set: (self, value) =>
          writeNumberFormats(self, value, (format) => invariantFormat(format, locale)),
      },
      rowHidden: hiddenProperty('rows'),
      columnHidden: hiddenProperty('columns'),
      hidden: {
        get: (self) => {
          const [rows, columns] = [hiddenOf(self, 'rows'), hiddenOf(self, 'columns')];
          return (
            rows === true || columns === true || (rows === null || columns === null ? null : false)
          );
        },
      },
      hasSpill: { get: () => false },
      style: { get: ({ sheet }) => sheet.locale.normalStyle },
      top: { get: (self) => extent(self, 'rows', 0, areaOf(self).row) },
      left: { get: (self) => extent(self, 'columns', 0, areaOf(self).column) },
      height: { get: (self) => extent(self, 'rows', areaOf(self).row, lastRow(areaOf(self)) + 1) },
      width: {
        get: (self) => extent(self, 'columns', areaOf(self).column, lastColumn(areaOf(self)) + 1),
      },
    },
    navigations: {
      worksheet: (self) => context.make('Worksheet', self.sheet),
      format: (self) => context.make('RangeFormat', onlyRange(self)),
      dataValidation: (self) => context.make('DataValidation', onlyRange(self)),
      conditionalFormats: (self) => context.make('ConditionalFormatCollection', onlyRange(self)),
      sort: (self) => context.make('RangeSort', self),
    },
    methods: {
      ...rangeNavigation(context),
      getSpecialCells: async (self, args) => {
        const found = await specialCells(onlyRange(self), args);
        if (found.length === 0) throw itemNotFound('there are no such cells');
        return makeAreas(context, self.sheet, found);
      },
      getSpecialCellsOrNullObject: async (self, args) => {
        const found = await specialCells(onlyRange(self), args);
        return found.length === 0 ? null : makeAreas(context, self.sheet, found);
      },
      ...rangeEdits(context),
      ...rangeProperties(),
      ...merging(context),
    },
  };
};

/** true or false where all lines agree, else null. */
function hiddenOf(subject: RangeSubject, kind: Lines): boolean | null {
  const area = areaOf(subject);
  const bounded = subject.sheet.cells.bounded(area);
  if (bounded === null) return false;
  const [first, count] =
    kind === 'rows' ? [bounded.row, bounded.rows] : [bounded.column, bounded.columns];
  const lines = subject.sheet[kind];
  const start = lines.isHidden(first);
  for (let index = first + 1; index < first + count; index += 1) {
    if (lines.isHidden(index) !== start) return null;
  }
  return start;
}

function hiddenProperty(kind: Lines): {
  readonly get: (self: RangeSubject) => unknown;
  readonly set: (self: RangeSubject, value: unknown) => void;
} {
  return {
    get: (self) => hiddenOf(self, kind),
    set: (self, value) => {
      mayChange(self.sheet, kind === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
      const area = areaOf(self);
      const [first, last] =
        kind === 'rows' ? [area.row, lastRow(area)] : [area.column, lastColumn(area)];
      const bounded = isUnbounded(area) && last > 20_000 ? self.sheet.cells.bounded(area) : null;
      const end =
        bounded === null ? last : kind === 'rows' ? lastRow(bounded) : lastColumn(bounded);
      self.sheet[kind].hide(first, end, booleanValue(value));
    },
  };
}

/** Points from the start of line `from` to the start of line `to`; hidden lines take no room. */
function extent({ sheet }: RangeSubject, kind: Lines, from: number, to: number): number {
  let points = 0;
  const lines = sheet[kind];
  const bounded = sheet.cells.bounded({ row: 0, column: 0, rows: to, columns: to });
  const end = Math.min(to, kind === 'rows' ? (bounded?.rows ?? 0) : (bounded?.columns ?? 0));
  for (let index = from; index < end; index += 1) {
    if (!lines.isHidden(index)) points += lines.size(index);
  }
  return points + Math.max(0, to - Math.max(from, end)) * lines.standard;
}

export const localAddress = (subject: RangeSubject): string => formatArea(areaOf(subject));
