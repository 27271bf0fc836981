import { absoluteArea, rowReference } from '../../address';
import type { WorkbookContext } from '../../context';
import { gridCell, headStyle, hiddenKeyStyle } from '../../design/cells';
import { palette } from '../../design/palette';
import { lineCount, rowHeight } from '../../design/textSize';
import { SUBMISSION_TABLE_FIELDS, rowKeyText } from '../../keys';
import type { SheetBuilder } from '../../layout/sheetBuilder';
import { LIST_NAMES } from '../../names';
import type { CellStyle } from '../../plan';
import { cellValueOf } from '../../values';
import { deadlineText } from '../deadline';
import type { SummaryGrid } from './grid';
import { SUBMISSION_COLUMNS } from './submissionColumns';

/** Where the divisions' lines stand: their states are counted above. */
export interface SubmissionLines {
  readonly divisions: readonly string[];
  /** Row of the table's head. */
  readonly head: number;
}

/** Each division's submission, beside its counts: filled in by consolidation, in the pane, or by hand. */
export function addSubmissions(
  sheet: SheetBuilder,
  context: WorkbookContext,
  column: number,
  { divisions, head }: SubmissionLines,
): void {
  const keys = divisions.map((division) => rowKeyText({ kind: 'submission', division }));
  keys.forEach((key, index) => {
    sheet.value(head + 1 + index, 0, key, hiddenKeyStyle);
  });
  SUBMISSION_TABLE_FIELDS.forEach((field, index) => {
    const { header, style, width } = SUBMISSION_COLUMNS[field];
    sheet.value(0, column + index, field, hiddenKeyStyle);
    sheet.value(head, column + index, header, { ...headStyle, fill: palette.reportingYear });
    keys.forEach((key, offset) => {
      const row = head + 1 + offset;
      const value = cellValueOf(context.values.get(`${key}|${field}`));
      sheet.value(row, column + index, value, style);
      if (typeof value !== 'string') return;
      const height = rowHeight(lineCount(value, width, 0.9), 9);
      sheet.row(row, { height: Math.max(height, sheet.heightOf(row, row + 1)) });
    });
  });
  if (divisions.length === 0) return;
  sheet.validation({
    areas: [{ row: head + 1, column, rows: divisions.length, columns: 1 }],
    rule: { kind: 'list', source: LIST_NAMES.submissionStates },
    error: { level: 'stop', title: '提出の状態', text: '一覧から選んでください。' },
    allowBlank: true,
  });
}

const ACCEPTED = ['受理', '確定'] as const;
const SUBMITTED = ['提出', ...ACCEPTED] as const;
const RETURNED = ['差戻し'] as const;

/** 提出の状況: how many divisions have submitted, were accepted or returned, or are still missing, live. */
export function addSubmissionState(
  sheet: SheetBuilder,
  context: WorkbookContext,
  grid: SummaryGrid,
  column: number,
  first: number,
  { divisions, head }: SubmissionLines,
): void {
  const area = { row: head + 1, column, rows: Math.max(1, divisions.length), columns: 1 };
  const states = divisions.map((division) => {
    const state = context.values.get(`${rowKeyText({ kind: 'submission', division })}|state`);
    return String(cellValueOf(state) ?? '');
  });
  const all = String(divisions.length);
  const counted = (words: readonly string[]): { formula: string; count: number } => ({
    formula: words.map((word) => `COUNTIF(${absoluteArea(area)},"${word}")`).join('+'),
    count: states.filter((state) => words.includes(state)).length,
  });
  const [submitted, accepted, returned] = [SUBMITTED, ACCEPTED, RETURNED].map(counted);
  if (submitted === undefined || accepted === undefined || returned === undefined) return;
  const at = (line: number): string => rowReference(first + line, column);
  const lines = [
    { label: '提出した課', ...submitted },
    { label: '　うち受理・確定', ...accepted },
    { label: '差戻し中', ...returned },
    {
      label: 'まだ提出していない課',
      formula: `${all}-${at(1)}-${at(3)}`,
      count: divisions.length - submitted.count - returned.count,
    },
    { label: '全担当課', formula: all, count: divisions.length },
  ];
  const deadline = deadlineText(context);
  const { first: from, count: squares } = grid.squares;
  const across = (row: number, text: string, style: CellStyle): void => {
    for (let square = 0; square < squares; square += 1) {
      sheet.value(row, from + square, square === 0 ? text : null, style);
    }
    sheet.merge({ row, column: from, rows: 1, columns: squares });
  };
  const heading = `提出の状況${deadline === null ? '' : `（期限　${deadline}）`}`;
  across(first, heading, { ...headStyle, fill: palette.reportingYear });
  sheet.value(first, column, '課', { ...headStyle, fill: palette.reportingYear });
  lines.forEach(({ label, formula, count }, index) => {
    const row = first + 1 + index;
    across(row, label, { ...gridCell, indent: 1 });
    const style: CellStyle = { ...gridCell, horizontal: 'center', font: { bold: true } };
    if (formula === all) sheet.value(row, column, count, style);
    else sheet.formula(row, column, formula, count, style);
  });
}
