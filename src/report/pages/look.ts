import type { CellStyle } from '../../workbook';
import { palette, tints } from '../../workbook';
import type { ShownStatus } from '../content/paper';

/** The paper's styles: dark on white, so that a copier keeps them; colour only repeats what symbol and word say. */
const line: NonNullable<CellStyle['border']> = {
  top: 'thin',
  bottom: 'thin',
  left: 'thin',
  right: 'thin',
  colour: palette.strongLine,
};

export const partTitle: CellStyle = {
  font: { size: 15, bold: true, colour: palette.title },
  vertical: 'center',
};

export const subTitle: CellStyle = {
  font: { size: 11, bold: true, colour: palette.title },
  vertical: 'center',
};

export const plain: CellStyle = { font: { size: 10 }, vertical: 'top', wrap: true };

export const quiet: CellStyle = {
  font: { size: 9, colour: palette.quiet },
  vertical: 'center',
  wrap: true,
};

export const note: CellStyle = { font: { size: 8.5 }, vertical: 'top', wrap: true };

export const head: CellStyle = {
  font: { size: 9, bold: true },
  fill: palette.initiative,
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
  border: line,
};

export const cell: CellStyle = { font: { size: 9 }, vertical: 'center', wrap: true, border: line };
export const strong: CellStyle = { ...cell, font: { size: 9, bold: true } };
export const centred: CellStyle = { ...cell, horizontal: 'center', vertical: 'center' };
export const number: CellStyle = { ...cell, horizontal: 'right', vertical: 'center' };
export const label: CellStyle = {
  ...head,
  vertical: 'center',
};
export const band: CellStyle = {
  ...cell,
  font: { size: 11, bold: true },
  fill: palette.initiative,
  vertical: 'center',
};

export const draftMark: CellStyle = {
  font: { size: 14, bold: true, colour: palette.wrongText },
  horizontal: 'center',
  vertical: 'center',
  border: { ...line, colour: palette.wrongText },
};

const statuses = new Map<string, CellStyle>();

/** Symbol and word on the tint of the status. */
export function statusStyle({ colour }: ShownStatus, size = 9): CellStyle {
  const key = `${colour} ${String(size)}`;
  const known = statuses.get(key);
  if (known !== undefined) return known;
  const { fill, text } = tints[colour];
  const style: CellStyle = {
    ...centred,
    font: { size, bold: true, colour: text },
    ...(fill === 'FFFFFF' ? {} : { fill }),
  };
  statuses.set(key, style);
  return style;
}
