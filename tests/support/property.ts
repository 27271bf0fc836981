import * as fc from 'fast-check';

const given = process.env.GYOKAKU_SEED;

/**
 * What chance decides in a test follows from this number: the same in every `npm test`, another one in `npm run fuzz`.
 * fast-check comes from here, so that none of its properties takes a seed of its own.
 */
export const SEED = Number(given ?? 20260401);

fc.configureGlobal({ seed: SEED });

/** How many cases a property is tried with: so many in every `npm test`, ten times as many in `npm run fuzz`. */
export const cases = (count: number): { readonly numRuns: number } => ({
  numRuns: given === undefined ? count : 10 * count,
});

export { fc };
