import type { Evaluated, Scalar } from './univer';

/** Office.js operator names, of data validation (`GreaterThan`) and conditional formats alike. */
export function compare(value: number, operator: string, a: number, b: number): boolean {
  switch (operator) {
    case 'NotBetween':
      return value < Math.min(a, b) || value > Math.max(a, b);
    case 'EqualTo':
      return value === a;
    case 'NotEqualTo':
      return value !== a;
    case 'GreaterThan':
      return value > a;
    case 'LessThan':
      return value < a;
    case 'GreaterThanOrEqual':
    case 'GreaterThanOrEqualTo':
      return value >= a;
    case 'LessThanOrEqual':
    case 'LessThanOrEqualTo':
      return value <= a;
    default:
      return value >= Math.min(a, b) && value <= Math.max(a, b);
  }
}

/** The single value of a result; of a range its first cell. */
export function firstOf(value: Evaluated): Scalar {
  if (typeof value !== 'object' || value === null) return value;
  return value[0]?.[0] ?? null;
}

/** Every value of a result in reading order. */
export const allOf = (value: Evaluated): readonly Scalar[] =>
  typeof value === 'object' && value !== null ? value.flat() : [value];

/** As a condition: numbers other than zero and TRUE hold; texts and errors do not. */
export const holds = (value: Scalar): boolean =>
  value === true || (typeof value === 'number' && value !== 0);
