import type { FiscalYear, Initiative, Kpi } from '../../programme';
import { sourceKpi } from '../../programme';
import { unlessBlank } from '../address';
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
import { SHEET_KEYS, SHEET_KEY_PREFIX, valueKey, yearField } from '../keys';
import { landscapeA3 } from '../layout/page';
import type { PillarLayout } from '../layout/pillarLayout';
import { layoutOf } from '../layout/pillarLayout';
import { PROTECTED, SheetBuilder } from '../layout/sheetBuilder';
import type { CellStyle, CellValue, SheetPlan } from '../plan';
import { cellValueOf, judgedField } from '../values';
import { RATE_FORMAT, valueFormat } from './pillar/formats';
import { ROW_TYPES } from './pillar/rows';
import { STATUS_ID_NAME } from './settings';

const ROWS = { keys: 0, title: 1, note: 2, headers: 3, first: 4 } as const;

/** A constant, or a formula with its result. */
type Content = CellValue | { readonly formula: string; readonly cached: CellValue };

export interface DataLine {
  readonly initiative: Initiative;
  readonly kpi: Kpi;
  readonly year: FiscalYear;
  readonly layout: PillarLayout;
}

export interface DataColumn {
  readonly field: string;
  readonly header: string;
  readonly width: number;
  readonly centred?: boolean;
  /** The column is as wide as the longest text in it: lines are not wrapped here. */
  readonly fits?: boolean;
  readonly format?: (line: DataLine) => string;
  content(line: DataLine, context: WorkbookContext): Content;
}

/** A cell of the pillar sheet, "" where it is blank, found by key. */
function linked(line: DataLine, field: string, cached: CellValue): Content {
  const cell = line.layout.lookup({ kind: 'kpi', id: line.kpi.id }, field);
  return { formula: unlessBlank(cell), cached: cached ?? '' };
}

const ACCUMULATION = { perYear: '単年度値', level: '時点値', cumulative: '累計値' } as const;
const DIRECTION = { atLeast: '以上', atMost: '以下', belowPreviousYear: '前年度より減少' } as const;

function kindOf(kpi: Kpi): string {
  if (kpi.role === 'reference') return ROW_TYPES.reference;
  return kpi.repeats === null ? ROW_TYPES.kpi : ROW_TYPES.repeat;
}

function roundOf(line: DataLine, context: WorkbookContext): string {
  if (line.year === context.reportingYear) return context.round.name;
  return context.current.rounds.find(({ kind }) => kind === 'yearEnd')?.name ?? '';
}

/** Numbers as the KPI is printed, without its unit: that has a column of its own. */
const number = ({ kpi }: DataLine): string => valueFormat(kpi);

/**
 * Columns of データ, version 1. The order and the names are a promise to pivots, Power Query and everything that reads
 * the CSV: new columns are added at the end.
 */
export const DATA_COLUMNS: readonly DataColumn[] = [
  { field: 'programme', header: 'プログラムID', width: 16, content: (_, c) => c.programme.id },
  {
    field: 'reportingYear',
    header: '対象年度',
    width: 9,
    centred: true,
    content: (_, c) => c.reportingYear,
  },
  { field: 'round', header: '報告回', width: 9, centred: true, content: roundOf },
  {
    field: 'pillar',
    header: '柱',
    width: 5,
    centred: true,
    content: ({ initiative }) => initiative.pillar,
  },
  {
    field: 'section',
    header: '節',
    width: 5,
    centred: true,
    content: ({ initiative }) => initiative.section,
  },
  {
    field: 'no',
    header: 'No.',
    width: 6,
    centred: true,
    content: ({ initiative }) => initiative.no,
  },
  {
    field: 'title',
    header: '取組項目',
    width: 34,
    fits: true,
    content: ({ initiative }) => initiative.title,
  },
  {
    field: 'division',
    header: '担当課',
    width: 20,
    fits: true,
    content: ({ kpi }, c) => c.nameOf(kpi.owner),
  },
  {
    field: 'kpi',
    header: '指標ID',
    width: 8,
    format: () => '@',
    content: ({ kpi }) => kpi.id,
  },
  { field: 'name', header: '指標', width: 34, fits: true, content: ({ kpi }) => kpi.name },
  { field: 'unit', header: '単位', width: 8, centred: true, content: ({ kpi }) => kpi.unit },
  { field: 'type', header: '種別', width: 7, centred: true, content: ({ kpi }) => kindOf(kpi) },
  { field: 'direction', header: '向き', width: 12, content: ({ kpi }) => DIRECTION[kpi.direction] },
  {
    field: 'accumulation',
    header: '値の性質',
    width: 10,
    content: ({ kpi }) => ACCUMULATION[kpi.accumulation],
  },
  { field: 'year', header: '年度', width: 7, centred: true, content: ({ year }) => year },
  {
    field: 'target',
    header: '目標値',
    width: 11,
    format: number,
    content: (line, c) =>
      linked(line, yearField(line.year, 'target'), c.judgements.kpi(line.kpi.id, line.year).target),
  },
  {
    field: 'actual',
    header: '実績値',
    width: 11,
    format: number,
    content: (line, c) =>
      linked(
        line,
        judgedField(line.year, c.reportingYear, c.round),
        c.judgements.shownActual(line.kpi, line.year),
      ),
  },
  {
    field: 'kind',
    header: '値の区分',
    width: 12,
    centred: true,
    content: (line, c) => {
      const isReported = line.year === c.reportingYear;
      if (isReported && c.round.kind === 'interim') return '見込値';
      if (!isReported && !c.unsettled.has(line.year)) return '';
      const field = yearField(line.year, 'kind');
      const source = sourceKpi(c.current, line.kpi);
      return linked(
        line,
        field,
        cellValueOf(c.values.get(valueKey({ kind: 'kpi', id: source.id }, field))),
      );
    },
  },
  {
    field: 'rate',
    header: '達成率',
    width: 9,
    format: () => RATE_FORMAT,
    content: (line, c) =>
      linked(line, yearField(line.year, 'rate'), c.judgements.shownRate(line.kpi.id, line.year)),
  },
  {
    field: 'status',
    header: '判定',
    width: 13,
    centred: true,
    content: (line, c) =>
      linked(line, yearField(line.year, 'status'), c.judgements.display(line.kpi.id, line.year)),
  },
  {
    field: 'statusId',
    header: '判定ID',
    width: 16,
    content: (line, c) => {
      const position = line.layout.lookup(
        { kind: 'kpi', id: line.kpi.id },
        yearField(line.year, 'position'),
      );
      return {
        formula: `INDEX(${STATUS_ID_NAME},${position})`,
        cached: c.judgements.kpi(line.kpi.id, line.year).status,
      };
    },
  },
];

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
