import { displayedRate, isLatePosition, movementBetween } from '../../evaluation';
import type { FiscalYear, Initiative, Kpi, LifeCycle, Step } from '../../programme';
import { lifeCycleWords } from '../../programme';
import type { RowKey } from '../../workbook';
import { shownDivisions, shownKpis, valueKey } from '../../workbook';
import { paperDecisions } from './decisions';
import type { Masks } from './masks';
import type {
  Change,
  PaperInitiative,
  PaperKpi,
  PaperRemarks,
  PaperReport,
  PaperStep,
  ShownStatus,
} from './paper';
import { shownStatus, WITHHELD } from './statuses';
import { printedDay, writtenText } from './words';
import type { YearSource } from './years';
import { baselineText, isBand, kpiYear, stepYear, withheldKpiYear } from './years';

export interface InitiativeSource extends YearSource {
  readonly masks: Masks;
  /** The year before, where it is one of the programme's. */
  readonly before: FiscalYear | null;
}

export function paperInitiative(source: InitiativeSource, initiative: Initiative): PaperInitiative {
  const { context, masks, before } = source;
  const { no, title, pillar, section } = initiative;
  const withheld = masks.hidesInitiative(initiative);
  const statusIn = (year: FiscalYear): ShownStatus =>
    masks.hidesStatus(initiative)
      ? WITHHELD
      : shownStatus(context.judgements.initiative(no, year).status, context.scale);
  const status = statusIn(context.reportingYear);
  const earlier = before === null ? null : statusIn(before);
  const named = {
    no,
    title,
    pillar,
    section: sectionTitle(source, pillar, section),
    divisions: shownDivisions({ kind: 'initiative', initiative }, context),
    withheld,
    status,
    before: earlier,
    change: changeOf(source, earlier, status),
    late: isLate(source, status),
  };
  if (withheld) {
    return {
      ...named,
      outline: '',
      goal: '',
      office: null,
      kpis: [],
      steps: [],
      reports: [],
      remarks: null,
      decisions: [],
      ended: null,
    };
  }
  return {
    ...named,
    outline: initiative.outline,
    goal: initiative.goal,
    office: officeJudgement(source, initiative),
    kpis: shownKpis(initiative).map((kpi) => paperKpi(source, initiative, kpi)),
    steps: initiative.steps.map((step) => paperStep(source, initiative, step)),
    reports: reportsOf(source, initiative),
    remarks: remarksOf(source, initiative),
    decisions: paperDecisions(context, masks, initiative),
    ended: endText(initiative.lifeCycle),
  };
}

function sectionTitle({ context }: YearSource, pillar: number, no: number | null): string | null {
  const sections = context.current.pillars.find((each) => each.no === pillar)?.sections;
  return sections?.find((section) => section.no === no)?.title ?? null;
}

function changeOf({ context }: YearSource, before: ShownStatus | null, now: ShownStatus): Change {
  if (before === null || !isBand(before, context) || !isBand(now, context)) return 'none';
  const movement = movementBetween(before.position, now.position);
  return movement === 'judged' || movement === 'unjudged' ? 'none' : movement;
}

function isLate({ context }: YearSource, status: ShownStatus): boolean {
  return isBand(status, context) && isLatePosition(status.position, context.scale);
}

function textOf({ context }: YearSource, key: RowKey, field: string): string {
  return writtenText(context.values.get(valueKey(key, field)));
}

function officeJudgement(
  source: InitiativeSource,
  initiative: Initiative,
): PaperInitiative['office'] {
  const key: RowKey = { kind: 'initiative', no: initiative.no };
  const status = textOf(source, key, 'officeStatus');
  if (status === '' || source.masks.hidesTexts(initiative)) return null;
  return { status, reason: textOf(source, key, 'officeReason') };
}

function reportsOf(source: InitiativeSource, initiative: Initiative): readonly PaperReport[] {
  const { no, divisions } = initiative;
  const hidden = source.masks.hidesTexts(initiative);
  const report = (key: RowKey, division: string | null): PaperReport => ({
    division,
    report: hidden ? WITHHELD.label : textOf(source, key, 'report'),
    reason: hidden ? '' : textOf(source, key, 'reason'),
    next: hidden ? '' : textOf(source, key, 'next'),
  });
  if (divisions.length === 1) return [report({ kind: 'initiative', no }, null)];
  return divisions.map((division) =>
    report({ kind: 'report', no, division }, source.context.nameOf(division)),
  );
}

function remarksOf(source: InitiativeSource, initiative: Initiative): PaperRemarks | null {
  if (source.masks.hidesTexts(initiative)) return null;
  const key: RowKey = { kind: 'initiative', no: initiative.no };
  const remarks = {
    earlierRemark: textOf(source, key, 'earlierRemark'),
    earlierAnswer: textOf(source, key, 'earlierAnswer'),
    remark: textOf(source, key, 'remark'),
    answer: textOf(source, key, 'answer'),
  };
  return Object.values(remarks).every((text) => text === '') ? null : remarks;
}

function paperKpi(source: InitiativeSource, initiative: Initiative, kpi: Kpi): PaperKpi {
  const { context, masks } = source;
  const withheld = masks.hidesKpi(kpi);
  const progress = withheld ? null : context.judgements.kpi(kpi.id, context.reportingYear).progress;
  const home = context.current.initiatives.find(({ kpis }) =>
    kpis.some(({ id }) => id === kpi.repeats),
  );
  return {
    id: kpi.id,
    name: kpi.name,
    unit: kpi.unit,
    division: context.nameOf(kpi.owner),
    role: kpi.role === 'reference' ? 'reference' : kpi.repeats === null ? 'kpi' : 'repeat',
    repeats: kpi.repeats === null ? null : (home?.no ?? null),
    withheld,
    approximate: kpi.approximate,
    parts: kpi.parts.map(({ name }) => name),
    baseline: withheld ? '' : baselineText(kpi),
    progress: progress === null ? '' : displayedRate(progress).text,
    seriesBreak:
      kpi.seriesBreak === null
        ? null
        : `${kpi.seriesBreak.year}年度から（${kpi.seriesBreak.reason}）`,
    years: context.current.fiscalYears.map((year) =>
      withheld ? withheldKpiYear(year) : kpiYear(source, initiative.no, kpi, year),
    ),
  };
}

function paperStep(source: InitiativeSource, initiative: Initiative, step: Step): PaperStep {
  const { context } = source;
  return {
    id: step.id,
    name: step.name,
    division: context.nameOf(step.owner),
    years: context.current.fiscalYears.map((year) => stepYear(source, initiative.no, step, year)),
  };
}

function endText(lifeCycle: LifeCycle | null): string | null {
  if (lifeCycle === null) return null;
  const { decidedOn, from, into, reason, state } = lifeCycle;
  const where = into === null ? '' : `（No.${String(into)}へ）`;
  const day = decidedOn === null ? '' : `（${printedDay(decidedOn)}決定）`;
  return `${from}年度から${lifeCycleWords[state]}${where}${day}${reason === '' ? '' : `：${reason}`}`;
}
