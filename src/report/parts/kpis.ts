import type { PaperKpi, PaperKpiYear } from '../content/paper';

/** The name of a KPI with what the reader has to know of it. */
export function kpiName(kpi: PaperKpi): string {
  const repeated = kpi.repeats === null ? '（再掲）' : `（再掲 No.${String(kpi.repeats)}）`;
  if (kpi.role === 'repeat') return `${kpi.name}${repeated}`;
  return kpi.role === 'reference' ? `${kpi.name}（参考）` : kpi.name;
}

/** A KPI in a year. @throws RangeError for a year that is none of the programme's */
export function inYear<Year extends { readonly year: string }>(
  { years }: { readonly years: readonly Year[] },
  year: string,
): Year {
  const found = years.find((each) => each.year === year);
  if (found === undefined) throw new RangeError(`No year ${year}`);
  return found;
}

/** The rate as a table shows it. */
export function rateText({ rate }: PaperKpiYear): string {
  return rate === '' ? '－' : rate;
}
