import { cellArea, cellsOf } from '../engine';
import { isObject, type HostObject } from '../protocol';
import { text } from './args';
import type { RangeSubject } from './classes';
import { areaOf, makeRange, type ExcelContext } from './context';
import { textAt } from './rangeContent';

/** `find`: the first cell in reading order that shows the text; the search direction is not emulated. */
export function findIn(
  context: ExcelContext,
  self: RangeSubject,
  args: readonly unknown[],
): HostObject | null {
  const criteria = isObject(args[1]) ? args[1] : {};
  const exact = criteria.completeMatch === true;
  const fold = (value: string): string =>
    criteria.matchCase === true ? value : value.toLowerCase();
  const wanted = fold(text(args, 0));
  const bounded = self.sheet.cells.bounded(areaOf(self));
  if (bounded === null) return null;
  for (const [row, column] of cellsOf(bounded)) {
    const shown = fold(textAt(row, column, self.sheet));
    if (exact ? shown === wanted : shown.includes(wanted)) {
      return makeRange(context, self.sheet, cellArea(row, column));
    }
  }
  return null;
}
