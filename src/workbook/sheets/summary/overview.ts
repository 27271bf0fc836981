import { FORMULA_NAMES, positions } from '../../../evaluation';
import { rowReference } from '../../address';
import type { WorkbookContext } from '../../context';
import { gridCell, headStyle } from '../../design/cells';
import { palette, tints } from '../../design/palette';
import type { SheetBuilder } from '../../layout/sheetBuilder';
import type { CellStyle } from '../../plan';
import { COLOUR_NAME } from '../settings';
import type { Count, CountAt } from './counts';
import { displayOf } from './display';
import type { StatusColumn, SummaryGrid } from './grid';
import { COUNT_FORMAT, addWide, shareStyle } from './table';

/** What is counted for the whole workbook. */
export interface OverviewCounts {
  readonly initiatives: CountAt;
  /** The same for the year before; null in the first year. */
  readonly before: CountAt | null;
  readonly kpis: CountAt;
}

/** Columns of the overview: it stands in those of the tables below it. */
interface OverviewColumns {
  readonly label: number;
  readonly before: number;
  readonly count: number;
  readonly share: number;
  readonly change: StatusColumn;
  readonly bar: number;
  /** How many squares all of them are. */
  readonly barLength: number;
  readonly kpis: StatusColumn;
}

const number: CellStyle = { ...gridCell, horizontal: 'center', numberFormat: COUNT_FORMAT };
const bar: CellStyle = {
  vertical: 'center',
  horizontal: 'left',
  indent: 1,
  font: { size: 9, colour: palette.quiet },
};

function overviewColumns(grid: SummaryGrid): OverviewColumns {
  const shown = grid.statuses.filter(({ spare }) => !spare);
  const [change, bars] = shown;
  const kpis = shown.at(-1);
  if (change === undefined || bars === undefined || kpis === undefined) {
    throw new RangeError('A scale has two bands at least.');
  }
  const room = grid.span(bars.count, kpis.count - 1).width;
  return {
    label: grid.mark,
    before: grid.total,
    count: grid.met,
    share: grid.metShare,
    change,
    bar: bars.count,
    // A square takes a little less than two characters at its size.
    barLength: room >= 38 ? 20 : 10,
    kpis,
  };
}

/** 全体: every status with its number, its share and a bar, beside the year before; returns the first row below. */
export function addOverview(
  sheet: SheetBuilder,
  context: WorkbookContext,
  grid: SummaryGrid,
  first: number,
  counts: OverviewCounts,
  earlier: string | null,
): number {
  const columns = overviewColumns(grid);
  addHead(sheet, context, grid, columns, first, earlier);
  // Spare bands stand below the total, out of the way.
  const shown = grid.statuses.filter(({ spare }) => !spare);
  const spare = grid.statuses.filter((column) => column.spare);
  const total = first + 1 + shown.length;
  const lines = [
    ...shown.map((status, index) => ({ status, row: first + 1 + index })),
    ...spare.map((status, index) => ({ status, row: total + 1 + index })),
  ];
  for (const { status, row } of lines) {
    addStatus(sheet, context, grid, columns, row, status.position, counts, total);
    sheet.row(row, { height: 20, ...(status.spare ? { hidden: true } : {}) });
  }
  addTotal(
    sheet,
    grid,
    columns,
    total,
    counts,
    lines.map(({ row }) => row),
  );
  addTints(sheet, columns, first + 1, lines.length + 1);
  return total + 1 + spare.length;
}

function addHead(
  sheet: SheetBuilder,
  { reportingYear, round }: WorkbookContext,
  grid: SummaryGrid,
  columns: OverviewColumns,
  row: number,
  earlier: string | null,
): void {
  const head = (column: number, text: string | null): void => {
    sheet.value(row, column, text, headStyle);
  };
  const over = ({ count, share: beside }: StatusColumn, text: string): void => {
    head(count, text);
    head(beside, null);
    sheet.merge({ row, column: count, rows: 1, columns: beside - count + 1 });
  };
  sheet.row(row, { height: 32 });
  const heading = round.kind === 'interim' ? '全体の判定（見込み）' : '全体の判定';
  addWide(sheet, grid, row, heading, headStyle);
  head(columns.before, earlier === null ? null : `${earlier}\n項目`);
  head(columns.count, `${reportingYear}\n項目`);
  head(columns.share, `${reportingYear}\n割合`);
  over(columns.change, earlier === null ? '' : '増減');
  const last = columns.kpis.count - 1;
  for (let column = columns.bar + 1; column <= last; column += 1) head(column, null);
  head(columns.bar, `■ は全体の${String(100 / columns.barLength)}%`);
  sheet.merge({ row, column: columns.bar, rows: 1, columns: last - columns.bar + 1 });
  over(columns.kpis, `${reportingYear}\n指標`);
}

