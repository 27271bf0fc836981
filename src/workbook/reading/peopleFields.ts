import type { Kpi } from '../../programme';
import type { WorkbookContext } from '../context';
import type { Field, YearField } from '../keys';
import { OFFICE_FIELDS, OFFICE_REMARK, yearField } from '../keys';
import { shownYearFields } from '../layout/pillarColumns';
import type { PillarRow } from '../sheets/pillar/rows';
import { PRECEDING_FIELD, progressField } from '../values';

const TEXTS: readonly Field[] = ['report', 'reason', 'next', 'memo'];

type Context = Pick<
  WorkbookContext,
  'programme' | 'reportingYear' | 'round' | 'division' | 'unsettled'
>;

/** Fields of a row that people fill, whoever they are. What is not named here is never taken, whatever stands there. */
export function peopleFields(row: PillarRow, context: Context): readonly Field[] {
  return [...ownFields(row, context), OFFICE_REMARK];
}

function ownFields(row: PillarRow, context: Context): readonly Field[] {
  switch (row.kind) {
    case 'initiative': {
      const joint = row.initiative.divisions.length > 1;
      return [...(joint ? [] : TEXTS), ...(context.division === null ? OFFICE_FIELDS : [])];
    }
    case 'report':
      return TEXTS;
    case 'kpi': {
      const { kpi } = row;
      if (kpi.repeats !== null) return [];
      if (kpi.parts.length > 0) return yearFields(context, ['kind']);
      const preceding =
        kpi.direction === 'belowPreviousYear' &&
        kpi.baseline === null &&
        context.programme.precedingYear !== null;
      return [
        ...yearFields(context, ['actual', 'interim', 'forecast', 'kind']),
        ...(preceding ? [PRECEDING_FIELD] : []),
      ];
    }
    case 'part':
      return row.kpi.repeats === null ? yearFields(context, ['actual', 'interim', 'forecast']) : [];
    case 'step':
      return context.programme.fiscalYears.map((year) =>
        progressField(year, context.reportingYear, context.round),
      );
  }
}

function yearFields(context: Context, wanted: readonly YearField[]): readonly Field[] {
  return context.programme.fiscalYears.flatMap((year) =>
    shownYearFields(year, context)
      .filter((field) => wanted.includes(field))
      .map((field) => yearField(year, field)),
  );
}

/**
 * Fields of a row that the generator fills with formulas: a cell without one has lost it.
 *
 * @param isShownFrom whether the source of a 再掲 stands in this workbook, so that its values are linked and not copied
 */
export function formulaFields(
  row: PillarRow,
  context: Context,
  isShownFrom: (kpi: Kpi) => boolean,
): readonly Field[] {
  const judged = everyYear(context, ['status', 'position', 'colour']);
  switch (row.kind) {
    case 'initiative':
    case 'step':
      return judged;
    case 'kpi': {
      const linked = row.kpi.parts.length > 0 || (row.kpi.repeats !== null && isShownFrom(row.kpi));
      return [...judged, ...everyYear(context, ['rate']), ...(linked ? inputs(context) : [])];
    }
    case 'part':
      return row.kpi.repeats !== null && isShownFrom(row.kpi) ? inputs(context) : [];
    case 'report':
      return [];
  }
}

function inputs(context: Context): readonly Field[] {
  return yearFields(context, ['actual', 'interim', 'forecast']);
}

function everyYear(context: Context, fields: readonly YearField[]): readonly Field[] {
  return context.programme.fiscalYears.flatMap((year) =>
    fields.map((field) => yearField(year, field)),
  );
}
