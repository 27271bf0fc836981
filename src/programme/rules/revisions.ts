import { LARGEST_NUMBER, SMALLEST_NUMBER } from '../definition';
import { fault, shown, type Fault } from '../fault';
import type { Kpi, Programme, Revision } from '../model';
import { didYouMean } from '../nearest';
import type { FieldValue } from '../revisableFields';
import { inOrder, revise } from '../revise';
import { limitProblems } from './limits';
import { oneOf } from './oneOf';
import type { Rule } from './rule';

/** Revisions, taken in the order of their decisions, start from what was in force and lead to something valid. */
export const revisionsApply: Rule = {
  id: 'revisionsApply',
  *check({ programme }) {
    const revisions = inOrder(programme.revisions);
    let inForce = programme;
    for (const [at, { revision, index }] of revisions.entries()) {
      const path = ['revisions', index];
      if (revision.kpi !== null && revision.step !== null) {
        const message = '指標と工程を同時に変えることはできません。変更を2つに分けてください。';
        yield fault([...path, 'step'], message);
        continue;
      }
      const outcome = revise(inForce, revision);
      switch (outcome.kind) {
        case 'unknownInitiative':
          yield fault(
            [...path, 'initiative'],
            `取組項目 No.${revision.initiative} はありません。番号を直してください。`,
          );
          break;
        case 'unknownKpi':
        case 'unknownStep':
          yield unknownItem(index, revision, programme);
          break;
        case 'unknownField':
          yield fault(
            [...path, 'field'],
            `「${revision.field}」は変更できる項目ではありません。${didYouMean(revision.field, outcome.known) || oneOf(outcome.known)}`,
          );
          break;
        case 'unsuitable':
          yield* startsElsewhere(index, revision, outcome.before);
          yield fault(
            [...path, 'new'],
            `変更後の値が使えません（${shown(revision.new)}）。${outcome.wants}を書いてください。`,
          );
          break;
        case 'applied':
          yield* startsElsewhere(index, revision, outcome.before);
          inForce = outcome.programme;
      }
      // Limits and targets that are changed together are looked at together.
      if (revisions[at + 1]?.revision.decidedOn !== revision.decidedOn) {
        yield* invalidAfter(inForce, revisions.slice(0, at + 1), revision.decidedOn);
      }
    }
  },
};

function* startsElsewhere(index: number, revision: Revision, before: FieldValue): Generator<Fault> {
  const same = (a: FieldValue, b: FieldValue) => comparable(a) === comparable(b);
  if (!same(revision.old, before)) {
    yield fault(
      ['revisions', index, 'old'],
      `変更前の値（${shown(revision.old)}）が、その時点の値（${shown(before)}）と違います。${shown(before)} に直すか、変更の順序を確かめてください。`,
    );
  } else if (same(revision.old, revision.new)) {
    yield fault(
      ['revisions', index, 'new'],
      '変更前と変更後が同じです。値を直すか、この変更を削除してください。',
    );
  }
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
  const hint =
    didYouMean(
      id,
      items.map((each) => each.id),
    ) || '識別子を直してください。';
  return fault(
    ['revisions', index, isKpi ? 'kpi' : 'step'],
    `取組項目 No.${revision.initiative} に${isKpi ? '指標' : '工程'}「${id}」はありません。${hint}`,
  );
}

function* invalidAfter(
  programme: Programme,
  applied: readonly { revision: Revision; index: number }[],
  decidedOn: string,
): Generator<Fault> {
  const last = new Map<string, number>();
  for (const { revision, index } of applied) {
    if (revision.kpi !== null && revision.decidedOn === decidedOn) last.set(revision.kpi, index);
  }
  for (const { kpis, references } of programme.initiatives) {
    for (const kpi of [...kpis, ...references]) {
      const index = last.get(kpi.id);
      if (index === undefined) continue;
      for (const message of contradictions(kpi)) yield fault(['revisions', index, 'new'], message);
    }
  }
}

function* contradictions(kpi: Kpi): Generator<string> {
  const numbers = [kpi.minimum, kpi.maximum, ...Object.values(kpi.targets)];
  for (const n of numbers) {
    if (n === null || n === undefined || n === 0) continue;
    if (Math.abs(n) <= LARGEST_NUMBER && Math.abs(n) >= SMALLEST_NUMBER) continue;
    yield `大きすぎるか小さすぎる数値です（${n}）。絶対値を 0.000000001 以上 10兆 以下にしてください。`;
  }
  for (const problem of limitProblems({ ...kpi, needsTarget: kpi.role === 'counted' })) {
    yield problem.year === null ? problem.message : `${problem.year}: ${problem.message}`;
  }
}
