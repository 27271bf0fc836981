import type { FiscalYear, Step } from '../../../programme';
import { stepPositionFormula } from '../../../evaluation';
import type { WorkbookContext } from '../../context';
import { valueKey } from '../../keys';
import { isFinalProgress } from '../../settled';
import { cellValueOf, progressField } from '../../values';
import { asInput, wordStyle } from './look';
import type { RowWriter } from './writer';

/** Whether people choose a step's progress of a year in this workbook. */
export function isStepOpen(step: Step, year: FiscalYear, context: WorkbookContext): boolean {
  const { fiscalYears } = context.current;
  if (!context.owns(step.owner) || !step.due.includes(year)) return false;
  if (fiscalYears.indexOf(year) > fiscalYears.indexOf(context.reportingYear)) return false;
  const { status } = context.judgements.step(step.id, year);
  // 中止 is what was chosen here, or what the definition decided; only the latter closes the cell.
  const closed = status === 'notDue' || context.facts.step(step.id, year) !== 'due';
  if (closed || context.closedYears.includes(year)) return false;
  return !isFinalProgress(step, year, context);
}

/** Progress and status of a step in every year. */
export function writeStepYears(writer: RowWriter, step: Step): void {
  const { context } = writer;
  const { fiscalYears } = context.current;
  const progress = (year: FiscalYear): string =>
    progressField(year, context.reportingYear, context.round);
  fiscalYears.forEach((year, index) => {
    const style = wordStyle(writer.style);
    const typed = cellValueOf(
      context.values.get(valueKey({ kind: 'step', id: step.id }, progress(year))),
    );
    writer.value(progress(year), typed, isStepOpen(step, year, context) ? asInput(style) : style);
    const judgement = context.judgements.step(step.id, year);
    writer.measuredStatus(
      year,
      stepPositionFormula(context.facts.step(step.id, year), {
        progress: writer.cell(progress(year)),
        earlier: fiscalYears.slice(0, index).map((earlier) => writer.cell(progress(earlier))),
      }),
      context.judgements.position(judgement.status),
    );
  });
}
