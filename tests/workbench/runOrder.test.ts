import { inOrder } from '../../src/workbench/host/engine/runOrder';
import { cases, fc } from '../support/property';

/** In which order formulas are worked out that depend on each other. */

interface Formula {
  readonly name: number;
  readonly dependents: readonly number[];
}

const size = 30;

/** Each formula is referred to by some of those behind it: nothing goes round in a circle. */
const formulas: fc.Arbitrary<readonly Formula[]> = fc
  .array(fc.array(fc.nat(size), { maxLength: 4 }), { minLength: size, maxLength: size })
  .map((steps) =>
    steps.map((further, name) => ({
      name,
      dependents: further.map((step) => name + 1 + step).filter((other) => other < size),
    })),
  );

const following = (all: readonly Formula[]) => (formula: Formula) =>
  formula.dependents.flatMap((name) => all[name] ?? []);

test('what depends on an entry is there once, behind all that depend on it; nothing else is', () => {
  fc.assert(
    fc.property(formulas, fc.uniqueArray(fc.nat(size - 1), { maxLength: 3 }), (all, entered) => {
      const order = inOrder(
        entered.flatMap((name) => all[name] ?? []),
        following(all),
      );
      const names = (order ?? []).map(({ name }) => name);
      const expected = new Set(entered);
      // Every formula refers to earlier ones only.
      for (const { name, dependents } of all) {
        if (expected.has(name)) for (const dependent of dependents) expected.add(dependent);
      }
      expect(names.slice().sort((a, b) => a - b)).toEqual([...expected].sort((a, b) => a - b));
      for (const { name, dependents } of order ?? []) {
        for (const dependent of dependents) {
          expect(names.indexOf(dependent)).toBeLessThan(names.indexOf(name));
        }
      }
    }),
    cases(200),
  );
});

test('a circle among what depends on an entry is noticed, one elsewhere is not', () => {
  fc.assert(
    fc.property(formulas, fc.nat(size - 1), fc.nat(size - 1), (all, from, to) => {
      const reached = (start: number): readonly number[] =>
        (inOrder(all.slice(start, start + 1), following(all)) ?? []).map(({ name }) => name);
      const bent = all.map((formula) =>
        formula.name === from ? { ...formula, dependents: [...formula.dependents, to] } : formula,
      );
      const isCircle = reached(to).includes(from);
      for (const start of [from, to, 0]) {
        const found = inOrder(bent.slice(start, start + 1), following(bent));
        expect(found === null).toBe(isCircle && reached(start).includes(from));
      }
    }),
    cases(200),
  );
});
