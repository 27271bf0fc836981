import { evaluate } from '../evaluation';
import type { FiscalYear, Initiative, Kpi, Programme } from '../programme';
import {
  asOfDate,
  divisionInCharge,
  divisionName,
  initiativesOf,
  programmeInForce,
} from '../programme';
import { judgedEarlier } from './earlierReport';
import { Facts } from './facts';
import { Judgements } from './judgements';
import { unsettledYears } from './settled';
import type { StatusColour } from './statusColour';
import { statusColour } from './statusColour';
import type { Values } from './values';
import { entriesOf } from './values';
import type { EarlierReport, WorkbookOptions } from './workbookOptions';

/** The options with everything that several sheets need, worked out once. */
export interface WorkbookContext extends WorkbookOptions {
  /** Names and plans as in force at the reporting round; targets of earlier years come from the evaluation. */
  readonly current: Programme;
  readonly initiatives: readonly Initiative[];
  readonly judgements: Judgements;
  readonly earlier: EarlierReport | null;
  /** What is fixed and what was judged in the earlier report; null where there is none. */
  readonly earlierJudged: { readonly facts: Facts; readonly judgements: Judgements } | null;
  readonly facts: Facts;
  /** Years before the reporting year of which some value is not final: they have a 値の区分 of their own. */
  readonly unsettled: ReadonlySet<FiscalYear>;
  readonly yearLabel: string;
  /** What stands at the head of every sheet: programme, year and round. */
  readonly heading: string;
  readonly audience: string;
  /** The division itself, or whoever has taken over its work by the round's as-of date. */
  inCharge(division: string): string;
  /** Name as of the round of the division in charge. */
  nameOf(division: string): string;
  /** Whether other rows show what is typed for a KPI: it is repeated elsewhere, or has parts. */
  isShown(kpi: Kpi): boolean;
  /** Colour of the status at a position. */
  colourAt(position: number): StatusColour;
  /** Whether whoever gets this workbook types for the division. */
  owns(division: string): boolean;
}

export function workbookContext(options: WorkbookOptions): WorkbookContext {
  const { programme, reportingYear, round, division } = options;
  const asOf = asOfDate(programme, reportingYear, round);
  const current = asOf === null ? programme : programmeInForce(programme, asOf);
  const initiatives =
    division === null ? current.initiatives : initiativesOf(current, division, asOf ?? undefined);
  const inCharge = (id: string): string =>
    asOf === null ? id : divisionInCharge(current, id, asOf);
  const nameNow = (id: string): string => divisionName(current, id, asOf ?? undefined);
  const repeatedIds = new Set(
    current.initiatives.flatMap(({ kpis }) => kpis.flatMap(({ repeats }) => repeats ?? [])),
  );
  const values = withoutErrors(options.values);
  const handedOut = options.handedOut ?? values;
  let judgements: Judgements | null = null;
  let judgedBefore: WorkbookContext['earlierJudged'] = null;
  const yearLabel = current.yearLabels[reportingYear] ?? reportingYear;
  return {
    ...options,
    values,
    handedOut,
    earlier: options.earlier ?? null,
    current,
    initiatives,
    facts: new Facts(programme, reportingYear, round),
    // Whoever reads a workbook needs none.
    get judgements() {
      judgements ??= judgementsOf({ ...options, values });
      return judgements;
    },
    get earlierJudged() {
      const { earlier } = options;
      if (earlier === undefined || earlier === null) return null;
      judgedBefore ??= earlierJudgedOf({ ...options, values }, earlier);
      return judgedBefore;
    },
    unsettled: unsettledYears(programme, reportingYear, handedOut),
    yearLabel,
    heading: `${current.title}　${yearLabel}　${round.name}報告`,
    audience: division === null ? '取りまとめ用（事務局）' : nameNow(division),
    inCharge,
    nameOf: (id) => nameNow(inCharge(id)),
    isShown: (kpi) => kpi.parts.length > 0 || repeatedIds.has(kpi.id),
    colourAt: (position) => statusColour(position, options.scale),
    owns: (id) => division === null || inCharge(id) === division,
  };
}

function judgementsOf({
  programme,
  reportingYear,
  round,
  scale,
  values,
}: WorkbookOptions): Judgements {
  const entries = entriesOf(values, programme, reportingYear, round);
  return new Judgements(
    evaluate({ programme, reportingYear, round, scale }, entries),
    entries,
    scale,
  );
}

function earlierJudgedOf(
  options: WorkbookOptions,
  earlier: EarlierReport,
): WorkbookContext['earlierJudged'] {
  const { programme, reportingYear, scale } = options;
  const { entries, evaluation } = judgedEarlier(options, earlier);
  return {
    facts: new Facts(programme, reportingYear, earlier.round),
    judgements: new Judgements(evaluation, entries, scale),
  };
}

/** Nobody can type an error value, so none can be handed out: its cell is blank and is judged so. */
function withoutErrors(values: Values): Values {
  return new Map([...values].filter(([, { kind }]) => kind !== 'error'));
}

/** KPIs and reference targets of an initiative, in the order in which they are shown. */
export function shownKpis(initiative: Initiative): readonly Kpi[] {
  return [...initiative.kpis, ...initiative.references];
}
