import { fault, type Fault } from './fault';
import type { Said } from './said';

/** A parsed file, or what keeps it from being read. */
export type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly faults: readonly Fault[] };

interface Frame {
  readonly kind: 'object' | 'array';
  readonly keys: Set<string>;
  key: string;
  index: number;
}

type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /(?:true|false|null)(?![A-Za-z0-9_])/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const spareComma: Said = {
  ja: '直前の「,」が余分です。削除してください。',
  en: 'The “,” before this is one too many. Delete it.',
};
const fullWidth: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '＂': '"',
  '，': ',',
  '、': ',',
  '：': ':',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
};
const notFullWidth = (c: string, half: string): Said => ({
  ja: `全角の「${c}」があります。半角の「${half}」に直してください。`,
  en: `There is a full-width ${c} here. Replace it with a half-width “${half}”.`,
});
const knownMistakes: Readonly<Record<string, Said>> = {
  '\u3000': {
    ja: '全角の空白があります。半角の空白に直してください。',
    en: 'There is a full-width space here. Replace it with a half-width one.',
  },
  '/': {
    ja: 'コメントは書けません。削除してください。',
    en: 'Comments cannot be written. Delete them.',
  },
  "'": {
    ja: '「\'」は使えません。「"」に直してください。',
    en: 'A “\'” cannot be used. Replace it with “"”.',
  },
};
const fieldName: Said = {
  ja: '項目の名前を「"」で囲んで書いてください。',
  en: 'Write the name of a field, with a “"” before and after it.',
};

/**
 * Reads JSON text. The engines' own errors are English, differ from browser to browser and often lack a position, and
 * they accept a key typed twice, of which all but the last is lost: a text in which something is wrong is gone through
 * by hand, which takes twenty times as long.
 */
export function readJson(text: string): JsonResult {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const sound = soundJson(body);
  if (sound !== null) return { ok: true, value: sound.value };
  const scan = new Scan(body);
  scan.run();
  if (scan.problem !== null) {
    const { line, column, said } = scan.problem;
    const place = {
      ja: `JSON として読めません（${line}行目の${column}文字目）。`,
      en: `It cannot be read as JSON (line ${line}, character ${column}).`,
    };
    return { ok: false, faults: [fault([], place, said)] };
  }
  if (scan.duplicates.length > 0) return { ok: false, faults: scan.duplicates };
  const value: unknown = JSON.parse(body);
  return { ok: true, value };
}

/** What a text says that is JSON and in which no key stands twice; null for any other. */
function soundJson(text: string): { readonly value: unknown } | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  // Of a key that stands twice one is lost, and what stood there with it.
  return stringsOf(value) === stringsIn(text) ? { value } : null;
}

/** How many strings, keys included, a value holds. */
function stringsOf(value: unknown): number {
  let strings = 0;
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === 'string') strings += 1;
    if (typeof next !== 'object' || next === null) continue;
    if (!Array.isArray(next)) strings += Object.keys(next).length;
    for (const inner of Object.values(next)) waiting.push(inner);
  }
  return strings;
}

/** How many strings, keys included, a text holds that is JSON. */
function stringsIn(json: string): number {
  let strings = 0;
  for (let start = json.indexOf('"'); start !== -1; strings += 1) {
    start = json.indexOf('"', endOfString(json, start) + 1);
  }
  return strings;
}

