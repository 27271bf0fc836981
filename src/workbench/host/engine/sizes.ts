import { cellsOf, type Area } from './area';
import type { Sheet } from './sheet';

/** A half-width character in the size of its font: half of it, and a little because lines do not break within words. */
const HALF_WIDTH = 0.52;

/** A line in the size of its font, as Excel has it in Japanese fonts. */
const LINE = 1.36;

/** Points that a text needs, by character count: half-width characters are half as wide as the others. */
export function neededWidth(sheet: Sheet, area: Area): number | null {
  const widths = [...cellsOf(area)].flatMap(([row, column]) => {
    const format = sheet.cells.formatAt(row, column);
    const text = sheet.textAt(row, column);
    if (text === '') return [];
    const units = Math.max(...text.split('\n').map(unitsOf));
    return [units * format.fontSize * HALF_WIDTH + 8];
  });
  return widths.length === 0 ? null : Math.max(...widths);
}

/** Points that the wrapped texts of a row need in their columns. */
export function neededHeight(sheet: Sheet, area: Area): number | null {
  const heights = [...cellsOf(area)].flatMap(([row, column]) => {
    const format = sheet.cells.formatAt(row, column);
    const text = sheet.textAt(row, column);
    if (text === '') return [];
    const perLine = Math.max(1, (sheet.columns.size(column) - 4) / (format.fontSize * HALF_WIDTH));
    const lines = text
      .split('\n')
      .reduce(
        (sum, line) => sum + (format.wrap ? Math.max(1, Math.ceil(unitsOf(line) / perLine)) : 1),
        0,
      );
    return [(format.wrap ? lines : 1) * format.fontSize * LINE + 4];
  });
  return heights.length === 0 ? null : Math.max(...heights, sheet.rows.standard);
}

const unitsOf = (text: string): number =>
  Array.from(text).reduce(
    (sum, char) => sum + (/[\u0020-\u007e\uff61-\uff9f]/.test(char) ? 1 : 2),
    0,
  );
