import { displayedRate, type Evaluation } from '../../../evaluation';
import {
  divisionName,
  initiativeOfKpi,
  planTextInForce,
  type FiscalYear,
  type Kpi,
  type PlanText,
  type Programme,
  type Step,
} from '../../../programme';
import { initiativeOfRow, parseRowKey, type Reading } from '../../../workbook';
import { evaluated } from '../evaluated';
import { subjectOf } from '../judge/judgement';
import { shownStatus, type ShownStatus } from '../judge/statuses';
import { decisionsIn, type ShownDecision } from './decisions';
import { remarksOf, type ShownRemark } from '../remarks/remarks';

/** Everything that helps to fill in an initiative, in one place. */
export interface InitiativeCard {
  readonly no: number;
  readonly title: string;
  readonly divisions: readonly string[];
  readonly outline: string;
  readonly goal: string;
  readonly status: ShownStatus | null;
  readonly kpis: readonly KpiCard[];
  readonly steps: readonly StepCard[];
  /** 事務局の指摘 about it, its KPIs and its steps. */
  readonly remarks: readonly ShownRemark[];
  /** What was decided about the initiative itself. */
  readonly decisions: readonly ShownDecision[];
}

export interface KpiCard {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly direction: Kpi['direction'];
  /** Shown and judged, never counted. */
  readonly isReference: boolean;
  /** The initiative at which it is typed; null for its own. */
  readonly typedAt: number | null;
  /** What it was before the programme, then every year of the programme. */
  readonly figures: readonly Figure[];
  readonly about: readonly About[];
  readonly decisions: readonly ShownDecision[];
}

/** A year of a KPI. Numbers are in its unit. */
export interface Figure {
  /** Short: R6. */
  readonly label: string;
  readonly target: number | null;
  readonly actual: number | null;
  /** Cut, never rounded up; null where there is none. */
  readonly rate: string | null;
  /** null for what was before the programme. */
  readonly status: ShownStatus | null;
  /** The year that is reported now. */
  readonly isCurrent: boolean;
  /** 年度末見込. */
  readonly isForecast: boolean;
}

export interface About {
  readonly kind: 'definition' | 'method' | 'source' | 'measuredAt' | 'seriesBreak' | 'note';
  readonly text: string;
}

export interface StepCard {
  readonly id: string;
  readonly name: string;
  /** Of the reporting year; null where nothing is planned. */
  readonly plan: PlanText | null;
  readonly milestone: string | null;
  readonly status: ShownStatus | null;
  readonly decisions: readonly ShownDecision[];
}

/** The card of the initiative of a row, as the reading has it; null for a row of none. */
export function cardOf(rowKey: string, reading: Reading): InitiativeCard | null {
  const { current, asOf } = subjectOf(reading);
  const key = parseRowKey(rowKey);
  const initiative = key === null ? null : initiativeOfRow(current, key);
  if (initiative === null) return null;
  const evaluation = evaluated(reading);
  const { no, title, divisions, outline, goal, kpis, references, steps } = initiative;
  const own = { initiative: no, kpi: null, step: null };
  const decided = decisionsIn(reading);
  const judged = evaluation.initiatives.find(
    (each) => each.no === no && each.year === reading.year,
  );
  return {
    no,
    title,
    divisions: divisions.map((id) => divisionName(current, id, asOf ?? undefined)),
    outline,
    goal,
    status: judged === undefined ? null : shownStatus(judged.status, reading.scale),
    kpis: [...kpis, ...references].map((kpi) => ({
      ...kpiCard(kpi, current, evaluation, reading),
      decisions: decided({ ...own, kpi: kpi.id }, kpi.unit),
    })),
    steps: steps.map((step) => ({
      ...stepCard(step, evaluation, reading),
      decisions: decided({ ...own, step: step.id }),
    })),
    remarks: remarksOf(reading).filter((remark) => remark.initiative === no),
    decisions: decided(own),
  };
}

function kpiCard(
  kpi: Kpi,
  current: Programme,
  evaluation: Evaluation,
  { programme, scale, year }: Reading,
): Omit<KpiCard, 'decisions'> {
  const { id, name, unit, direction, role, repeats, baseline } = kpi;
  const years = evaluation.kpis
    .filter((judgement) => judgement.kpi === id)
    .map((judgement): Figure => ({
      label: judgement.year,
      target: judgement.target,
      actual: judgement.actual,
      rate: judgement.rate === null ? null : displayedRate(judgement.rate).text,
      status: shownStatus(judgement.status, scale),
      isCurrent: judgement.year === year,
      isForecast: judgement.forecast,
    }));
  return {
    id,
    name,
    unit,
    direction,
    isReference: role === 'reference',
    typedAt: repeats === null ? null : (initiativeOfKpi(current, repeats)?.no ?? null),
    figures: baseline === null ? years : [past(baseline.label, baseline.value), ...years],
    about: aboutOf(kpi, programme),
  };
}

function past(label: string, actual: number): Figure {
  const nothing = { target: null, rate: null, status: null };
  return { label, actual, ...nothing, isCurrent: false, isForecast: false };
}

function aboutOf(
  { definition, method, source, measuredAt, seriesBreak, note }: Kpi,
  { yearLabels }: Programme,
): readonly About[] {
  const nameOf = (year: FiscalYear): string => yearLabels[year] ?? year;
  const texts: readonly (readonly [About['kind'], string | null])[] = [
    ['definition', definition],
    ['method', method],
    ['source', source],
    ['measuredAt', measuredAt],
    [
      'seriesBreak',
      seriesBreak === null ? null : `${nameOf(seriesBreak.year)}　${seriesBreak.reason}`,
    ],
    ['note', note],
  ];
  return texts.flatMap(([kind, text]) => (text === null ? [] : [{ kind, text }]));
}

function stepCard(
  step: Step,
  evaluation: Evaluation,
  reading: Reading,
): Omit<StepCard, 'decisions'> {
  const { programme, year, scale } = reading;
  const judged = evaluation.steps.find((each) => each.step === step.id && each.year === year);
  return {
    id: step.id,
    name: step.name,
    plan: planTextInForce(step, year, programme.fiscalYears),
    milestone: step.milestones[year] ?? null,
    status: judged === undefined ? null : shownStatus(judged.status, scale),
  };
}
