import { precedingLabel } from '../calendar';
import type { ProgrammeDefinition } from '../definition';
import { fault, type Fault, type Path } from '../fault';
import { didYouMean } from '../nearest';
import { additions, initiativePlaces, kpiPlaces, lifeCyclePlaces, stepPlaces } from '../walk';
import { oneOf } from './oneOf';
import type { Rule } from './rule';

function unknownYear(path: Path, year: string, known: readonly string[]): Fault[] {
  if (known.includes(year)) return [];
  const unknown = {
    ja: `「${year}」は対象の年度にありません。`,
    en: `“${year}” is none of the programme’s years.`,
  };
  return [fault(path, unknown, didYouMean(year, known) ?? oneOf(known))];
}

function keysInYears(path: Path, record: object | undefined, known: readonly string[]): Fault[] {
  return Object.keys(record ?? {}).flatMap((year) => unknownYear([...path, year], year, known));
}

/** The years and, where it has a label, the one before them. */
function yearsWithPreceding({ fiscalYears, precedingYear }: ProgrammeDefinition): string[] {
  const preceding = precedingYear ?? precedingLabel(fiscalYears[0] ?? '');
  return preceding === null ? fiscalYears : [preceding, ...fiscalYears];
}

/** Every year that is mentioned is one of the programme. */
export const yearsAreKnown: Rule = {
  id: 'yearsAreKnown',
  *check({ definition }) {
    const years = definition.fiscalYears;
    yield* keysInYears(['calendar'], definition.calendar, yearsWithPreceding(definition));
    for (const [r, round] of (definition.rounds ?? []).entries()) {
      yield* keysInYears(['rounds', r, 'schedule'], round.schedule, years);
    }
    for (const { path, kpi } of kpiPlaces(definition)) {
      yield* keysInYears([...path, 'targets'], kpi.targets, years);
      if (kpi.seriesBreak === undefined) continue;
      yield* unknownYear([...path, 'seriesBreak', 'year'], kpi.seriesBreak.year, years);
    }
    for (const { path, step } of stepPlaces(definition)) {
      yield* keysInYears([...path, 'plan'], step.plan, years);
      yield* keysInYears([...path, 'milestones'], step.milestones, years);
      for (const [d, year] of step.due.entries()) {
        yield* unknownYear([...path, 'due', d], year, years);
      }
    }
    for (const { path, lifeCycle } of lifeCyclePlaces(definition)) {
      yield* unknownYear([...path, 'from'], lifeCycle.from, years);
    }
  },
};

/** Each label once, none that JavaScript's objects already have as a member. */
export const yearLabelsAreUsable: Rule = {
  id: 'yearLabelsAreUsable',
  *check({ definition: { fiscalYears, precedingYear } }) {
    if (precedingYear !== undefined && fiscalYears.includes(precedingYear)) {
      yield fault(['precedingYear'], {
        ja: `「${precedingYear}」は対象の年度に含まれています。最初の年度の前の年度を書いてください。`,
        en: `“${precedingYear}” is one of the programme’s years. Write the year before the first of them.`,
      });
    }
    for (const [y, year] of fiscalYears.entries()) {
      if (year in {}) {
        yield fault(['fiscalYears', y], {
          ja: `「${year}」は年度の名前に使えません。別の名前にしてください。`,
          en: `“${year}” cannot be the name of a year. Choose another.`,
        });
      }
    }
  },
};

/** Years follow one another, as far as their first days are known. */
export const yearsAreInOrder: Rule = {
  id: 'yearsAreInOrder',
  *check({ programme: { fiscalYears, precedingYear, yearStarts } }) {
    const known = [
      ...(precedingYear === null ? [] : [{ year: precedingYear, path: ['precedingYear'] }]),
      ...fiscalYears.map((year, y) => ({ year, path: ['fiscalYears', y] })),
    ].flatMap(({ year, path }) => {
      const start = yearStarts[year];
      return start === undefined ? [] : [{ year, path, start }];
    });
    for (const [k, { year, path, start }] of known.entries()) {
      const before = known[k - 1];
      if (before === undefined || before.start < start || before.year === year) continue;
      yield fault(path, {
        ja: `「${year}」（${start}から）が「${before.year}」（${before.start}から）の後にあります。年度を古い順に並べてください。`,
        en: `“${year}” (from ${start}) comes after “${before.year}” (from ${before.start}). Put the years in order, the oldest first.`,
      });
    }
  },
};

/** A revision counts from a date on, so the years need dates. */
export const revisionsHaveDates: Rule = {
  id: 'revisionsHaveDates',
  *check({ definition, programme }) {
    const dated =
      (definition.revisions ?? []).length > 0 ||
      [...additions(definition)].length > 0 ||
      [...lifeCyclePlaces(definition)].some(({ lifeCycle }) => lifeCycle.decidedOn !== undefined);
    if (!dated) return;
    for (const year of programme.fiscalYears) {
      if (programme.yearStarts[year] !== undefined) continue;
      yield fault(['calendar', year, 'start'], {
        ja: `決定日のある変更を当てはめるには、「${year}」の初日が必要です。2024-04-01 の形で書いてください。`,
        en: `What was decided on a day can be applied only where the first day of “${year}” is known. Write it as in 2024-04-01.`,
      });
    }
  },
};

/** The default rounds are those of a year that starts in April. */
export const roundsFitTheYear: Rule = {
  id: 'roundsFitTheYear',
  *check({ definition, programme }) {
    if (definition.rounds !== undefined) return;
    const odd = programme.fiscalYears.find(
      (year) => !(programme.yearStarts[year] ?? '-04-01').endsWith('-04-01'),
    );
    if (odd === undefined) return;
    yield fault(['rounds'], {
      ja: `「${odd}」は4月1日に始まらないので、既定の報告回（9月末、年度末）を使えません。報告回を書いてください。`,
      en: `“${odd}” does not start on 4/1 (April 1), so the usual rounds, at the end of 9月 (September) and of the year, cannot be used. Write down the rounds.`,
    });
  },
};

/** A step is due in a year or it is not. */
export const dueYearsAreDistinct: Rule = {
  id: 'dueYearsAreDistinct',
  *check({ definition }) {
    for (const { path, step } of stepPlaces(definition)) {
      for (const [d, year] of step.due.entries()) {
        if (step.due.indexOf(year) === d) continue;
        yield fault([...path, 'due', d], {
          ja: `「${year}」が2回書かれています。一方を削除してください。`,
          en: `“${year}” stands here twice. Delete one of the two.`,
        });
      }
    }
  },
};

/** Something has to be reported for every initiative. */
export const initiativesHaveContent: Rule = {
  id: 'initiativesHaveContent',
  *check({ definition }) {
    for (const { path, initiative } of initiativePlaces(definition)) {
      if (initiative.kpis.length > 0 || initiative.steps.length > 0) continue;
      yield fault(path, {
        ja: `取組項目 No.${initiative.no} に指標も工程もありません。どちらかを1つ以上書いてください。`,
        en: `Initiative No. ${initiative.no} has neither KPIs nor steps. Write at least one of either.`,
      });
    }
  },
};
