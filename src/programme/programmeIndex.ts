import type { Division, Initiative, Kpi, Programme, Step } from './model';
import { oncePer } from './oncePer';

/** What a programme holds, by id or No.; of two that share one the first counts. */
export interface ProgrammeIndex {
  readonly divisions: ReadonlyMap<string, Division>;
  readonly initiatives: ReadonlyMap<number, Initiative>;
  /** Reference targets too, each with its initiative. */
  readonly kpis: ReadonlyMap<string, { readonly kpi: Kpi; readonly initiative: Initiative }>;
  readonly steps: ReadonlyMap<string, { readonly step: Step; readonly initiative: Initiative }>;
}

/** Made once for each programme: a consolidation asks for thousands of ids, and programmes may have thousands of items. */
export const programmeIndex = oncePer(({ divisions, initiatives }: Programme): ProgrammeIndex => ({
  divisions: firstBy(divisions, ({ id }) => id),
  initiatives: firstBy(initiatives, ({ no }) => no),
  kpis: firstBy(
    initiatives.flatMap((initiative) =>
      [...initiative.kpis, ...initiative.references].map((kpi) => ({ kpi, initiative })),
    ),
    ({ kpi }) => kpi.id,
  ),
  steps: firstBy(
    initiatives.flatMap((initiative) => initiative.steps.map((step) => ({ step, initiative }))),
    ({ step }) => step.id,
  ),
}));

function firstBy<Key, Item>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, Item> {
  const first = new Map<Key, Item>();
  for (const item of items) if (!first.has(keyOf(item))) first.set(keyOf(item), item);
  return first;
}
