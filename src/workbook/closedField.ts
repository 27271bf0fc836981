import type { WorkbookOptions } from './workbookOptions';
import type { Field } from './keys';
import { OFFICE_FIELDS } from './keys';

/** What is written about the reporting year and no other. 引継メモ is for whoever comes next and stays open. */
const OF_REPORTING_YEAR: readonly Field[] = ['report', 'reason', 'next', ...OFFICE_FIELDS];

/** Whether a field belongs to a year that the office has closed: nobody changes it until the year is opened again. */
export function isClosedField(
  field: Field,
  { closedYears, reportingYear }: Pick<WorkbookOptions, 'closedYears' | 'reportingYear'>,
): boolean {
  return closedYears.some(
    (year) =>
      field.startsWith(`${year}.`) || (year === reportingYear && OF_REPORTING_YEAR.includes(field)),
  );
}
