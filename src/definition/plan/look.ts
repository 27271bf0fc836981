import { asText, derived, inputCell, palette, type CellStyle } from '../../workbook';
import type { Column } from '../columns/column';

/** Rows above the list of a sheet: hidden keys, title, what it is for, what to type, heads. */
export const ROWS = { keys: 0, title: 1, explains: 2, notes: 3, heads: 4, first: 5 } as const;

/** In the hidden key column: rows that hold nothing of the programme. */
export const ROW_MARKS = { heads: 'heads', example: 'example' } as const;

/** Row of a year on 年度, from 1: its place is what the heads of other sheets refer to. */
export function yearKey(slot: number): string {
  return `year${String(slot)}`;
}

/** Key of the column in which is said what somebody has to decide. */
export const DECIDE = 'decide';
export const DECIDE_HEADING = '決めること';

export const noteStyle: CellStyle = {
  font: { size: 8, colour: palette.quiet },
  wrap: true,
  vertical: 'bottom',
};

export const decideStyle: CellStyle = asText({
  ...inputCell,
  font: { size: 9, bold: true, colour: palette.reportingYear },
  vertical: 'top',
});

const left: CellStyle = { ...inputCell, horizontal: 'left' };
const middle: CellStyle = { ...inputCell, horizontal: 'center' };
const right: CellStyle = { ...inputCell, horizontal: 'right' };

const text = asText(left);
const word = asText(middle);

/** The look of the cells in which people type, one object for each: thousands of cells share it. */
const INPUT_STYLES: Readonly<Record<Column['kind']['kind'], CellStyle>> = {
  text,
  lines: asText({ ...left, vertical: 'top' }),
  id: text,
  listed: text,
  either: left,
  choice: word,
  yesNo: word,
  mark: word,
  monthDay: word,
  date: { ...middle, numberFormat: 'yyyy/m/d' },
  rate: { ...right, numberFormat: '0.0%' },
  no: middle,
  number: right,
  limit: right,
};

export function inputStyle({ kind }: Column): CellStyle {
  return INPUT_STYLES[kind.kind];
}

/** An example is read, not typed over. */
export const exampleStyle = derived((style: CellStyle): CellStyle => ({
  ...style,
  input: false,
  fill: 'F4F7FA',
  font: { italic: true, colour: palette.quiet },
}));

/** A cell about which something is to be decided. */
export const decideCell = derived((style: CellStyle): CellStyle => ({
  ...style,
  fill: palette.inputDue,
}));

export const rareHead = { fill: palette.earlierYear } as const;
