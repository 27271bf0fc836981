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
  sinceFellHeading: 7,
  sinceFell: 8,
  sinceRoseHeading: 9,
  sinceRose: 10,
} as const;

export interface ListedLine {
  readonly kind: (typeof LINE)[keyof typeof LINE];
  /** Index of the initiative among the entries; null for a heading. */
  readonly entry: number | null;
}

/** A part of the list: late initiatives, and those that moved against the year or the round before. */
export type ListPart = 'late' | 'fell' | 'rose' | 'sinceFell' | 'sinceRose';

/** With what the list compares. */
export interface Compared {
  /** The year before is one of the programme's. */
  readonly year: boolean;
  /** The round before handed something on. */
  readonly round: boolean;
}

/** The parts of the list in their order. */
export function listParts({ round, year }: Compared): readonly ListPart[] {
  return [
    'late',
    ...(round ? (['sinceFell', 'sinceRose'] as const) : []),
    ...(year ? (['fell', 'rose'] as const) : []),
  ];
}

/** Rank of an entry in a part: 0 for one that is not in it, else the larger the earlier it comes. */
export function rankIn(part: ListPart, { fell, late, rose, since }: Entry): number {
  const ranks = { late, fell, rose, sinceFell: since?.fell ?? 0, sinceRose: since?.rose ?? 0 };
  return ranks[part];
}

/** Entries that have a rank, the highest first. */
function ranked(entries: readonly Entry[], part: ListPart): readonly number[] {
  return entries
    .map((entry, index) => ({ index, rank: rankIn(part, entry) }))
    .filter((each) => each.rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ index }) => index);
}

/**
 * The list as it is now: its parts, each under a heading that is there even where nothing is under it.
 */
export function listedLines(
  entries: readonly Entry[],
  parts: readonly ListPart[],
): readonly ListedLine[] {
  return parts.flatMap((part): readonly ListedLine[] => [
    { kind: LINE[`${part}Heading`], entry: null },
    ...ranked(entries, part).map((entry) => ({ kind: LINE[part], entry })),
  ]);
}

/** Most lines that the list can come to: everything late, and everything moved. */
export function mostLines(entries: number, parts: readonly ListPart[]): number {
  const comparisons = (parts.length - 1) / 2;
  return (1 + comparisons) * entries + parts.length;
}
