/**
 * How much room texts take. Widths are points at size 1 and on the safe side: BIZ UDPゴシック sets kana and punctuation
 * narrower than the full width that a font which stands in for it gives them. Read from the fonts' own tables.
 */
const NARROW: Readonly<Record<string, number>> = { ' ': 0.36, i: 0.36, l: 0.36, j: 0.36 };
const LOWER = /[a-z.,:;'|!()[\]/-]/u;
const ASCII = /[!-~\uff61-\uff9f]/u;

function characterWidth(character: string): number {
  const narrow = NARROW[character];
  if (narrow !== undefined) return narrow;
  if (LOWER.test(character)) return 0.68;
  if (character === '%' || character === 'W' || character === 'M') return 1;
  return ASCII.test(character) ? 0.79 : 1;
}

/** By UTF-16 unit: a paper measures the same characters again and again. */
const known = new Map<number, number>();

function unitWidth(unit: number): number {
  // A line feed takes no room, and the first of the two units of a rare character is as wide as both.
  const isNothing = unit === 0x0a || (unit >= 0xdc00 && unit <= 0xdfff);
  const width = isNothing ? 0 : characterWidth(String.fromCharCode(unit));
  known.set(unit, width);
  return width;
}

// Words of Latin letters with the space after them, and single characters of anything else.
const TOKEN = /\n|[!-~]+ *|[\s\S]/gu;
// A line never begins with these: the character before comes along.
const CLOSING = /^[、。，．）」』】〉》・：；！？ー々っッゃャゅュょョ)\],.]/u;

/**
 * A text as lines no wider than some points at a font size: broken between words, and anywhere between Japanese
 * characters. Together the lines are the text: one that ends a paragraph keeps its line feed.
 */
export function textLines(text: string, points: number, size: number): readonly string[] {
  const room = Math.max(2, points / size);
  return (text.match(/[^\n]*\n|[^\n]+$/g) ?? ['']).flatMap((paragraph) => wrapped(paragraph, room));
}

function wrapped(paragraph: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  const add = (token: string, own: number): void => {
    if (line !== '' && token !== '\n' && width + own > room) {
      const moved = CLOSING.test(token) ? lastCharacter(line) : '';
      lines.push(line.slice(0, line.length - moved.length));
      line = moved;
      width = textWidth(moved);
    }
    line += token;
    width += own;
  };
  for (const token of paragraph.match(TOKEN) ?? []) {
    const own = textWidth(token);
    if (own <= room) add(token, own);
    else for (const character of token) add(character, textWidth(character));
  }
  return [...lines, line];
}

function textWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    width += known.get(unit) ?? unitWidth(unit);
  }
  return width;
}

/** '' where the line has no other. */
function lastCharacter(line: string): string {
  const characters = Array.from(line);
  return characters.length < 2 ? '' : (characters.at(-1) ?? '');
}