/** Place of the quotation mark that closes the string that opens at `start`. */
function endOfString(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  while (isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end;
}

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(json: string, at: number): boolean {
  let before = at - 1;
  while (json.charAt(before) === '\\') before -= 1;
  return (at - before) % 2 === 0;
}

class Scan {
  problem: { line: number; column: number; said: Said } | null = null;
  readonly duplicates: Fault[] = [];
  private at = 0;
  private readonly open: Frame[] = [];
  private expected: Expected = 'value';

  constructor(private readonly text: string) {}

  run(): void {
    while (this.problem === null) {
      while (/[ \t\n\r]/.test(this.text.charAt(this.at))) this.at += 1;
      if (this.at >= this.text.length) {
        if (this.expected !== 'nothing') this.fail(this.unfinished());
        return;
      }
      this.step(this.text.charAt(this.at));
    }
  }

  private step(c: string): void {
    switch (this.expected) {
      case 'nothing':
        this.fail({
          ja: '余分な文字があります。削除してください。',
          en: 'Nothing may stand here any more. Delete it.',
        });
        break;
      case 'colon':
        if (c === ':') this.take(1, 'value');
        else this.unexpected(c, { ja: '「:」が必要です。', en: 'A “:” is needed here.' });
        break;
      case 'commaOrEnd':
        this.separator(c);
        break;
      case 'key':
      case 'keyOrEnd':
        if (c === '"') this.key();
        else if (c !== '}') this.unexpected(c, fieldName);
        else if (this.expected === 'keyOrEnd') this.close();
        else this.fail(spareComma);
        break;
      case 'valueOrEnd':
      case 'value':
        if (c !== ']' || this.open.at(-1)?.kind !== 'array') this.value(c);
        else if (this.expected === 'valueOrEnd') this.close();
        else this.fail(spareComma);
    }
  }

  private value(c: string): void {
    if (c === '{' || c === '[') {
      const kind = c === '{' ? 'object' : 'array';
      this.open.push({ kind, keys: new Set(), key: '', index: 0 });
      this.take(1, kind === 'object' ? 'keyOrEnd' : 'valueOrEnd');
    } else if (c === '"') {
      if (this.string() !== null) this.expected = this.afterValue();
    } else {
      const length = this.match(word) || this.match(number);
      if (length > 0) this.take(length, this.afterValue());
      else
        this.unexpected(c, {
          ja: '値がありません。値を書いてください。',
          en: 'The value is missing. Write it.',
        });
    }
  }

  private separator(c: string): void {
    const frame = this.open.at(-1);
    const end = frame?.kind === 'object' ? '}' : ']';
    if (c === end) this.close();
    else if (c !== ',')
      this.unexpected(c, {
        ja: `この前に「,」か「${end}」が必要です。`,
        en: `A “,” or “${end}” is needed before this.`,
      });
    else {
      if (frame !== undefined) frame.index += 1;
      this.take(1, frame?.kind === 'object' ? 'key' : 'value');
    }
  }

  private key(): void {
    const key = this.string();
    const frame = this.open.at(-1);
    if (key === null || frame === undefined) return;
    frame.key = key;
    if (frame.keys.has(key)) {
      const path = this.open.map((each) => (each.kind === 'object' ? each.key : each.index));
      this.duplicates.push(
        fault(path, {
          ja: `「${key}」が2回書かれています。どちらか一方を削除してください。`,
          en: `“${key}” stands here twice. Delete one of the two.`,
        }),
      );
    }
    frame.keys.add(key);
    this.expected = 'colon';
  }

  /** Reads a string and returns what it says; null after a failure. */
  private string(): string | null {
    const start = this.at;
    for (this.at += 1; this.at < this.text.length; this.at += 1) {
      const c = this.text.charAt(this.at);
      if (c === '"') {
        this.at += 1;
        return String(JSON.parse(this.text.slice(start, this.at)));
      }
      if (c < ' ') {
        this.fail({
          ja: '文字列の途中に改行や制御文字があります。改行は \\n と書いてください。',
          en: 'A text holds a line break or a control character. Write a line break as \\n.',
        });
        return null;
      }
      if (c !== '\\') continue;
      const length = this.match(escape);
      if (length === 0) {
        this.fail({
          ja: '「\\」の使い方が違います。「\\」そのものは「\\\\」と書いてください。',
          en: 'The “\\” is not used as it should be. Write “\\” itself as “\\\\”.',
        });
        return null;
      }
      this.at += length - 1;
    }
    this.at = start;
    this.fail({
      ja: '文字列が閉じていません。終わりに「"」を書いてください。',
      en: 'A text is not closed. Write “"” at its end.',
    });
    return null;
  }

  private close(): void {
    this.open.pop();
    this.take(1, this.afterValue());
  }

  private afterValue(): Expected {
    return this.open.length === 0 ? 'nothing' : 'commaOrEnd';
  }

  private take(length: number, next: Expected): void {
    this.at += length;
    this.expected = next;
  }

  private match(pattern: RegExp): number {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0].length ?? 0;
  }

  private unfinished(): Said {
    const frame = this.open.at(-1);
    if (frame === undefined) {
      return {
        ja: 'ファイルが空です。プログラムの定義を書いてください。',
        en: 'The file is empty. Write the definition of a programme in it.',
      };
    }
    const end = frame.kind === 'object' ? '}' : ']';
    return {
      ja: `途中で終わっています。「${end}」が足りません。`,
      en: `It ends in the middle. A “${end}” is missing.`,
    };
  }

  private unexpected(c: string, otherwise: Said): void {
    const half = fullWidth[c];
    this.fail(half === undefined ? (knownMistakes[c] ?? otherwise) : notFullWidth(c, half));
  }

  private fail(said: Said): void {
    const lines = this.text.slice(0, this.at).split(/\r\n|\r|\n/);
    const column = Array.from(lines.at(-1) ?? '').length + 1;
    this.problem = { line: lines.length, column, said };
  }
}
