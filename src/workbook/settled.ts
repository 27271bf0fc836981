import type { CellInput } from '../evaluation';
import { isBlank, parseValueKind } from '../evaluation';
import type { FiscalYear, Kpi, Programme, Step } from '../programme';
import { sourceKpi, yearIndex } from '../programme';
import { parseValueKey, valueKey, yearField } from './keys';
import type { Values } from './values';
import { kpiValueKeys } from './values';

/**
 * Years before the reporting year of which some value was handed out as 速報値 or 集計中: a year can start while the one
 * before is not final. Their values have a 値の区分 of their own, so that they can become 確定値.
 */
export function unsettledYears(
  programme: Programme,
  reportingYear: FiscalYear,
  handedOut: Values,
): ReadonlySet<FiscalYear> {
  const kinds = new Map(
    programme.fiscalYears
      .slice(0, yearIndex(programme, reportingYear))
      .map((year) => [yearField(year, 'kind'), year]),
  );
  const years = new Set<FiscalYear>();
  for (const [key, input] of handedOut) {
    const year = kinds.get(parseValueKey(key)?.field ?? '');
    if (year !== undefined && isUnsettled(input)) years.add(year);
  }
  return years;
}

/** A 値の区分 that says that another value comes, or that nobody understands. */
function isUnsettled(kind: CellInput | undefined): boolean {
  return (
    kind !== undefined && ['preliminary', 'pending', 'unknown'].includes(parseValueKind(kind).kind)
  );
}

/** Of a workbook's context. */
interface Handed {
  readonly current: Programme;
  readonly division: string | null;
  readonly handedOut?: Values;
  readonly reportingYear: FiscalYear;
}

/**
 * Whether a division's workbook was handed out with the final value of an earlier year: it is locked there, and the office
 * corrects it in the master.
 */
export function isFinal(kpi: Kpi, year: FiscalYear, context: Handed): boolean {
  if (!isEarlierForDivision(year, context)) return false;
  const source = sourceKpi(context.current, kpi);
  const kind = valueKey({ kind: 'kpi', id: source.id }, yearField(year, 'kind'));
  if (isUnsettled(context.handedOut?.get(kind))) return false;
  return kpiValueKeys(source, yearField(year, 'actual')).every(
    (key) => context.handedOut?.get(key)?.kind === 'number',
  );
}

/** The same for the progress of a step. */
export function isFinalProgress({ id }: Step, year: FiscalYear, context: Handed): boolean {
  if (!isEarlierForDivision(year, context)) return false;
  const key = valueKey({ kind: 'step', id }, yearField(year, 'actual'));
  const progress = context.handedOut?.get(key);
  return progress !== undefined && !isBlank(progress);
}

function isEarlierForDivision(
  year: FiscalYear,
  { current, division, reportingYear }: Handed,
): boolean {
  return division !== null && yearIndex(current, year) < yearIndex(current, reportingYear);
}
