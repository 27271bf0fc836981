import type { FiscalYear, Initiative, Programme, Step } from '../../programme';
import type { PeopleCell, Reading, ValueKey } from '../../workbook';
import { progressField, valueKey } from '../../workbook';
import type { Judged } from './judged';

/** A cell for a step's progress word. */
export interface StepCell {
  readonly cell: PeopleCell;
  readonly key: ValueKey;
  readonly initiative: Initiative;
  readonly step: Step;
  readonly year: FiscalYear;
  readonly status: string;
}

export function stepCells(
  initiative: Initiative,
  reading: Reading,
  programme: Programme,
  judged: Judged,
): readonly StepCell[] {
  return initiative.steps.flatMap((step) =>
    programme.fiscalYears.flatMap((year): readonly StepCell[] => {
      const key = valueKey(
        { kind: 'step', id: step.id },
        progressField(year, reading.year, reading.round),
      );
      const cell = reading.cells.get(key);
      if (cell === undefined) return [];
      const status = judged.step.get(`${step.id}|${year}`)?.status ?? 'future';
      return [{ cell, key, initiative, step, year, status }];
    }),
  );
}
