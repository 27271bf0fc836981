import type { FontPlan } from '../plan';
import { palette } from './palette';

/** Font of everything that people read: made for legibility, on Windows since 2018. */
export const TEXT_FONT = 'BIZ UDPゴシック';

/**
 * The workbook's own font, in whose digits the widths of columns count. Not the one above: its digits are 0.76 em wide
 * (read from the font: 10 pixels at 10 points), those of fonts that stand in for it 0.5 to 0.6, so that columns would be
 * 1.4 times as wide on one computer as on another. The digits of its monospaced sister are 0.5 em, 7 pixels.
 */
export const defaultFont: FontPlan = { name: 'BIZ UDゴシック', size: 10, colour: palette.ink };
