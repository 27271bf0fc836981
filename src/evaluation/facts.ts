import {
  lifeCycleState,
  yearIndex,
  type FiscalYear,
  type Initiative,
  type Kpi,
  type LifeSpan,
  type Programme,
  type Step,
} from '../programme';
import type { KpiFacts, Standing } from './model';

/** The year that is judged, and the programme by which it is (`programmeForYear`). */
export interface JudgedYear {
  readonly programme: Programme;
  readonly year: FiscalYear;
  readonly reportingYear: FiscalYear;
}

/**
 * What is known of a KPI in a year before anything is typed. 前年度より減少 has a target every year; in the first year it
 * may be compared with a baseline that bears the preceding year's label.
 */
export function kpiFacts(judged: JudgedYear, initiative: Initiative, kpi: Kpi): KpiFacts {
  const { programme, year } = judged;
  const comparesYears = kpi.direction === 'belowPreviousYear';
  const target = comparesYears ? null : (kpi.targets[year] ?? null);
  const baseline = kpi.baseline?.comparable === true ? kpi.baseline : null;
  const isFirst = yearIndex(programme, year) === 0;
  const beforeFirst =
    comparesYears && isFirst && baseline !== null && baseline.label === programme.precedingYear;
  return {
    standing: standing(judged, [initiative, kpi], comparesYears || target !== null),
    inputs: Math.max(1, kpi.parts.length),
    direction: kpi.direction,
    accumulation: kpi.accumulation,
    approximate: kpi.approximate,
    minimum: kpi.minimum,
    maximum: kpi.maximum,
    integer: kpi.integer,
    target,
    previousBaseline: beforeFirst ? baseline.value : null,
    baseline: baseline?.value ?? null,
    lastTarget: comparesYears ? null : lastTarget(programme, kpi),
  };
}

export function stepStanding(judged: JudgedYear, initiative: Initiative, step: Step): Standing {
  return standing(judged, [initiative, step], step.due.includes(judged.year));
}

/** Standing of an initiative by itself; its KPIs and steps decide where it is due. */
export function initiativeStanding(judged: JudgedYear, initiative: Initiative): Standing {
  return standing(judged, [initiative], true);
}

/** 未到来, then 対象外 (nothing planned, not yet taken into the programme, or 完了 / 統合), then 中止. */
function standing(
  { programme, year, reportingYear }: JudgedYear,
  items: readonly LifeSpan[],
  planned: boolean,
): Standing {
  if (yearIndex(programme, year) > yearIndex(programme, reportingYear)) return 'future';
  const states = items.map((item) => lifeCycleState(item, year, programme.fiscalYears));
  const isOver = states.some((state) => state === 'completed' || state === 'merged');
  const isAhead = items.some(({ added }) => added?.inForce === false);
  if (!planned || isOver || isAhead) return 'notDue';
  return states.includes('discontinued') ? 'discontinued' : 'due';
}

function lastTarget({ fiscalYears }: Programme, kpi: Kpi): number | null {
  const withTarget = fiscalYears.filter((year) => kpi.targets[year] !== undefined);
  const last = withTarget.at(-1);
  return last === undefined ? null : (kpi.targets[last] ?? null);
}
