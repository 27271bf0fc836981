/** A word of a drop-down and the value of the definition that it stands for. */
export type Word = readonly [value: string, word: string];

/** What a cell holds, and so how it answers the definition's JSON. */
export type Kind =
  /** One line of text. */
  | { readonly kind: 'text' }
  /** Text that may have several lines. */
  | { readonly kind: 'lines' }
  /** An id: half-width letters and digits. */
  | { readonly kind: 'id' }
  /** A text picked from a list that the municipality keeps itself: its divisions, years or rounds. */
  | { readonly kind: 'listed'; readonly list: OwnList }
  /** A positive whole number. */
  | { readonly kind: 'no' }
  | { readonly kind: 'number' }
  /** 1 = 100 %. */
  | { readonly kind: 'rate' }
  /** A number, or なし for none at all; blank leaves the default. */
  | { readonly kind: 'limit' }
  | { readonly kind: 'yesNo' }
  /** ○ or nothing. */
  | { readonly kind: 'mark' }
  | { readonly kind: 'date' }
  /** `09-30`. */
  | { readonly kind: 'monthDay' }
  /** One of a few words. `open`: other words are handed on, for whoever knows more of them. */
  | { readonly kind: 'choice'; readonly words: readonly Word[]; readonly open?: boolean }
  /** A number where another cell of the row holds one of some values, else a text. */
  | { readonly kind: 'either'; readonly by: string; readonly numbers: readonly string[] };

/** Lists that drop-downs take from other sheets. */
export type OwnList = 'divisions' | 'years' | 'rounds';

/** In a `limit` cell: there is none. */
export const NONE = 'なし';
export const YES = 'はい';
export const NO = 'いいえ';
export const MARK = '○';
