import type { CellStyle as LibraryStyle } from 'hucre/xlsx';
import type { BorderPlan, CellStyle, ConditionalFormatPlan, Edge, FontPlan } from '../../workbook';

type LibraryFont = NonNullable<LibraryStyle['font']>;
type LibraryBorder = NonNullable<LibraryStyle['border']>;

/** Shift-JIS: tells programs without the font to take a Japanese one for it. */
const japaneseCharset = 128;

/** Font families of the format (ECMA-376 part 1, 18.8.18). */
const family = { roman: 1, swiss: 2, modern: 3 } as const;

/** A whole font as the library wants it; in a Japanese workbook with what finds a substitute. */
export function libraryFont(font: FontPlan, language: string): LibraryFont {
  const japanese = language.startsWith('ja');
  const mincho = /mincho|明朝/i.test(font.name);
  return {
    name: font.name,
    size: font.size,
    ...(font.bold === true && { bold: true }),
    ...(font.italic === true && { italic: true }),
    ...(font.colour !== undefined && { color: { rgb: font.colour } }),
    ...(japanese
      ? { charset: japaneseCharset, family: mincho ? family.roman : family.modern }
      : { family: family.swiss }),
  };
}

export function libraryStyle(
  style: CellStyle,
  defaultFont: FontPlan,
  language: string,
): LibraryStyle {
  const alignment = alignmentOf(style);
  return {
    font: libraryFont({ ...defaultFont, ...style.font }, language),
    ...(style.fill !== undefined && { fill: solid(style.fill) }),
    ...(style.border !== undefined && { border: borderOf(style.border) }),
    ...(style.numberFormat !== undefined &&
      style.numberFormat !== 'General' && { numFmt: style.numberFormat }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    protection: { locked: style.input !== true },
  };
}

function alignmentOf(style: CellStyle): NonNullable<LibraryStyle['alignment']> {
  return {
    ...(style.horizontal !== undefined && { horizontal: style.horizontal }),
    ...(style.vertical !== undefined && { vertical: style.vertical }),
    ...(style.indent !== undefined && { indent: style.indent }),
    ...(style.wrap === true && { wrapText: true }),
    ...(style.shrink === true && { shrinkToFit: true }),
  };
}

/** What a conditional format changes. Both colours are given: Excel takes the background, others the foreground. */
export function differentialStyle(format: ConditionalFormatPlan): LibraryStyle {
  const { fill, font } = format;
  return {
    ...(fill !== undefined && { fill: solid(fill) }),
    ...(font !== undefined && {
      font: {
        ...(font.bold !== undefined && { bold: font.bold }),
        ...(font.colour !== undefined && { color: { rgb: font.colour } }),
      },
    }),
  };
}

function solid(rgb: string): NonNullable<LibraryStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } };
}

function borderOf(border: BorderPlan): LibraryBorder {
  const side = (edge: Edge | undefined): LibraryBorder['top'] | undefined =>
    edge === undefined || edge === 'none'
      ? undefined
      : { style: edge, color: { rgb: border.colour } };
  const sides = {
    top: side(border.top),
    bottom: side(border.bottom),
    left: side(border.left),
    right: side(border.right),
  };
  return Object.fromEntries(Object.entries(sides).filter(([, value]) => value !== undefined));
}
