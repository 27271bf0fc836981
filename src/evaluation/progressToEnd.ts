import { isBandPosition } from './codes';
import { compare, round9 } from './decimal';
import type { KpiOutcome } from './kpi';
import type { KpiFacts } from './model';

/** A KPI in one year, judged. */
export interface JudgedKpiYear {
  readonly facts: KpiFacts;
  readonly outcome: KpiOutcome;
}

/**
 * Progress toward the end of the programme, beside the year's rate (product, same heading); null where it means nothing
 * or the year was not judged. Counts of single years: what was reached of all that was planned to date. Levels and
 * running totals: how much of the way from the baseline to the last target is behind. Of several parts the lowest.
 *
 * @param years the programme's years up to and including the one asked for
 */
export function progressToEnd(years: readonly JudgedKpiYear[]): number | null {
  const last = years.at(-1);
  if (last === undefined || !isBandPosition(last.outcome.position)) return null;
  return last.facts.accumulation === 'perYear' ? shareOfPlan(years) : shareOfWay(last);
}

function shareOfPlan(years: readonly JudgedKpiYear[]): number | null {
  const sums: number[] = [];
  let planned = 0;
  for (const { facts, outcome } of years) {
    if (facts.standing !== 'due') continue;
    if (outcome.numbers === null || facts.target === null) return null;
    planned += facts.target;
    for (const [part, number] of outcome.numbers.entries()) {
      sums[part] = (sums[part] ?? 0) + number;
    }
  }
  return round9(planned) === 0 ? null : Math.min(...sums.map((sum) => sum / planned));
}

function shareOfWay({ facts, outcome }: JudgedKpiYear): number | null {
  const { baseline, lastTarget, direction } = facts;
  if (baseline === null || lastTarget === null || outcome.numbers === null) return null;
  const toGo = compare(lastTarget, baseline);
  const isWorse = direction === 'atLeast' ? toGo > 0 : toGo < 0;
  if (!isWorse) return null;
  return Math.min(
    ...outcome.numbers.map((number) => (number - baseline) / (lastTarget - baseline)),
  );
}
