import { precedingLabel, printedYear, startOfYear, yearBefore } from './calendar';
import type { KpiDefinition, ProgrammeDefinition, ScaleDefinition } from './definition';
import { resolveDivision } from './divisionNames';
import { brandYear, perYear, perYearFrom } from './fiscalYear';
import type { Initiative, Kpi, LifeCycle, Programme, Round, Scale, Step } from './model';
import type { InitiativeDefinition, StepDefinition } from './walk';

/** 程度: how far below its target an approximate one still counts as met, unless the scale says otherwise. */
export const DEFAULT_TOLERANCE = 0.1;

/**
 * Fills in every default and resolves every reference. Total: what cannot be resolved stays as written, so that the
 * rules can look at a faulty programme too; only `loadProgramme` hands the result on, and only without faults.
 */
export function build(definition: ProgrammeDefinition): Programme {
  const initiatives = definition.initiatives.map((each) => initiative(definition, each));
  return {
    formatVersion: definition.formatVersion,
    id: definition.id,
    title: definition.title,
    organisation: definition.organisation,
    office: definition.office ?? null,
    fiscalYears: definition.fiscalYears.map(brandYear),
    ...years(definition),
    rounds: (definition.rounds ?? defaultRounds).map(round),
    scale: scale(definition.scale),
    divisions: definition.divisions.map(({ id, name, bureau, renamed, successor }) => ({
      id,
      name,
      bureau: bureau ?? null,
      renamed: [...(renamed ?? [])].sort((a, b) => (a.from < b.from ? -1 : 1)),
      successor: successor ?? null,
    })),
    pillars: definition.pillars.map(({ no, title, sections }) => ({
      no,
      title,
      sections: sections ?? [],
    })),
    initiatives: withRepeats(initiatives),
    revisions: (definition.revisions ?? []).map((revision) => ({
      ...revision,
      kpi: revision.kpi ?? null,
      step: revision.step ?? null,
    })),
    source: definition.source ?? null,
  };
}

type Years = Pick<Programme, 'precedingYear' | 'yearLabels' | 'yearStarts'>;

function years({ fiscalYears, precedingYear, calendar }: ProgrammeDefinition): Years {
  const first = fiscalYears[0] ?? '';
  const preceding = precedingYear ?? precedingLabel(first);
  const labels = preceding === null ? fiscalYears : [preceding, ...fiscalYears];
  const stated = (label: string) => calendar?.[label];
  const start = (label: string): string | null => {
    const own = stated(label)?.start;
    if (own !== undefined) return own;
    // Years that start on another day than 1 April do so in the year before the first, too.
    const firstStart = stated(first)?.start;
    const isPreceding = label === preceding && label !== first;
    return isPreceding && firstStart !== undefined ? yearBefore(firstStart) : startOfYear(label);
  };
  return {
    precedingYear: preceding === null ? null : brandYear(preceding),
    yearLabels: perYearFrom(labels, (label) => stated(label)?.label ?? printedYear(label)),
    yearStarts: perYearFrom(labels, start),
  };
}

type RoundDefinition = NonNullable<ProgrammeDefinition['rounds']>[number];

const defaultRounds: readonly RoundDefinition[] = [
  { id: 'interim', name: '9月末', kind: 'interim', asOf: '09-30' },
  { id: 'yearEnd', name: '年度末', kind: 'yearEnd', asOf: '03-31' },
];

function round({ id, name, kind, asOf, schedule = {} }: RoundDefinition): Round {
  const filled = (year: string) => ({
    inquiry: schedule[year]?.inquiry ?? null,
    deadline: schedule[year]?.deadline ?? null,
    council: schedule[year]?.council ?? null,
    publication: schedule[year]?.publication ?? null,
  });
  return { id, name, kind, asOf, schedule: perYearFrom(Object.keys(schedule), filled) };
}

