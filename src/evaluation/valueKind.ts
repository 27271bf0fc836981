import { inputText, isBlank } from './input';
import type { CellInput, ValueKind } from './model';

/** 値の区分 as people choose it; 集計中 may be followed by the month in which the value comes: 集計中（8月）. */
export const valueKindWords = {
  final: '確定値',
  preliminary: '速報値',
  pending: '集計中',
  withdrawn: '取消',
} as const;

const month = /^[^0-9０-９]*([0-9０-９]{1,2})月/;

/** Reads a 値の区分 cell. Words are taken exactly, as the formulas do; anything else is `unknown` and judged like 確定値. */
export function parseValueKind(input: CellInput): ValueKind {
  if (isBlank(input)) return { kind: 'unstated' };
  if (input.kind !== 'text') return { kind: 'unknown', text: inputText(input) };
  const { text } = input;
  if (text === valueKindWords.final) return { kind: 'final' };
  if (text === valueKindWords.preliminary) return { kind: 'preliminary' };
  if (text === valueKindWords.withdrawn) return { kind: 'withdrawn' };
  if (!text.startsWith(valueKindWords.pending)) return { kind: 'unknown', text };
  return { kind: 'pending', month: monthIn(text.slice(valueKindWords.pending.length)) };
}

/** 集計中 and 取消: whatever stands in the value's cell is not a value. */
export function holdsNoValue({ kind }: ValueKind): boolean {
  return kind === 'pending' || kind === 'withdrawn';
}

function monthIn(text: string): number | null {
  const found = month.exec(text)?.[1]?.normalize('NFKC');
  const number = found === undefined ? 0 : Number(found);
  return number >= 1 && number <= 12 ? number : null;
}
