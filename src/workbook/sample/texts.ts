import { DISCONTINUED_WORD } from '../../evaluation';
import type { FiscalYear, Initiative, Kpi, Step } from '../../programme';
import { planTextInForce, yearIndex } from '../../programme';
import type { WorkbookContext } from '../context';
import { REPORT_LIMIT } from '../limits';
import { answerableDivision } from '../sheets/pillar/rows';
import { progressWord } from './typed';
import type { Draw } from './draw';
import { CAUSES, DETAILS, PLANNED, PROGRESSED, REMEDIES, STOPPED_CAUSE } from './sentences';

/** One division's report on one initiative. */
export interface ReportSubject {
  readonly initiative: Initiative;
  readonly division: string;
  readonly context: WorkbookContext;
}

/** 取組実績, from the plan's own words, the progress and the values of the division. */
export function sampleReport(subject: ReportSubject, draw: Draw): string {
  const { context, initiative } = subject;
  const steps = ownSteps(subject).map((step) => stepSentence(step, context, draw));
  const kpis = ownKpis(subject).flatMap((kpi) => kpiSentence(kpi, context));
  const partner = context.nameOf(initiative.divisions[0] ?? subject.division);
  const supports = `${partner}と連携し、「${initiative.title}」を進めるための調整と支援を行った。`;
  const own = steps.length + kpis.length === 0 ? [supports] : [...steps, ...kpis];
  return joined([...own, draw.pick(DETAILS)]);
}

/** 未達の理由 for what the division missed or stopped. */
export function sampleReason(subject: ReportSubject, draw: Draw): string {
  const { context } = subject;
  const kpis = missedKpis(subject).map(
    (kpi) => `「${kpi.name}」が${comparison(kpi, context)}のは、${draw.pick(CAUSES)}`,
  );
  const steps = ownSteps(subject).flatMap((step): readonly string[] => {
    const word = progressWord(step, context.reportingYear, context);
    if (word === DISCONTINUED_WORD) return [`「${step.name}」を中止したのは、${STOPPED_CAUSE}`];
    const isBehind = ['概ね計画どおり', 'やや遅れ', '遅れ', '未着手'].includes(word);
    return isBehind && kpis.length === 0
      ? [`「${step.name}」が${word}なのは、${draw.pick(CAUSES)}`]
      : [];
  });
  const reasons = [...kpis, ...steps];
  return joined(reasons.length === 0 ? [draw.pick(CAUSES)] : reasons);
}

/** 今後の対応, towards the next target where there is one. */
export function sampleNext(subject: ReportSubject, draw: Draw): string {
  const { context } = subject;
  const { fiscalYears, yearLabels } = context.current;
  const next = fiscalYears[fiscalYears.indexOf(context.reportingYear) + 1];
  const target = next === undefined ? null : nextTarget(missedKpis(subject), next);
  const towards =
    next === undefined || target === null
      ? ''
      : `${yearLabels[next] ?? next}の目標（${target}）に向けて、`;
  return `${towards}${draw.pick(REMEDIES)}`;
}

function nextTarget(kpis: readonly Kpi[], year: FiscalYear): string | null {
  const kpi = kpis.find(({ targets }) => targets[year] !== undefined);
  const target = kpi?.targets[year];
  return kpi === undefined || target === undefined ? null : withUnit(target, kpi);
}

function ownSteps({ initiative, division, context }: ReportSubject): readonly Step[] {
  return initiative.steps.filter(
    (step) =>
      step.owner === division && context.facts.step(step.id, context.reportingYear) === 'due',
  );
}

function ownKpis({ initiative, division }: ReportSubject): readonly Kpi[] {
  return initiative.kpis.filter((kpi) => answerableDivision(initiative, kpi) === division);
}

function missedKpis(subject: ReportSubject): readonly Kpi[] {
  const { context } = subject;
  const met = context.scale.bands.findIndex((band) => band.met);
  return ownKpis(subject).filter((kpi) => {
    const { band } = context.judgements.kpi(kpi.id, context.reportingYear);
    return band !== null && context.scale.bands.indexOf(band) > met;
  });
}

function stepSentence(step: Step, context: WorkbookContext, draw: Draw): string {
  const { reportingYear, current } = context;
  const word = progressWord(step, reportingYear, context);
  const text = planTextInForce(step, reportingYear, current.fiscalYears)?.text ?? '';
  const plan = text === '' || text === step.name ? '' : `「${oneLine(text)}」を`;
  const template = PROGRESSED[word] ?? draw.pick(PLANNED);
  return template.replace('{step}', step.name).replace('{plan}', plan);
}

function kpiSentence(kpi: Kpi, context: WorkbookContext): readonly string[] {
  const { actual, target, band } = context.judgements.kpi(kpi.id, context.reportingYear);
  if (actual === null || band === null) return [];
  const forecast = context.round.kind === 'interim';
  const aim = target === null ? '' : `（目標${withUnit(target, kpi)}）`;
  return [
    `「${kpi.name}」は${withUnit(actual, kpi)}${aim}${forecast ? 'の見込みである' : 'となった'}。`,
  ];
}

function comparison(kpi: Kpi, context: WorkbookContext): string {
  const { actual, target } = context.judgements.kpi(kpi.id, context.reportingYear);
  const value = actual === null ? '' : withUnit(actual, kpi);
  if (target !== null) return `目標の${withUnit(target, kpi)}に対し${value}だった`;
  return yearIndex(context.current, context.reportingYear) >= 0
    ? `前年度を上回り${value}だった`
    : '';
}

function withUnit(value: number, { unit }: Pick<Kpi, 'unit'>): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${grouped}${fraction === undefined ? '' : `.${fraction}`}${unit}`;
}

/** A plan's text as part of a sentence: what stood below one another is put beside. */
function oneLine(text: string): string {
  return text
    .replaceAll(/\s*→\s*/g, 'から')
    .replaceAll(/\s*\n\s*/g, '、')
    .replaceAll(/(?<=[^\u0020-\u007e])[ \u3000]+(?=[^\u0020-\u007e])/g, '、')
    .replaceAll(/[「」]/g, '');
}

/** As many whole sentences as fit into the cell's limit. */
function joined(sentences: readonly string[]): string {
  let text = '';
  for (const sentence of sentences) {
    if (text.length + sentence.length <= REPORT_LIMIT) text += sentence;
  }
  return text;
}
