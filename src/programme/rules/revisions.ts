import { LARGEST_NUMBER, SMALLEST_NUMBER } from '../definition';
import { fault, type Fault } from '../fault';
import type { Kpi, Programme, Revision } from '../model';
import { didYouMean } from '../nearest';
import type { Notation } from '../notation';
import type { FieldValue } from '../revisableFields';
import { inOrder, revise, type Outcome } from '../revise';
import type { Said } from '../said';
import { shown } from '../shown';
import { limitProblems } from './limits';
import { oneOf } from './oneOf';
import type { Rule } from './rule';

/** Revisions, taken in the order of their decisions, start from what was in force and lead to something valid. */
export const revisionsApply: Rule = {
  id: 'revisionsApply',
  *check({ programme, notation }) {
    const revisions = inOrder(programme.revisions);
    let inForce = programme;
    for (const [at, { revision, index }] of revisions.entries()) {
      const path = ['revisions', index];
      if (revision.kpi !== null && revision.step !== null) {
        yield fault([...path, 'step'], {
          ja: '指標と工程を同時に変えることはできません。変更を2つに分けてください。',
          en: 'A KPI and a step cannot be changed at once. Make two changes of it.',
        });
        continue;
      }
      const outcome = revise(inForce, revision);
      switch (outcome.kind) {
        case 'unknownInitiative':
          yield fault([...path, 'initiative'], {
            ja: `取組項目 No.${revision.initiative} はありません。番号を直してください。`,
            en: `There is no initiative No. ${revision.initiative}. Correct the number.`,
          });
          break;
        case 'unknownKpi':
        case 'unknownStep':
          yield unknownItem(index, revision, programme);
          break;
        case 'unknownField':
          yield fault([...path, 'field'], ...unknownField(revision.field, outcome.known, notation));
          break;
        case 'unsuitable':
          yield* startsElsewhere(index, revision, outcome.before, notation);
          yield fault([...path, 'new'], unsuitable(revision.new, outcome, notation));
          break;
        case 'applied':
          yield* startsElsewhere(index, revision, outcome.before, notation);
          inForce = outcome.programme;
      }
      // Limits and targets that are changed together are looked at together.
      if (revisions[at + 1]?.revision.decidedOn !== revision.decidedOn) {
        const applied = revisions.slice(0, at + 1);
        yield* invalidAfter(inForce, applied, revision.decidedOn, notation);
      }
    }
  },
};

function unknownField(field: string, known: readonly string[], notation: Notation): Said[] {
  const name = notation.revisedField(field);
  const names = known.map((each) => notation.revisedField(each));
  return [
    {
      ja: `「${name}」は変更できる項目ではありません。`,
      en: `“${name}” is not a field that can be changed.`,
    },
    didYouMean(name, names) ?? oneOf(names),
  ];
}

function unsuitable(
  value: FieldValue,
  { wants, mayBeTakenAway }: Extract<Outcome, { kind: 'unsuitable' }>,
  { nothing, toTakeAway }: Notation,
): Said {
  const quoted = shown(value, nothing);
  const away = mayBeTakenAway ? toTakeAway : { ja: '', en: '' };
  return {
    ja: `変更後の値が使えません（${quoted.ja}）。${wants.ja}${away.ja}を書いてください。`,
    en: `The new value (${quoted.en}) cannot be used. Write ${wants.en}${away.en}.`,
  };
}

function* startsElsewhere(
  index: number,
  revision: Revision,
  before: FieldValue,
  { nothing }: Notation,
): Generator<Fault> {
  const same = (a: FieldValue, b: FieldValue) => comparable(a) === comparable(b);
  if (!same(revision.old, before)) {
    const [old, held] = [shown(revision.old, nothing), shown(before, nothing)];
    yield fault(['revisions', index, 'old'], {
      ja: `変更前の値（${old.ja}）が、その時点の値（${held.ja}）と違います。${spaced(held.ja)}に直すか、変更の順序を確かめてください。`,
      en: `The old value (${old.en}) is not the value at that time (${held.en}). Correct it to ${held.en}, or check the order of the changes.`,
    });
  } else if (same(revision.old, revision.new)) {
    yield fault(['revisions', index, 'new'], {
      ja: '変更前と変更後が同じです。値を直すか、この変更を削除してください。',
      en: 'The old and the new value are the same. Correct one of them, or delete this change.',
    });
  }
}

/** With a space after what does not end in Japanese. */
function spaced(text: string): string {
  return /[ -~]$/.test(text) ? `${text} ` : text;
}

function comparable(value: FieldValue): FieldValue {
  return typeof value === 'string' ? value.trim() || null : value;
}

function unknownItem(index: number, revision: Revision, programme: Programme): Fault {
  const initiative = programme.initiatives.find(({ no }) => no === revision.initiative);
  const isKpi = revision.kpi !== null;
  const items = isKpi
    ? [...(initiative?.kpis ?? []), ...(initiative?.references ?? [])]
    : (initiative?.steps ?? []);
  const id = revision.kpi ?? revision.step ?? '';
  const ids = items.map((each) => each.id);
  return fault(
    ['revisions', index, isKpi ? 'kpi' : 'step'],
    {
      ja: `取組項目 No.${revision.initiative} に${isKpi ? '指標' : '工程'}「${id}」はありません。`,
      en: `Initiative No. ${revision.initiative} has no ${isKpi ? 'KPI' : 'step'} “${id}”.`,
    },
    didYouMean(id, ids) ?? { ja: '識別子を直してください。', en: 'Correct the id.' },
  );
}

function* invalidAfter(
  programme: Programme,
  applied: readonly { revision: Revision; index: number }[],
  decidedOn: string,
  notation: Notation,
): Generator<Fault> {
  const last = new Map<string, number>();
  for (const { revision, index } of applied) {
    if (revision.kpi !== null && revision.decidedOn === decidedOn) last.set(revision.kpi, index);
  }
  for (const { kpis, references } of programme.initiatives) {
    for (const kpi of [...kpis, ...references]) {
      const index = last.get(kpi.id);
      if (index === undefined) continue;
      for (const said of contradictions(kpi, notation)) {
        yield fault(['revisions', index, 'new'], ...said);
      }
    }
  }
}

function* contradictions(kpi: Kpi, notation: Notation): Generator<readonly Said[]> {
  const numbers = [kpi.minimum, kpi.maximum, ...Object.values(kpi.targets)];
  for (const n of numbers) {
    if (n === null || n === undefined || n === 0) continue;
    if (Math.abs(n) <= LARGEST_NUMBER && Math.abs(n) >= SMALLEST_NUMBER) continue;
    yield [
      {
        ja: `大きすぎるか小さすぎる数値です（${n}）。絶対値を 0.000000001 以上 10兆 以下にしてください。`,
        en: `The number (${n}) is too large or too small. Make it a number between 0.000000001 and 10 trillion, positive or negative.`,
      },
    ];
  }
  const frame = { ...kpi, needsTarget: kpi.role === 'counted' };
  for (const { year, said } of limitProblems(frame, notation)) {
    yield year === null ? said : [{ ja: `${year}: `, en: `In “${year}”:` }, ...said];
  }
}
