import type { FiscalYear, Initiative, Kpi } from '../../programme';
import { yearIndex, yearsUpTo } from '../../programme';
import type { WorkbookContext } from '../context';
import type { ValueKey } from '../keys';
import { valueKey, yearField } from '../keys';
import { PRECEDING_FIELD, judgedField, kpiValueKeys, progressField } from '../values';
import {
  PAST_OUTCOMES,
  PRESENT_OUTCOMES,
  sampleActual,
  sampleFirst,
  sampleInterim,
} from './actual';
import type { Measured, Outcome } from './actual';
import { Draw } from './draw';
import { sampleProgress } from './progress';
import type { Sheets } from './typed';
import { COMPLETED_WORD } from '../../evaluation';

/** Where the figures of a sample go, and who still owes one. */
export interface Figures {
  readonly sheets: Sheets;
  readonly context: WorkbookContext;
  readonly seed: number;
  /** Divisions that left something blank. */
  readonly incomplete: Set<string>;
}

/** What stands beside a value: nothing said, a kind, or no value yet. */
type Standing = 'plain' | '確定値' | '速報値' | 'pending' | 'missing';

const STANDINGS: readonly (readonly [Standing, number])[] = [
  ['plain', 46],
  ['確定値', 34],
  ['速報値', 12],
  ['pending', 4],
  ['missing', 4],
];

export function fillKpi(figures: Figures, kpi: Kpi): void {
  if (kpi.repeats !== null) return;
  const { context } = figures;
  fillPreceding(figures, kpi);
  for (const year of yearsUpTo(context.programme, context.reportingYear)) {
    if (context.facts.kpi(kpi.id, year).standing !== 'due') continue;
    if (year === context.reportingYear) fillPresent(figures, kpi, year);
    else fillYear(figures, kpi, year, PAST_OUTCOMES);
  }
}

function fillPresent(figures: Figures, kpi: Kpi, year: FiscalYear): void {
  const { context, incomplete, seed, sheets } = figures;
  const draw = new Draw(seed, `kind ${kpi.id} ${year}`);
  const standing = draw.weighted(STANDINGS, 'plain');
  if (standing === 'missing') {
    incomplete.add(kpi.owner);
    return;
  }
  if (context.round.kind === 'yearEnd') {
    const kindKey = valueKey({ kind: 'kpi', id: kpi.id }, yearField(year, 'kind'));
    if (standing === 'pending') {
      sheets.put(kindKey, `集計中（${draw.whole(5, 8)}月）`);
      return;
    }
    if (standing !== 'plain') sheets.put(kindKey, standing);
  }
  fillYear(figures, kpi, year, PRESENT_OUTCOMES);
}

/** The values of a year: one, or of parts one that tells how the year went and others that went well. */
function fillYear(
  { context, seed, sheets }: Figures,
  kpi: Kpi,
  year: FiscalYear,
  outcomes: readonly (readonly [Outcome, number])[],
): void {
  const { reportingYear, round } = context;
  const draw = new Draw(seed, `kpi ${kpi.id} ${year}`);
  const outcome = draw.weighted(outcomes, 'met');
  const keys = kpiValueKeys(kpi, judgedField(year, reportingYear, round));
  const telling = draw.whole(0, keys.length - 1);
  const interim =
    round.kind === 'interim' && year === reportingYear
      ? kpiValueKeys(kpi, yearField(year, 'interim'))
      : [];
  keys.forEach((key, at) => {
    const measured: Measured = {
      kpi,
      facts: context.facts.kpi(kpi.id, year),
      previous: previousValue(sheets, context, kpi, year, at),
    };
    sheets.put(key, sampleActual(measured, at === telling ? outcome : 'met', draw));
    const interimKey: ValueKey | undefined = interim[at];
    const final = sheets.number(key);
    if (interimKey !== undefined && final !== null) {
      sheets.put(interimKey, sampleInterim(final, measured, draw));
    }
  });
}

/** The latest earlier value of the same KPI or part, or its baseline. */
function previousValue(
  sheets: Sheets,
  context: WorkbookContext,
  kpi: Kpi,
  year: FiscalYear,
  part: number,
): number | null {
  const { programme, reportingYear, round } = context;
  const earlier = programme.fiscalYears.slice(0, yearIndex(programme, year)).reverse();
  const fields = [
    ...earlier.map((each) => judgedField(each, reportingYear, round)),
    PRECEDING_FIELD,
  ];
  for (const field of fields) {
    const key = kpiValueKeys(kpi, field)[part];
    const value = key === undefined ? null : sheets.number(key);
    if (value !== null) return value;
  }
  return kpi.baseline?.comparable === true ? kpi.baseline.value : null;
}

function fillPreceding({ context, seed, sheets }: Figures, kpi: Kpi): void {
  const { programme } = context;
  const [first] = programme.fiscalYears;
  const isAsked =
    kpi.direction === 'belowPreviousYear' &&
    kpi.baseline === null &&
    programme.precedingYear !== null;
  if (!isAsked || first === undefined) return;
  const facts = context.facts.kpi(kpi.id, first);
  kpiValueKeys(kpi, PRECEDING_FIELD).forEach((key, at) =>
    sheets.put(key, sampleFirst(kpi.unit, facts, new Draw(seed, `first ${kpi.id} ${at}`))),
  );
}

/** Progress words of an initiative's steps; a completed step has none in later years. */
export function fillSteps(
  { context, incomplete, seed, sheets }: Figures,
  { kpis, steps }: Initiative,
): void {
  const { programme, reportingYear, round } = context;
  for (const step of steps) {
    for (const year of yearsUpTo(programme, reportingYear)) {
      if (context.facts.step(step.id, year) !== 'due') continue;
      const key = valueKey(
        { kind: 'step', id: step.id },
        progressField(year, reportingYear, round),
      );
      const draw = new Draw(seed, `step ${step.id} ${year}`);
      const reporting = year === reportingYear;
      const decides = !kpis.some(({ id }) => context.facts.kpi(id, year).standing === 'due');
      const at = { reporting, interim: reporting && round.kind === 'interim', decides };
      const word = sampleProgress(step, year, at, draw);
      if (reporting && draw.chance(0.012)) {
        incomplete.add(step.owner);
        continue;
      }
      sheets.put(key, word);
      if (sheets.text(key) === COMPLETED_WORD) break;
    }
  }
}
