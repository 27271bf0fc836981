import type { CellStyle } from 'hucre/xlsx';
import {
  localFormat,
  sides,
  type BorderLine,
  type CellFormat,
  type ConditionalLook,
  type ExcelLocale,
  type FormatPatch,
} from '../engine';

type FileBorder = NonNullable<NonNullable<CellStyle['border']>['top']>;
type LineStyle = FileBorder['style'];

const rgb = (color: string): { readonly rgb: string } => ({
  rgb: color.replace('#', '').toUpperCase(),
});

const plain = { General: 'general', CenterAcrossSelection: 'centerContinuous' } as const;
type Horizontal = NonNullable<NonNullable<CellStyle['alignment']>['horizontal']>;
type Vertical = NonNullable<NonNullable<CellStyle['alignment']>['vertical']>;

const horizontals: Readonly<Record<string, Horizontal>> = {
  ...plain,
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  Distributed: 'distributed',
};
const verticals: Readonly<Record<string, Vertical>> = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
};
const underlines = {
  Single: 'single',
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
} as const;

/** @param locale the short date of the system is written as it is shown */
export function fileStyle(format: CellFormat, locale: ExcelLocale): CellStyle {
  const underline = Object.entries(underlines).find(([name]) => name === format.underline)?.[1];
  const border: NonNullable<CellStyle['border']> = {};
  for (const side of sides) {
    const line = format.borders[side];
    if (line === null || line === undefined) continue;
    const drawn = { style: lineStyle(line), color: rgb(line.color) };
    if (side === 'diagonalDown' || side === 'diagonalUp') {
      border.diagonal = drawn;
      border[side] = true;
    } else border[side] = drawn;
  }
  return {
    font: {
      name: format.fontName,
      size: format.fontSize,
      color: rgb(format.fontColor),
      ...(format.bold && { bold: true }),
      ...(format.italic && { italic: true }),
      ...(format.strikethrough && { strikethrough: true }),
      ...(underline !== undefined && { underline }),
    },
    ...(format.fill !== null && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: rgb(format.fill) },
    }),
    ...(Object.keys(border).length > 0 && { border }),
    alignment: {
      horizontal: horizontals[format.horizontal] ?? 'general',
      vertical: verticals[format.vertical] ?? 'center',
      ...(format.wrap && { wrapText: true }),
      ...(format.shrink && { shrinkToFit: true }),
      ...(format.indent > 0 && { indent: format.indent }),
      ...(format.orientation !== 0 && { textRotation: format.orientation }),
    },
    ...(format.numberFormat !== 'General' && {
      numFmt: localFormat(format.numberFormat, locale),
    }),
    protection: { locked: format.locked, hidden: format.formulaHidden },
  };
}

function lineStyle({ style, weight }: BorderLine): LineStyle {
  const heavy = weight === 'Medium' || weight === 'Thick';
  switch (style) {
    case 'Double':
      return 'double';
    case 'Dot':
      return 'dotted';
    case 'Dash':
      return heavy ? 'mediumDashed' : 'dashed';
    case 'DashDot':
      return heavy ? 'mediumDashDot' : 'dashDot';
    case 'DashDotDot':
      return heavy ? 'mediumDashDotDot' : 'dashDotDot';
    case 'SlantDashDot':
      return 'slantDashDot';
    default:
      return weight === 'Hairline'
        ? 'hair'
        : weight === 'Thin'
          ? 'thin'
          : heavy && weight === 'Medium'
            ? 'medium'
            : 'thick';
  }
}

/** A conditional format's style sets only what it changes. */
export function lookStyle(look: ConditionalLook): CellStyle {
  const font = {
    ...(look.fontColor !== null && { color: rgb(look.fontColor) }),
    ...(look.bold !== null && { bold: look.bold }),
    ...(look.italic !== null && { italic: look.italic }),
    ...(look.strikethrough !== null && { strikethrough: look.strikethrough }),
  };
  return {
    ...(Object.keys(font).length > 0 && { font }),
    // In differential styles the background colour is what shows.
    ...(look.fill !== null && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: rgb(look.fill), bgColor: rgb(look.fill) },
    }),
    ...(look.numberFormat !== null && { numFmt: look.numberFormat }),
  };
}

const nameOf = (
  names: Readonly<Record<string, string>>,
  value: string | undefined,
): string | undefined => Object.entries(names).find(([, own]) => own === value)?.[0];

/** The other way round, for files that are opened. */
export function formatPatch(style: CellStyle): FormatPatch {
  const { font, fill, border, alignment, protection, numFmt } = style;
  const horizontal = nameOf(horizontals, alignment?.horizontal);
  // Without a word on it, texts stand at the bottom; in a new Japanese workbook they stand in the middle.
  const vertical = nameOf(verticals, alignment?.vertical ?? 'bottom');
  const color = fill?.type === 'pattern' ? fill.fgColor?.rgb : undefined;
  const filled = fill?.type === 'pattern' && fill.pattern === 'solid' && color !== undefined;
  const lines = Object.fromEntries(
    (['top', 'bottom', 'left', 'right'] as const).flatMap((side) => {
      const line = border?.[side];
      return line === undefined ? [] : [[side, borderLine(line)] as const];
    }),
  );
  return {
    ...(font?.name !== undefined && { fontName: font.name }),
    ...(font?.size !== undefined && { fontSize: font.size }),
    ...(font?.bold !== undefined && { bold: font.bold }),
    ...(font?.italic !== undefined && { italic: font.italic }),
    ...(font?.strikethrough !== undefined && { strikethrough: font.strikethrough }),
    ...(font?.underline !== undefined && font.underline !== false && { underline: 'Single' }),
    ...(font?.color?.rgb !== undefined && { fontColor: hex(font.color.rgb) }),
    ...(filled && { fill: hex(color) }),
    ...(Object.keys(lines).length > 0 && { borders: lines }),
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical }),
    ...(alignment?.wrapText !== undefined && { wrap: alignment.wrapText }),
    ...(alignment?.shrinkToFit !== undefined && { shrink: alignment.shrinkToFit }),
    ...(alignment?.indent !== undefined && { indent: alignment.indent }),
    ...(alignment?.textRotation !== undefined && { orientation: alignment.textRotation }),
    ...(protection?.locked !== undefined && { locked: protection.locked }),
    ...(protection?.hidden !== undefined && { formulaHidden: protection.hidden }),
    ...(numFmt !== undefined && { numberFormat: numFmt }),
  };
}

/** `RRGGBB` or `AARRGGBB`. */
export const hex = (color: string): string => `#${color.slice(-6).toUpperCase()}`;

function borderLine({ style, color }: FileBorder): BorderLine {
  const weight =
    style === 'hair'
      ? 'Hairline'
      : style === 'thick'
        ? 'Thick'
        : style.startsWith('medium')
          ? 'Medium'
          : 'Thin';
  const dashed = style.toLowerCase();
  const kind =
    style === 'double'
      ? 'Double'
      : dashed.includes('dashdotdot')
        ? 'DashDotDot'
        : dashed.includes('dashdot')
          ? 'DashDot'
          : dashed.includes('dashed')
            ? 'Dash'
            : style === 'dotted'
              ? 'Dot'
              : 'Continuous';
  return { style: kind, weight, color: color?.rgb === undefined ? '#000000' : hex(color.rgb) };
}
