import type { FiscalYear, LifeCycle } from './model';

/** 継続 / 完了 / 統合 / 中止 of an initiative, KPI or step in a year. */
export type LifeCycleState = 'continuing' | LifeCycle['state'];

/**
 * The state in a year. `from` is the first year in which the state holds: a KPI completed or merged from R6 is 対象外 in
 * R6 and later and was judged in R5; one discontinued from R6 is 中止 in R6 and later.
 */
export function lifeCycleState(
  item: { readonly lifeCycle: LifeCycle | null },
  year: FiscalYear,
  fiscalYears: readonly FiscalYear[],
): LifeCycleState {
  const { lifeCycle } = item;
  if (lifeCycle === null) return 'continuing';
  const holds = fiscalYears.indexOf(year) >= fiscalYears.indexOf(lifeCycle.from);
  return holds ? lifeCycle.state : 'continuing';
}
