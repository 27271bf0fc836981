import { progressWords as words, type Scale } from '../programme';
import { positions } from './codes';
import { isBlank } from './input';
import type { CellInput } from './model';
import { metIndex } from './scales';

/** A step with this word is over: later years are 対象外. */
export const COMPLETED_WORD = '完了';
/** A step with this word is 中止; it has no band. */
export const DISCONTINUED_WORD = '中止';

/** One row of the settings sheet's 工程_語 and 工程_位置. */
export interface ProgressWord {
  readonly word: string;
  readonly position: number;
}

/**
 * The progress words and the position that each leads to, 中止 last. A word goes to the band that the scale names; else,
 * as in the default scale, 完了 and 計画どおり are `met`, 概ね計画どおり and やや遅れ one and two bands below, the rest the
 * lowest.
 */
export function progressWords(scale: Scale): readonly ProgressWord[] {
  const lowest = scale.bands.length - 1;
  const met = metIndex(scale);
  const usual = [met, met, met + 1, met + 2, lowest, lowest];
  const banded = words.map((word, index) => {
    const named = scale.bands.findIndex(({ id }) => id === scale.progress[word]);
    const band = named >= 0 ? named : Math.min(lowest, usual[index] ?? lowest);
    return { word, position: positions.firstBand + band };
  });
  return [...banded, { word: DISCONTINUED_WORD, position: positions.discontinued }];
}

/** A step's progress as typed: nothing, one of the words, or something else (要確認). Words are taken exactly. */
export type ParsedProgress =
  | { readonly kind: 'blank' }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'unknown' };

const knownWords: ReadonlySet<string> = new Set([...words, DISCONTINUED_WORD]);

export function parseProgressWord(input: CellInput): ParsedProgress {
  if (isBlank(input)) return { kind: 'blank' };
  if (input.kind === 'text' && knownWords.has(input.text))
    return { kind: 'word', word: input.text };
  return { kind: 'unknown' };
}
