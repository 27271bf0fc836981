import { fault, type Fault, type Path } from './fault';
import type { Said } from './said';

/** Longest text of a definition; the longest plan text of the documents seen is a tenth of it. */
export const LONGEST_TEXT = 2000;

/** Running text may have several lines; what becomes a heading, a key or a cell of a list may not. */
const mayHaveLines = new Set(
  'outline goal note definition method source measuredAt reason plan milestones old new'.split(' '),
);

// Everything that Excel, XML or a terminal would drop, show as a box or choke on: controls, line separators, halves of
// surrogate pairs, non-characters. U+000A is left to the rule on lines.
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu;

/** A text of one line, of letters and signs that every program can show. */
const printable = /^[ -~\u00A0-\u2027\u202A-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD]*$/;

/**
 * Texts that no cell could hold as they are: control characters, more than 2,000 characters, line breaks in names.
 * Goes through the raw JSON, so that these faults are reported together with those of the shape.
 */
export function textFaults(json: unknown): Fault[] {
  const faults: Fault[] = [];
  const waiting: { value: unknown; path: Path }[] = [{ value: json, path: [] }];
  const seen = new Set<object>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value === 'string' && !isHarmless(value)) faults.push(...faultsOf(value, path));
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    // The definition itself is seven levels deep; deeper things are refused by the shape.
    if (path.length > 12) continue;
    const children = Object.entries(value).map(([key, inner]: [string, unknown]) => {
      const step = Array.isArray(value) ? Number(key) : key;
      if (step === '__proto__') faults.push(fault([...path, step], reserved));
      return { value: inner, path: [...path, step] };
    });
    waiting.push(...children.reverse());
  }
  return faults;
}

/** Most texts are, and a look for that is quick. */
function isHarmless(text: string): boolean {
  return text.length <= LONGEST_TEXT && printable.test(text);
}

const reserved: Said = {
  ja: '「__proto__」は項目の名前に使えません。別の名前にしてください。',
  en: '“__proto__” cannot be the name of a field. Choose another.',
};

function* faultsOf(text: string, path: Path): Generator<Fault> {
  const characters = Array.from(text).length;
  if (characters > LONGEST_TEXT) {
    const limit = LONGEST_TEXT.toLocaleString('en-US');
    yield fault(path, {
      ja: `長すぎます（${characters}文字）。${limit}文字以内にしてください。`,
      en: `It is too long (${characters} characters). Keep it within ${limit}.`,
    });
  }
  const lines = text.includes('\n');
  const bad = [...text.matchAll(unprintable)].find(([c]) => c !== '\n')?.[0];
  if (bad !== undefined) {
    const code = bad.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    yield fault(path, {
      ja: `使えない制御文字があります（U+${code}）。削除してください。`,
      en: `It holds a control character (U+${code}), which cannot be used. Delete it.`,
    });
  }
  const last = path.at(-1);
  const parent = path.at(-2);
  const several =
    (typeof last === 'string' && mayHaveLines.has(last)) ||
    (typeof parent === 'string' && mayHaveLines.has(parent));
  if (lines && !several) {
    yield fault(path, {
      ja: '改行は使えません。1行にしてください。',
      en: 'Line breaks cannot be used here. Write it in one line.',
    });
  }
}
