import type { CellStyle } from '../plan';
import { palette } from './palette';

/** Styles that several sheets share. */
const line = palette.line;

export const titleStyle: CellStyle = {
  font: { size: 16, bold: true, colour: palette.title },
  vertical: 'center',
};

export const headingStyle: CellStyle = {
  font: { size: 12, bold: true, colour: palette.title },
  vertical: 'center',
};

export const quietStyle: CellStyle = {
  font: { size: 9, colour: palette.quiet },
  vertical: 'center',
};

export const hiddenKeyStyle: CellStyle = {
  font: { size: 8, colour: palette.quiet },
  numberFormat: '@',
};

export const headStyle: CellStyle = {
  font: { size: 9, bold: true, colour: palette.headText },
  fill: palette.head,
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
  border: { top: 'thin', bottom: 'thin', left: 'thin', right: 'thin', colour: palette.strongLine },
};

export const gridCell: CellStyle = {
  vertical: 'center',
  wrap: true,
  border: { top: 'hair', bottom: 'hair', left: 'hair', right: 'hair', colour: line },
};

export const inputCell: CellStyle = { ...gridCell, fill: palette.input, input: true };

/** The style of a cell whose text must never be taken for a number, a date or a formula. */
export function asText(style: CellStyle): CellStyle {
  return { ...style, numberFormat: '@' };
}
