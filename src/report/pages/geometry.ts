import type { PagePlan } from '../../workbook';
import type { Orientation } from '../options';

const POINTS_PER_INCH = 72;
/** ISO 216. */
const A4 = { short: 595.28, long: 841.89 } as const;

/** Inches. Room for the header and footer lines above and below. */
export const MARGINS: PagePlan['margins'] = {
  top: 0.75,
  bottom: 0.7,
  left: 0.35,
  right: 0.35,
  header: 0.35,
  footer: 0.35,
};

/**
 * The part of a page's height that rows take. Programs round the height of each row to the dots of a device; a page filled
 * to the last point made LibreOffice 7.4 count one page more than it then had rows for, and print it empty.
 */
const KEPT = 0.98;

/** Points that rows may take on one page. */
export function pageHeight(orientation: Orientation): number {
  const height = orientation === 'portrait' ? A4.long : A4.short;
  return (height - (MARGINS.top + MARGINS.bottom) * POINTS_PER_INCH) * KEPT;
}

/**
 * What the width of a column counts: digits of the workbook's default font. Half an em of 10.5 points is 7 pixels and
 * 5.25 points, so that Excel, which rounds to pixels, and LibreOffice, which does not, agree (measured with 7.4: the digits
 * of BIZ UDPゴシック are 0.76 em wide, those of fonts that stand in for it 0.5 to 0.56, and columns differ accordingly).
 */
export const PAPER_FONT = { name: 'BIZ UDゴシック', size: 10.5 } as const;
export const TEXT_FONT = 'BIZ UDPゴシック';
const CHARACTER = 5.25;
/** Points that a cell keeps beside its text. */
const PADDING = 5;
/**
 * The part of the page's width that columns take. Where the font is missing a digit may be 8 pixels wide, and at a fixed
 * scale columns that are too wide go to a second page: 7/8 leaves room for that.
 */
const FILLED = 0.875;

/** Characters that the columns of a page have between them. */
export function pageWidth(orientation: Orientation): number {
  const width = orientation === 'portrait' ? A4.short : A4.long;
  const points = width - (MARGINS.left + MARGINS.right) * POINTS_PER_INCH;
  return (points * FILLED) / CHARACTER;
}

/** Widths of columns in characters, in the given proportions, that fill the page. */
export function columnWidths(
  orientation: Orientation,
  proportions: readonly number[],
): readonly number[] {
  const all = proportions.reduce((sum, each) => sum + each, 0);
  const total = pageWidth(orientation);
  return proportions.map((each) => Math.floor((total * each * 100) / all) / 100);
}

/** Points that a text has in columns of so many characters. */
export function textRoom(characters: number): number {
  return characters * CHARACTER - PADDING;
}
