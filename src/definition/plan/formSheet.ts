import {
  gridCell,
  headStyle,
  hiddenKeyStyle,
  lineCount,
  palette,
  portraitA4,
  PROTECTED,
  quietStyle,
  rowHeight,
  SHEET_KEY_PREFIX,
  SheetBuilder,
  titleStyle,
  type SheetPlan,
} from '../../workbook';
import { cellOf, encoded } from '../columns/encode';
import type { Form } from '../tables';
import type { Draft } from './draft';
import {
  DECIDE,
  DECIDE_HEADING,
  decideCell,
  decideStyle,
  exampleStyle,
  inputStyle,
  noteStyle,
} from './look';
import { Marks } from './marks';
import { headingOf } from './tableSheet';
import { validationOf } from './validation';

const ROW = { keys: 0, title: 1, explains: 2, heads: 3, first: 4 } as const;
const COLUMN = { key: 0, label: 1, value: 2, note: 3, last: 4 } as const;
const WIDTHS = [3, 24, 46, 56, 36] as const;

/** Key of the column that holds the values of a form. */
export const FORM_VALUE = 'value';

/** A sheet with one thing below the other: what it is, its value, and what is expected. */
export function formSheet(form: Form, draft: Draft): SheetPlan {
  const { definition, marks } = draft;
  const item = form.item(definition);
  const isEmpty = form.columns.every((each) => cellOf(each, item, []) === null);
  const about = marks.at(form.path);
  const last =
    about.length > 0
      ? DECIDE_HEADING
      : isEmpty && form.columns.some(({ example }) => example !== undefined)
        ? '記入例'
        : null;
  const sheet = new SheetBuilder(
    {
      key: form.key,
      name: form.name,
      tabColour: form.needed ? palette.head : palette.strongLine,
      columns: WIDTHS.map((width, index) => ({
        width,
        ...(index === COLUMN.key ? { hidden: true } : {}),
      })).slice(0, last === null ? COLUMN.last : COLUMN.last + 1),
      freeze: { rows: ROW.first, columns: 0 },
      activeCell: { row: ROW.first, column: COLUMN.value },
      protection: PROTECTED,
      page: portraitA4(draft.heading, form.name),
    },
    draft.styles,
  );
  sheet.row(ROW.keys, { hidden: true });
  sheet.value(ROW.keys, COLUMN.key, SHEET_KEY_PREFIX + form.key, hiddenKeyStyle);
  sheet.value(ROW.keys, COLUMN.value, FORM_VALUE, hiddenKeyStyle);
  sheet.row(ROW.title, { height: 28 });
  sheet.value(ROW.title, COLUMN.label, form.title, titleStyle);
  sheet.value(ROW.explains, COLUMN.label, form.explains, quietStyle);
  ['項目', '入力', '記入のしかた'].forEach((head, index) => {
    sheet.value(ROW.heads, COLUMN.label + index, head, headStyle);
  });
  if (last !== null) sheet.value(ROW.heads, COLUMN.last, last, headStyle);
  if (about.length > 0) sheet.value(ROW.keys, COLUMN.last, DECIDE, hiddenKeyStyle);
  form.columns.forEach((column, index) => {
    const row = ROW.first + index;
    const marked = marks.at(form.path, column.field);
    const style = inputStyle(column);
    const value = cellOf(column, item, []);
    sheet.value(row, COLUMN.key, column.field, hiddenKeyStyle);
    sheet.value(row, COLUMN.label, headingOf(column), {
      ...gridCell,
      font: { bold: true, colour: palette.title },
    });
    sheet.value(row, COLUMN.value, value, marked.length > 0 ? decideCell(style) : style);
    sheet.value(row, COLUMN.note, column.note, { ...noteStyle, vertical: 'center' });
    const beside = about.length > 0 ? Marks.text(marked) : encoded(column.kind, column.example);
    if (last !== null) {
      const isMark = about.length > 0 && beside !== null;
      const besideStyle = isMark ? decideStyle : about.length > 0 ? gridCell : exampleStyle(style);
      sheet.value(row, COLUMN.last, beside, besideStyle);
    }
    const texts = [
      lineCount(String(value ?? ''), WIDTHS[COLUMN.value], 1),
      lineCount(column.note, WIDTHS[COLUMN.note], 0.8),
      lineCount(String(beside ?? ''), WIDTHS[COLUMN.last], 0.9),
    ];
    sheet.row(row, { height: Math.max(24, rowHeight(Math.max(...texts), 10)) });
    const area = { row, column: COLUMN.value, rows: 1, columns: 1 };
    sheet.validation(validationOf(column, area, draft.lists));
    if (column.required === true && form.needed) {
      sheet.format({ area, formula: `$C$${String(row + 1)}=""`, fill: palette.inputDue });
    }
  });
  sheet.page({
    area: {
      row: ROW.title,
      column: COLUMN.label,
      rows: form.columns.length + ROW.first - ROW.title,
      columns: last === null ? 3 : 4,
    },
  });
  return sheet.plan();
}
