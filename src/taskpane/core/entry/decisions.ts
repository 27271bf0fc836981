import { decisionsAbout, reportedDecisions, shortDay, type DecidedAbout } from '../../../programme';
import { decidedValue, type Reading } from '../../../workbook';

/** A decision in mid-programme, as it is shown beside what it changed. */
export interface ShownDecision {
  /** R6.10.1, '' where the definition names no day. */
  readonly day: string;
  /** 「R6年度の目標値」. */
  readonly what: string;
  readonly old: string;
  readonly next: string;
  readonly reason: string;
  /** false: it came too late for this report, which judges without it. */
  readonly applies: boolean;
}

/** The decisions about an item of a reading's programme; `unit` is that of the KPI's numbers. */
export function decisionsIn({
  programme,
  round,
  year,
}: Reading): (about: DecidedAbout, unit?: string) => readonly ShownDecision[] {
  const all = reportedDecisions(programme, { year, round });
  return (about, unit = '') =>
    decisionsAbout(all, programme, about).map((decision): ShownDecision => ({
      day: decision.decidedOn === null ? '' : shortDay(decision.decidedOn),
      what: decision.what,
      old: decidedValue(decision.old, unit),
      next: decidedValue(decision.new, unit),
      reason: decision.reason,
      applies: decision.applies,
    }));
}
