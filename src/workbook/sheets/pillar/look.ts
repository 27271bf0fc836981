import type { CellStyle } from '../../plan';
import { gridCell } from '../../design/cells';
import { derived } from '../../design/derived';
import { palette } from '../../design/palette';
import type { PillarRow } from './rows';

/** Size of everything on the sheet: printed on A3 it is 7.5 points, as long as no text makes its column wider. */
const SIZE = 10;

function styleOf(kind: PillarRow['kind']): CellStyle {
  const initiative = kind === 'initiative';
  const ground = initiative ? palette.initiative : kind === 'report' ? palette.report : null;
  return {
    ...gridCell,
    ...(ground === null ? {} : { fill: ground }),
    font: {
      size: SIZE,
      colour: kind === 'step' || kind === 'part' ? palette.quiet : palette.ink,
      ...(initiative ? { bold: true } : {}),
    },
    border: {
      top: initiative ? 'thin' : 'hair',
      bottom: 'hair',
      left: 'hair',
      right: 'hair',
      colour: initiative ? palette.strongLine : palette.line,
    },
  };
}

const styles = new Map<PillarRow['kind'], CellStyle>();

/** Ground and border of a row's cells; the line above an initiative is stronger than those inside it. */
export function rowStyle(row: PillarRow): CellStyle {
  const style = styles.get(row.kind) ?? styleOf(row.kind);
  styles.set(row.kind, style);
  return style;
}

/** No., title and division on the rows below an initiative: there for filters and sorting, pale for the eye. */
export const repeated = derived((style: CellStyle): CellStyle => ({
  ...style,
  font: { ...style.font, size: 9, bold: false, colour: palette.quiet },
}));

export const centred = derived((style: CellStyle): CellStyle => ({
  ...style,
  horizontal: 'center',
}));

export const indented = derived((style: CellStyle, indent: number): CellStyle => ({
  ...style,
  horizontal: 'left',
  indent,
}));

export const asInput = derived((style: CellStyle): CellStyle => ({
  ...style,
  fill: palette.input,
  input: true,
  font: { ...style.font, colour: palette.ink, bold: false },
}));

/** A number: on one line, and smaller where the column is narrower than its digits, which Excel would hide behind ###. */
export const withFormat = derived((style: CellStyle, numberFormat: string): CellStyle => ({
  ...style,
  numberFormat,
  wrap: false,
  shrink: true,
}));

export const withSize = derived((style: CellStyle, size: number): CellStyle => ({
  ...style,
  font: { ...style.font, size },
}));

export const regular = derived((style: CellStyle, size: number): CellStyle => ({
  ...style,
  font: { ...style.font, size, bold: false },
}));

export const strong = derived((style: CellStyle): CellStyle => ({
  ...style,
  font: { ...style.font, bold: true },
}));

export const leftAligned = derived((style: CellStyle): CellStyle => ({
  ...style,
  horizontal: 'left',
}));

export const rightAligned = derived((style: CellStyle): CellStyle => ({
  ...style,
  horizontal: 'right',
}));

/** A status: centred, bold, shrunk rather than cut. */
export const statusStyle = derived((style: CellStyle): CellStyle => ({
  ...style,
  horizontal: 'center',
  font: { ...style.font, size: SIZE, bold: true },
  wrap: false,
  shrink: true,
}));

/** Long text that people write: from the top, and never taken for a number or a formula. */
export const textStyle = derived((style: CellStyle, size: number): CellStyle => ({
  ...style,
  horizontal: 'left',
  vertical: 'top',
  numberFormat: '@',
  font: { ...style.font, size, bold: false },
}));

/** A word that is chosen from a list: on one line, shrunk where the column is narrower. */
export const wordStyle = derived((style: CellStyle): CellStyle => ({
  ...style,
  horizontal: 'center',
  wrap: false,
  shrink: true,
}));

export const markStyle = derived((style: CellStyle): CellStyle => ({
  ...style,
  horizontal: 'center',
  font: { size: 10, bold: true, colour: palette.reportingYear },
}));
