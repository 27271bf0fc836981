import type { IBoundRectNoAngle, SpreadsheetSkeleton } from '@univerjs/engine-render';

/** Rows from one to another, both of them included. */
interface Rows {
  readonly startRow: number;
  readonly endRow: number;
}

/** Lines between two rows are drawn half in either, in pixels. */
const lineWidth = 2;

/** What is needed to know of a sheet's measures. */
export type Measures = Pick<
  SpreadsheetSkeleton,
  | 'columnHeaderHeightAndMarginTop'
  | 'columnWidthAccumulation'
  | 'expandRangeByMerge'
  | 'rowHeightAccumulation'
>;

/**
 * Where rows lie in a part of the sheet, from its left to its right; merged cells that begin or end in them are in it as a
 * whole. Empty where they lie elsewhere.
 *
 * @param part in the sheet's pixels, its headers included
 */
export function stripsOf(
  rows: Iterable<number>,
  measures: Measures,
  part: IBoundRectNoAngle,
): readonly IBoundRectNoAngle[] {
  const { columnHeaderHeightAndMarginTop: header, rowHeightAccumulation: ends } = measures;
  return withMerged(rows, measures).flatMap(({ startRow, endRow }) => {
    const top = Math.max(part.top, header + (ends[startRow - 1] ?? 0) - lineWidth);
    const bottom = Math.min(part.bottom, header + (ends[endRow] ?? 0) + lineWidth);
    return top < bottom ? [{ ...part, top, bottom }] : [];
  });
}

function withMerged(rows: Iterable<number>, measures: Measures): readonly Rows[] {
  const endColumn = measures.columnWidthAccumulation.length - 1;
  const joined: Rows[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = joined.at(-1);
    if (last !== undefined && row <= last.endRow) continue;
    const whole = measures.expandRangeByMerge({
      startRow: row,
      endRow: row,
      startColumn: 0,
      endColumn,
    });
    if (last !== undefined && whole.startRow <= last.endRow + 1) {
      joined[joined.length - 1] = { startRow: last.startRow, endRow: whole.endRow };
    } else joined.push(whole);
  }
  return joined;
}
