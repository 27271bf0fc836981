import { judgedOn, type Reporting } from './inForce';
import { kpiById } from './lookup';
import type { Addition, FiscalYear, LifeCycle, LifeSpan, Programme } from './model';
import { oncePer } from './oncePer';
import type { FieldValue } from './revisableFields';
import { inOrder } from './revise';
import { lifeCycleWords, revisableFieldWords } from './words';

/** What was decided in mid-programme, as people read it: a revision of the definition, an item that was added, or the end of one. */
export interface Decision {
  /** ISO day; null for an end whose day the definition does not name: it was always so. */
  readonly decidedOn: string | null;
  readonly about: DecidedAbout;
  /** `targets`, `title`, `goal` …, `added`, or `lifeCycle`. */
  readonly field: string;
  /** Year whose target, plan or milestone was changed; null for what belongs to no year. */
  readonly year: FiscalYear | null;
  /** 「R6年度の目標値」. */
  readonly what: string;
  /** null: there was nothing, or is nothing any more. */
  readonly old: FieldValue;
  readonly new: FieldValue;
  readonly reason: string;
}

/** The initiative that a decision concerns, and the KPI or step of it where it is about one. */
export interface DecidedAbout {
  readonly initiative: number;
  readonly kpi: string | null;
  readonly step: string | null;
}

/** A decision as a report has it. */
export interface ReportedDecision extends Decision {
  /** Taken by the day by which the report judges; one that came later re-judges nothing. */
  readonly applies: boolean;
}

/** Every decision of a programme in the order in which they were taken; those without a day come first. */
export const decisionsOf = oncePer((programme: Programme): readonly Decision[] => {
  const revisions = inOrder(programme.revisions).map(({ revision }): Decision => {
    const { decidedOn, field: path, initiative, kpi, reason, step } = revision;
    const [field = '', label] = path.split('.');
    const year = programme.fiscalYears.find((each) => each === label) ?? null;
    const about = { initiative, kpi, step };
    const what = wordsOf(field, year);
    return { decidedOn, about, field, year, what, old: revision.old, new: revision.new, reason };
  });
  return [...revisions, ...comingsAndGoings(programme)].sort((a, b) =>
    compare(a.decidedOn, b.decidedOn),
  );
});

function compare(a: string | null, b: string | null): number {
  const [first, second] = [a ?? '', b ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}

function wordsOf(field: string, year: FiscalYear | null): string {
  const word = revisableFieldWords.find(([name]) => name === field)?.[1] ?? field;
  if (year === null) return word;
  return year.endsWith('年度') ? `${year}の${word}` : `${year}年度の${word}`;
}

function comingsAndGoings({ initiatives }: Programme): readonly Decision[] {
  return initiatives.flatMap((initiative) => {
    const { no, kpis, references, steps } = initiative;
    const about = { initiative: no, kpi: null, step: null };
    const of = (item: LifeSpan, what: DecidedAbout): readonly Decision[] => [
      ...additionOf(item.added, what),
      ...endOf(item.lifeCycle, what),
    ];
    return [
      ...of(initiative, about),
      ...[...kpis, ...references].flatMap((kpi) => of(kpi, { ...about, kpi: kpi.id })),
      ...steps.flatMap((step) => of(step, { ...about, step: step.id })),
    ];
  });
}

function additionOf(added: Addition | null, about: DecidedAbout): readonly Decision[] {
  if (added === null) return [];
  const { decidedOn, reason } = added;
  const change = { field: 'added', year: null, what: '追加', old: null, new: '計画に追加' };
  return [{ decidedOn, about, ...change, reason }];
}

function endOf(lifeCycle: LifeCycle | null, about: DecidedAbout): readonly Decision[] {
  if (lifeCycle === null) return [];
  const { decidedOn, from, into, reason, state } = lifeCycle;
  const where = into === null ? '' : `（No.${into}へ）`;
  const since = from.endsWith('年度') ? from : `${from}年度`;
  return [
    {
      decidedOn,
      about,
      field: 'lifeCycle',
      year: null,
      what: '継続・終了',
      old: lifeCycleWords.continuing,
      new: `${since}から${lifeCycleWords[state]}${where}`,
      reason,
    },
  ];
}

/**
 * Every decision as a report reads it. Those that it does not judge by are told apart: of a year's target one that came
 * after that year's own day, of anything else one that came after the round's.
 */
export function reportedDecisions(
  programme: Programme,
  reporting: Reporting,
): readonly ReportedDecision[] {
  return decisionsOf(programme).map((decision) => {
    const { decidedOn, field, year } = decision;
    const judged = field === 'targets' && year !== null ? year : reporting.year;
    const day = judgedOn(programme, judged, reporting);
    return { ...decision, applies: decidedOn === null || day === null || decidedOn <= day };
  });
}

/**
 * Those about one item: about the initiative itself where neither KPI nor step is named. A repeated KPI (再掲) follows its
 * source in all but its name.
 */
export function decisionsAbout<Some extends Decision>(
  decisions: readonly Some[],
  programme: Programme,
  { initiative, kpi, step }: DecidedAbout,
): readonly Some[] {
  if (decisions.length === 0) return decisions;
  const source = kpi === null ? null : (kpiById(programme, kpi)?.repeats ?? null);
  return decisions.filter(({ about, field }) => {
    if (source !== null && about.kpi === source) return FOLLOWED.has(field);
    if (about.kpi !== kpi || about.step !== step) return false;
    return kpi !== null || step !== null || about.initiative === initiative;
  });
}

/** Of the decisions about a KPI the last that changed the target by which a year is judged; null for none. */
export function targetDecision(
  decisions: readonly ReportedDecision[],
  year: FiscalYear,
): ReportedDecision | null {
  const own = decisions.filter(
    (each) => each.applies && each.field === 'targets' && each.year === year,
  );
  return own.at(-1) ?? null;
}

/** Fields of a KPI that what repeats it takes from it. */
const FOLLOWED: ReadonlySet<string> = new Set(['unit', 'targets', 'minimum', 'maximum']);
