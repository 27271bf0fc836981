import type { Finding } from '../check';
import type { UnreadFile } from './reading/results';

/** One file as checked, small enough to come out of a worker thread; without findings it could not be read. */
export type CheckedFile =
  | {
      readonly file: string;
      /** What the workbook is: year, round and division. */
      readonly heading: string;
      readonly findings: readonly Finding[];
      /** Titles of the initiatives that the findings name, by No. */
      readonly titles: ReadonlyMap<number, string>;
      /** What the file's reader says about it. */
      readonly warnings: readonly string[];
    }
  | (UnreadFile & { readonly findings?: never });

/** A file that could be read. */
export type ReadableFile = Extract<CheckedFile, { readonly findings: readonly Finding[] }>;

/** What the cell should hold instead, as it would be typed. */
export function suggestedValue({ suggestion }: Finding): string | number | null {
  if (suggestion === null) return null;
  return suggestion.kind === 'number' ? suggestion.value : suggestion.text;
}
