// eslint-disable-next-line no-control-regex -- that is how styles are written to a terminal
const ANSI = /\u001b\[[0-9;]*m/g;
const COMBINING = /^\p{Mark}$/u;
// East Asian wide and fullwidth characters, and the ambiguous ones that Japanese terminals draw wide in tables of ours.
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]$/u;

/** Columns that a text takes in a terminal; Japanese characters take two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text.replaceAll(ANSI, '')) {
    if (COMBINING.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}

/** The beginning of a text, with … where it was cut. */
export function cutTo(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (displayWidth(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

// A line never begins with these.
const CLOSING = /^[、。，．）」』】〉》・：；！？ー)\],.]$/u;

/** Breaks a text into lines of a width: between words, and anywhere between Japanese characters. */
export function wrap(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrapLine(paragraph, Math.max(10, width)));
}

function wrapLine(paragraph: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const token of tokens(paragraph)) {
    if (line !== '' && displayWidth(line + token.trimEnd()) > width && !CLOSING.test(token)) {
      lines.push(line.trimEnd());
      line = token.trimStart();
    } else line += token;
  }
  return [...lines, line.trimEnd()];
}

/** Words of Latin letters with the space after them, and single characters of anything else. */
function tokens(text: string): readonly string[] {
  return text.match(/[\u0021-\u007e]+ *|[\s\S]/gu) ?? [];
}
