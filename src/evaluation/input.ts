import { isWhole, round, compare } from './decimal';
import type { CellInput, Limits } from './model';

/**
 * What counts as nothing: space, full-width space, no-break space, tab, line feed, carriage return, and U+0001, by which
 * LibreOffice shows a tab in a text of several lines (seen in 7.4). The formulas strip exactly these.
 */
export const BLANK_CHARACTERS: readonly string[] = [
  ' ',
  '\u3000',
  '\u00a0',
  '\t',
  '\n',
  '\r',
  '\u0001',
];

const blankCharacters: ReadonlySet<string> = new Set(BLANK_CHARACTERS);

/** Why what was typed is not a number that can be judged. */
export type InvalidReason =
  | 'text'
  | 'boolean'
  | 'error'
  /** Above 1E13 or, other than 0, below 1E-9. */
  | 'magnitude'
  | 'belowMinimum'
  | 'aboveMaximum'
  | 'fraction';

export type ClassifiedInput =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'invalid'; readonly reason: InvalidReason };

const blank: ClassifiedInput = { kind: 'blank' };
const invalid = (reason: InvalidReason): ClassifiedInput => ({ kind: 'invalid', reason });

export function isBlank(input: CellInput): boolean {
  return input.kind === 'blank' || (input.kind === 'text' && isOnlyBlanks(input.text));
}

function isOnlyBlanks(text: string): boolean {
  for (const character of text) if (!blankCharacters.has(character)) return false;
  return true;
}

/**
 * 未入力, a number within its limits, or 要確認 and why (product, "a KPI in a fiscal year"). Only the stored value counts:
 * a number formatted as a date is that number, a text that looks like a number is a text.
 */
export function classify(input: CellInput, limits: Limits): ClassifiedInput {
  if (isBlank(input)) return blank;
  if (input.kind !== 'number') return invalid(input.kind === 'blank' ? 'text' : input.kind);
  const { value } = input;
  if (!hasJudgeableSize(value)) return invalid('magnitude');
  if (limits.minimum !== null && compare(value, limits.minimum) < 0) return invalid('belowMinimum');
  if (limits.maximum !== null && compare(value, limits.maximum) > 0) return invalid('aboveMaximum');
  if (limits.integer && !isWhole(value)) return invalid('fraction');
  return input;
}

/** Within ±1E13 and, other than 0, not below 1E-9, so that no engine overflows and `ROUND(x, 9)` keeps it. */
function hasJudgeableSize(value: number): boolean {
  const size = Math.abs(value);
  if (size > 1e-8 && size < 1e12) return true;
  // Taken to 15 significant digits, like everything that is compared.
  return value === 0 || (round(size, 1) <= 1e13 && (size >= 1 || round(size * 1e9, 14) >= 1));
}

/** What was typed, as text. */
export function inputText(input: CellInput): string {
  switch (input.kind) {
    case 'blank':
      return '';
    case 'number':
    case 'boolean':
      return String(input.value);
    case 'text':
      return input.text;
    case 'error':
      return input.code;
  }
}
