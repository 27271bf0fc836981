import { rollUp, type RollUp } from '../../../evaluation';
import { divisionName } from '../../../programme';
import type { ItemJudgement, Subject } from './items';
import type { ShownStatus } from './statuses';

/** By what the summary is broken down. */
export const groupings = ['pillar', 'section', 'division'] as const;
export type Grouping = (typeof groupings)[number];

export function isGrouping(text: string | null): text is Grouping {
  return groupings.some((each) => each === text);
}

export interface StatusCount extends ShownStatus {
  readonly count: number;
  /** Of the group's total. */
  readonly share: number;
  /** The initiatives that are counted. */
  readonly items: readonly ItemJudgement[];
}

/** Results of some initiatives in a year; `counts` has an entry for each status shown, zero included. */
export interface Tally {
  readonly met: number;
  readonly total: number;
  readonly counts: readonly StatusCount[];
}

/** A line of the summary. */
export interface GroupJudgement extends Tally {
  /** Of its grouping: `1`, `1-2`, `jinji`. */
  readonly id: string;
  /** As it is numbered; '' for a division. */
  readonly no: string;
  readonly title: string;
  /** The same initiatives a year ago; null where nothing was judged then. */
  readonly lastYear: Tally | null;
}

/** The initiatives of two years, and how they are counted. */
export interface Counting {
  readonly items: readonly ItemJudgement[];
  readonly lastYear: readonly ItemJudgement[] | null;
  readonly statuses: readonly ShownStatus[];
  readonly rollUp: (items: readonly ItemJudgement[]) => RollUp;
}

export function counting(
  { reading: { scale } }: Subject,
  parts: Omit<Counting, 'rollUp'>,
): Counting {
  return {
    ...parts,
    rollUp: (items) =>
      rollUp(
        items.map(({ status, forecast }) => ({ status: status.id, forecast })),
        scale,
      ),
  };
}

/**
 * The groups of a grouping that have an initiative. A joint initiative counts under each of its divisions; divisions are
 * those in charge at the round, for last year too, so that what stands side by side is about the same initiatives.
 */
export function groupsBy(
  grouping: Grouping,
  { current, asOf }: Subject,
  counted: Counting,
): readonly GroupJudgement[] {
  switch (grouping) {
    case 'pillar':
      return current.pillars.flatMap(({ no, title }) =>
        group({ id: String(no), no: String(no), title }, ({ pillar }) => pillar === no, counted),
      );
    case 'section':
      return current.pillars.flatMap((pillar) =>
        pillar.sections.flatMap((section) => {
          const no = `${String(pillar.no)}-${String(section.no)}`;
          return group(
            { id: no, no, title: section.title },
            (item) => item.pillar === pillar.no && item.section === section.no,
            counted,
          );
        }),
      );
    case 'division':
      return current.divisions.flatMap(({ id }) =>
        group(
          { id, no: '', title: divisionName(current, id, asOf ?? undefined) },
          ({ divisionIds }) => divisionIds.includes(id),
          counted,
        ),
      );
  }
}

function group(
  head: Pick<GroupJudgement, 'id' | 'no' | 'title'>,
  belongs: (item: ItemJudgement) => boolean,
  counted: Counting,
): readonly GroupJudgement[] {
  const items = counted.items.filter(belongs);
  if (items.length === 0) return [];
  const lastYear = counted.lastYear?.filter(belongs);
  return [
    {
      ...head,
      ...tally(items, counted),
      lastYear: lastYear === undefined ? null : tally(lastYear, counted),
    },
  ];
}

export function tally(items: readonly ItemJudgement[], counted: Counting): Tally {
  const { met, total, counts, shares } = counted.rollUp(items);
  return {
    met,
    total,
    counts: counted.statuses.map((status) => ({
      ...status,
      count: counts[status.id] ?? 0,
      share: shares[status.id] ?? 0,
      items: items.filter((item) => item.status.id === status.id),
    })),
  };
}
