import { positions } from '../../../evaluation';
import { columnLetters, rowReference } from '../../address';
import type { WorkbookContext } from '../../context';
import { gridCell, hiddenKeyStyle } from '../../design/cells';
import { palette, tints } from '../../design/palette';
import type { SheetBuilder } from '../../layout/sheetBuilder';
import type { CellStyle } from '../../plan';
import { COLOUR_NAME, SQUARE_NAME, squareOf, statusLines } from '../settings';
import type { SummaryGrid } from './grid';
import type { CountLine } from './counts';

const square: CellStyle = {
  ...gridCell,
  horizontal: 'center',
  wrap: false,
  shrink: true,
  font: { size: 8, colour: palette.quiet },
  border: { top: 'hair', bottom: 'hair', colour: palette.line },
};

/**
 * Bars that print, in colour and without: each square holds the symbol of a status and has its colour, the best first,
 * the worst at the end. Hidden cells hold how many squares are filled up to each status.
 */
export function addBars(
  sheet: SheetBuilder,
  context: WorkbookContext,
  grid: SummaryGrid,
  first: number,
  lines: readonly CountLine[],
): void {
  lines.forEach((line, offset) => {
    addBar(sheet, context, grid, first + offset, line);
  });
  if (lines.length === 0) return;
  const area = {
    row: first,
    column: grid.squares.first,
    rows: lines.length,
    columns: grid.squares.count,
  };
  const corner = `${columnLetters(area.column)}${String(first + 1)}`;
  const number = `COLUMN(${corner})-${String(area.column)}`;
  const position = positionFormula(grid, first, `"<"&(${number})`);
  for (const tint of Object.values(tints)) {
    if (tint.word === tints.none.word) continue;
    sheet.format({
      area,
      formula: `INDEX(${COLOUR_NAME},${position})="${tint.word}"`,
      fill: tint.fill,
      font: { colour: tint.text },
    });
  }
}

/** Position of the status at a square: as many sums end before it as there are statuses before its own. */
function positionFormula(grid: SummaryGrid, row: number, criterion: string): string {
  return `${String(positions.firstBand)}+COUNTIF(${sumsOf(grid, row)},${criterion})`;
}

function sumsOf(grid: SummaryGrid, row: number): string {
  const last = grid.sums + grid.statuses.length - 1;
  return `${rowReference(row, grid.sums)}:${rowReference(row, last)}`;
}

function addBar(
  sheet: SheetBuilder,
  context: WorkbookContext,
  grid: SummaryGrid,
  row: number,
  line: CountLine,
): void {
  const { first, count, items } = grid.squares;
  const sums: number[] = [];
  grid.statuses.forEach((status, index) => {
    const before = index === 0 ? '' : `${rowReference(row, grid.sums + index - 1)}+`;
    const own = rowReference(row, status.count);
    const filled = Math.ceil(line.at(status.position).count / items);
    sums.push((sums.at(-1) ?? 0) + filled);
    sheet.formula(
      row,
      grid.sums + index,
      before + (items === 1 ? own : `ROUNDUP(${own}/${String(items)},0)`),
      sums.at(-1) ?? 0,
      hiddenNumber,
    );
  });
  const last = rowReference(row, grid.sums + grid.statuses.length - 1);
  const symbols = statusLines(context).map(squareOf);
  for (let number = 1; number <= count; number += 1) {
    const position = positionFormula(grid, row, `"<${String(number)}"`);
    const ended = sums.filter((sum) => sum < number).length;
    sheet.formula(
      row,
      first + number - 1,
      `IF(${last}<${String(number)},"",INDEX(${SQUARE_NAME},${position}))`,
      ended === sums.length ? '' : (symbols[positions.firstBand - 1 + ended] ?? ''),
      square,
    );
  }
}

const hiddenNumber: CellStyle = { font: hiddenKeyStyle.font ?? {} };
