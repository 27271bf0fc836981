import { absoluteReference } from '../../address';
import type { WorkbookContext } from '../../context';
import { cellValueOf } from '../../values';
import { asText, gridCell, hiddenKeyStyle, inputCell, quietStyle } from '../../design/cells';
import { palette } from '../../design/palette';
import { lineCount, rowHeight } from '../../design/textSize';
import type { SubmissionField } from '../../keys';
import { submissionKey } from '../../keys';
import type { SheetBuilder } from '../../layout/sheetBuilder';
import { LIST_NAMES } from '../../names';
import type { CellStyle, CellValue } from '../../plan';

export interface SubmissionLine {
  readonly field: SubmissionField;
  readonly label: string;
  readonly hint: string;
  readonly kind: 'text' | 'date' | 'state' | 'number' | 'sentences' | 'remark';
}

/** The 提出 block: ordinary cells, usable without the add-in. */
export const SUBMISSION_LINES: readonly SubmissionLine[] = [
  { field: 'writer', label: '記入者', hint: '氏名', kind: 'text' },
  { field: 'contact', label: '連絡先', hint: '内線番号など', kind: 'text' },
  { field: 'confirmedBy', label: '課長確認', hint: '確認した課長の氏名', kind: 'text' },
  { field: 'confirmedOn', label: '確認日', hint: '例　2025/4/18', kind: 'date' },
  { field: 'state', label: '状態', hint: '一覧から選ぶ', kind: 'state' },
  { field: 'number', label: '提出番号', hint: '出し直すたびに 1 増やす', kind: 'number' },
  { field: 'submittedOn', label: '提出日', hint: '例　2025/4/21', kind: 'date' },
  {
    field: 'explanation',
    label: '注意の説明',
    hint: '「注意」が正しいときの事情',
    kind: 'sentences',
  },
  { field: 'remark', label: '事務局から', hint: '差戻しのときの連絡', kind: 'remark' },
];

const DATE_FORMAT = 'yyyy"年"m"月"d"日"';
/** 1 January 2000 and 31 December 2099 as Excel's serial numbers. */
const [FIRST_DATE, LAST_DATE] = [36526, 73050];

function cellStyle(line: SubmissionLine): CellStyle {
  const base: CellStyle = { ...inputCell, horizontal: 'left', indent: 1 };
  switch (line.kind) {
    case 'text':
    case 'state':
    case 'sentences':
      return asText(base);
    case 'date':
      return { ...base, numberFormat: DATE_FORMAT };
    case 'number':
      return { ...base, numberFormat: '0' };
    case 'remark':
      return asText({ ...gridCell, horizontal: 'left', indent: 1 });
  }
}

/** Width of the column of values. */
const VALUE_WIDTH = 70;

/** Writes the block from a row on and returns the first row below it. */
export function addSubmissionBlock(
  sheet: SheetBuilder,
  context: WorkbookContext,
  first: number,
): number {
  SUBMISSION_LINES.forEach((line, index) => {
    const row = first + index;
    const key = submissionKey(line.field);
    const typed = cellValueOf(context.values.get(`${key}|value`));
    sheet.row(row, { height: heightOf(line, typed) });
    sheet.value(row, 0, key, hiddenKeyStyle);
    sheet.value(row, 1, line.label, {
      ...gridCell,
      font: { bold: true, colour: palette.title },
    });
    const initial = line.kind === 'state' ? '作成中' : line.kind === 'number' ? 1 : null;
    sheet.value(row, 2, typed ?? initial, cellStyle(line));
    sheet.value(row, 3, line.hint, quietStyle);
    addValidation(sheet, line, row);
  });
  return first + SUBMISSION_LINES.length;
}

/** Sentences have room before they are written: on a protected sheet a row does not grow with its text. */
function heightOf({ kind }: SubmissionLine, typed: CellValue): number {
  if (kind !== 'sentences' && kind !== 'remark') return 22;
  const lines = typeof typed === 'string' ? lineCount(typed, VALUE_WIDTH, 1) : 1;
  return rowHeight(Math.max(3, lines), 10);
}

function addValidation(sheet: SheetBuilder, line: SubmissionLine, row: number): void {
  const areas = [{ row, column: 2, rows: 1, columns: 1 }];
  const error = { level: 'stop', title: line.label } as const;
  if (line.kind === 'state') {
    sheet.validation({
      areas,
      rule: { kind: 'list', source: LIST_NAMES.submissionStates },
      error: { ...error, text: '一覧から選んでください。' },
      allowBlank: true,
    });
  } else if (line.kind === 'date') {
    sheet.validation({
      areas,
      rule: { kind: 'date', minimum: FIRST_DATE, maximum: LAST_DATE },
      prompt: { title: line.label, text: '日付を入力します。例　2025/4/18' },
      error: { ...error, text: '日付を 2025/4/18 のように入力してください。' },
      allowBlank: true,
    });
  } else if (line.kind === 'number') {
    sheet.validation({
      areas,
      rule: { kind: 'whole', minimum: 1, maximum: 999 },
      prompt: {
        title: line.label,
        text: '最初の提出は 1 です。差戻しなどで出し直すたびに 1 増やします。',
      },
      error: { ...error, text: '1 から 999 までの整数を入力してください。' },
      allowBlank: true,
    });
  }
}

/** Cell of a line's value, for formulas. */
export function submissionReference(first: number, field: SubmissionField): string {
  const index = SUBMISSION_LINES.findIndex((line) => line.field === field);
  return absoluteReference(first + index, 2);
}
