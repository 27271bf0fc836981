import type { FiscalYear, Programme, Scale } from '../programme';
import { initiativeByNo } from '../programme';
import { statusPosition } from './codes';
import type {
  Entries,
  Evaluation,
  KpiJudgement,
  Rate,
  StatusId,
  StepJudgement,
  ValueKind,
} from './model';
import { latenessBetween, movementBetween, type Lateness, type Movement } from './movement';

/** A judgement with what it was made from. */
export interface JudgedReport {
  readonly evaluation: Evaluation;
  readonly entries: Entries;
}

interface Change<State> {
  readonly initiative: number;
  readonly before: State;
  readonly now: State;
  readonly movement: Movement;
  readonly lateness: Lateness;
}

export interface StatusState {
  readonly status: StatusId;
  /** What was judged is a 年度末見込. */
  readonly forecast: boolean;
}

export interface KpiState extends StatusState {
  readonly target: number | null;
  readonly actual: number | null;
  readonly rate: Rate | null;
  readonly kind: ValueKind['kind'];
}

export interface KpiChange extends Change<KpiState> {
  readonly kpi: string;
  /** Repeated KPIs (再掲) and reference targets are compared and not counted. */
  readonly isCounted: boolean;
  /** Its target was revised between the two reports. */
  readonly isRetargeted: boolean;
  /** Value, target or status is another one; from forecast to final alone is no change. */
  readonly isChanged: boolean;
}

export interface StepState extends StatusState {
  readonly progress: string;
}

export interface StepChange extends Change<StepState> {
  readonly step: string;
  readonly isChanged: boolean;
}

export type InitiativeChange = Change<StatusState>;

/** How many did what, of the initiatives or of the counted KPIs. */
export interface ChangeCounts {
  readonly total: number;
  readonly movements: Readonly<Record<Movement, number>>;
  readonly lateness: Readonly<Record<Lateness, number>>;
}

/** What changed in a year from one report (報告回) to another. */
export interface ReportComparison {
  readonly year: FiscalYear;
  readonly initiatives: readonly InitiativeChange[];
  readonly kpis: readonly KpiChange[];
  readonly steps: readonly StepChange[];
  readonly counts: { readonly initiatives: ChangeCounts; readonly kpis: ChangeCounts };
}

/** What two reports of a year are compared by. */
export interface ComparisonContext {
  readonly programme: Programme;
  readonly year: FiscalYear;
  /** Both are judged by this scale, so that a status moves only where a value or a target did. */
  readonly scale: Scale;
  /** Nos. of the initiatives that are compared; all of them by default. */
  readonly only?: ReadonlySet<number>;
}

/**
 * Compares two judgements of the same programme in a year: every KPI, step and initiative, in the programme's order. Each
 * side is as `evaluate` made it for its own round, and so by the targets in force on that round's day.
 *
 * @throws RangeError where one of them does not know an item of the other
 */
export function compareReports(
  { only, programme, scale, year }: ComparisonContext,
  before: JudgedReport,
  now: JudgedReport,
): ReportComparison {
  const moved = (from: StatusId, to: StatusId): Pick<Change<never>, 'movement' | 'lateness'> => {
    const [was, is] = [statusPosition(from, scale), statusPosition(to, scale)];
    return { movement: movementBetween(was, is), lateness: latenessBetween(was, is, scale) };
  };
  const inYear = <T extends { readonly year: FiscalYear }>(all: readonly T[]): readonly T[] =>
    all.filter((each) => each.year === year);
  const isCompared = (initiative: number): boolean => only?.has(initiative) !== false;
  const earlier = {
    kpis: new Map(inYear(before.evaluation.kpis).map((each) => [each.kpi, each])),
    steps: new Map(inYear(before.evaluation.steps).map((each) => [each.step, each])),
    initiatives: new Map(inYear(before.evaluation.initiatives).map((each) => [each.no, each])),
  };
  const kpis = inYear(now.evaluation.kpis)
    .filter((each) => isCompared(each.initiative))
    .map((judgement): KpiChange => {
      const { initiative, kpi } = judgement;
      const was = kpiState(known(earlier.kpis.get(kpi), kpi), before.entries);
      const is = kpiState(judgement, now.entries);
      const isRetargeted = was.target !== is.target;
      return {
        ...{ kpi, initiative, before: was, now: is, isRetargeted },
        ...moved(was.status, is.status),
        isCounted: isCounted(programme, initiative, kpi),
        isChanged: isRetargeted || was.actual !== is.actual || was.status !== is.status,
      };
    });
  const steps = inYear(now.evaluation.steps)
    .filter((each) => isCompared(each.initiative))
    .map((judgement): StepChange => {
      const { initiative, step } = judgement;
      const was = stepState(known(earlier.steps.get(step), step));
      const is = stepState(judgement);
      const isChanged = was.progress !== is.progress || was.status !== is.status;
      return {
        ...{ step, initiative, before: was, now: is, isChanged },
        ...moved(was.status, is.status),
      };
    });
  const initiatives = inYear(now.evaluation.initiatives)
    .filter(({ no }) => isCompared(no))
    .map((is): InitiativeChange => {
      const was = known(earlier.initiatives.get(is.no), String(is.no));
      const state = ({ forecast, status }: StatusState): StatusState => ({ status, forecast });
      return {
        ...{ initiative: is.no, before: state(was), now: state(is) },
        ...moved(was.status, is.status),
      };
    });
  return {
    ...{ year, initiatives, kpis, steps },
    counts: {
      initiatives: changeCounts(initiatives),
      kpis: changeCounts(kpis.filter((each) => each.isCounted)),
    },
  };
}

/** How many of some changes did what. */
export function changeCounts(
  changes: readonly Pick<Change<never>, 'movement' | 'lateness'>[],
): ChangeCounts {
  const movements = { rose: 0, fell: 0, same: 0, judged: 0, unjudged: 0, none: 0 };
  const lateness = { newlyLate: 0, stillLate: 0, lateNoMore: 0, notLate: 0 };
  for (const change of changes) {
    movements[change.movement] += 1;
    lateness[change.lateness] += 1;
  }
  return { total: changes.length, movements, lateness };
}

function kpiState(judgement: KpiJudgement, entries: Entries): KpiState {
  const { actual, forecast, kpi, rate, status, target, year } = judgement;
  return { target, actual, rate, status, forecast, kind: entries.kpi(kpi, year).valueKind.kind };
}

function stepState({ progress, status }: StepJudgement): StepState {
  return { progress, status, forecast: false };
}

function isCounted(programme: Programme, no: number, kpi: string): boolean {
  const own = initiativeByNo(programme, no)?.kpis.find(({ id }) => id === kpi);
  return own?.repeats === null;
}

function known<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new RangeError(`No earlier judgement of ${name}`);
  return found;
}
