import type { KpiDefinition, ProgrammeDefinition } from './definition';
import type { Path } from './fault';

export type InitiativeDefinition = ProgrammeDefinition['initiatives'][number];
export type StepDefinition = InitiativeDefinition['steps'][number];
export type DivisionDefinition = ProgrammeDefinition['divisions'][number];
type LifeCycleDefinition = NonNullable<InitiativeDefinition['lifeCycle']>;

/** A part of the definition together with where it stands. */
export interface InitiativePlace {
  readonly path: Path;
  readonly initiative: InitiativeDefinition;
}
export interface KpiPlace extends InitiativePlace {
  readonly kpi: KpiDefinition;
  readonly role: 'counted' | 'reference';
}
export interface StepPlace extends InitiativePlace {
  readonly step: StepDefinition;
}
export interface LifeCyclePlace extends InitiativePlace {
  readonly lifeCycle: LifeCycleDefinition;
}

export function* initiativePlaces(definition: ProgrammeDefinition): Generator<InitiativePlace> {
  for (const [i, initiative] of definition.initiatives.entries()) {
    yield { path: ['initiatives', i], initiative };
  }
}

/** Every KPI, the reference targets included, in the order of the document. */
export function* kpiPlaces(definition: ProgrammeDefinition): Generator<KpiPlace> {
  for (const { path, initiative } of initiativePlaces(definition)) {
    for (const [k, kpi] of initiative.kpis.entries()) {
      yield { path: [...path, 'kpis', k], initiative, kpi, role: 'counted' };
    }
    for (const [k, kpi] of (initiative.references ?? []).entries()) {
      yield { path: [...path, 'references', k], initiative, kpi, role: 'reference' };
    }
  }
}

export function* stepPlaces(definition: ProgrammeDefinition): Generator<StepPlace> {
  for (const { path, initiative } of initiativePlaces(definition)) {
    for (const [s, step] of initiative.steps.entries()) {
      yield { path: [...path, 'steps', s], initiative, step };
    }
  }
}

/** Everything that was added in mid-programme: initiatives, KPIs and steps. */
export function* additions(
  definition: ProgrammeDefinition,
): Generator<{ readonly decidedOn: string }> {
  for (const { kpis, references = [], steps, added } of definition.initiatives) {
    for (const each of [{ added }, ...kpis, ...references, ...steps]) {
      if (each.added !== undefined) yield each.added;
    }
  }
}

/** Every stated life cycle: of initiatives, KPIs and steps. */
export function* lifeCyclePlaces(definition: ProgrammeDefinition): Generator<LifeCyclePlace> {
  const items = [
    ...[...initiativePlaces(definition)].map((place) => ({ ...place, item: place.initiative })),
    ...[...kpiPlaces(definition)].map((place) => ({ ...place, item: place.kpi })),
    ...[...stepPlaces(definition)].map((place) => ({ ...place, item: place.step })),
  ];
  for (const { path, initiative, item } of items) {
    if (item.lifeCycle === undefined) continue;
    yield { path: [...path, 'lifeCycle'], initiative, lifeCycle: item.lifeCycle };
  }
}
