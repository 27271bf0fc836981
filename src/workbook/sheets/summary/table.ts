import { FORMULA_NAMES, metIndex } from '../../../evaluation';
import { columnLetters, rowReference } from '../../address';
import type { WorkbookContext } from '../../context';
import { asText, gridCell, headStyle } from '../../design/cells';
import { palette, tints } from '../../design/palette';
import { lineCount, rowHeight } from '../../design/textSize';
import type { SheetBuilder } from '../../layout/sheetBuilder';
import type { CellStyle } from '../../plan';
import { BAND_SLOTS, COLOUR_NAME } from '../settings';
import { addBars } from './bars';
import type { CountLine } from './counts';
import type { SummaryGrid } from './grid';
import type { LinkedText } from '../linkedText';
import { headOf } from './display';

export interface CountTable {
  readonly heading: string;
  readonly lines: readonly CountLine[];
  /** The lines are divisions: beside them stands what they have sent. */
  readonly hasSubmissions?: boolean;
}

/** A zero says nothing here; it recedes. */
export const COUNT_FORMAT = '0;-0;"・"';

/** Rounded, but never to all where one is missing. */
const SHARE_FORMAT = '[=1]0%;[>=0.995]"99%";0%';

const count: CellStyle = { ...gridCell, horizontal: 'center', numberFormat: COUNT_FORMAT };
export const shareStyle: CellStyle = {
  ...gridCell,
  horizontal: 'right',
  wrap: false,
  numberFormat: SHARE_FORMAT,
  font: { size: 9, colour: palette.quiet },
};

const strong = (style: CellStyle): CellStyle => ({
  ...style,
  fill: palette.initiative,
  font: { ...style.font, bold: true },
});

/** Writes a table whose every number is a formula over the pillar sheets; returns the first row below it. */
export function addCountTable(
  sheet: SheetBuilder,
  context: WorkbookContext,
  grid: SummaryGrid,
  first: number,
  { heading, lines }: CountTable,
): number {
  addHead(sheet, context, grid, first, heading);
  lines.forEach((line, offset) => {
    addLine(sheet, context, grid, first + 1 + offset, line);
  });
  const withBars = lines.filter(({ isTotal }) => isTotal !== true).length;
  addBars(sheet, context, grid, first + 1, lines.slice(0, withBars));
  addTints(sheet, grid, first + 1, lines.length);
  return first + 1 + lines.length;
}

/** Writes a label over the columns of number and label. */
export function addWide(
  sheet: SheetBuilder,
  grid: SummaryGrid,
  row: number,
  label: string | LinkedText,
  style: CellStyle,
): void {
  if (typeof label === 'string') sheet.value(row, grid.mark, label, style);
  else sheet.formula(row, grid.mark, label.formula, label.text, style);
  sheet.value(row, grid.label, null, style);
  sheet.merge({ row, column: grid.mark, rows: 1, columns: 2 });
}

function addHead(
  sheet: SheetBuilder,
  context: WorkbookContext,
  grid: SummaryGrid,
  row: number,
  heading: string,
): void {
  sheet.row(row, { height: 32 });
  addWide(sheet, grid, row, heading, headStyle);
  sheet.value(row, grid.total, '計', headStyle);
  sheet.value(row, grid.met, '達成', headStyle);
  sheet.value(row, grid.metShare, '達成の\n割合', headStyle);
  for (const { position, count: column, share: beside } of grid.statuses) {
    const { formula, text } = headOf(context, position);
    sheet.formula(row, column, formula, text, headStyle);
    sheet.value(row, beside, null, headStyle);
    sheet.merge({ row, column, rows: 1, columns: beside - column + 1 });
  }
  for (const { position, count: column } of grid.apart) {
    const { formula, text } = headOf(context, position);
    sheet.formula(row, column, formula, text, { ...headStyle, fill: palette.futureYear });
  }
  const { first, count: squares, items } = grid.squares;
  const scale = items === 1 ? '1マスが1件' : `1マスが${String(items)}件まで`;
  for (let square = 0; square < squares; square += 1) {
    sheet.value(row, first + square, square === 0 ? `内訳（${scale}）` : null, headStyle);
  }
  sheet.merge({ row, column: first, rows: 1, columns: squares });
}

