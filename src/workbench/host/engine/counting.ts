import type { Univer } from '@univerjs/core';
import type { BaseValueObject } from '@univerjs/engine-formula';
import { singleOf, type Found } from './single';
import { teach } from './teach';
import type { Vendor } from './vendorParts';

type Engine = Vendor['engineFormula'];
type Values = ReturnType<BaseValueObject['getArrayValue']>;
type Value = Values[number][number];
type Test = (value: BaseValueObject) => boolean;

/**
 * Counts by plain criteria (`">=5"`, `7`, `"KPI"`) in one pass over the cells; the engine makes an object of each cell,
 * criterion and answer. Anything else (wildcards, ranges of criteria, empty texts …) it counts as before.
 */
export function countPlainly(vendor: Vendor, univer: Univer): void {
  const { engineFormula } = vendor;
  teach(vendor, univer, 'COUNTIFS', (count) => (...given: BaseValueObject[]) => {
    const pairs = pairsOf(engineFormula, given);
    return pairs === null
      ? count(...given)
      : engineFormula.NumberValueObject.create(matches(pairs));
  });
}

interface Pair {
  readonly values: Values;
  readonly test: Test;
}

function pairsOf(engine: Engine, given: readonly Found[]): readonly Pair[] | null {
  if (given.length === 0 || given.length % 2 !== 0) return null;
  const pairs: Pair[] = [];
  for (let at = 0; at < given.length; at += 2) {
    const [range, criterion] = [given[at], given[at + 1]];
    if (!(range instanceof engine.BaseReferenceObject) || criterion === undefined) return null;
    const wanted = singleOf(engine, criterion);
    const values: Values = range.toArrayValueObject().getArrayValue();
    const test = wanted === null ? null : testOf(wanted, values);
    if (test === null) return null;
    pairs.push({ values, test });
  }
  const [first] = pairs;
  const sameSize = pairs.every(
    ({ values }) =>
      values.length === first?.values.length && values[0]?.length === first.values[0]?.length,
  );
  return sameSize ? pairs : null;
}

function matches(pairs: readonly Pair[]): number {
  let count = 0;
  pairs[0]?.values.forEach((cells, row) => {
    for (let column = 0; column < cells.length; column += 1) {
      const isMatch = pairs.every(({ values, test }) => {
        const value = values[row]?.[column];
        return value ? test(value) : false;
      });
      if (isMatch) count += 1;
    }
  });
  return count;
}

const plainNumber = /^-?\d+(?:\.\d+)?$/;

/** Null where a criterion is not plain. */
function testOf(criterion: BaseValueObject, values: Values): Test | null {
  const wanted = criterion.getValue();
  // A number is also looked for among texts that read like one.
  if (criterion.isNumber()) return values.flat().some(hasDigit) ? null : equals(Number(wanted));
  if (!criterion.isString()) return null;
  const text = String(wanted);
  const [, operator = '', operand = ''] = /^(<=|>=|<(?!>)|>)?(.*)$/s.exec(text) ?? [];
  if (operator !== '')
    return plainNumber.test(operand) ? compares(operator, Number(operand)) : null;
  // What could be a number, a truth value, an error or a pattern is the engine's to decide.
  if (!/^[^\d<>=*?~#.+\-−\s][^*?~]*$/.test(text) || /^(?:true|false)$/i.test(text)) return null;
  const folded = text.toLowerCase();
  return (value) => value.isString() && String(value.getValue()).toLowerCase() === folded;
}

const hasDigit = (value: Value): boolean =>
  Boolean(value?.isString()) && /\d/.test(String(value?.getValue()));

const equals =
  (wanted: number): Test =>
  (value) =>
    value.isNumber() && value.getValue() === wanted;

function compares(operator: string, limit: number): Test {
  const holds = {
    '<': (value: number) => value < limit,
    '<=': (value: number) => value <= limit,
    '>': (value: number) => value > limit,
    '>=': (value: number) => value >= limit,
  }[operator];
  return (value) => value.isNumber() && holds?.(Number(value.getValue())) === true;
}
