import type { ValueKind } from '../../evaluation';
import { displayedRate } from '../../evaluation';
import type { FiscalYear, Kpi, Step } from '../../programme';
import { kpiById, planTextInForce, sourceKpi, yearIndex } from '../../programme';
import type { WorkbookContext } from '../../workbook';
import { kpiValueKeys, judgedField, yearField } from '../../workbook';
import type { RecordedCorrections } from './corrections';
import { targetRevision } from './decisions';
import type { Correction, PaperKpiYear, PaperStepYear, ShownStatus } from './paper';
import { shownStatus, WITHHELD } from './statuses';
import { targetText, typedText, withUnit } from './words';

/** What the years of items are made from. */
export interface YearSource {
  readonly context: WorkbookContext;
  readonly corrections: RecordedCorrections;
}

const NOTHING = { target: null, actual: null, rate: null, original: null } as const;

/** A KPI in a year whose values may not be seen. */
export function withheldKpiYear(year: FiscalYear): PaperKpiYear {
  return {
    year,
    target: WITHHELD.label,
    actual: WITHHELD.label,
    interim: '',
    rate: '',
    status: WITHHELD,
    numbers: NOTHING,
    kind: null,
    revision: null,
    correction: null,
  };
}

export function kpiYear(
  { context, corrections }: YearSource,
  initiative: number,
  kpi: Kpi,
  year: FiscalYear,
): PaperKpiYear {
  const judgement = context.judgements.kpi(kpi.id, year);
  const source = sourceKpi(context.current, kpi);
  const actual = actualText(context, source, year);
  const future = judgement.status === 'future';
  const revision = targetRevision(context, initiative, kpi, year);
  return {
    year,
    target: targetOf(kpi, judgement.target, judgement.status),
    actual: future ? '' : actual,
    interim: future ? '' : interimText(context, source, year),
    rate: judgement.rate === null ? '' : displayedRate(judgement.rate).text,
    status: shownStatus(judgement.status, context.scale),
    numbers: {
      target: judgement.target,
      actual: judgement.actual,
      rate: judgement.rate === null ? null : displayedRate(judgement.rate).value,
      original:
        revision === null ? null : (kpiById(context.programme, kpi.id)?.targets[year] ?? null),
    },
    kind: future || judgement.status === 'notDue' ? null : kindOf(context, kpi, year),
    revision,
    correction: correctionOf(corrections, {
      initiative,
      item: source.id,
      name: kpi.name,
      year,
      now: actual,
    }),
  };
}

function targetOf(kpi: Kpi, target: number | null, status: string): string {
  if (status === 'notDue') return '－';
  if (kpi.direction === 'belowPreviousYear') return '前年度より減少';
  return target === null ? '－' : targetText(target, kpi);
}

/** What was typed: of a KPI with parts every part with its name. */
function actualText(context: WorkbookContext, source: Kpi, year: FiscalYear): string {
  const field = judgedField(year, context.reportingYear, context.round);
  return typedParts(context, source, field);
}

function interimText(context: WorkbookContext, source: Kpi, year: FiscalYear): string {
  if (context.round.kind !== 'interim' || year !== context.reportingYear) return '';
  return typedParts(context, source, yearField(year, 'interim'));
}

function typedParts(context: WorkbookContext, source: Kpi, field: string): string {
  const texts = kpiValueKeys(source, field).map((key) =>
    typedText(context.values.get(key), source.unit),
  );
  if (source.parts.length === 0) return texts[0] ?? '';
  return source.parts
    .flatMap(({ name }, index) => {
      const text = texts[index] ?? '';
      return text === '' ? [] : [`${name} ${text}`];
    })
    .join('\n');
}

function kindOf(context: WorkbookContext, kpi: Kpi, year: FiscalYear): PaperKpiYear['kind'] {
  if (yearIndex(context.current, year) > yearIndex(context.current, context.reportingYear)) {
    return null;
  }
  if (context.judgements.isPending(kpi, year)) return 'pending';
  if (context.judgements.kpi(kpi.id, year).band === null) return null;
  if (context.judgements.kpi(kpi.id, year).forecast) return 'forecast';
  return KINDS[context.judgements.valueKind(kpi, year).kind];
}

const KINDS: Readonly<Record<ValueKind['kind'], PaperKpiYear['kind']>> = {
  final: 'final',
  preliminary: 'preliminary',
  pending: 'pending',
  withdrawn: null,
  unstated: 'final',
  unknown: 'final',
};

export function stepYear(
  { context, corrections }: YearSource,
  initiative: number,
  step: Step,
  year: FiscalYear,
): PaperStepYear {
  const { progress, status } = context.judgements.step(step.id, year);
  const plan = planTextInForce(step, year, context.current.fiscalYears);
  return {
    year,
    plan: plan === null ? '' : plan.continued ? '→' : plan.text,
    milestone: step.milestones[year] ?? '',
    progress: status === 'future' ? '' : progress.trim(),
    status: shownStatus(status, context.scale),
    correction: correctionOf(corrections, {
      initiative,
      item: step.id,
      name: step.name,
      year,
      now: progress.trim(),
    }),
  };
}

function correctionOf(
  corrections: RecordedCorrections,
  now: Omit<Correction, 'old' | 'on' | 'cause'>,
): Correction | null {
  const recorded = corrections.of(now.item, now.year);
  if (recorded === null) return null;
  const { old, on, cause } = recorded;
  return { ...now, old, on, cause };
}

/** 「R4上期：54.7%」. */
export function baselineText({ baseline, unit }: Kpi): string {
  return baseline === null ? '' : `${baseline.label}：${withUnit(baseline.value, unit)}`;
}

/** Whether a status is one that people cannot see or that was never judged. */
export function isBand(status: ShownStatus, { scale }: WorkbookContext): boolean {
  return scale.bands.some(({ id }) => id === status.id);
}
