import { isDuePosition, positions } from './codes';
import type { Standing } from './model';

/**
 * Position of an initiative in a year: the worst of its due KPIs; with none due, the worst of its due steps; only where
 * nothing is left 中止 or 対象外 (product, "Initiative"). Reference targets are not among the KPIs.
 */
export function judgeInitiative(
  standing: Standing,
  kpis: readonly number[],
  steps: readonly number[],
): number {
  if (standing === 'future') return positions.future;
  const worstKpi = worst(kpis);
  if (isDuePosition(worstKpi)) return worstKpi;
  const worstStep = worst(steps);
  if (isDuePosition(worstStep)) return worstStep;
  const own = standing === 'discontinued' ? positions.discontinued : positions.notDue;
  return Math.max(own, worstKpi, worstStep);
}

function worst(of: readonly number[]): number {
  return of.reduce((highest, position) => Math.max(highest, position), 0);
}
