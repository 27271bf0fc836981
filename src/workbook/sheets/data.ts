import type { WorkbookContext } from '../context';
import { shownKpis } from '../context';
import {
  asText,
  gridCell,
  headStyle,
  hiddenKeyStyle,
  quietStyle,
  titleStyle,
} from '../design/cells';
import { derived } from '../design/derived';
import type { StyleTable } from '../design/styles';
import { widthOf } from '../design/textSize';
import { SHEET_KEYS, SHEET_KEY_PREFIX } from '../keys';
import { landscapeA3 } from '../layout/page';
import type { PillarLayout } from '../layout/pillarLayout';
import { layoutOf } from '../layout/pillarLayout';
import { PROTECTED, SheetBuilder } from '../layout/sheetBuilder';
import type { CellStyle, SheetPlan } from '../plan';
import type { DataColumn, DataLine } from './dataColumns';
import { DATA_COLUMNS } from './dataColumns';

const ROWS = { keys: 0, title: 1, note: 2, headers: 3, first: 4 } as const;

/** What データ has a row for: every KPI and reference target of the workbook in every year. */
export function dataLines(
  context: WorkbookContext,
  layouts: readonly PillarLayout[],
): readonly DataLine[] {
  return context.initiatives.flatMap((initiative) =>
    shownKpis(initiative).flatMap((kpi) => {
      const layout = layoutOf(layouts, { kind: 'kpi', id: kpi.id });
      if (layout === null) return [];
      return context.current.fiscalYears.map((year): DataLine => ({
        initiative,
        kpi,
        year,
        layout,
      }));
    }),
  );
}

const SIZE = 9;
const WIDEST = 80;

function columnWidth(
  column: DataColumn,
  lines: readonly DataLine[],
  context: WorkbookContext,
): number {
  if (column.fits !== true) return column.width;
  const widths = lines.map((line) => {
    const content = column.content(line, context);
    return typeof content === 'string' ? widthOf(content, SIZE / 10) : 0;
  });
  return Math.min(
    WIDEST,
    widths.reduce((widest, width) => Math.max(widest, width), column.width),
  );
}

const base: CellStyle = { ...gridCell, wrap: false, font: { size: SIZE } };
const centred = derived((style: CellStyle): CellStyle => ({ ...style, horizontal: 'center' }));
const formatted = derived((style: CellStyle, numberFormat: string): CellStyle => ({
  ...style,
  numberFormat,
}));
const plainText = derived(asText);

function dataStyle(column: DataColumn, line: DataLine): CellStyle {
  const style = column.centred === true ? centred(base) : base;
  const format = column.format?.(line);
  return format === undefined ? style : formatted(style, format);
}

/** データ: one row per KPI, year and round, one datum a cell, linked to the pillar sheets by key. */
export function dataSheet(
  context: WorkbookContext,
  layouts: readonly PillarLayout[],
  styles: StyleTable,
): SheetPlan {
  const lines = dataLines(context, layouts);
  const sheet = new SheetBuilder(
    {
      key: SHEET_KEYS.data,
      name: 'データ',
      tabColour: '8896A5',
      columns: [
        { width: 3, hidden: true },
        ...DATA_COLUMNS.map((column) => ({ width: columnWidth(column, lines, context) })),
      ],
      freeze: { rows: ROWS.first, columns: 0 },
      activeCell: { row: ROWS.first, column: 1 },
      protection: PROTECTED,
      page: landscapeA3(context.heading, context.audience),
    },
    styles,
  );
  sheet.row(ROWS.keys, { hidden: true });
  sheet.row(ROWS.title, { height: 30 });
  sheet.row(ROWS.headers, { height: 24 });
  sheet.value(0, 0, SHEET_KEY_PREFIX + SHEET_KEYS.data, hiddenKeyStyle);
  sheet.value(ROWS.title, 1, 'データ', titleStyle);
  sheet.value(
    ROWS.note,
    1,
    '指標・年度ごとに1行です。「柱」のシートから自動で作られますので、入力は要りません。ピボットテーブルや Power Query にお使いください。',
    quietStyle,
  );
  DATA_COLUMNS.forEach((column, index) => {
    sheet.value(ROWS.keys, index + 1, column.field, hiddenKeyStyle);
    sheet.value(ROWS.headers, index + 1, column.header, headStyle);
  });
  lines.forEach((line, offset) => {
    const row = ROWS.first + offset;
    sheet.value(row, 0, `${line.kpi.id}:${line.year}`, hiddenKeyStyle);
    DATA_COLUMNS.forEach((column, index) => {
      const content = column.content(line, context);
      const style = dataStyle(column, line);
      if (typeof content === 'object' && content !== null) {
        sheet.formula(row, index + 1, content.formula, content.cached, style);
      } else {
        sheet.value(
          row,
          index + 1,
          content === '' ? null : content,
          typeof content === 'string' ? plainText(style) : style,
        );
      }
    });
  });
  sheet.autoFilter({
    row: ROWS.headers,
    column: 1,
    rows: lines.length + 1,
    columns: DATA_COLUMNS.length,
  });
  sheet.page({
    titleRows: [ROWS.headers, ROWS.headers],
    area: {
      row: ROWS.title,
      column: 1,
      rows: lines.length + ROWS.first - 1,
      columns: DATA_COLUMNS.length,
    },
  });
  return sheet.plan();
}
