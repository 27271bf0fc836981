import { isClosedField } from '../../closedField';
import type { WorkbookContext } from '../../context';
import type { Field } from '../../keys';
import { yearField } from '../../keys';
import { PRECEDING_FIELD, progressField } from '../../values';
import { hasKind, inputFields, isOpen } from './kpiCells';
import type { PillarRow } from './rows';
import { isStepOpen } from './stepCells';
import { DIVISION_TEXTS, textOwner } from './textRules';

/** Fields of a row that are unlocked for the division of the workbook; what the office types in a master is not among them. */
export function openFields(row: PillarRow, context: WorkbookContext): readonly Field[] {
  const { current, reportingYear, round } = context;
  switch (row.kind) {
    case 'initiative':
    case 'report': {
      const owner = textOwner(row);
      if (owner === null || !context.owns(owner)) return [];
      return DIVISION_TEXTS.filter((field) => !isClosedField(field, context));
    }
    case 'kpi': {
      const { kpi } = row;
      const years = current.fiscalYears.filter((year) => isOpen(kpi, year, context));
      const preceding =
        kpi.direction === 'belowPreviousYear' &&
        kpi.baseline === null &&
        kpi.repeats === null &&
        current.precedingYear !== null &&
        context.owns(kpi.owner);
      return [
        ...(preceding ? [PRECEDING_FIELD] : []),
        ...(kpi.parts.length > 0 ? [] : years.flatMap((year) => inputFields(year, context))),
        ...years.filter((year) => hasKind(year, context)).map((year) => yearField(year, 'kind')),
      ];
    }
    case 'part':
      return current.fiscalYears
        .filter((year) => isOpen(row.kpi, year, context))
        .flatMap((year) => inputFields(year, context));
    case 'step':
      return current.fiscalYears
        .filter((year) => isStepOpen(row.step, year, context))
        .map((year) => progressField(year, reportingYear, round));
  }
}
