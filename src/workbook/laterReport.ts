import type { FiscalYear, Programme, Round } from '../programme';
import { asOfDate, yearIndex } from '../programme';

/** A report: a round of a year. */
export interface Report {
  readonly year: FiscalYear;
  readonly round: Round;
}

/** Whether a report comes after another one; of two on the same day (速報, 確定) the one that the programme names later. */
export function isLater(programme: Programme, report: Report, before: Report): boolean {
  const years = yearIndex(programme, report.year) - yearIndex(programme, before.year);
  if (years !== 0) return years > 0;
  const day = asOfDate(programme, report.year, report.round);
  const earlier = asOfDate(programme, before.year, before.round);
  if (day !== null && earlier !== null && day !== earlier) return day > earlier;
  const place = ({ round }: Report): number =>
    programme.rounds.findIndex(({ id }) => id === round.id);
  return place(report) > place(before);
}