function addStatus(
  sheet: SheetBuilder,
  context: WorkbookContext,
  grid: SummaryGrid,
  columns: OverviewColumns,
  row: number,
  position: number,
  counts: OverviewCounts,
  totalRow: number,
): void {
  const cell = (column: number): string => rowReference(row, column);
  const label: CellStyle = { ...gridCell, font: { bold: true }, indent: 1 };
  addWide(sheet, grid, row, displayOf(context, position), label);
  const own = counts.initiatives(position);
  const all = totalOf(counts.initiatives);
  const sumCell = rowReference(totalRow, columns.count);
  const count = (column: number, { formula, count: cached }: Count, style = number): void => {
    sheet.formula(row, column, formula, cached, style);
  };
  const part = (column: number, counted: number, of: number, total: number): void => {
    const whole = rowReference(totalRow, counted);
    const formula = `IF(${cell(counted)}=0,"",${cell(counted)}/${whole})`;
    sheet.formula(row, column, formula, of === 0 ? '' : of / total, shareStyle);
  };
  count(columns.count, own, { ...number, font: { bold: true } });
  part(columns.share, columns.count, own.count, all);
  const before = counts.before?.(position) ?? null;
  if (before !== null) {
    count(columns.before, before);
    count(
      columns.change.count,
      {
        formula: `${cell(columns.count)}-${cell(columns.before)}`,
        count: own.count - before.count,
      },
      { ...number, numberFormat: '"＋"0;"－"0;"±0"' },
    );
    sheet.value(row, columns.change.share, null, number);
    sheet.merge({ row, column: columns.change.count, rows: 1, columns: 2 });
  }
  const squares = String(columns.barLength);
  const drawn =
    own.count === 0 ? 0 : Math.max(1, Math.round((columns.barLength * own.count) / all));
  sheet.formula(
    row,
    columns.bar,
    `IF(${cell(columns.count)}=0,"",REPT("■",MAX(1,ROUND(${squares}*${cell(columns.count)}/${sumCell},0))))`,
    '■'.repeat(drawn),
    bar,
  );
  const kpis = counts.kpis(position);
  count(columns.kpis.count, kpis);
  part(columns.kpis.share, columns.kpis.count, kpis.count, totalOf(counts.kpis));
}

/** Everything but 未到来, 対象外 and 中止. */
function totalOf(at: CountAt): number {
  const counted = positions.invalid - positions.firstBand + 1;
  return Array.from(
    { length: counted },
    (_, index) => at(positions.firstBand + index).count,
  ).reduce((total, count) => total + count, 0);
}

function addTotal(
  sheet: SheetBuilder,
  grid: SummaryGrid,
  columns: OverviewColumns,
  row: number,
  counts: OverviewCounts,
  rows: readonly number[],
): void {
  const ground: CellStyle = { ...number, fill: palette.initiative, font: { bold: true } };
  const sum = (column: number, cached: number): void => {
    const formula = rows.map((each) => rowReference(each, column)).join('+');
    sheet.formula(row, column, formula, cached, ground);
  };
  sheet.row(row, { height: 20 });
  addWide(sheet, grid, row, '計', { ...ground, horizontal: 'left', indent: 1 });
  sum(columns.count, totalOf(counts.initiatives));
  sheet.value(row, columns.share, null, ground);
  if (counts.before !== null) sum(columns.before, totalOf(counts.before));
  sum(columns.kpis.count, totalOf(counts.kpis));
  sheet.value(row, columns.kpis.share, null, ground);
}

/** Status and bar have the colour of the status; the word and the length say the same without it. */
function addTints(sheet: SheetBuilder, columns: OverviewColumns, row: number, rows: number): void {
  const label = rowReference(row, columns.label);
  for (const tint of Object.values(tints)) {
    const formula = `IF(${label}="",FALSE,IFERROR(INDEX(${COLOUR_NAME},MATCH(${label},${FORMULA_NAMES.display},0))="${tint.word}",FALSE))`;
    const font = { colour: tint.text };
    if (tint.word === tints.none.word) continue;
    sheet.format({
      area: { row, column: columns.label, rows, columns: 2 },
      formula,
      fill: tint.fill,
      font: { ...font, bold: true },
    });
    sheet.format({ area: { row, column: columns.bar, rows, columns: 1 }, formula, font });
  }
}
