/**
 * Widths in the characters that columns count (a digit of the default font, 0.5 em): twice the advance that BIZ UDPGothic
 * gives a character, the widest of each kind, read from the font. Fonts that stand in for it are as wide in Japanese and
 * narrower in digits.
 */
const KINDS: readonly (readonly [RegExp, number])[] = [
  [/[0-9 ]/, 1.52],
  [/[a-z]/, 1.4],
  [/[A-Z%]/, 1.7],
  [/[!-~\uff61-\uff9f]/, 1.3],
  [/[\u3000-\u301b\u30fb\uff08\uff09\uff1a\uff1b]/, 1.34],
];
const FULL_WIDTH = 2;

/** By UTF-16 unit, 0 where it was not asked for yet. */
const known = new Float64Array(0x1_00_00);

function unitWidth(unit: number): number {
  const found = known[unit] ?? 0;
  return found === 0 ? firstWidth(unit) : found;
}

function firstWidth(unit: number): number {
  const character = String.fromCharCode(unit);
  const ofKind = KINDS.find(([kind]) => kind.test(character))?.[1] ?? FULL_WIDTH;
  // Two units make a rare character.
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  const width = isHalf ? ofKind / 2 : ofKind;
  known[unit] = width;
  return width;
}

/** Width of a text in characters of a column. */
function textWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += unitWidth(text.charCodeAt(at));
  return width;
}

/** Air that a cell keeps beside its text, in characters. */
const PADDING = 1.2;

/** Width of a column, in characters, that shows a text on one line. */
export function widthOf(text: string, fontScale: number): number {
  return Math.ceil(textWidth(text) * fontScale + PADDING);
}

/**
 * Lines that a wrapped text takes in a column. `columnWidth` is in characters of the default font, `fontScale` the
 * text's size in relation to it. Latin words wrap earlier than Japanese, hence a little less room than there is.
 */
export function lineCount(text: string, columnWidth: number, fontScale: number): number {
  return wrapped(lineWidths(text), columnWidth, fontScale);
}

/** Widths of the lines of a text before they are wrapped. */
function lineWidths(text: string): readonly number[] {
  return text.split('\n').map(textWidth);
}

function wrapped(widths: readonly number[], columnWidth: number, fontScale: number): number {
  const room = Math.max(2, (columnWidth - PADDING) / fontScale);
  return widths.reduce((lines, width) => lines + Math.max(1, Math.ceil(width / room)), 0);
}

/** Excel's highest row, in points. */
const HIGHEST = 409;

/** Height in points of a row that shows `lines` lines of a font size, with air above and below. */
export function rowHeight(lines: number, fontSize: number): number {
  return Math.min(HIGHEST, neededHeight(lines, fontSize));
}

function neededHeight(lines: number, fontSize: number): number {
  return Math.ceil(lines * fontSize * 1.36 + 6);
}

/** Sizes of long texts: a long one gets a smaller one rather than being cut. */
export const TEXT_SIZES = [10, 9, 8] as const;

export interface FittedText {
  readonly size: number;
  readonly height: number;
  /** false: not even at the smallest size does the text fit into Excel's highest row. */
  readonly fits: boolean;
}

/** The largest of some font sizes, in their order, at which a wrapped text fits into Excel's highest row, and its height. */
export function fittedText(
  text: string,
  columnWidth: number,
  sizes: readonly number[] = TEXT_SIZES,
): FittedText {
  const widths = lineWidths(text);
  const needed = (size: number): number =>
    neededHeight(wrapped(widths, columnWidth, size / 10), size);
  const size = sizes.find((each) => needed(each) <= HIGHEST) ?? Math.min(...sizes);
  return {
    size,
    height: Math.min(HIGHEST, needed(size)),
    fits: needed(size) <= HIGHEST,
  };
}
