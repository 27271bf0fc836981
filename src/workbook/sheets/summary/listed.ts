import type { Entry } from './entries';

/** What a line of the list is, as the number that its hidden cell holds; headings are odd. */
export const LINE = {
  nothing: 0,
  lateHeading: 1,
  late: 2,
  fellHeading: 3,
  fell: 4,
  roseHeading: 5,
  rose: 6,
} as const;

export interface ListedLine {
  readonly kind: (typeof LINE)[keyof typeof LINE];
  /** Index of the initiative among the entries; null for a heading. */
  readonly entry: number | null;
}

/** Entries that have a rank, the highest first. */
function ranked(entries: readonly Entry[], rank: (entry: Entry) => number): readonly number[] {
  return entries
    .map((entry, index) => ({ index, rank: rank(entry) }))
    .filter((each) => each.rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ index }) => index);
}

/**
 * The list as it is now: late initiatives, then those that fell and those that rose against the year before, each under a
 * heading that is there even where nothing is under it.
 */
export function listedLines(entries: readonly Entry[], compared: boolean): readonly ListedLine[] {
  const part = (
    heading: ListedLine['kind'],
    kind: ListedLine['kind'],
    rank: (entry: Entry) => number,
  ): readonly ListedLine[] => [
    { kind: heading, entry: null },
    ...ranked(entries, rank).map((entry) => ({ kind, entry })),
  ];
  return [
    ...part(LINE.lateHeading, LINE.late, ({ late }) => late),
    ...(compared ? part(LINE.fellHeading, LINE.fell, ({ fell }) => fell) : []),
    ...(compared ? part(LINE.roseHeading, LINE.rose, ({ rose }) => rose) : []),
  ];
}

/** Most lines that the list can come to: everything late, and everything moved. */
export function mostLines(entries: number, compared: boolean): number {
  return compared ? 2 * entries + 3 : entries + 1;
}
