import {
  cellCount,
  intersection,
  isOnSheet,
  isWholeColumns,
  isWholeRows,
  maxColumns,
  maxRows,
  qualified,
  type Area,
  type Sheet,
} from '../engine';
import { invalidArgument, isHostObject, subjectOf, type HostObject } from '../protocol';
import { flag, rangeArgument, resolveAreas, whole } from './args';
import type { AreasSubject, RangeSubject } from './classes';
import { areaOf, areasOf, itemNotFound, type Define, type ExcelContext } from './context';
import { specialCells } from './specialCells';

export function makeAreas(context: ExcelContext, sheet: Sheet, areas: readonly Area[]): HostObject {
  const ranges = areas.map((area): RangeSubject => ({ sheet, area }));
  for (const range of ranges) context.liveRanges.add(range);
  return context.make('RangeAreas', { sheet, ranges });
}

export const rangeAreasClass: Define<'RangeAreas'> = (context) => {
  const address = ({ sheet, ranges }: AreasSubject): string =>
    ranges.map((range) => qualified(sheet.name, areaOf(range))).join(',');
  const none = (areas: readonly Area[], self: AreasSubject): HostObject | null =>
    areas.length === 0 ? null : makeAreas(context, self.sheet, areas);
  const some = (found: HostObject | null): HostObject => {
    if (found === null) throw itemNotFound('there are no such cells');
    return found;
  };
  const meet = (self: AreasSubject, args: readonly unknown[]): HostObject | null => {
    const other = areasArgument(context, self.sheet, args[0]);
    if (other.sheet !== self.sheet) return null;
    const pairs = areasOf(self).flatMap((area) =>
      other.areas.flatMap((one) => intersection(area, one) ?? []),
    );
    return none(pairs, self);
  };
  const used = (self: AreasSubject, args: readonly unknown[]): HostObject | null => {
    const all = self.sheet.cells.used(flag(args, 0));
    const parts = areasOf(self).flatMap((area) => (all && intersection(area, all)) ?? []);
    return none(parts, self);
  };
  const special = async (
    self: AreasSubject,
    args: readonly unknown[],
  ): Promise<HostObject | null> => none(await specialCells(self, args), self);
  /** Calls a method of Range on each range. */
  const onEach =
    (method: string) =>
    async (self: AreasSubject, args: readonly unknown[]): Promise<null> => {
      for (const range of self.ranges) {
        areaOf(range);
        await context.make('Range', range).call(method, args);
      }
      return null;
    };
  return {
    properties: {
      address: { get: address },
      addressLocal: { get: address },
      areaCount: { get: ({ ranges }) => ranges.length },
      cellCount: {
        get: (self) => {
          const count = areasOf(self).reduce((sum, area) => sum + cellCount(area), 0);
          return count > 2 ** 31 - 1 ? -1 : count;
        },
      },
      isEntireColumn: { get: (self) => areasOf(self).every(isWholeColumns) },
      isEntireRow: { get: (self) => areasOf(self).every(isWholeRows) },
      style: { get: ({ sheet }) => sheet.locale.normalStyle },
    },
    navigations: {
      areas: (self) => context.make('RangeCollection', self),
      worksheet: ({ sheet }) => context.make('Worksheet', sheet),
      format: (self) => context.make('RangeFormat', self),
      dataValidation: (self) => context.make('DataValidation', self),
      conditionalFormats: (self) => context.make('ConditionalFormatCollection', self),
    },
    methods: {
      clear: onEach('clear'),
      copyFrom: onEach('copyfrom'),
      calculate: onEach('calculate'),
      setDirty: onEach('setdirty'),
      getEntireRow: (self) =>
        makeAreas(
          context,
          self.sheet,
          areasOf(self).map((area) => ({ ...area, column: 0, columns: maxColumns })),
        ),
      getEntireColumn: (self) =>
        makeAreas(
          context,
          self.sheet,
          areasOf(self).map((area) => ({ ...area, row: 0, rows: maxRows })),
        ),
      getOffsetRangeAreas: (self, args) => {
        const moved = areasOf(self).map((area) => ({
          ...area,
          row: area.row + whole(args, 0),
          column: area.column + whole(args, 1),
        }));
        if (!moved.every(isOnSheet)) throw invalidArgument('the ranges would leave the sheet');
        return makeAreas(context, self.sheet, moved);
      },
      getIntersection: (self, args) => some(meet(self, args)),
      getIntersectionOrNullObject: meet,
      getUsedRangeAreas: (self, args) => some(used(self, args)),
      getUsedRangeAreasOrNullObject: used,
      getSpecialCells: async (self, args) => some(await special(self, args)),
      getSpecialCellsOrNullObject: special,
    },
  };
};

/** Ranges, a range, or addresses on `sheet`. */
function areasArgument(
  { book }: ExcelContext,
  sheet: Sheet,
  value: unknown,
): { readonly sheet: Sheet; readonly areas: readonly Area[] } {
  if (isHostObject(value) && value.className === 'RangeAreas') {
    const subject = subjectOf(value) as AreasSubject;
    return { sheet: subject.sheet, areas: areasOf(subject) };
  }
  if (typeof value === 'string') return { sheet, areas: resolveAreas(book, sheet, value) };
  const { sheet: own, area } = rangeArgument(book, sheet, value);
  return { sheet: own, areas: [area] };
}

export const rangeCollectionClass: Define<'RangeCollection'> = (context) => ({
  items: ({ ranges }) => ranges.map((range) => context.make('Range', range)),
  methods: {
    getCount: ({ ranges }) => ranges.length,
    getItemAt: ({ ranges }, args) => {
      const range = ranges[whole(args, 0)];
      if (range === undefined) throw invalidArgument('the index');
      return context.make('Range', range);
    },
  },
});
