import type { CellInput, Entries, JudgedReport } from '../evaluation';
import { evaluate, isBlank } from '../evaluation';
import type { FiscalYear } from '../programme';
import type { ValueKey } from './keys';
import { parseValueKey, yearField } from './keys';
import type { Values } from './values';
import { entriesOf } from './values';
import type { EarlierReport, WorkbookOptions } from './workbookOptions';

/** What a report says about its own reporting year, to be handed on to the next report of that year. */
export function earlierReportOf({
  reportingYear,
  round,
  values,
}: Pick<WorkbookOptions, 'reportingYear' | 'round' | 'values'>): EarlierReport {
  return { round, values: valuesOf(reportingYear, values, true) };
}

/** The reporting year's values of KPIs and steps, or all but those. Nobody can type an error value: none is handed on. */
function valuesOf(year: FiscalYear, values: Values, isOfYear: boolean): Values {
  const fields = new Set(
    (['actual', 'interim', 'forecast', 'kind'] as const).map((field) => yearField(year, field)),
  );
  const found = new Map<ValueKey, CellInput>();
  for (const [key, input] of values) {
    const field = parseValueKey(key)?.field ?? '';
    if (fields.has(field) !== isOfYear) continue;
    if (!isOfYear || !(isBlank(input) || input.kind === 'error')) found.set(key, input);
  }
  return found;
}

/** What an earlier report is judged from. */
type Subject = Pick<WorkbookOptions, 'programme' | 'reportingYear' | 'round' | 'scale' | 'values'>;

/**
 * The earlier report's entries. The other years are as they stand now: only what was reported about the reporting year is
 * compared.
 */
export function earlierEntries(
  { programme, reportingYear, values }: Omit<Subject, 'round' | 'scale'>,
  earlier: EarlierReport,
): Entries {
  const all = new Map([...valuesOf(reportingYear, values, false), ...earlier.values]);
  return entriesOf(all, programme, reportingYear, earlier.round);
}

/** The earlier report, judged by the scale of now and the targets in force on its own day. */
export function judgedEarlier(subject: Subject, earlier: EarlierReport): JudgedReport {
  const { programme, reportingYear, scale } = subject;
  const entries = earlierEntries(subject, earlier);
  const context = { programme, reportingYear, round: earlier.round, scale };
  return { entries, evaluation: evaluate(context, entries) };
}
