import { programmeForYear, yearIndex } from '../programme';
import { rollUpYear, type CountedInitiative } from './groups';
import { judgingScale } from './judgingScale';
import type {
  Entries,
  Evaluation,
  EvaluationContext,
  InitiativeJudgement,
  KpiJudgement,
  StepJudgement,
} from './model';
import {
  forYears,
  initiativeOverYears,
  inYearOf,
  kpiOverYears,
  stepOverYears,
  type Typed,
} from './overYears';

/**
 * Judges everything, for all fiscal years of the programme. Pure: the same arguments give the same result, nothing is
 * read or written. Each year is judged by the programme in force at its own as-of date, so that a later decision never
 * re-judges it (product, "Revisions"; `programmeForYear`).
 *
 * @throws RangeError where the reporting year is not one of the programme's
 */
export function evaluate(context: EvaluationContext, entries: Entries): Evaluation {
  const { programme, reportingYear, round } = context;
  if (yearIndex(programme, reportingYear) < 0) {
    throw new RangeError(
      `対象年度「${reportingYear}」は「${programme.title}」の年度（${programme.fiscalYears.join('、')}）ではありません。`,
    );
  }
  const typed: Typed = { entries, scale: judgingScale(context.scale) };
  const years = programme.fiscalYears.map((year) => ({
    year,
    reportingYear,
    programme: programmeForYear(programme, year, { year: reportingYear, round }),
    isForecast: round.kind === 'interim' && year === reportingYear,
  }));
  const kpis: KpiJudgement[] = [];
  const steps: StepJudgement[] = [];
  const initiatives: InitiativeJudgement[] = [];
  const counted: CountedInitiative[][] = years.map(() => []);

  programme.initiatives.forEach((initiative, at) => {
    const inYears = forYears(years, at, initiative);
    const ownKpis = initiative.kpis.map((kpi) => kpiOverYears(typed, inYears, kpi));
    const references = initiative.references.map((kpi) => kpiOverYears(typed, inYears, kpi));
    const ownSteps = initiative.steps.map((step) => stepOverYears(typed, inYears, step));
    const own = initiativeOverYears(typed, inYears, ownKpis, ownSteps);
    for (const item of [...ownKpis, ...references]) kpis.push(...item.map(judgementOf));
    for (const item of ownSteps) steps.push(...item.map(judgementOf));
    initiatives.push(...own.map(judgementOf));

    const countedKpis = ownKpis.filter((_, k) => initiative.kpis[k]?.repeats === null);
    own.forEach(({ judgement }, y) => {
      counted[y]?.push({
        initiative: inYears[y]?.initiative ?? initiative,
        own: judgement,
        kpis: inYearOf(countedKpis, y).map(judgementOf),
        steps: inYearOf(ownSteps, y).map(judgementOf),
      });
    });
  });

  let rollUps: Evaluation['rollUps'] | null = null;
  return {
    kpis,
    steps,
    initiatives,
    // Whoever checks a workbook needs none.
    get rollUps() {
      rollUps ??= years.map(({ year }, y) => rollUpYear(context, year, counted[y] ?? []));
      return rollUps;
    },
  };
}

function judgementOf<T>({ judgement }: { readonly judgement: T }): T {
  return judgement;
}
