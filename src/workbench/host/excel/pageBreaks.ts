import { cellArea, type Area } from '../engine';
import { invalidArgument } from '../protocol';
import { rangeArgument } from './args';
import type { BreakSubject } from './classes';
import { itemNotFound, makeRange, type Define } from './context';

type Collection = Pick<BreakSubject, 'sheet' | 'axis'>;

const breaksOf = ({ sheet, axis }: Collection): readonly number[] =>
  axis === 'rows' ? sheet.page.rowBreaks : sheet.page.columnBreaks;

function setBreaks({ sheet, axis }: Collection, breaks: readonly number[]): void {
  const sorted = [...new Set(breaks)].sort((a, b) => a - b);
  if (axis === 'rows') sheet.page.rowBreaks = sorted;
  else sheet.page.columnBreaks = sorted;
}

export const pageBreakCollectionClass: Define<'PageBreakCollection'> = (context) => ({
  items: (self) => breaksOf(self).map((at) => context.make('PageBreak', { ...self, at })),
  indexer: (self, key) => {
    const at = breaksOf(self)[Number(key)];
    if (at === undefined) throw itemNotFound('the page break');
    return context.make('PageBreak', { ...self, at });
  },
  methods: {
    add: (self, args) => {
      const { area } = rangeArgument(context.book, self.sheet, args[0]);
      const at = self.axis === 'rows' ? area.row : area.column;
      if (at === 0) throw invalidArgument('no page can start before the first line');
      setBreaks(self, [...breaksOf(self), at]);
      return context.make('PageBreak', { ...self, at });
    },
    getCount: (self) => breaksOf(self).length,
    removePageBreaks: (self) => {
      setBreaks(self, []);
      return null;
    },
  },
});

export const pageBreakClass: Define<'PageBreak'> = (context) => {
  const cell = ({ axis, at }: BreakSubject): Area =>
    axis === 'rows' ? cellArea(at, 0) : cellArea(0, at);
  return {
    properties: {
      rowIndex: { get: (self) => cell(self).row },
      columnIndex: { get: (self) => cell(self).column },
    },
    methods: {
      delete: (self) => {
        setBreaks(
          self,
          breaksOf(self).filter((at) => at !== self.at),
        );
        return null;
      },
      getCellAfterBreak: (self) => makeRange(context, self.sheet, cell(self)),
    },
  };
};
