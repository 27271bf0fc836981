import { resolveDivision } from '../divisionNames';
import { fault, type Fault } from '../fault';
import { didYouMean } from '../nearest';
import { initiativePlaces, kpiPlaces, lifeCyclePlaces, stepPlaces } from '../walk';
import { oneOf } from './oneOf';
import type { Rule } from './rule';

/** 担当課 are named as in the list of divisions, by id, name or later name. */
export const divisionsExist: Rule = {
  id: 'divisionsExist',
  *check({ definition }) {
    const { divisions } = definition;
    const names = divisions.flatMap(({ id, name, renamed }) => [
      name,
      id,
      ...(renamed ?? []).map((later) => later.name),
    ]);
    for (const { path, initiative } of initiativePlaces(definition)) {
      for (const [d, division] of initiative.divisions.entries()) {
        if (resolveDivision(divisions, division) !== null) continue;
        const message = names.includes(division)
          ? `「${division}」を名乗る担当課が複数あります。識別子で書いてください。`
          : `担当課「${division}」は divisions にありません。${didYouMean(division, names) || 'divisions に書き加えるか、名称を直してください。'}`;
        yield fault([...path, 'divisions', d], message);
      }
    }
  },
};

/** Who types a value is one of those in charge; for a repeated KPI (再掲) it is the source's owner. */
export const ownersAreInCharge: Rule = {
  id: 'ownersAreInCharge',
  *check({ definition, programme }) {
    const inCharge = new Map(programme.initiatives.map(({ no, divisions }) => [no, divisions]));
    const owned = [
      ...[...kpiPlaces(definition)]
        .filter(({ kpi }) => kpi.repeats === undefined)
        .map((place) => ({ ...place, owner: place.kpi.owner })),
      ...[...stepPlaces(definition)].map((place) => ({ ...place, owner: place.step.owner })),
    ];
    for (const { path, initiative, owner } of owned) {
      if (owner === undefined) continue;
      const id = resolveDivision(definition.divisions, owner)?.id;
      if (id !== undefined && inCharge.get(initiative.no)?.includes(id)) continue;
      yield fault(
        [...path, 'owner'],
        `「${owner}」は取組項目 No.${initiative.no} の担当課ではありません。${oneOf(initiative.divisions)}`,
      );
    }
    for (const { path, kpi } of kpiPlaces(definition)) {
      if (kpi.repeats === undefined || kpi.owner === undefined) continue;
      yield fault(
        [...path, 'owner'],
        `再掲の指標は再掲元「${kpi.repeats}」の担当課が入力します。この項目を削除してください。`,
      );
    }
  },
};

/** Every initiative has its place under the pillars. */
export const pillarsExist: Rule = {
  id: 'pillarsExist',
  *check({ definition: { pillars, initiatives } }) {
    for (const [i, { pillar: no, section }] of initiatives.entries()) {
      const pillar = pillars.find((each) => each.no === no);
      if (pillar === undefined) {
        const known = pillars.map((each) => each.no);
        yield fault(['initiatives', i, 'pillar'], `柱${no}はありません。${oneOf(known)}`);
      } else if (section !== undefined) {
        const sections = pillar.sections ?? [];
        if (sections.some((each) => each.no === section)) continue;
        const known = sections.map((each) => each.no);
        const advice = known.length === 0 ? 'この項目を削除してください。' : oneOf(known);
        yield fault(['initiatives', i, 'section'], `柱${no}に節${section}はありません。${advice}`);
      }
    }
  },
};

/** 統合 says into what, and only 統合 does. */
export const lifeCyclesLeadSomewhere: Rule = {
  id: 'lifeCyclesLeadSomewhere',
  *check({ definition }) {
    for (const { path, initiative, lifeCycle } of lifeCyclePlaces(definition)) {
      const { state, into } = lifeCycle;
      const at = [...path, 'into'];
      if (into === undefined) {
        if (state === 'merged') yield fault(at, '統合先の取組項目の番号を書いてください。');
      } else if (state !== 'merged') {
        yield fault(
          at,
          '統合先は state が merged のときだけ書けます。この項目を削除してください。',
        );
      } else if (into === initiative.no && path.length === 3) {
        yield fault(at, '自分自身に統合することはできません。統合先の番号を直してください。');
      } else if (!definition.initiatives.some(({ no }) => no === into)) {
        yield fault(at, `取組項目 No.${into} はありません。統合先の番号を直してください。`);
      }
    }
  },
};

/** Successions of divisions end. */
export const successorsExist: Rule = {
  id: 'successorsExist',
  *check({ definition: { divisions } }): Generator<Fault> {
    const next = new Map(divisions.map(({ id, successor }) => [id, successor?.id]));
    for (const [d, { id, successor }] of divisions.entries()) {
      if (successor === undefined) continue;
      const path = ['divisions', d, 'successor', 'id'];
      if (!next.has(successor.id)) {
        yield fault(
          path,
          `引継先「${successor.id}」は divisions にありません。${didYouMean(successor.id, [...next.keys()]) || '担当課の識別子を書いてください。'}`,
        );
        continue;
      }
      const passed = new Set<string>();
      let at: string | undefined = id;
      while (at !== undefined && !passed.has(at)) {
        passed.add(at);
        at = next.get(at);
      }
      if (at === id)
        yield fault(path, '引継ぎが一巡しています。最後に引き継ぐ担当課で終わらせてください。');
    }
  },
};
