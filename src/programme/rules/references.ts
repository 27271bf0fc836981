import { resolveDivision } from '../divisionNames';
import { fault, type Fault } from '../fault';
import { didYouMean } from '../nearest';
import { initiativePlaces, kpiPlaces, lifeCyclePlaces, stepPlaces } from '../walk';
import { oneOf } from './oneOf';
import type { Rule } from './rule';

/** 担当課 are named as in the list of divisions, by id, name or later name. */
export const divisionsExist: Rule = {
  id: 'divisionsExist',
  *check({ definition, notation }) {
    const { divisions } = definition;
    const names = divisions.flatMap(({ id, name, renamed }) => [
      name,
      id,
      ...(renamed ?? []).map((later) => later.name),
    ]);
    for (const { path, initiative } of initiativePlaces(definition)) {
      for (const [d, division] of initiative.divisions.entries()) {
        if (resolveDivision(divisions, division) !== null) continue;
        const said = names.includes(division)
          ? [
              {
                ja: `「${division}」を名乗る担当課が複数あります。識別子で書いてください。`,
                en: `Several divisions are called “${division}”. Write the id of the one that is meant.`,
              },
            ]
          : [
              {
                ja: `担当課「${division}」は${notation.divisions.ja}にありません。`,
                en: `The division “${division}” is not in ${notation.divisions.en}.`,
              },
              didYouMean(division, names) ?? notation.advice.addDivision,
            ];
        yield fault([...path, 'divisions', d], ...said);
      }
    }
  },
};

/** Who types a value is one of those in charge; for a repeated KPI (再掲) it is the source's owner. */
export const ownersAreInCharge: Rule = {
  id: 'ownersAreInCharge',
  *check({ definition, programme, notation }) {
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
        {
          ja: `「${owner}」は取組項目 No.${initiative.no} の担当課ではありません。`,
          en: `“${owner}” is not in charge of initiative No. ${initiative.no}.`,
        },
        oneOf(initiative.divisions),
      );
    }
    for (const { path, kpi } of kpiPlaces(definition)) {
      if (kpi.repeats === undefined || kpi.owner === undefined) continue;
      yield fault(
        [...path, 'owner'],
        {
          ja: `再掲の指標は再掲元「${kpi.repeats}」の担当課が入力します。`,
          en: `A KPI that repeats another is filled in by the division of that one (“${kpi.repeats}”).`,
        },
        notation.advice.remove,
      );
    }
  },
};

/** Every initiative has its place under the pillars. */
export const pillarsExist: Rule = {
  id: 'pillarsExist',
  *check({ definition: { pillars, initiatives }, notation }) {
    for (const [i, { pillar: no, section }] of initiatives.entries()) {
      const pillar = pillars.find((each) => each.no === no);
      if (pillar === undefined) {
        const known = pillars.map((each) => each.no);
        const none = { ja: `柱${no}はありません。`, en: `There is no pillar ${no}.` };
        yield fault(['initiatives', i, 'pillar'], none, oneOf(known));
      } else if (section !== undefined) {
        const sections = pillar.sections ?? [];
        if (sections.some((each) => each.no === section)) continue;
        const known = sections.map((each) => each.no);
        const advice = known.length === 0 ? notation.advice.remove : oneOf(known);
        const none = {
          ja: `柱${no}に節${section}はありません。`,
          en: `Pillar ${no} has no section ${section}.`,
        };
        yield fault(['initiatives', i, 'section'], none, advice);
      }
    }
  },
};

/** 統合 says into what, and only 統合 does. */
export const lifeCyclesLeadSomewhere: Rule = {
  id: 'lifeCyclesLeadSomewhere',
  *check({ definition, notation: { advice } }) {
    for (const { path, initiative, lifeCycle } of lifeCyclePlaces(definition)) {
      const { state, into } = lifeCycle;
      const at = [...path, 'into'];
      if (into === undefined) {
        if (state !== 'merged') continue;
        yield fault(at, {
          ja: '統合先の取組項目の番号を書いてください。',
          en: 'Write the number of the initiative into which it was merged.',
        });
      } else if (state !== 'merged') {
        yield fault(at, advice.intoWhenMerged, advice.remove);
      } else if (into === initiative.no && path.length === 3) {
        yield fault(at, {
          ja: '自分自身に統合することはできません。統合先の番号を直してください。',
          en: 'An initiative cannot be merged into itself. Correct the number.',
        });
      } else if (!definition.initiatives.some(({ no }) => no === into)) {
        yield fault(at, {
          ja: `取組項目 No.${into} はありません。統合先の番号を直してください。`,
          en: `There is no initiative No. ${into}. Correct the number of what it was merged into.`,
        });
      }
    }
  },
};

/** Successions of divisions end. */
export const successorsExist: Rule = {
  id: 'successorsExist',
  *check({ definition: { divisions }, notation }): Generator<Fault> {
    const next = new Map(divisions.map(({ id, successor }) => [id, successor?.id]));
    for (const [d, { id, successor }] of divisions.entries()) {
      if (successor === undefined) continue;
      const path = ['divisions', d, 'successor', 'id'];
      if (!next.has(successor.id)) {
        yield fault(
          path,
          {
            ja: `引継先「${successor.id}」は${notation.divisions.ja}にありません。`,
            en: `The successor “${successor.id}” is not in ${notation.divisions.en}.`,
          },
          didYouMean(successor.id, [...next.keys()]) ?? {
            ja: '担当課の識別子を書いてください。',
            en: 'Write the id of a division.',
          },
        );
        continue;
      }
      const passed = new Set<string>();
      let at: string | undefined = id;
      while (at !== undefined && !passed.has(at)) {
        passed.add(at);
        at = next.get(at);
      }
      if (at !== id) continue;
      yield fault(path, {
        ja: '引継ぎが一巡しています。最後に引き継ぐ担当課で終わらせてください。',
        en: 'The successions go round in a circle. Let them end with the division that takes over last.',
      });
    }
  },
};