function addLine(
  sheet: SheetBuilder,
  context: WorkbookContext,
  grid: SummaryGrid,
  row: number,
  line: CountLine,
): void {
  const as = (style: CellStyle): CellStyle => (line.isTotal === true ? strong(style) : style);
  const cell = (column: number): string => rowReference(row, column);
  sheet.row(row, {
    height: Math.max(
      20,
      rowHeight(lineCount(line.label, grid.span(grid.label, grid.label).width, 1), 10),
    ),
  });
  const label = as(
    asText({ ...gridCell, horizontal: 'left', ...(line.mark === null ? { indent: 1 } : {}) }),
  );
  if (line.mark === null) addWide(sheet, grid, row, line.label, label);
  else {
    // A number that is a text bears a green corner in Excel; 1-2 would be a date.
    const isText = typeof line.mark === 'string';
    sheet.value(row, grid.mark, line.mark, as(isText ? asText(count) : count));
    sheet.value(row, grid.label, line.label, label);
  }

  const counts = grid.statuses.map(({ position }) => line.at(position));
  const bands = counts.slice(0, BAND_SLOTS);
  const sum = (some: typeof counts): number => some.reduce((all, each) => all + each.count, 0);
  const [total, met] = [sum(counts), sum(bands.slice(0, metIndex(context.scale) + 1))];
  const cells = grid.statuses.map(({ count: column }) => cell(column));
  sheet.formula(row, grid.total, cells.join('+'), total, as({ ...count, font: { bold: true } }));
  // The band that counts as 達成 may be moved on the settings sheet.
  const metCells = cells
    .slice(0, BAND_SLOTS)
    .map((each, slot) => (slot === 0 ? each : `(${FORMULA_NAMES.met}>${String(slot)})*${each}`));
  sheet.formula(row, grid.met, metCells.join('+'), met, as(count));
  const totalCell = cell(grid.total);
  const metShare = total === 0 ? '' : met / total;
  sheet.formula(
    row,
    grid.metShare,
    `IF(${totalCell}=0,"",${cell(grid.met)}/${totalCell})`,
    metShare,
    as({ ...shareStyle, horizontal: 'center', font: { bold: true } }),
  );
  grid.statuses.forEach((column, index) => {
    const { formula, count: number } = counts[index] ?? line.at(column.position);
    sheet.formula(row, column.count, formula, number, as(count));
    const own = cell(column.count);
    const part = number === 0 ? '' : number / total;
    sheet.formula(row, column.share, `IF(${own}=0,"",${own}/${totalCell})`, part, as(shareStyle));
  });
  for (const { position, count: column } of grid.apart) {
    const { formula, count: number } = line.at(position);
    sheet.formula(row, column, formula, number, as(count));
  }
}

/** A count above zero takes the colour of its status, with its share, so that a glance finds what is late. */
function addTints(sheet: SheetBuilder, grid: SummaryGrid, row: number, rows: number): void {
  const [best] = grid.statuses;
  const [, discontinued] = grid.apart;
  if (best === undefined || discontinued === undefined) return;
  const area = { row, column: best.count, rows, columns: 2 * grid.statuses.length };
  const cell = `${columnLetters(area.column)}${String(row + 1)}`;
  const counts = `AND(ISNUMBER(${cell}),${cell}>0`;
  // Two columns a status: its count and its share.
  const position = `${String(best.position)}+INT((COLUMN(${cell})-${String(area.column + 1)})/2)`;
  for (const tint of Object.values(tints)) {
    if (tint.word === tints.none.word) continue;
    sheet.format({
      area,
      formula: `${counts},INDEX(${COLOUR_NAME},${position})="${tint.word}")`,
      fill: tint.fill,
      font: { colour: tint.text, bold: true },
    });
  }
  sheet.format({
    area: { row, column: discontinued.count, rows, columns: 1 },
    formula: `${columnLetters(discontinued.count)}${String(row + 1)}>0`,
    fill: tints.grey.fill,
    font: { colour: tints.grey.text, bold: true },
  });
}
