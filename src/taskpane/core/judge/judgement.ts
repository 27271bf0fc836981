import {
  achievementSentence,
  discontinuedFootnote,
  statusPosition,
  type RollUp,
} from '../../../evaluation';
import {
  asOfDate,
  initiativesOf,
  programmeInForce,
  yearBefore,
  type FiscalYear,
  type Scale,
} from '../../../programme';
import type { Reading } from '../../../workbook';
import { evaluated } from '../evaluated';
import {
  counting,
  groupings,
  groupsBy,
  tally,
  type GroupJudgement,
  type Grouping,
  type Tally,
} from './groups';
import { itemsIn, type ItemJudgement, type Subject } from './items';
import { isBelowMet, openStatuses, shownStatus, type ShownStatus } from './statuses';

/** A fiscal year as it is printed, and as it is called in a narrow column. */
export interface YearName {
  readonly label: string;
  readonly short: string;
}

/** Where the programme, or a division's part of it, stands in the reporting year. */
export interface Judgement extends Tally {
  readonly year: YearName;
  readonly round: string;
  readonly forecast: boolean;
  readonly discontinued: number;
  /** 全n項目のうち…, in Japanese. */
  readonly sentence: string;
  /** うち中止n項目, '' for none. */
  readonly footnote: string;
  /** The scale's bands, then the other statuses that occur in this year or the last. */
  readonly statuses: readonly ShownStatus[];
  readonly groups: Readonly<Record<Grouping, readonly GroupJudgement[]>>;
  /** What the summary can be broken down by. */
  readonly groupings: readonly Grouping[];
  /** null where the programme has no year before, or nothing was judged in it. */
  readonly lastYear: (Tally & { readonly year: YearName }) | null;
  /** Judged below the `met` band, the worst first. */
  readonly late: readonly ItemJudgement[];
  /** Not judged yet: blank, to be checked, or without what it is compared with. */
  readonly open: readonly ItemJudgement[];
}

/** What a reading is judged on: a division's workbook on that division's initiatives alone. */
export function subjectOf(reading: Reading): Subject {
  const { programme, year, round, division } = reading;
  const asOf = asOfDate(programme, year, round);
  const current = asOf === null ? programme : programmeInForce(programme, asOf);
  const initiatives =
    division === null ? current.initiatives : initiativesOf(current, division, asOf ?? undefined);
  return { reading, current, asOf, initiatives };
}

/** Judges a workbook as read. */
export function judge(reading: Reading): Judgement {
  const { programme, year, round, scale } = reading;
  const subject = subjectOf(reading);
  const evaluation = evaluated(reading);
  const items = itemsIn(year, evaluation, subject);
  const before = yearBefore(programme, year);
  const earlier = before === null ? null : itemsIn(before, evaluation, subject);
  const lastYear = earlier?.some(isJudgedBy(scale)) === true ? earlier : null;
  const statuses = shownStatuses([...items, ...(lastYear ?? [])], scale);
  const counted = counting(subject, { items, lastYear, statuses });
  const whole = counted.rollUp(items);
  const worstFirst = [...items].sort(
    (a, b) => statusPosition(b.status.id, scale) - statusPosition(a.status.id, scale),
  );
  return {
    ...tally(items, counted),
    ...wholeOf(whole),
    year: nameOf(year, reading),
    round: round.name,
    statuses,
    groups: {
      pillar: groupsBy('pillar', subject, counted),
      section: groupsBy('section', subject, counted),
      division: groupsBy('division', subject, counted),
    },
    groupings: groupings.filter((each) => isUseful[each](subject)),
    lastYear:
      before === null || lastYear === null
        ? null
        : { ...tally(lastYear, counted), year: nameOf(before, reading) },
    late: worstFirst.filter(({ status }) => isBelowMet(status.id, scale)),
    open: worstFirst.filter(({ status }) => openStatuses.includes(status.id)),
  };
}

/** A division's own workbook knows one division only, a programme may have no sections. */
const isUseful: Readonly<Record<Grouping, (subject: Subject) => boolean>> = {
  pillar: () => true,
  section: ({ current }) => current.pillars.some(({ sections }) => sections.length > 0),
  division: ({ reading }) => reading.division === null,
};

function wholeOf(
  whole: RollUp,
): Pick<Judgement, 'forecast' | 'discontinued' | 'sentence' | 'footnote'> {
  return {
    forecast: whole.forecast,
    discontinued: whole.discontinued,
    sentence: achievementSentence(whole),
    footnote: discontinuedFootnote(whole),
  };
}

const nameOf = (year: FiscalYear, { programme }: Reading): YearName => ({
  label: programme.yearLabels[year] ?? year,
  short: year,
});

function isJudgedBy(scale: Scale): (item: ItemJudgement) => boolean {
  const bands = new Set(scale.bands.map(({ id }) => id));
  return ({ status }) => bands.has(status.id);
}

function shownStatuses(items: readonly ItemJudgement[], scale: Scale): readonly ShownStatus[] {
  const occurring = openStatuses.filter((id) => items.some(({ status }) => status.id === id));
  return [...scale.bands.map(({ id }) => id), ...occurring].map((id) => shownStatus(id, scale));
}
