import { rowReference, textLiteral } from '../../address';
import type { WorkbookContext } from '../../context';
import {
  asText,
  headStyle,
  hiddenKeyStyle,
  inputCell,
  quietStyle,
  titleStyle,
} from '../../design/cells';
import type { StyleTable } from '../../design/styles';
import { lineCount, rowHeight, widthOf } from '../../design/textSize';
import type { CorrectionField } from '../../keys';
import {
  CORRECTION_FIELDS,
  SHEET_KEYS,
  SHEET_KEY_PREFIX,
  parseRowKey,
  rowKeyText,
} from '../../keys';
import { portraitA4 } from '../../layout/page';
import { PROTECTED, SheetBuilder } from '../../layout/sheetBuilder';
import type { CellStyle, SheetPlan } from '../../plan';
import { cellValueOf } from '../../values';

const ROWS = { keys: 0, title: 1, note: 2, headers: 3, first: 4 } as const;
/** Empty lines below those that are filled. */
const SPARE = 20;
const DATE_FORMAT = 'yyyy"年"m"月"d"日"';
/** 1 January 2000 and 31 December 2099 as Excel's serial numbers. */
const [FIRST_DATE, LAST_DATE] = [36526, 73050];

interface Column {
  readonly header: string;
  readonly width: number;
  readonly style: CellStyle;
}

const plain: CellStyle = { ...inputCell, font: { size: 10 } };
const centred = asText({ ...plain, horizontal: 'center' });

const COLUMNS: Readonly<Record<CorrectionField, Column>> = {
  item: { header: '指標ID・工程ID', width: 14, style: centred },
  year: { header: '年度', width: 8, style: centred },
  // As it was published: a number, or the word of a step.
  published: { header: '公表した値', width: 14, style: { ...plain, horizontal: 'center' } },
  correctedOn: {
    header: '訂正日',
    // Wide enough for the longest: any other day would be shown as ###.
    width: widthOf('2026年12月31日', 1),
    style: { ...plain, horizontal: 'center', numberFormat: DATE_FORMAT },
  },
  cause: { header: '訂正の理由', width: 46, style: asText(plain) },
};

/** 訂正: values that were corrected after publication. What was published stays on record and is printed beside 【訂正】. */
export function correctionsSheet(context: WorkbookContext, styles: StyleTable): SheetPlan {
  const count = lastFilledLine(context) + SPARE;
  const widths = CORRECTION_FIELDS.map((field) => COLUMNS[field].width);
  const sheet = new SheetBuilder(
    {
      key: SHEET_KEYS.corrections,
      name: '訂正',
      tabColour: '8896A5',
      columns: [{ width: 3, hidden: true }, ...widths.map((width) => ({ width }))],
      freeze: { rows: ROWS.first, columns: 0 },
      activeCell: { row: ROWS.first, column: 1 },
      protection: PROTECTED,
      page: portraitA4(context.heading, context.audience),
    },
    styles,
  );
  sheet.row(ROWS.keys, { hidden: true });
  sheet.row(ROWS.title, { height: 30 });
  sheet.row(ROWS.headers, { height: 24 });
  sheet.value(0, 0, SHEET_KEY_PREFIX + SHEET_KEYS.corrections, hiddenKeyStyle);
  sheet.value(ROWS.title, 1, '公表後の訂正', titleStyle);
  sheet.value(
    ROWS.note,
    1,
    '公表した値を「柱」のシートで直したときに、直す前の値を1行ずつ記録します。指標IDは「データ」のシートにあります。',
    quietStyle,
  );
  CORRECTION_FIELDS.forEach((field, index) => {
    sheet.value(ROWS.keys, index + 1, field, hiddenKeyStyle);
    sheet.value(ROWS.headers, index + 1, COLUMNS[field].header, headStyle);
  });
  for (let line = 1; line <= count; line += 1) writeLine(sheet, context, line);
  addValidations(sheet, context, count);
  sheet.page({
    titleRows: [ROWS.headers, ROWS.headers],
    area: {
      row: ROWS.title,
      column: 1,
      rows: ROWS.first - 1 + count,
      columns: CORRECTION_FIELDS.length,
    },
  });
  return sheet.plan();
}

function writeLine(sheet: SheetBuilder, context: WorkbookContext, line: number): void {
  const row = ROWS.first + line - 1;
  const key = rowKeyText({ kind: 'correction', line });
  sheet.value(row, 0, key, hiddenKeyStyle);
  CORRECTION_FIELDS.forEach((field, index) => {
    const value = cellValueOf(context.values.get(`${key}|${field}`));
    sheet.value(row, index + 1, value, COLUMNS[field].style);
  });
  const cause = String(cellValueOf(context.values.get(`${key}|cause`)) ?? '');
  sheet.row(row, {
    height: rowHeight(lineCount(cause, COLUMNS.cause.width, 1), 10),
    grows: true,
  });
}

function addValidations(sheet: SheetBuilder, { current }: WorkbookContext, count: number): void {
  const area = (field: CorrectionField) => ({
    row: ROWS.first,
    column: CORRECTION_FIELDS.indexOf(field) + 1,
    rows: count,
    columns: 1,
  });
  sheet.validation({
    areas: [area('correctedOn')],
    rule: { kind: 'date', minimum: FIRST_DATE, maximum: LAST_DATE },
    error: {
      level: 'stop',
      title: '訂正日',
      text: '日付を 2025/7/18 のように入力してください。',
    },
    allowBlank: true,
  });
  const year = rowReference(ROWS.first, area('year').column);
  sheet.validation({
    areas: [area('year')],
    rule: {
      kind: 'custom',
      formula: `OR(${current.fiscalYears.map((each) => `${year}=${textLiteral(each)}`).join(',')})`,
    },
    error: {
      level: 'stop',
      title: '年度',
      text: `${current.fiscalYears.join('、')} のどれかを入力してください。`,
    },
    allowBlank: true,
  });
}

function lastFilledLine({ values }: WorkbookContext): number {
  let last = 0;
  for (const key of values.keys()) {
    const row = parseRowKey(key.slice(0, key.indexOf('|')));
    if (row?.kind === 'correction') last = Math.max(last, row.line);
  }
  return last;
}
