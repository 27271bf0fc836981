import type { Initiative } from '../../../programme';
import type { WorkbookContext } from '../../context';
import {
  asText,
  gridCell,
  headStyle,
  hiddenKeyStyle,
  inputCell,
  quietStyle,
  titleStyle,
} from '../../design/cells';
import { palette } from '../../design/palette';
import type { StyleTable } from '../../design/styles';
import { fittedText } from '../../design/textSize';
import type { RemarkField, RowKey } from '../../keys';
import { REMARK_FIELDS, SHEET_KEYS, SHEET_KEY_PREFIX, rowKeyText, valueKey } from '../../keys';
import { landscapeA4 } from '../../layout/page';
import { PROTECTED, SheetBuilder } from '../../layout/sheetBuilder';
import type { CellStyle, SheetPlan } from '../../plan';
import { cellValueOf } from '../../values';
import { shownDivisions } from '../pillar/rows';

const ROWS = { keys: 0, title: 1, note: 2, headers: 3, first: 4 } as const;
const COLUMN = { key: 0, no: 1, title: 2, division: 3, firstText: 4 } as const;
const WIDTHS = [4, 5, 26, 18, 37, 37, 37, 37] as const;
/** Sizes of the texts: the largest at which a long one fits into Excel's highest row. */
const SIZES = [9, 8, 7] as const;

const HEADERS: Readonly<Record<RemarkField, string>> = {
  earlierRemark: '前回の指摘事項',
  earlierAnswer: '前回の指摘への対応',
  remark: '今回の指摘事項',
  answer: '今回の指摘への対応',
};

const NOTES = {
  master:
    '会議で指摘のあった取組項目だけ記入します。会議資料に載り、次の報告回のブックでは「前回」の欄に引き継がれます。',
  division: 'この課の取組項目について会議で指摘された事項です。事務局が記入します。',
} as const;

const fixed: CellStyle = { ...gridCell, vertical: 'top', font: { size: 9 } };
const written = asText(fixed);
const open = asText({ ...inputCell, vertical: 'top', font: { size: 9 } });

function typed(context: WorkbookContext, { no }: Initiative, field: RemarkField): string {
  const key: RowKey = { kind: 'initiative', no };
  return String(cellValueOf(context.values.get(valueKey(key, field))) ?? '');
}

/** Initiatives with a line: all of them in the master, in a division's workbook those about which something was said. */
function listed(context: WorkbookContext): readonly Initiative[] {
  if (context.division === null) return context.initiatives;
  return context.initiatives.filter((initiative) =>
    REMARK_FIELDS.some((field) => typed(context, initiative, field) !== ''),
  );
}

/** Whether the workbook has the sheet: a division sees it only when there is something to read. */
export function hasRemarks(context: WorkbookContext): boolean {
  return listed(context).length > 0;
}

/** 会議の指摘: what the council said about an initiative and what is done about it. The office writes, divisions read. */
export function remarksSheet(context: WorkbookContext, styles: StyleTable): SheetPlan {
  const master = context.division === null;
  const lines = listed(context);
  const sheet = new SheetBuilder(
    {
      key: SHEET_KEYS.remarks,
      name: '会議の指摘',
      tabColour: palette.reportingYear,
      columns: WIDTHS.map((width, column) => ({
        width,
        ...(column === COLUMN.key ? { hidden: true } : {}),
      })),
      freeze: { rows: ROWS.first, columns: COLUMN.division },
      activeCell: { row: ROWS.first, column: 1 },
      protection: PROTECTED,
      page: landscapeA4(context.heading, context.audience),
    },
    styles,
  );
  sheet.row(ROWS.keys, { hidden: true });
  sheet.row(ROWS.title, { height: 30 });
  sheet.row(ROWS.headers, { height: 26 });
  sheet.value(ROWS.keys, 0, SHEET_KEY_PREFIX + SHEET_KEYS.remarks, hiddenKeyStyle);
  sheet.value(ROWS.title, 1, '会議の指摘事項と対応', titleStyle);
  sheet.value(ROWS.note, 1, NOTES[master ? 'master' : 'division'], quietStyle);
  const heads = ['No.', '取組項目', '担当課', ...REMARK_FIELDS.map((field) => HEADERS[field])];
  heads.forEach((head, index) => {
    sheet.value(ROWS.headers, index + 1, head, headStyle);
  });
  REMARK_FIELDS.forEach((field, index) => {
    sheet.value(ROWS.keys, COLUMN.firstText + index, field, hiddenKeyStyle);
  });
  lines.forEach((initiative, offset) => {
    writeLine(sheet, context, initiative, ROWS.first + offset);
  });
  // With the hidden keys, so that they go along when the list is sorted by the filter's arrows.
  sheet.autoFilter({
    row: ROWS.headers,
    column: 0,
    rows: lines.length + 1,
    columns: WIDTHS.length,
  });
  sheet.page({
    titleRows: [ROWS.headers, ROWS.headers],
    area: {
      row: ROWS.title,
      column: 1,
      rows: ROWS.first - 1 + lines.length,
      columns: WIDTHS.length - 1,
    },
  });
  return sheet.plan();
}

function writeLine(
  sheet: SheetBuilder,
  context: WorkbookContext,
  initiative: Initiative,
  row: number,
): void {
  const { no, title } = initiative;
  const key: RowKey = { kind: 'initiative', no };
  const divisions = shownDivisions({ kind: 'initiative', initiative }, context).join('\n');
  sheet.value(row, COLUMN.key, rowKeyText(key), hiddenKeyStyle);
  sheet.value(row, COLUMN.no, no, { ...fixed, horizontal: 'center' });
  sheet.value(row, COLUMN.title, title, fixed);
  sheet.value(row, COLUMN.division, divisions, fixed);
  const texts = REMARK_FIELDS.map((field) => typed(context, initiative, field));
  const heights = [title, divisions, ...texts].map((text, index) => {
    const column = COLUMN.title + index;
    const { height, size } = fittedText(text, WIDTHS[column] ?? 0, SIZES);
    if (column >= COLUMN.firstText) {
      const style = context.division === null ? open : written;
      sheet.value(row, column, text === '' ? null : text, { ...style, font: { size } });
    }
    return height;
  });
  sheet.row(row, { height: Math.max(...heights), grows: context.division === null });
}
