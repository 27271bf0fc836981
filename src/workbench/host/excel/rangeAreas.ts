import {
  cellCount,
  isWholeColumns,
  isWholeRows,
  qualified,
  type Area,
  type Sheet,
} from '../engine';
import type { HostObject } from '../protocol';
import { oneOf, optionalText, whole } from './args';
import type { AreasSubject, RangeSubject } from './classes';
import { areaOf, type Define, type ExcelContext } from './context';

export function makeAreas(context: ExcelContext, sheet: Sheet, areas: readonly Area[]): HostObject {
  const ranges = areas.map((area): RangeSubject => ({ sheet, area }));
  for (const range of ranges) context.liveRanges.add(range);
  return context.make('RangeAreas', { sheet, ranges });
}

export const rangeAreasClass: Define<'RangeAreas'> = (context) => {
  const address = ({ sheet, ranges }: AreasSubject): string =>
    ranges.map((range) => qualified(sheet.name, areaOf(range))).join(',');
  return {
    properties: {
      address: { get: address },
      addressLocal: { get: address },
      areaCount: { get: ({ ranges }) => ranges.length },
      cellCount: {
        get: ({ ranges }) => ranges.reduce((sum, range) => sum + cellCount(areaOf(range)), 0),
      },
      isEntireColumn: {
        get: ({ ranges }) => ranges.every((range) => isWholeColumns(areaOf(range))),
      },
      isEntireRow: { get: ({ ranges }) => ranges.every((range) => isWholeRows(areaOf(range))) },
      style: { get: () => '標準' },
    },
    navigations: {
      areas: (self) => context.make('RangeCollection', self),
      worksheet: ({ sheet }) => context.make('Worksheet', sheet),
    },
    methods: {
      clear: async ({ ranges }, args) => {
        const what = oneOf(optionalText(args, 0) ?? 'All', ['All', 'Formats', 'Contents']);
        for (const range of ranges) await context.make('Range', range).call('clear', [what]);
        return null;
      },
    },
  };
};

export const rangeCollectionClass: Define<'RangeCollection'> = (context) => ({
  items: ({ ranges }) => ranges.map((range) => context.make('Range', range)),
  methods: {
    getCount: ({ ranges }) => ranges.length,
    getItemAt: ({ ranges }, args) => {
      const range = ranges[whole(args, 0)];
      return range === undefined ? null : context.make('Range', range);
    },
  },
});
