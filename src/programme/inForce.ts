import { dateWithinYear } from './calendar';
import { kpiById, yearIndex } from './lookup';
import type { Addition, FiscalYear, LifeCycle, LifeSpan, Programme, Round } from './model';
import { oncePer } from './oncePer';
import { inOrder, mapKpis, revise } from './revise';

/** The year and round for which is reported. */
export interface Reporting {
  readonly year: FiscalYear;
  readonly round: Round;
}

/**
 * The programme as it stood at the end of a day (`YYYY-MM-DD`): revisions decided by then applied, and no 完了, 中止 or
 * 統合 that was decided later (one without a date was always so); what was added later is there and not in force. Start from the programme as loaded, not from the
 * result of another call: what was decided later is gone from it.
 */
export function programmeInForce(programme: Programme, date: string): Programme {
  const byDate = inForce(programme);
  const known = byDate.get(date) ?? revisedUpTo(programme, date);
  byDate.set(date, known);
  return known;
}

/** By day: every workbook of a round asks for the same few. */
const inForce = oncePer<Programme, Map<string, Programme>>(() => new Map());

function revisedUpTo(programme: Programme, date: string): Programme {
  const revised = inOrder(programme.revisions)
    .filter(({ revision }) => revision.decidedOn <= date)
    .reduce((current, { revision }) => {
      const outcome = revise(current, revision);
      return outcome.kind === 'applied' ? outcome.programme : current;
    }, programme);
  return hasLaterDecision(revised, date) ? withoutLaterDecisions(revised, date) : revised;
}

/**
 * The day to which a round's values refer: in R6, 09-30 is 2024-09-30 and 03-31 is 2025-03-31, for whatever month the
 * year starts in. Null where the first day of the year is not known.
 */
export function asOfDate(programme: Programme, year: FiscalYear, round: Round): string | null {
  const start = programme.yearStarts[year];
  return start === undefined ? null : dateWithinYear(start, round.asOf);
}

/** The last report of a year: of several at its end the last one. */
export function closingRound({ rounds }: Programme): Round | null {
  return rounds.filter(({ kind }) => kind === 'yearEnd').at(-1) ?? null;
}

/**
 * The day by whose decisions a year is judged in a report, at its end. A year before the reporting year is judged by what
 * was in force at its own year-end round; the reporting year and later ones by what is in force at the reporting round. A
 * decision taken after that never re-judges a year. Null where the day is not known.
 */
export function judgedOn(
  programme: Programme,
  year: FiscalYear,
  reporting: Reporting,
): string | null {
  const past = yearIndex(programme, year) < yearIndex(programme, reporting.year);
  return past
    ? asOfDate(programme, year, closingRound(programme) ?? reporting.round)
    : asOfDate(programme, reporting.year, reporting.round);
}

/**
 * The programme by which a year is judged in a report (`judgedOn`). Where a year's first day is not known, the loader has
 * refused revisions and dated life cycles, so that the programme as loaded holds throughout.
 */
export function programmeForYear(
  programme: Programme,
  year: FiscalYear,
  reporting: Reporting,
): Programme {
  const date = judgedOn(programme, year, reporting);
  return date === null ? programme : programmeInForce(programme, date);
}

/** The target by which a KPI (or reference target) is judged in a year, as `programmeForYear` says; null for none. */
export function kpiTargetInForce(
  programme: Programme,
  kpiId: string,
  year: FiscalYear,
  reporting: Reporting,
): number | null {
  const inForce = programmeForYear(programme, year, reporting);
  return kpiById(inForce, kpiId)?.targets[year] ?? null;
}

function isLater(decision: Addition | LifeCycle | null, date: string): boolean {
  return (decision?.decidedOn ?? date) > date;
}

function hasLaterDecision({ initiatives }: Programme, date: string): boolean {
  const dated = ({ added, lifeCycle }: LifeSpan): boolean =>
    isLater(added, date) || isLater(lifeCycle, date);
  return initiatives.some((initiative) => {
    const { kpis, references, steps } = initiative;
    return [initiative, ...kpis, ...references, ...steps].some(dated);
  });
}

function withoutLaterDecisions(programme: Programme, date: string): Programme {
  const upTo = <T extends LifeSpan>(item: T): T => {
    const { added, lifeCycle } = item;
    if (added !== null && isLater(added, date)) {
      return { ...item, added: { ...added, inForce: false }, lifeCycle: null };
    }
    return isLater(lifeCycle, date) ? { ...item, lifeCycle: null } : item;
  };
  const { initiatives, ...rest } = mapKpis(programme, upTo);
  return {
    ...rest,
    initiatives: initiatives.map((initiative) => ({
      ...upTo(initiative),
      steps: initiative.steps.map(upTo),
    })),
  };
}
