import type { Finding } from '../check';
import type { Reading } from '../workbook';

/** One file as checked; without a reading it could not be read. */
export type CheckedFile =
  | {
      readonly file: string;
      readonly reading: Reading;
      readonly findings: readonly Finding[];
    }
  | { readonly file: string; readonly reading: null; readonly message: string };

/** What the cell should hold instead, as it would be typed. */
export function suggestedValue({ suggestion }: Finding): string | number | null {
  if (suggestion === null) return null;
  return suggestion.kind === 'number' ? suggestion.value : suggestion.text;
}
