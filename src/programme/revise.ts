import type { FiscalYear, Initiative, Kpi, Programme, Revision, Step } from './model';
import {
  fieldNamed,
  initiativeFields,
  kpiFields,
  stepFields,
  type FieldValue,
  type RevisableField,
} from './revisableFields';
import type { Said } from './said';

/** What came of applying one revision. */
export type Outcome =
  | { readonly kind: 'applied'; readonly programme: Programme; readonly before: FieldValue }
  | { readonly kind: 'unknownInitiative' | 'unknownKpi' | 'unknownStep' }
  | { readonly kind: 'unknownField'; readonly known: readonly string[] }
  | {
      readonly kind: 'unsuitable';
      readonly before: FieldValue;
      readonly wants: Said;
      readonly mayBeTakenAway: boolean;
    };

/** Revisions in the order in which they were decided; those of one day in the order of the file. */
export function inOrder(revisions: readonly Revision[]): { revision: Revision; index: number }[] {
  return revisions
    .map((revision, index) => ({ revision, index }))
    .sort((a, b) =>
      a.revision.decidedOn < b.revision.decidedOn
        ? -1
        : a.revision.decidedOn > b.revision.decidedOn
          ? 1
          : a.index - b.index,
    );
}

/** Puts one revision into force. What repeats a revised KPI (再掲) follows it. */
export function revise(programme: Programme, revision: Revision): Outcome {
  const initiative = programme.initiatives.find(({ no }) => no === revision.initiative);
  if (initiative === undefined) return { kind: 'unknownInitiative' };
  const years = programme.fiscalYears;
  const replaced = (next: Initiative): Programme => ({
    ...programme,
    initiatives: programme.initiatives.map((each) => (each === initiative ? next : each)),
  });

  if (revision.kpi !== null) {
    const kpi = [...initiative.kpis, ...initiative.references].find(
      ({ id }) => id === revision.kpi,
    );
    if (kpi === undefined) return { kind: 'unknownKpi' };
    const fields =
      kpi.repeats === null ? kpiFields : kpiFields.filter(({ name }) => name === 'name');
    const change = changed(kpi, fields, revision, years);
    if (!('item' in change)) return change;
    return applied(
      mapKpis(programme, (each) => followed(each, kpi, change.item)),
      change.before,
    );
  }
  if (revision.step !== null) {
    const step = initiative.steps.find(({ id }) => id === revision.step);
    if (step === undefined) return { kind: 'unknownStep' };
    const change = changed<Step>(step, stepFields, revision, years);
    if (!('item' in change)) return change;
    const steps = initiative.steps.map((each) => (each === step ? change.item : each));
    return applied(replaced({ ...initiative, steps }), change.before);
  }
  const change = changed(initiative, initiativeFields, revision, years);
  return 'item' in change ? applied(replaced(change.item), change.before) : change;
}

function applied(programme: Programme, before: FieldValue): Outcome {
  return { kind: 'applied', programme, before };
}

type Change<T> =
  { readonly item: T; readonly before: FieldValue } | Exclude<Outcome, { kind: 'applied' }>;

function changed<T>(
  item: T,
  fields: readonly RevisableField<T>[],
  revision: Revision,
  years: readonly FiscalYear[],
): Change<T> {
  const found = fieldNamed(fields, revision.field, years);
  if (found === null) {
    const known = fields.map(({ name, perYear }) =>
      perYear ? years.map((year) => `${name}.${year}`) : [name],
    );
    return { kind: 'unknownField', known: known.flat() };
  }
  const { field, year } = found;
  const before = field.read(item, year);
  const next = field.write(item, year, revision.new);
  return next === null
    ? { kind: 'unsuitable', before, wants: field.wants, mayBeTakenAway: field.mayBeTakenAway }
    : { item: next, before };
}

function followed(each: Kpi, revised: Kpi, next: Kpi): Kpi {
  if (each === revised) return next;
  if (each.repeats !== revised.id) return each;
  const { unit, targets, minimum, maximum } = next;
  return { ...each, unit, targets, minimum, maximum };
}

/** The programme with every KPI and reference target replaced. */
export function mapKpis(programme: Programme, replace: (kpi: Kpi) => Kpi): Programme {
  return {
    ...programme,
    initiatives: programme.initiatives.map((initiative) => ({
      ...initiative,
      kpis: initiative.kpis.map(replace),
      references: initiative.references.map(replace),
    })),
  };
}
