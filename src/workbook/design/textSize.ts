/** Width of a text in half-width characters: full-width ones count 2 (East Asian Wide, Fullwidth, Ambiguous). */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const narrow = code < 0x80 || (code >= 0xff61 && code <= 0xff9f);
    width += narrow ? 1 : 2;
  }
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
  for (const line of text.split('\n')) lines += Math.max(1, Math.ceil(displayWidth(line) / room));
  return lines;
}

/** Height in points of a row that shows `lines` lines of a font size, with air above and below. */
export function rowHeight(lines: number, fontSize: number): number {
  // Excel's limit is 409 points.
  return Math.min(409, Math.ceil(lines * fontSize * 1.36 + 6));
}
