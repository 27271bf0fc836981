import type { DecidedAbout, ReportedDecision } from '../programme';
import { decisionsAbout, oncePer, reportedDecisions } from '../programme';
import type { WorkbookContext } from './context';

const decisionsIn = oncePer(
  ({ programme, reportingYear, round }: WorkbookContext): readonly ReportedDecision[] =>
    reportedDecisions(programme, { year: reportingYear, round }),
);

/**
 * What was decided in mid-programme about an initiative, or a KPI or step of it, as a workbook's report reads it: those
 * decisions too that came too late for it.
 */
export function decisionsOn(
  context: WorkbookContext,
  about: DecidedAbout,
): readonly ReportedDecision[] {
  return decisionsAbout(decisionsIn(context), context.programme, about);
}
