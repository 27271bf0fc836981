import { achievementSentence } from '../../../evaluation';
import type { WorkbookContext } from '../../context';
import {
  asText,
  headStyle,
  hiddenKeyStyle,
  inputCell,
  quietStyle,
  titleStyle,
} from '../../design/cells';
import { palette } from '../../design/palette';
import type { StyleTable } from '../../design/styles';
import { SHEET_KEYS, SHEET_KEY_PREFIX, SUBMISSION_TABLE_FIELDS, rowKeyText } from '../../keys';
import { landscapeA4 } from '../../layout/page';
import type { PillarLayout } from '../../layout/pillarLayout';
import { PROTECTED, SheetBuilder } from '../../layout/sheetBuilder';
import { LIST_NAMES } from '../../names';
import type { CellStyle, SheetPlan } from '../../plan';
import { cellValueOf } from '../../values';
import { ROW_TYPES } from '../pillar/rows';
import { RowCounts, statusColumns } from './counts';
import { sentenceFormula } from './sentence';
import type { CountLine } from './table';
import { LABEL_WIDTH, TABLE_COLUMNS, addCountTable } from './table';

const ROWS = { keys: 0, title: 1, subtitle: 2, sentence: 3, first: 5 } as const;

function pillarLines(layouts: readonly PillarLayout[]): readonly CountLine[] {
  return [
    ...layouts.map((layout) => ({
      label: `${String(layout.pillar.no)}　${layout.pillar.title}`,
      layouts: [layout],
      byDivision: false,
    })),
    { label: '計', layouts, byDivision: false, strong: true },
  ];
}

/** Divisions that have an initiative, in the order of the definition. */
function divisionsInCharge(context: WorkbookContext): readonly string[] {
  return context.current.divisions
    .map(({ id }) => id)
    .filter((id) =>
      context.initiatives.some(({ divisions }) =>
        divisions.some((division) => context.inCharge(division) === id),
      ),
    );
}

const centredInput: CellStyle = { ...inputCell, horizontal: 'center' };
const textInput = asText({ ...inputCell, horizontal: 'left' });
const dayInput: CellStyle = { ...centredInput, numberFormat: 'm"月"d"日"' };

const SUBMISSION_COLUMNS: Readonly<
  Record<
    (typeof SUBMISSION_TABLE_FIELDS)[number],
    { readonly header: string; readonly width: number; readonly style: CellStyle }
  >
> = {
  state: { header: '提出の状態', width: 12, style: asText(centredInput) },
  number: { header: '提出番号', width: 9, style: { ...centredInput, numberFormat: '0' } },
  submittedOn: { header: '提出日', width: 11, style: dayInput },
  writer: { header: '記入者', width: 14, style: textInput },
  contact: { header: '連絡先', width: 14, style: textInput },
  confirmedBy: { header: '課長確認', width: 14, style: textInput },
  confirmedOn: { header: '確認日', width: 11, style: dayInput },
  explanation: { header: '注意の説明', width: 36, style: textInput },
  remark: { header: '事務局から', width: 36, style: textInput },
};

/** Columns of the submissions that are printed; the rest is for whoever works with the sheet. */
const PRINTED_SUBMISSION_COLUMNS = 3;

/** Each division's submission, beside its counts: filled in by consolidation, in the pane, or by hand. */
function addSubmissions(
  sheet: SheetBuilder,
  context: WorkbookContext,
  first: number,
  column: number,
  divisions: readonly string[],
): void {
  divisions.forEach((division, offset) => {
    const key = rowKeyText({ kind: 'submission', division });
    sheet.value(first + 1 + offset, 0, key, hiddenKeyStyle);
  });
  SUBMISSION_TABLE_FIELDS.forEach((field, index) => {
    const { header, style } = SUBMISSION_COLUMNS[field];
    sheet.value(ROWS.keys, column + index, field, hiddenKeyStyle);
    sheet.value(first, column + index, header, { ...headStyle, fill: palette.reportingYear });
    divisions.forEach((division, offset) => {
      const row = first + 1 + offset;
      const key = rowKeyText({ kind: 'submission', division });
      const value = cellValueOf(context.values.get(`${key}|${field}`));
      sheet.value(row, column + index, value, style);
    });
  });
  sheet.validation({
    areas: [{ row: first + 1, column, rows: divisions.length, columns: 1 }],
    rule: { kind: 'list', source: LIST_NAMES.submissionStates },
    error: { level: 'stop', title: '提出の状態', text: '一覧から選んでください。' },
    allowBlank: true,
  });
}

