import type { Kpi } from '../../../programme';
import { widthOf } from '../../design/textSize';

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

/** Characters that a target's column has room for. */
const TARGET_ROOM = 10;
const REVISED = '※';

/**
 * A target is a number; how the document prints it (各1回, 30か所程度, 65%) is a matter of its format, and so is the mark of
 * one that was revised, where there is room for it: number formats are never wrapped.
 */
export function targetFormat(kpi: Kpi, revised: number | null = null): string {
  const numbers = Object.values(kpi.targets);
  const whole = numbers.every((n) => Number.isInteger(n));
  const decimals = whole ? 0 : decimalsOf(kpi);
  const each = kpi.parts.length > 0 ? '各' : '';
  const unit = kpi.unit + (kpi.approximate ? '程度' : '');
  const plain = `${quoted(each)}${digits(decimals)}${quoted(unit)}`;
  if (revised === null) return plain;
  const shown = `${each}${printed(revised, decimals)}${unit}${REVISED}`;
  return widthOf(shown, 1) > TARGET_ROOM ? plain : plain + quoted(REVISED);
}

/** Shown percentages are cut by their formula; from 999.9 % up the words say so. */
export const RATE_FORMAT = '[>=9.999]"999.9%以上";0.0%';

/** 終期への進捗 may be negative where things got worse than the baseline. */
export const PROGRESS_FORMAT = '0.0%';
