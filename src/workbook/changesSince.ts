import type { ReportComparison } from '../evaluation';
import { compareReports, evaluate } from '../evaluation';
import type { WorkbookOptions, EarlierReport } from './workbookOptions';
import { workbookContext } from './context';
import { earlierReportOf, judgedEarlier } from './earlierReport';
import { isLater } from './laterReport';
import type { Reading } from './reading';
import { typedValues } from './reading';
import { entriesOf } from './values';

/** Why a workbook is not an earlier report of the same year. */
export type NotEarlier = 'otherProgramme' | 'otherYear' | 'notEarlier' | 'otherDivision';

export type EarlierResult =
  | { readonly ok: true; readonly earlier: EarlierReport }
  | { readonly ok: false; readonly reason: NotEarlier };

/** The earlier report in another workbook; a division's own workbook tells of that division alone. */
export function earlierReportIn(file: Reading, now: Reading): EarlierResult {
  const refused = (reason: NotEarlier): EarlierResult => ({ ok: false, reason });
  if (file.programme.id !== now.programme.id) return refused('otherProgramme');
  if (file.year !== now.year) return refused('otherYear');
  if (file.division !== null && file.division !== now.division) return refused('otherDivision');
  const round = now.programme.rounds.find(({ id }) => id === file.round.id);
  if (round === undefined) return refused('notEarlier');
  const { year } = now;
  if (!isLater(now.programme, { year, round: now.round }, { year, round })) {
    return refused('notEarlier');
  }
  const report = { reportingYear: now.year, round, values: typedValues(file) };
  return { ok: true, earlier: earlierReportOf(report) };
}

/**
 * What changed in the reporting year since an earlier report, judged afresh on both sides: of a division's workbook the
 * division's initiatives.
 */
export function changesSince(options: WorkbookOptions, earlier: EarlierReport): ReportComparison {
  const { programme, reportingYear, round, scale, values } = options;
  const { initiatives } = workbookContext(options);
  const entries = entriesOf(values, programme, reportingYear, round);
  const context = { programme, reportingYear, round, scale };
  return compareReports(
    { programme, year: reportingYear, scale, only: new Set(initiatives.map(({ no }) => no)) },
    judgedEarlier(options, earlier),
    { entries, evaluation: evaluate(context, entries) },
  );
}
