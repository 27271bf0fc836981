import { cellsOf, type CellFormat } from '../engine';
import type { AreasSubject } from './classes';
import { areasOf } from './context';

/** The value that all cells of the ranges share, else null: how Office.js reports mixed formats. */
export function uniform<T>(self: AreasSubject, pick: (format: CellFormat) => T): T | null {
  const { cells } = self.sheet;
  const [start] = areasOf(self);
  if (start === undefined) return null;
  const first = pick(cells.formatAt(start.row, start.column));
  for (const area of areasOf(self)) {
    if (pick(cells.formatAt(area.row, area.column)) !== first) return null;
    const bounded = cells.bounded(area);
    if (bounded === null) continue;
    for (const [row, column] of cellsOf(bounded)) {
      if (pick(cells.formatAt(row, column)) !== first) return null;
    }
  }
  return first;
}

/** Mixed colours read as an empty text on a range, and as null on several (OfficeDev/office-js-docs-pr, multiple ranges). */
export const uniformColour = (
  self: AreasSubject,
  pick: (format: CellFormat) => string,
): string | null => uniform(self, pick) ?? (self.ranges.length > 1 ? null : '');
