import { fault } from '../fault';
import type { KpiDefinition } from '../definition';
import { didYouMean } from '../nearest';
import { kpiPlaces } from '../walk';
import { limitProblems } from './limits';
import type { Rule } from './rule';

/** Targets agree with the direction and the limits. */
export const targetsFit: Rule = {
  id: 'targetsFit',
  *check({ definition, notation }) {
    for (const { path, kpi, role } of kpiPlaces(definition)) {
      const frame = {
        direction: kpi.direction,
        targets: kpi.targets,
        minimum: kpi.minimum === undefined ? 0 : kpi.minimum,
        maximum: kpi.maximum ?? null,
        integer: kpi.integer ?? false,
        needsTarget: role === 'counted',
      };
      // What a repeated KPI may hold is its source's, which is looked at there.
      const own = kpi.repeats === undefined;
      for (const { field, year, said } of limitProblems(frame, notation)) {
        if (!own && year !== null) continue;
        yield fault(year === null ? [...path, field] : [...path, field, year], ...said);
      }
    }
  },
};

/** "Below last year" compares one number with another. */
export const partsHaveTargets: Rule = {
  id: 'partsHaveTargets',
  *check({ definition }) {
    for (const { path, kpi } of kpiPlaces(definition)) {
      if (kpi.parts === undefined || kpi.direction !== 'belowPreviousYear') continue;
      yield fault([...path, 'parts'], {
        ja: '「前年度より減少」の指標に内訳は書けません。指標を分けるか、内訳を削除してください。',
        en: 'A KPI of “前年度より減少” (below the year before) must not have parts. Split the KPI, or delete the parts.',
      });
    }
  },
};

const shared = ['unit', 'direction', 'accumulation', 'targets', 'parts'] as const;
const inherited = ['minimum', 'maximum', 'integer', 'approximate'] as const;

/** A repeated KPI (再掲) names one that is typed, and says the same about it. */
export const repeatsMatch: Rule = {
  id: 'repeatsMatch',
  *check({ definition }) {
    const places = [...kpiPlaces(definition)];
    const ids = places.map(({ kpi }) => kpi.id);
    for (const { path, kpi } of places) {
      const { repeats } = kpi;
      if (repeats === undefined) continue;
      const at = [...path, 'repeats'];
      const source = places.find((place) => place.kpi.id === repeats)?.kpi;
      if (repeats === kpi.id) {
        yield fault(at, {
          ja: '自分自身を再掲元にすることはできません。再掲元の識別子を書いてください。',
          en: 'A KPI cannot repeat itself. Write the id of the KPI that it repeats.',
        });
      } else if (source === undefined) {
        yield fault(
          at,
          {
            ja: `再掲元の指標「${repeats}」がありません。`,
            en: `There is no KPI “${repeats}” to be repeated.`,
          },
          didYouMean(repeats, ids) ?? {
            ja: '指標の識別子を書いてください。',
            en: 'Write the id of a KPI.',
          },
        );
      } else if (source.repeats !== undefined) {
        yield fault(at, {
          ja: `再掲元の指標「${repeats}」も再掲です。「${source.repeats}」を再掲元にしてください。`,
          en: `The KPI “${repeats}” repeats another itself. Let this one repeat “${source.repeats}”.`,
        });
      } else {
        for (const field of [...shared, ...inherited.filter((each) => kpi[each] !== undefined)]) {
          if (sameField(kpi, source, field)) continue;
          yield fault([...path, field], {
            ja: `再掲元の指標「${repeats}」と違います。同じ内容にするか、再掲をやめてください。`,
            en: `This is not what the repeated KPI “${repeats}” says. Make both the same, or do not repeat it.`,
          });
        }
      }
    }
  },
};

type SharedField = (typeof shared)[number] | (typeof inherited)[number];

function sameField(a: KpiDefinition, b: KpiDefinition, field: SharedField): boolean {
  if (field !== 'targets') return JSON.stringify(a[field]) === JSON.stringify(b[field]);
  const years = new Set([...Object.keys(a.targets), ...Object.keys(b.targets)]);
  return [...years].every((year) => a.targets[year] === b.targets[year]);
}
