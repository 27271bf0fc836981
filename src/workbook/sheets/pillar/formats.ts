import type { Kpi } from '../../../programme';

/** Decimals that a KPI is printed with: as many as its targets and baseline have, none where whole things are counted. */
export function decimalsOf(kpi: Kpi): number {
  if (kpi.integer) return 0;
  const numbers = [
    ...Object.values(kpi.targets),
    ...(kpi.baseline === null ? [] : [kpi.baseline.value]),
  ];
  const decimals = numbers.map((n) => String(n).split('.')[1]?.length ?? 0);
  return Math.min(4, Math.max(kpi.unit === '%' || kpi.unit === '％' ? 1 : 0, ...decimals));
}

/** Formatters by their decimals: making one takes a hundred times as long as using it. */
const formatters = new Map<number, Intl.NumberFormat>();

/** `1,234.50`, as a cell of that many decimals shows it. */
export function printed(value: number, decimals: number): string {
  const formatter =
    formatters.get(decimals) ??
    new Intl.NumberFormat('ja-JP', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
  formatters.set(decimals, formatter);
  return formatter.format(value);
}

function digits(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

export function valueFormat(kpi: Kpi): string {
  return digits(decimalsOf(kpi));
}

/** Excel's number format wants its own quotes doubled away; a unit never needs them. */
function quoted(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '')}"`;
}

/** A target is a number; how the document prints it (各1回, 30か所程度, 65%) is a matter of its format. */
export function targetFormat(kpi: Kpi): string {
  const numbers = Object.values(kpi.targets);
  const whole = numbers.every((n) => Number.isInteger(n));
  return `${quoted(kpi.parts.length > 0 ? '各' : '')}${digits(whole ? 0 : decimalsOf(kpi))}${quoted(kpi.unit + (kpi.approximate ? '程度' : ''))}`;
}

/** Shown percentages are cut by their formula; from 999.9 % up the words say so. */
export const RATE_FORMAT = '[>=9.999]"999.9%以上";0.0%';

/** 終期への進捗 may be negative where things got worse than the baseline. */
export const PROGRESS_FORMAT = '0.0%';
