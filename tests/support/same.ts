import { isDeepStrictEqual } from 'node:util';

/** `toEqual` for what is large: Jest takes seconds to find that a whole workbook is the same, Node a fraction of one. */
export function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}
