import * as fc from 'fast-check';

/**
 * What chance decides in a test follows from this number: the same in every `npm test`, another one in `npm run fuzz`.
 * fast-check comes from here, so that none of its properties takes a seed of its own.
 */
export const SEED = Number(process.env.GYOKAKU_SEED ?? 20260401);

fc.configureGlobal({ seed: SEED });

export { fc };
