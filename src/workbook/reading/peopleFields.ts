import type { Kpi } from '../../programme';
import { oncePer } from '../../programme';
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
      if (kpi.parts.length > 0) return ofYears(context).kind;
      const preceding =
        kpi.direction === 'belowPreviousYear' &&
        kpi.baseline === null &&
        context.programme.precedingYear !== null;
      return [...ofYears(context).inputsAndKind, ...(preceding ? [PRECEDING_FIELD] : [])];
    }
    case 'part':
      return row.kpi.repeats === null ? ofYears(context).inputs : [];
    case 'step':
      return context.programme.fiscalYears.map((year) =>
        progressField(year, context.reportingYear, context.round),
      );
  }
}

/** Of all years: every row of a workbook asks for the same. */
const ofYears = oncePer((context: Context) => ({
  inputs: yearFields(context, ['actual', 'interim', 'forecast']),
  inputsAndKind: yearFields(context, ['actual', 'interim', 'forecast', 'kind']),
  kind: yearFields(context, ['kind']),
  judged: everyYear(context, ['status', 'position', 'colour']),
  rate: everyYear(context, ['rate']),
}));

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
  const { judged, rate, inputs } = ofYears(context);
  switch (row.kind) {
    case 'initiative':
    case 'step':
      return judged;
    case 'kpi': {
      const linked = row.kpi.parts.length > 0 || (row.kpi.repeats !== null && isShownFrom(row.kpi));
      return [...judged, ...rate, ...(linked ? inputs : [])];
    }
    case 'part':
      return row.kpi.repeats !== null && isShownFrom(row.kpi) ? inputs : [];
    case 'report':
      return [];
  }
}

function everyYear(context: Context, fields: readonly YearField[]): readonly Field[] {
  return context.programme.fiscalYears.flatMap((year) =>
    fields.map((field) => yearField(year, field)),
  );
}