/** 総括: how many initiatives and KPIs stand where, by pillar and division, every number a live formula. */
export function summarySheet(
  context: WorkbookContext,
  layouts: readonly PillarLayout[],
  styles: StyleTable,
): SheetPlan {
  const statuses = statusColumns(context);
  const lastColumn = TABLE_COLUMNS.first + statuses.length - 1;
  const master = context.division === null;
  const sheet = new SheetBuilder(
    {
      key: SHEET_KEYS.summary,
      name: '総括',
      tabColour: palette.reportingYear,
      columns: [
        { width: 3, hidden: true },
        { width: LABEL_WIDTH },
        { width: 8 },
        { width: 8 },
        { width: 9 },
        ...statuses.map(({ spare }) => ({ width: 11.5, ...(spare ? { hidden: true } : {}) })),
        ...(master
          ? SUBMISSION_TABLE_FIELDS.map((field) => ({ width: SUBMISSION_COLUMNS[field].width }))
          : []),
      ],
      activeCell: { row: ROWS.title, column: 1 },
      protection: PROTECTED,
      page: landscapeA4(context.heading, context.audience),
    },
    styles,
  );
  sheet.row(ROWS.keys, { hidden: true });
  sheet.row(ROWS.title, { height: 32 });
  sheet.row(ROWS.sentence, { height: 30 });
  sheet.value(0, 0, SHEET_KEY_PREFIX + SHEET_KEYS.summary, hiddenKeyStyle);
  sheet.value(ROWS.title, 1, `総括　${context.yearLabel}　${context.round.name}`, titleStyle);
  sheet.value(ROWS.subtitle, 1, `${context.current.title}　${context.audience}`, quietStyle);

  const rowCounts = new RowCounts(context, layouts);
  const forecast = context.round.kind === 'interim';
  const initiatives = addCountTable(
    sheet,
    context,
    ROWS.first,
    '取組項目',
    ROW_TYPES.initiative,
    pillarLines(layouts),
    rowCounts,
  );
  sheet.formula(
    ROWS.sentence,
    1,
    sentenceFormula(initiatives.total, initiatives.met, forecast),
    achievementSentence({ ...initiatives.last, forecast }),
    { font: { size: 13, bold: true, colour: palette.ink }, vertical: 'center' },
  );
  const kpis = addCountTable(
    sheet,
    context,
    initiatives.nextRow + 1,
    '指標（再掲・参考を除く）',
    ROW_TYPES.kpi,
    pillarLines(layouts),
    rowCounts,
  );
  let lastRow = kpis.nextRow;
  let printedColumns = lastColumn;
  if (master) {
    const first = kpis.nextRow + 1;
    const divisions = divisionsInCharge(context);
    const lines = divisions.map((id) => ({ label: context.nameOf(id), layouts, byDivision: true }));
    lastRow = addCountTable(
      sheet,
      context,
      first,
      '担当課（連携する取組は各課に数えます）',
      ROW_TYPES.initiative,
      lines,
      rowCounts,
    ).nextRow;
    addSubmissions(sheet, context, first, lastColumn + 1, divisions);
    printedColumns = lastColumn + PRINTED_SUBMISSION_COLUMNS;
  }
  const note =
    '計は対象外・中止を除いた数です。達成は「達成とみなす」段階以上の数です（設定を参照）。';
  sheet.value(lastRow, 1, note, quietStyle);
  sheet.page({
    area: { row: ROWS.title, column: 1, rows: lastRow, columns: printedColumns },
    fitHeight: 1,
  });
  return sheet.plan();
}
