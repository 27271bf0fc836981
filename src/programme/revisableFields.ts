import type { FiscalYear, Initiative, Kpi, PerYear, Step } from './model';
import type { Said } from './said';

/** What a revision may put into a field; null = nothing there. */
export type FieldValue = string | number | null;

/** One field that a revision can change in mid-programme. */
export interface RevisableField<T> {
  /** `targets.R6` has the name `targets`. */
  readonly name: string;
  /** The field has a value a year, so that its name is followed by one. */
  readonly perYear: boolean;
  /** The kind of value, for a message. */
  readonly wants: Said;
  /** null may be written, too: there is nothing any more. */
  readonly mayBeTakenAway: boolean;
  read(item: T, year: FiscalYear | null): FieldValue;
  /** The item with the new value; null when the field cannot hold such a value. */
  write(item: T, year: FiscalYear | null, value: FieldValue): T | null;
}

const TEXT: Said = { ja: '文字列', en: 'a text' };
const NUMBER: Said = { ja: '数値', en: 'a number' };

/** Null for what is not a text; an empty one counts as none. */
function textOf(value: FieldValue): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** A heading: one line, never empty. */
function heading<T>(
  name: string,
  get: (item: T) => string,
  set: (item: T, text: string) => T,
): RevisableField<T> {
  return {
    name,
    perYear: false,
    wants: { ja: '空でない1行の文字列', en: 'a text of one line that is not empty' },
    mayBeTakenAway: false,
    read: get,
    write: (item, _year, value) => {
      const text = textOf(value);
      return text === null || text.includes('\n') ? null : set(item, text);
    },
  };
}

/** Running text; null or an empty text takes it away. */
function prose<T>(
  name: string,
  get: (item: T) => string | null,
  set: (item: T, text: string | null) => T,
): RevisableField<T> {
  return {
    name,
    perYear: false,
    wants: TEXT,
    mayBeTakenAway: true,
    read: (item) => textOf(get(item)),
    write: (item, _year, value) => (typeof value === 'number' ? null : set(item, textOf(value))),
  };
}

function limit<T>(
  name: string,
  get: (item: T) => number | null,
  set: (item: T, value: number | null) => T,
): RevisableField<T> {
  return {
    name,
    perYear: false,
    wants: NUMBER,
    mayBeTakenAway: true,
    read: get,
    write: (item, _year, value) => (typeof value === 'string' ? null : set(item, value)),
  };
}

function yearly<T, V extends string | number>(
  name: string,
  wants: Said,
  accepts: (value: FieldValue) => V | null,
  get: (item: T) => PerYear<V>,
  set: (item: T, values: PerYear<V>) => T,
): RevisableField<T> {
  return {
    name,
    perYear: true,
    wants,
    mayBeTakenAway: true,
    read: (item, year) => (year === null ? null : (get(item)[year] ?? null)),
    write: (item, year, value) => {
      if (year === null) return null;
      const others = Object.entries(get(item)).filter(([label]) => label !== year);
      if (value === null) return set(item, Object.fromEntries(others));
      const accepted = accepts(value);
      return accepted === null
        ? null
        : set(item, { ...Object.fromEntries(others), [year]: accepted });
    },
  };
}

const numberOf = (value: FieldValue) => (typeof value === 'number' ? value : null);

export const initiativeFields: readonly RevisableField<Initiative>[] = [
  heading(
    'title',
    (i) => i.title,
    (i, title) => ({ ...i, title }),
  ),
  prose(
    'outline',
    (i) => i.outline,
    (i, outline) => ({ ...i, outline: outline ?? '' }),
  ),
  prose(
    'goal',
    (i) => i.goal,
    (i, goal) => ({ ...i, goal: goal ?? '' }),
  ),
];

/** A repeated KPI (再掲) changes with its source in all of these but its name. */
export const kpiFields: readonly RevisableField<Kpi>[] = [
  heading(
    'name',
    (k) => k.name,
    (k, name) => ({ ...k, name }),
  ),
  heading(
    'unit',
    (k) => k.unit,
    (k, unit) => ({ ...k, unit }),
  ),
  yearly(
    'targets',
    NUMBER,
    numberOf,
    (k) => k.targets,
    (k, targets) => ({ ...k, targets }),
  ),
  limit(
    'minimum',
    (k) => k.minimum,
    (k, minimum) => ({ ...k, minimum }),
  ),
  limit(
    'maximum',
    (k) => k.maximum,
    (k, maximum) => ({ ...k, maximum }),
  ),
  prose(
    'definition',
    (k) => k.definition,
    (k, definition) => ({ ...k, definition }),
  ),
  prose(
    'method',
    (k) => k.method,
    (k, method) => ({ ...k, method }),
  ),
  prose(
    'source',
    (k) => k.source,
    (k, source) => ({ ...k, source }),
  ),
  prose(
    'measuredAt',
    (k) => k.measuredAt,
    (k, measuredAt) => ({ ...k, measuredAt }),
  ),
];

export const stepFields: readonly RevisableField<Step>[] = [
  heading(
    'name',
    (s) => s.name,
    (s, name) => ({ ...s, name }),
  ),
  yearly(
    'plan',
    TEXT,
    textOf,
    (s) => s.plan,
    (s, plan) => ({ ...s, plan }),
  ),
  yearly(
    'milestones',
    TEXT,
    textOf,
    (s) => s.milestones,
    (s, milestones) => ({
      ...s,
      milestones,
    }),
  ),
];

/** `targets.R6` names the field and its year; a year is known when it is one of the programme's. */
export function fieldNamed<T>(
  fields: readonly RevisableField<T>[],
  text: string,
  years: readonly FiscalYear[],
): { readonly field: RevisableField<T>; readonly year: FiscalYear | null } | null {
  const dot = text.indexOf('.');
  const name = dot === -1 ? text : text.slice(0, dot);
  const label = dot === -1 ? null : text.slice(dot + 1);
  const field = fields.find((each) => each.name === name);
  if (field?.perYear !== (label !== null)) return null;
  if (label === null) return { field, year: null };
  const year = years.find((each) => each === label);
  return year === undefined ? null : { field, year };
}
