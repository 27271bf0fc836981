import {
  cellArea,
  cellsOf,
  joinCells,
  textMatcher,
  wholeSheet,
  type Area,
  type Sheet,
} from '../engine';
import { isNil, isObject, type HostObject } from '../protocol';
import { oneOf, text } from './args';
import type { RangeSubject } from './classes';
import { areaOf, makeRange, type ExcelContext } from './context';
import { textAt } from './rangeContent';

/** `find`: the first cell in reading order that shows the text, or the last one backwards. */
export async function findIn(
  context: ExcelContext,
  self: RangeSubject,
  args: readonly unknown[],
): Promise<HostObject | null> {
  const criteria = isObject(args[1]) ? args[1] : {};
  const { searchDirection: way } = criteria;
  const backwards = !isNil(way) && oneOf(way, ['Forward', 'Backwards']) === 'Backwards';
  const found = await cellsShowing(self.sheet, areaOf(self), text(args, 0), criteria);
  const cell = found.at(backwards ? -1 : 0);
  return cell === undefined ? null : makeRange(context, self.sheet, cell);
}

/** `worksheet.findAll`, as few rectangles. */
export async function findAll(sheet: Sheet, args: readonly unknown[]): Promise<readonly Area[]> {
  const criteria = isObject(args[1]) ? args[1] : {};
  return joinCells(await cellsShowing(sheet, wholeSheet, text(args, 0), criteria));
}

async function cellsShowing(
  sheet: Sheet,
  area: Area,
  wanted: string,
  { completeMatch, matchCase }: Readonly<Record<string, unknown>>,
): Promise<readonly Area[]> {
  await sheet.core.settled();
  const matches = textMatcher(wanted, {
    whole: completeMatch === true,
    matchCase: matchCase === true,
  });
  const bounded = sheet.cells.bounded(area);
  if (bounded === null || wanted === '') return [];
  return [...cellsOf(bounded)].flatMap(([row, column]) => {
    const shown = textAt(row, column, sheet);
    return shown !== '' && matches(shown) ? [cellArea(row, column)] : [];
  });
}
