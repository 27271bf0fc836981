import {
  cellAddress,
  columnLetters,
  gridCell,
  headStyle,
  hiddenKeyStyle,
  landscapeA3,
  lineCount,
  palette,
  PROTECTED,
  quietStyle,
  rowHeight,
  SHEET_KEY_PREFIX,
  SheetBuilder,
  titleStyle,
  type CellValue,
  type ColumnPlan,
  type SheetPlan,
} from '../../workbook';
import type { Column } from '../columns/column';
import { cellOf, encoded } from '../columns/encode';
import type { Entry, Table } from '../tables';
import type { Draft } from './draft';
import {
  DECIDE,
  DECIDE_HEADING,
  decideCell,
  decideStyle,
  exampleStyle,
  inputStyle,
  noteStyle,
  rareHead,
  ROW_MARKS,
  ROWS,
  yearKey,
} from './look';
import { Marks } from './marks';
import { tableLayout, type TableLayout } from './tableLayout';
import { validationOf } from './validation';
import { yearFormula } from './yearReference';

const DECIDE_WIDTH = 30;

/** A sheet with a row for each item, its heads, what is expected in each column, and room for more. */
export function tableSheet(table: Table, draft: Draft): SheetPlan {
  const { fiscalYears } = draft.definition;
  const layout = tableLayout(table, draft);
  const { entries, firstColumn, firstRow, rows } = layout;
  const sheet = new SheetBuilder(
    {
      key: table.key,
      name: table.name,
      tabColour: table.needed ? palette.head : palette.strongLine,
      columns: columnPlans(table, layout, fiscalYears),
      freeze: { rows: ROWS.first, columns: firstColumn + table.frozen },
      activeCell: { row: ROWS.first, column: firstColumn },
      protection: table.fixed === true ? PROTECTED : null,
      page: landscapeA3(draft.heading, table.name),
    },
    draft.styles,
  );
  writeHead(sheet, table, layout, fiscalYears);
  if (layout.hasExample) writeExample(sheet, table, firstColumn);
  for (let index = 0; index < rows; index += 1) {
    writeRow(sheet, table, draft, layout, index);
  }
  writeRules(sheet, table, draft, layout);
  sheet.autoFilter({
    row: ROWS.heads,
    column: 0,
    rows: rows + firstRow - ROWS.heads,
    columns: firstColumn + table.columns.length,
  });
  // Free rows are for the screen: a few of them are printed.
  const printed = firstRow + Math.max(entries.length, 5);
  sheet.page({
    titleRows: [ROWS.heads, ROWS.heads],
    area: {
      row: ROWS.title,
      column: 1,
      rows: printed - ROWS.title,
      columns: firstColumn - 1 + table.columns.length,
    },
  });
  return sheet.plan();
}

/** Widths; rarely needed columns in which nothing stands are folded away. */
function columnPlans(
  { columns }: Table,
  { decides, entries }: TableLayout,
  years: readonly string[],
): readonly ColumnPlan[] {
  const isUsed = (column: Column): boolean =>
    entries.some((entry) => valueIn(column, entry, years) !== null);
  return [
    { width: 3, hidden: true },
    ...(decides ? [{ width: DECIDE_WIDTH }] : []),
    ...columns.map((column) => ({
      width: column.width,
      ...(column.rare === true ? { outlineLevel: 1 } : {}),
      ...(column.rare === true && !isUsed(column) ? { hidden: true } : {}),
    })),
    // The sign that unfolds a group stands beside its last column.
    { width: 3 },
  ];
}

function valueIn(column: Column, entry: Entry, years: readonly string[]): CellValue {
  if (column.path !== null) return cellOf(column, entry.item, years);
  return encoded(column.kind, entry.outside?.[column.field]);
}

