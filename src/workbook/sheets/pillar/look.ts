import type { CellStyle } from '../../plan';
import { gridCell } from '../../design/cells';
import { palette } from '../../design/palette';
import type { PillarRow } from './rows';

/** Font size of a row: initiatives stand out, steps recede. */
export function fontSize(row: PillarRow): number {
  return row.kind === 'step' || row.kind === 'part' || row.kind === 'report' ? 9 : 10;
}

/** Ground and border of a row's cells; the line above an initiative is stronger than those inside it. */
export function rowStyle(row: PillarRow): CellStyle {
  const initiative = row.kind === 'initiative';
  return {
    ...gridCell,
    ...(initiative
      ? { fill: palette.initiative }
      : row.kind === 'report'
        ? { fill: palette.report }
        : {}),
    font: {
      size: fontSize(row),
      colour: row.kind === 'step' || row.kind === 'part' ? palette.quiet : palette.ink,
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

/** No., title and division on the rows below an initiative: there for filters and sorting, pale for the eye. */
export function repeated(style: CellStyle): CellStyle {
  return { ...style, font: { ...style.font, size: 8, bold: false, colour: palette.quiet } };
}

export function centred(style: CellStyle): CellStyle {
  return { ...style, horizontal: 'center' };
}

export function indented(style: CellStyle, indent: number): CellStyle {
  return { ...style, horizontal: 'left', indent };
}

export function asInput(style: CellStyle): CellStyle {
  return {
    ...style,
    fill: palette.input,
    input: true,
    font: { ...style.font, colour: palette.ink, bold: false },
  };
}

export function withFormat(style: CellStyle, numberFormat: string): CellStyle {
  return { ...style, numberFormat };
}
