import type { CellStyle } from '../../workbook';
import type { PaperSheet } from './paperSheet';
import type { PaperCell, PaperRow } from './rows';
import { PIXEL, TALLEST } from './rows';

/** A text that stands beside the rows of a block over their whole height. */
export interface Lane {
  readonly at: number;
  readonly text: string;
  readonly style: CellStyle;
}

export interface TallBlock {
  /** Cells of rows that stand one below the other. */
  readonly rows: readonly (readonly PaperCell[])[];
  readonly lanes: readonly Lane[];
  /** Cells over the whole height. */
  readonly fixed: (part: 'first' | 'continued') => readonly PaperCell[];
}

/** Points that a block which does not fit on a page needs to begin at the foot of one. */
const ENOUGH = 150;
/** Fewest lines of a text on a page. */
const FEWEST = 3;

/**
 * Rows with long texts beside them. They stay on one page where they fit on one; texts that are longer than a page go on
 * beside empty rows on the next, and the fixed cells are repeated there.
 */
export function addTallBlock(sheet: PaperSheet, { fixed, lanes, rows }: TallBlock): void {
  const texts = lanes.map(({ at, style, text }) =>
    text === '' ? [] : sheet.lines(text, at, 1, style.font?.size ?? 10),
  );
  const whole = heightOf(sheet, rows, lanes, texts, fixed('first'));
  if (whole > sheet.left && (whole <= sheet.most || sheet.left < ENOUGH)) sheet.nextPage();
  const done = lanes.map(() => 0);
  let row = 0;
  for (;;) {
    const part = row === 0 && done.every((count) => count === 0) ? 'first' : 'continued';
    const heights = rows.slice(row).map((cells) => sum(sheet.heights([{ cells }])));
    const taken = Math.max(rowsFitting(heights, sheet.left), row < rows.length ? 1 : 0);
    const pieces = lanes.map((lane, index) => {
      const lines = (texts[index] ?? []).slice(done[index] ?? 0);
      const count = linesOn(sheet, lines.length, lane.style.font?.size ?? 10);
      done[index] = (done[index] ?? 0) + count;
      return lines.slice(0, count).join('').replace(/\n$/, '');
    });
    const filled = lanes.map((lane, index) => ({ ...lane, text: pieces[index] ?? '' }));
    const own = taken === 0 ? emptied(rows.slice(0, 1)) : rows.slice(row, row + taken);
    sheet.block(rowsOf(sheet, own, filled, fixed(part)));
    row += taken;
    const isDone =
      row >= rows.length && texts.every((lines, at) => (done[at] ?? 0) >= lines.length);
    if (isDone) return;
    sheet.nextPage();
  }
}

function heightOf(
  sheet: PaperSheet,
  rows: TallBlock['rows'],
  lanes: readonly Lane[],
  texts: readonly (readonly string[])[],
  fixed: readonly PaperCell[],
): number {
  const lines = lanes.map(({ style }, index) =>
    sheet.linesHeight(texts[index]?.length ?? 0, style.font?.size ?? 10),
  );
  const cells = fixed.map((cell) => sum(sheet.heights([{ cells: [cell] }])));
  const own = rows.reduce((all, each) => all + sum(sheet.heights([{ cells: each }])), 0);
  return Math.max(own, ...lines, ...cells);
}

/** Lines of those that are left which go on a page: never a last one or two alone on the next. */
function linesOn(sheet: PaperSheet, rest: number, size: number): number {
  const fits = sheet.linesFitting(sheet.left, size);
  return rest <= fits ? rest : Math.min(fits, Math.max(1, rest - FEWEST));
}

/** Cells with nothing in them, so that the columns go on where there are texts only. */
function emptied(rows: TallBlock['rows']): TallBlock['rows'] {
  return rows.map((cells) =>
    cells.map(({ at, span, style }) => ({
      at,
      ...(span === undefined ? {} : { span }),
      value: null,
      style: { border: style.border ?? NO_BORDER },
    })),
  );
}

const NO_BORDER = { colour: '000000' };

function rowsFitting(heights: readonly number[], points: number): number {
  let [count, used] = [0, 0];
  for (const height of heights) {
    if (used + height > points) break;
    used += height;
    count += 1;
  }
  return count;
}

/** The rows of one page; as many more, empty, as the texts beside them are too tall for. */
function rowsOf(
  sheet: PaperSheet,
  own: TallBlock['rows'],
  lanes: readonly Lane[],
  fixed: readonly PaperCell[],
): readonly PaperRow[] {
  const beside = [...fixed, ...lanes.map(({ at, style, text }) => ({ at, style, value: text }))];
  const tallest = Math.max(...beside.map((cell) => sum(sheet.heights([{ cells: [cell] }]))));
  const heights = own.map((cells) => sum(sheet.heights([{ cells }])));
  // What is missing is spread over all rows, and none may be taller than Excel allows.
  const missing = Math.max(0, tallest - sum(heights));
  const room = TALLEST - PIXEL - Math.max(0, ...heights);
  const count = Math.max(1, own.length, Math.ceil(missing / room));
  const extra = count - own.length;
  return Array.from({ length: count }, (_, index): PaperRow => {
    const isLast = index === own.length - 1;
    const cells = (own[index] ?? []).map((cell) =>
      isLast && extra > 0 ? { ...cell, down: 1 + extra } : cell,
    );
    const over = index === 0 ? beside.map((cell) => ({ ...cell, down: count })) : [];
    return { cells: [...cells, ...over] };
  });
}

function sum(heights: readonly number[]): number {
  return heights.reduce((all, each) => all + each, 0);
}
