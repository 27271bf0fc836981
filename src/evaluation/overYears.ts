import { sourceKpi, yearBefore, type Initiative, type Kpi, type Step } from '../programme';
import { isBandPosition } from './codes';
import { initiativeStanding, kpiFacts, stepStanding, type JudgedYear } from './facts';
import { judgeInitiative } from './initiative';
import { inputText, isBlank } from './input';
import { statusAt, type JudgingScale } from './judgingScale';
import { judgeKpi } from './kpi';
import type { CellInput, Entries, InitiativeJudgement, KpiJudgement, StepJudgement } from './model';
import { progressToEnd, type JudgedKpiYear } from './progressToEnd';
import { asRate } from './rate';
import { judgeStep } from './step';

/** An initiative in one of the programme's years, as in force there. */
export interface InitiativeYear extends JudgedYear {
  readonly initiative: Initiative;
  /** What is typed for the year is a 年度末見込 (interim round, reporting year). */
  readonly isForecast: boolean;
}

export interface Typed {
  readonly entries: Entries;
  readonly scale: JudgingScale;
}

/** The judgements of an item, one a year, each with its position. */
export type OverYears<T> = readonly { readonly judgement: T; readonly position: number }[];

export function kpiOverYears(
  typed: Typed,
  years: readonly InitiativeYear[],
  listed: Kpi,
): OverYears<KpiJudgement> {
  const { entries, scale } = typed;
  const soFar: JudgedKpiYear[] = [];
  return years.map((inYear) => {
    const { programme, initiative, year } = inYear;
    const { kpis, references } = initiative;
    const kpi = sameId(kpis, listed) ?? sameId(references, listed) ?? listed;
    const source = sourceKpi(programme, kpi).id;
    const facts = kpiFacts(inYear, initiative, kpi);
    const before = kpi.direction === 'belowPreviousYear' ? yearBefore(programme, year) : null;
    const previous = before === null ? null : entries.kpi(source, before);
    const outcome = judgeKpi(facts, entries.kpi(source, year), previous, scale);
    soFar.push({ facts, outcome });
    const progress = progressToEnd(soFar);
    const { position, actual, rate } = outcome;
    const judgement: KpiJudgement = {
      kpi: listed.id,
      initiative: initiative.no,
      year,
      target: facts.target,
      actual,
      rate: rate === null ? null : asRate(rate),
      status: statusAt(scale, position),
      band: scale.bands[position] ?? null,
      forecast: inYear.isForecast && isBandPosition(position),
      progress: progress === null ? null : asRate(progress),
    };
    return { judgement, position };
  });
}

export function stepOverYears(
  { entries, scale }: Typed,
  years: readonly InitiativeYear[],
  listed: Step,
): OverYears<StepJudgement> {
  const earlier: CellInput[] = [];
  return years.map((inYear) => {
    const { initiative, year } = inYear;
    const step = sameId(initiative.steps, listed) ?? listed;
    const progress = entries.step(listed.id, year);
    const position = judgeStep(stepStanding(inYear, initiative, step), progress, earlier, scale);
    earlier.push(progress);
    const judgement: StepJudgement = {
      step: listed.id,
      initiative: initiative.no,
      year,
      progress: isBlank(progress) ? '' : inputText(progress),
      status: statusAt(scale, position),
    };
    return { judgement, position };
  });
}

export function initiativeOverYears(
  { scale }: Typed,
  years: readonly InitiativeYear[],
  kpis: readonly OverYears<KpiJudgement>[],
  steps: readonly OverYears<StepJudgement>[],
): OverYears<InitiativeJudgement> {
  return years.map((inYear, y) => {
    const ownKpis = inYearOf(kpis, y);
    const position = judgeInitiative(
      initiativeStanding(inYear, inYear.initiative),
      ownKpis.map((kpi) => kpi.position),
      inYearOf(steps, y).map((step) => step.position),
    );
    const judgement: InitiativeJudgement = {
      no: inYear.initiative.no,
      year: inYear.year,
      status: statusAt(scale, position),
      forecast: isBandPosition(position) && ownKpis.some((kpi) => kpi.judgement.forecast),
    };
    return { judgement, position };
  });
}

/** What several items came to in the year at a place. */
export function inYearOf<T>(items: readonly OverYears<T>[], y: number): OverYears<T> {
  const found: OverYears<T>[number][] = [];
  for (const item of items) {
    const one = item[y];
    if (one !== undefined) found.push(one);
  }
  return found;
}

export function forYears<T extends JudgedYear>(
  years: readonly T[],
  at: number,
  asDecided: Initiative,
): readonly (T & { readonly initiative: Initiative })[] {
  return years.map((year) => ({
    ...year,
    initiative: year.programme.initiatives[at] ?? asDecided,
  }));
}

/** Revisions change an item's fields, never its id. */
function sameId<T extends { readonly id: string }>(items: readonly T[], { id }: T): T | undefined {
  return items.find((item) => item.id === id);
}
