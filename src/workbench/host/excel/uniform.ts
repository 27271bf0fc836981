import { cellsOf, type CellFormat } from '../engine';
import type { RangeSubject } from './classes';
import { areaOf } from './context';

/** The value that all cells of the range share, else null: how Office.js reports mixed formats. */
export function uniform<T>(self: RangeSubject, pick: (format: CellFormat) => T): T | null {
  const area = areaOf(self);
  const { cells } = self.sheet;
  const first = pick(cells.formatAt(area.row, area.column));
  const bounded = cells.bounded(area);
  if (bounded === null) return first;
  for (const [row, column] of cellsOf(bounded)) {
    if (pick(cells.formatAt(row, column)) !== first) return null;
  }
  return first;
}
