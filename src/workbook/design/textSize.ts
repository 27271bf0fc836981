const KANA = /[\u3041-\u30ff]/u;
const FULL_WIDTH_MARK = /[\u3000-\u301f\uff01-\uff0f\uff1a-\uff20\u30fb]/u;
const NARROW = /[ -~\uff61-\uff9f]/u;

/** Widths in digits of the default font: BIZ UDPGothic sets kana and punctuation narrower than ideographs. */
function characterWidth(character: string): number {
  if (NARROW.test(character)) return 1;
  if (FULL_WIDTH_MARK.test(character)) return 1.2;
  return KANA.test(character) ? 1.6 : 1.8;
}

/** Width of a text in digits of the default font, on the safe side: fonts that stand in for it are wider. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** Air that a cell keeps beside its text, in characters. */
const PADDING = 1.2;

/**
 * Lines that a wrapped text takes in a column. `columnWidth` is in characters of the default font, `fontScale` the
 * text's size in relation to it. Latin words wrap earlier than Japanese, hence a little less room than there is.
 */
export function lineCount(text: string, columnWidth: number, fontScale: number): number {
  const room = Math.max(2, (columnWidth - PADDING) / fontScale);
  let lines = 0;
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(textWidth(line) / room));
  return lines;
}

/** Height in points of a row that shows `lines` lines of a font size, with air above and below. */
export function rowHeight(lines: number, fontSize: number): number {
  // Excel's limit is 409 points.
  return Math.min(409, Math.ceil(lines * fontSize * 1.36 + 6));
}