function scale(definition: ScaleDefinition | string | undefined): Scale | string | null {
  if (definition === undefined || typeof definition === 'string') return definition ?? null;
  const { id, title, bands, tolerance, progress } = definition;
  return {
    id,
    title,
    bands: bands.map((band) => ({
      id: band.id,
      label: band.label,
      symbol: band.symbol,
      colour: band.colour,
      lowestRate: band.lowestRate ?? null,
      met: band.met ?? false,
    })),
    tolerance: tolerance ?? DEFAULT_TOLERANCE,
    progress: progress ?? {},
  };
}

function initiative(programme: ProgrammeDefinition, given: InitiativeDefinition): Initiative {
  const id = (text: string) => resolveDivision(programme.divisions, text)?.id ?? text;
  const divisions = given.divisions.map(id);
  const owner = (text: string | undefined) =>
    text === undefined ? (divisions[0] ?? '') : id(text);
  return {
    no: given.no,
    title: given.title,
    pillar: given.pillar,
    section: given.section ?? null,
    divisions,
    outline: given.outline ?? '',
    goal: given.goal ?? '',
    kpis: given.kpis.map((each) => kpi(each, owner(each.owner), 'counted')),
    references: (given.references ?? []).map((each) => kpi(each, owner(each.owner), 'reference')),
    steps: given.steps.map((each) => step(each, owner(each.owner))),
    added: given.added === undefined ? null : { ...given.added, inForce: true },
    lifeCycle: lifeCycle(given.lifeCycle),
    disclosure: given.disclosure ?? 'public',
    note: given.note ?? null,
  };
}

function kpi(given: KpiDefinition, owner: string, role: Kpi['role']): Kpi {
  const { baseline, seriesBreak } = given;
  return {
    id: given.id,
    name: given.name,
    unit: given.unit,
    direction: given.direction,
    accumulation: given.accumulation,
    targets: perYear(given.targets),
    baseline:
      baseline === undefined ? null : { ...baseline, comparable: baseline.comparable ?? true },
    minimum: given.minimum === undefined ? 0 : given.minimum,
    maximum: given.maximum ?? null,
    integer: given.integer ?? false,
    approximate: given.approximate ?? false,
    owner,
    repeats: given.repeats ?? null,
    parts: given.parts ?? [],
    role,
    definition: given.definition ?? null,
    method: given.method ?? null,
    source: given.source ?? null,
    measuredAt: given.measuredAt ?? null,
    seriesBreak:
      seriesBreak === undefined ? null : { ...seriesBreak, year: brandYear(seriesBreak.year) },
    added: given.added === undefined ? null : { ...given.added, inForce: true },
    lifeCycle: lifeCycle(given.lifeCycle),
    disclosure: given.disclosure ?? 'public',
    note: given.note ?? null,
  };
}

function step(given: StepDefinition, owner: string): Step {
  return {
    id: given.id,
    name: given.name,
    plan: perYear(given.plan),
    due: given.due.map(brandYear),
    milestones: perYear(given.milestones),
    owner,
    added: given.added === undefined ? null : { ...given.added, inForce: true },
    lifeCycle: lifeCycle(given.lifeCycle),
    note: given.note ?? null,
  };
}

function lifeCycle(given: InitiativeDefinition['lifeCycle']): LifeCycle | null {
  if (given === undefined) return null;
  return {
    state: given.state,
    from: brandYear(given.from),
    decidedOn: given.decidedOn ?? null,
    reason: given.reason,
    into: given.into ?? null,
  };
}

/** A repeated KPI (再掲) is typed once: who types it and what may be typed are its source's. */
function withRepeats(initiatives: readonly Initiative[]): Initiative[] {
  const sources = new Map<string, Kpi>();
  for (const each of initiatives.flatMap(({ kpis, references }) => [...kpis, ...references])) {
    if (each.repeats === null && !sources.has(each.id)) sources.set(each.id, each);
  }
  const resolved = (each: Kpi): Kpi => {
    const source = each.repeats === null ? undefined : sources.get(each.repeats);
    if (source === undefined) return each;
    const { owner, minimum, maximum, integer, approximate } = source;
    return { ...each, owner, minimum, maximum, integer, approximate };
  };
  return initiatives.map((each) => ({
    ...each,
    kpis: each.kpis.map(resolved),
    references: each.references.map(resolved),
  }));
}
