import type { CellInput, Entries, JudgedReport, ReportComparison } from '../evaluation';
import { compareReports, evaluate, isBlank } from '../evaluation';
import type { FiscalYear, Round } from '../programme';
import type { WorkbookOptions } from './context';
import { workbookContext } from './context';
import type { ValueKey } from './keys';
import { parseValueKey, yearField } from './keys';
import { isLater } from './laterReport';
import type { Reading } from './reading';
import { typedValues } from './reading';
import type { Values } from './values';
import { entriesOf } from './values';

/** What the round before said about the reporting year (前回の報告回). */
export interface EarlierReport {
  readonly round: Round;
  /** Values of the reporting year, by the keys of that round's workbooks. */
  readonly values: Values;
}

/** What a report says about its own reporting year, to be handed on to the next report of that year. */
export function earlierReportOf({
  reportingYear,
  round,
  values,
}: Pick<WorkbookOptions, 'reportingYear' | 'round' | 'values'>): EarlierReport {
  return { round, values: valuesOf(reportingYear, values, true) };
}

/** The reporting year's values of KPIs and steps, or all but those. */
function valuesOf(year: FiscalYear, values: Values, isOfYear: boolean): Values {
  const fields = new Set(
    (['actual', 'interim', 'forecast', 'kind'] as const).map((field) => yearField(year, field)),
  );
  const found = new Map<ValueKey, CellInput>();
  for (const [key, input] of values) {
    const field = parseValueKey(key)?.field ?? '';
    if (fields.has(field) === isOfYear && !(isOfYear && isBlank(input))) found.set(key, input);
  }
  return found;
}

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
  const [report, before] = [now.round, round].map((each) => ({ year: now.year, round: each }));
  if (report === undefined || before === undefined) return refused('notEarlier');
  if (!isLater(now.programme, report, before)) return refused('notEarlier');
  const values = valuesOf(now.year, typedValues(file), true);
  return { ok: true, earlier: { round, values } };
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
