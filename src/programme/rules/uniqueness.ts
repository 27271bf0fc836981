import { fault, type Fault, type Path } from '../fault';
import type { Notation } from '../notation';
import type { Said } from '../said';
import { initiativePlaces, kpiPlaces, stepPlaces } from '../walk';
import type { Rule } from './rule';

interface Named {
  readonly value: string | number;
  readonly path: Path;
}

/** Excel's look-ups do not tell upper from lower case, so ids must differ in more than that. */
function* repeated(things: Iterable<Named>, what: Said, notation: Notation): Generator<Fault> {
  const first = new Map<string, Path>();
  for (const { value, path } of things) {
    const key = String(value).toLowerCase();
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, path);
    else {
      const at = notation.place(earlier);
      yield fault(
        path,
        {
          ja: `${what.ja}「${value}」は${at.ja}で使われています。`,
          en: `The ${what.en} “${value}” is used at ${at.en} already.`,
        },
        {
          ja: '別のものに変えてください（大文字と小文字は区別しません）。',
          en: 'Choose another (upper and lower case are not told apart).',
        },
      );
    }
  }
}

function named<T>(
  items: readonly T[] | undefined,
  path: Path,
  field: string | null,
  value: (item: T) => string | number,
): Named[] {
  return (items ?? []).map((item, i) => ({
    value: value(item),
    path: field === null ? [...path, i] : [...path, i, field],
  }));
}

/** Whatever is referred to by an id or a number has one of its own. */
export const idsAreUnique: Rule = {
  id: 'idsAreUnique',
  *check({ definition, notation }) {
    const { fiscalYears, divisions, pillars, initiatives, rounds, scale } = definition;
    yield* repeated(
      named(fiscalYears, ['fiscalYears'], null, (year) => year),
      { ja: '年度', en: 'year' },
      notation,
    );
    yield* repeated(
      named(rounds, ['rounds'], 'id', ({ id }) => id),
      { ja: '報告回の識別子', en: 'round id' },
      notation,
    );
    if (typeof scale === 'object') {
      yield* repeated(
        named(scale.bands, ['scale', 'bands'], 'id', ({ id }) => id),
        { ja: '判定の識別子', en: 'band id' },
        notation,
      );
    }
    yield* repeated(
      named(divisions, ['divisions'], 'id', ({ id }) => id),
      { ja: '担当課の識別子', en: 'division id' },
      notation,
    );
    yield* repeated(
      named(pillars, ['pillars'], 'no', ({ no }) => no),
      { ja: '柱の番号', en: 'pillar number' },
      notation,
    );
    for (const [p, { sections }] of pillars.entries()) {
      yield* repeated(
        named(sections, ['pillars', p, 'sections'], 'no', ({ no }) => no),
        { ja: '節の番号', en: 'section number' },
        notation,
      );
    }
    yield* repeated(
      named(initiatives, ['initiatives'], 'no', ({ no }) => no),
      { ja: '取組項目の番号', en: 'initiative number' },
      notation,
    );
    const kpis = [...kpiPlaces(definition)];
    yield* repeated(
      kpis.map(({ path, kpi }) => ({ value: kpi.id, path: [...path, 'id'] })),
      { ja: '指標の識別子', en: 'KPI id' },
      notation,
    );
    for (const { path, kpi } of kpis) {
      yield* repeated(
        named(kpi.parts, [...path, 'parts'], 'id', ({ id }) => id),
        { ja: '内訳の識別子', en: 'part id' },
        notation,
      );
    }
    const steps = [...stepPlaces(definition)];
    yield* repeated(
      steps.map(({ path, step }) => ({ value: step.id, path: [...path, 'id'] })),
      { ja: '工程の識別子', en: 'step id' },
      notation,
    );
  },
};

/** A number that ended with the programme before stays what it was in people's papers. */
export const retiredIdsAreNotReused: Rule = {
  id: 'retiredIdsAreNotReused',
  *check({ definition }) {
    const given = [
      ...[...initiativePlaces(definition)].map(({ path, initiative: { no } }) => ({
        kind: 'initiative',
        id: String(no),
        path: [...path, 'no'],
      })),
      ...[...kpiPlaces(definition)].map(({ path, kpi: { id } }) => ({
        kind: 'kpi',
        id,
        path: [...path, 'id'],
      })),
      ...[...stepPlaces(definition)].map(({ path, step: { id } }) => ({
        kind: 'step',
        id,
        path: [...path, 'id'],
      })),
    ];
    for (const { kind, id, path } of given) {
      const ended = definition.retired?.find(
        (each) => each.kind === kind && each.id.toLowerCase() === id.toLowerCase(),
      );
      if (ended === undefined) continue;
      yield fault(path, {
        ja: `「${id}」は前の計画で終わった「${ended.name}」の番号です。別の番号にしてください。`,
        en: `“${id}” is the number of “${ended.name}”, which ended with the programme before. Choose another.`,
      });
    }
  },
};

/** A name leads to one division. */
export const divisionNamesAreUnique: Rule = {
  id: 'divisionNamesAreUnique',
  *check({ definition: { divisions }, notation }) {
    yield* repeated(
      named(divisions, ['divisions'], 'name', ({ name }) => name),
      { ja: '担当課の名称', en: 'division name' },
      notation,
    );
    for (const [d, { id, name }] of divisions.entries()) {
      const other = divisions.find((each) => each.id === name && each.id !== id);
      if (other === undefined) continue;
      yield fault(['divisions', d, 'name'], {
        ja: `名称「${name}」は担当課「${other.name}」の識別子と同じです。どちらかを変えてください。`,
        en: `The name “${name}” is the id of the division “${other.name}”. Change one of the two.`,
      });
    }
    for (const [d, { renamed }] of divisions.entries()) {
      const dates = named(renamed, ['divisions', d, 'renamed'], 'from', ({ from }) => from);
      yield* repeated(dates, { ja: '改称の日', en: 'day of renaming' }, notation);
    }
  },
};

/** A division is in charge of an initiative once. */
export const divisionsInChargeAreDistinct: Rule = {
  id: 'divisionsInChargeAreDistinct',
  *check({ definition, programme, notation }) {
    for (const [i, { path }] of [...initiativePlaces(definition)].entries()) {
      const ids = programme.initiatives[i]?.divisions ?? [];
      yield* repeated(
        named(ids, [...path, 'divisions'], null, (id) => id),
        { ja: '担当課', en: 'division' },
        notation,
      );
    }
  },
};
