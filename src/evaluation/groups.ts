import {
  divisionById,
  divisionInCharge,
  judgedOn,
  type FiscalYear,
  type Initiative,
  type Scale,
} from '../programme';
import type { EvaluationContext, GroupRollUp, YearRollUps } from './model';
import { rollUp, rollUpLists, type Counted } from './rollUp';

/** An initiative's part in the roll-ups of one year. */
export interface CountedInitiative {
  readonly initiative: Initiative;
  readonly own: Counted;
  /** Without reference targets and repeated KPIs (再掲): those are counted at their source. */
  readonly kpis: readonly Counted[];
  readonly steps: readonly Counted[];
}

/** 達成状況 of a year by programme, pillar, section, bureau and division. */
export function rollUpYear(
  context: EvaluationContext,
  year: FiscalYear,
  items: readonly CountedInitiative[],
): YearRollUps {
  const { programme, scale } = context;
  const divisionsOf = divisionsInCharge(context, year);
  const bureauOf = (division: string) => divisionById(programme, division)?.bureau ?? null;
  const byDivision = groupBy(items, ({ initiative }) => divisionsOf(initiative));
  const byBureau = groupBy(items, ({ initiative }) =>
    divisionsOf(initiative).flatMap((division) => bureauOf(division) ?? []),
  );
  const of = (predicate: (initiative: Initiative) => boolean): GroupRollUp =>
    group(
      items.filter(({ initiative }) => predicate(initiative)),
      scale,
    );
  return {
    year,
    programme: group(items, scale),
    pillars: programme.pillars.map(({ no }) => ({
      pillar: no,
      ...of(({ pillar }) => pillar === no),
    })),
    sections: programme.pillars.flatMap(({ no, sections }) =>
      sections.map((section) => ({
        pillar: no,
        section: section.no,
        ...of((initiative) => initiative.pillar === no && initiative.section === section.no),
      })),
    ),
    bureaus: distinct(programme.divisions.flatMap(({ bureau }) => bureau ?? [])).flatMap((bureau) =>
      present(byBureau.get(bureau), scale, { bureau }),
    ),
    divisions: programme.divisions.flatMap(({ id }) =>
      present(byDivision.get(id), scale, { division: id }),
    ),
  };
}

function group(items: readonly CountedInitiative[], scale: Scale): GroupRollUp {
  return {
    initiatives: rollUp(
      items.map(({ own }) => own),
      scale,
    ),
    kpis: rollUpLists(
      items.map(({ kpis }) => kpis),
      scale,
    ),
    steps: rollUpLists(
      items.map(({ steps }) => steps),
      scale,
    ),
  };
}

function present<Key>(
  items: readonly CountedInitiative[] | undefined,
  scale: Scale,
  key: Key,
): readonly (GroupRollUp & Key)[] {
  return items === undefined ? [] : [{ ...group(items, scale), ...key }];
}

/** Who does an initiative's work on the day to which the year's judgement refers, each once. */
function divisionsInCharge(
  { programme, reportingYear, round }: EvaluationContext,
  year: FiscalYear,
): (initiative: Initiative) => readonly string[] {
  const date = judgedOn(programme, year, { year: reportingYear, round });
  return ({ divisions }) =>
    distinct(
      date === null ? divisions : divisions.map((id) => divisionInCharge(programme, id, date)),
    );
}

function groupBy(
  items: readonly CountedInitiative[],
  keys: (item: CountedInitiative) => readonly string[],
): ReadonlyMap<string, readonly CountedInitiative[]> {
  const groups = new Map<string, CountedInitiative[]>();
  for (const item of items) {
    for (const key of new Set(keys(item))) {
      const members = groups.get(key);
      if (members === undefined) groups.set(key, [item]);
      else members.push(item);
    }
  }
  return groups;
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