function writeHead(
  sheet: SheetBuilder,
  table: Table,
  { decides, firstColumn }: TableLayout,
  years: readonly string[],
): void {
  sheet.row(ROWS.keys, { hidden: true });
  sheet.value(ROWS.keys, 0, SHEET_KEY_PREFIX + table.key, hiddenKeyStyle);
  sheet.row(ROWS.title, { height: 28 });
  sheet.value(ROWS.title, 1, table.title, titleStyle);
  sheet.value(ROWS.explains, 1, table.explains, quietStyle);
  sheet.value(ROWS.heads, 0, ROW_MARKS.heads, hiddenKeyStyle);
  if (decides) {
    sheet.value(ROWS.keys, 1, DECIDE, hiddenKeyStyle);
    sheet.value(ROWS.heads, 1, DECIDE_HEADING, { ...headStyle, fill: palette.reportingYear });
    sheet.value(ROWS.notes, 1, '決めて直したら、この欄の文を消します。', noteStyle);
  }
  table.columns.forEach((column, index) => {
    const at = firstColumn + index;
    const style = column.rare === true ? { ...headStyle, ...rareHead } : headStyle;
    sheet.value(ROWS.keys, at, column.field, hiddenKeyStyle);
    sheet.value(ROWS.notes, at, column.note, noteStyle);
    const heading = headingOf(column);
    if (column.slot === undefined) sheet.value(ROWS.heads, at, heading, style);
    else {
      const label = years[column.slot - 1] ?? '';
      const formula = `"${heading} "&${yearFormula(column.slot)}`;
      sheet.formula(ROWS.heads, at, formula, `${heading} ${label}`, style);
    }
  });
  const lines = table.columns
    .filter(({ rare }) => rare !== true)
    .map(({ note, width }) => lineCount(note, width, 0.8));
  sheet.row(ROWS.notes, { height: rowHeight(Math.min(8, Math.max(...lines)), 8) });
  sheet.row(ROWS.heads, { height: 32 });
}

/** ＊ says that it has to be filled in. */
export function headingOf({ heading, required }: Column): string {
  return required === true ? `${heading}＊` : heading;
}

function writeExample(sheet: SheetBuilder, { columns }: Table, firstColumn: number): void {
  const values = columns.map(({ example, kind }) => encoded(kind, example));
  sheet.value(ROWS.first, 0, ROW_MARKS.example, hiddenKeyStyle);
  columns.forEach((column, index) => {
    const style = exampleStyle(inputStyle(column));
    sheet.value(ROWS.first, firstColumn + index, values[index] ?? null, style);
  });
  sheet.row(ROWS.first, { height: heightOf(columns, values) });
}

function writeRow(
  sheet: SheetBuilder,
  { columns, fixed }: Table,
  { definition, marks }: Draft,
  { entries, decides, firstColumn, firstRow }: TableLayout,
  index: number,
): void {
  const entry = entries[index] ?? null;
  const row = firstRow + index;
  if (fixed === true) sheet.value(row, 0, yearKey(index + 1), hiddenKeyStyle);
  const about = entry === null ? [] : marks.at(entry.path);
  const decisions = Marks.text(about);
  if (decides) sheet.value(row, 1, decisions, decisions === null ? gridCell : decideStyle);
  const values = columns.map((column) =>
    entry === null ? null : valueIn(column, entry, definition.fiscalYears),
  );
  columns.forEach((column, at) => {
    const marked = about.some(({ fields }) => fields.includes(String(column.path?.[0] ?? '')));
    const style = inputStyle(column);
    sheet.value(row, firstColumn + at, values[at] ?? null, marked ? decideCell(style) : style);
  });
  if (entry === null) return;
  const decisionLines = lineCount(decisions ?? '', DECIDE_WIDTH, 0.9);
  const height = Math.max(heightOf(columns, values), rowHeight(decisionLines, 9));
  sheet.row(row, { height, grows: true });
}

function heightOf(columns: readonly Column[], values: readonly CellValue[]): number {
  const lines = columns.map(({ width }, index) => {
    const value = values[index];
    return typeof value === 'string' ? lineCount(value, width, 1) : 1;
  });
  return rowHeight(Math.max(1, ...lines), 10);
}

function writeRules(
  sheet: SheetBuilder,
  { columns }: Table,
  { lists }: Draft,
  { area, firstColumn, firstRow }: TableLayout,
): void {
  const row = String(firstRow + 1);
  const first = columnLetters(firstColumn);
  const last = columnLetters(firstColumn + columns.length - 1);
  const isUsed = `COUNTA($${first}${row}:$${last}${row})>0`;
  for (const column of columns) {
    const cells = area(column.field);
    sheet.validation(validationOf(column, cells, lists));
    if (column.required !== true) continue;
    const cell = `$${cellAddress(cells.row, cells.column)}`;
    sheet.format({
      area: cells,
      formula: `AND(${isUsed},${cell}="")`,
      fill: palette.inputDue,
    });
  }
}
