import type { KpiFacts } from '../model';
import { isBandCell } from './kpi';
import { cut, literal } from './numbers';
import { compare } from '../decimal';

/** Cells of one of a KPI's years. */
export interface KpiYearRefs {
  readonly facts: KpiFacts;
  readonly actuals: readonly string[];
  readonly target: string | null;
  /** Cell that holds `kpiPositionFormula` of the year. */
  readonly position: string;
}

/**
 * Progress toward the end of the programme as of the last of the years given (`progressToEnd`), cut like a rate, '' where
 * it cannot be told yet; null where it never means anything, so that no formula is needed. Baseline and last target are
 * written into the formula.
 *
 * @param years the programme's years up to and including the one asked for
 */
export function progressFormula(years: readonly KpiYearRefs[]): string | null {
  const last = years.at(-1);
  if (last?.facts.standing !== 'due') return null;
  return last.facts.accumulation === 'perYear' ? shareOfPlan(years) : shareOfWay(last);
}

function shareOfPlan(years: readonly KpiYearRefs[]): string | null {
  const due = years.filter(({ facts }) => facts.standing === 'due');
  const targets = due.flatMap(({ target }) => target ?? []);
  if (due.some(({ facts }) => facts.target === null) || targets.length < due.length) return null;
  const parts = due[0]?.actuals.length ?? 0;
  const planned = `SUM(${targets.join(',')})`;
  const shares = Array.from(
    { length: parts },
    (_, part) => `SUM(${due.flatMap(({ actuals }) => actuals[part] ?? []).join(',')})/${planned}`,
  );
  const judged = due.map(({ position }) => isBandCell(position));
  return `IF(AND(${judged.join(',')}),IF(ROUND(${planned},9)=0,"",${shown(shares)}),"")`;
}

function shareOfWay({ facts, actuals, position }: KpiYearRefs): string | null {
  const { baseline, lastTarget, direction } = facts;
  if (baseline === null || lastTarget === null) return null;
  const toGo = compare(lastTarget, baseline);
  if (direction === 'atLeast' ? toGo <= 0 : toGo >= 0) return null;
  const [from, to] = [literal(baseline), literal(lastTarget)];
  const shares = actuals.map((cell) => `(${cell}-${from})/(${to}-${from})`);
  return `IF(${isBandCell(position)},${shown(shares)},"")`;
}

function shown(shares: readonly string[]): string {
  return cut(`MIN(${shares.join(',')})`);
}
