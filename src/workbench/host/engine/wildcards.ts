export interface TextMatch {
  /** The whole text has to match, not a part of it. */
  readonly whole: boolean;
  readonly matchCase: boolean;
}

/** A test for texts with Excel's wildcards: `*` any characters, `?` one, `~` before a character that means itself. */
export function textMatcher(
  pattern: string,
  { whole, matchCase }: TextMatch,
): (text: string) => boolean {
  const source = pattern.replace(/~[*?~]|[*?]|[^*?~]+|~/gu, (part) => {
    if (part === '*') return '[^]*';
    if (part === '?') return '[^]';
    return escape(/^~[*?~]$/.test(part) ? part.slice(1) : part);
  });
  const expression = new RegExp(whole ? `^(?:${source})$` : source, matchCase ? 'u' : 'iu');
  return (text) => expression.test(text);
}

const escape = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
