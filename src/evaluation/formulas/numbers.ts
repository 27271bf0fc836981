import { MOST_SHOWN, round9 } from '../decimal';

/*
 * Comparisons of numbers by the decimal rule. `<` and `=` take numbers that differ by less than about 2^-48 of themselves
 * for equal in LibreOffice, which from about 280,000 up hides the ninth decimal; GESTEP and DELTA compare exactly
 * everywhere. So where both sides may be large, both are taken to at most 15 significant digits and compared by those.
 */

const LARGE = 100_000;

/**
 * `ROUND(x, 9)`, or fewer decimals where 15 significant digits leave fewer. The digits before the point are told by the
 * nearest power of ten and whether x reaches it: the logarithm of 9999999999999.99 is 13 in every engine.
 */
export function rounded(x: string): string {
  const size = `MAX(1,ABS(${x}))`;
  const power = `ROUND(LOG10(${size}),0)`;
  return `ROUND(${x},MIN(9,15-${power}-GESTEP(${size},10^${power})))`;
}

/** a ≥ b. */
export function isAtLeast(a: string, b: string): string {
  return `GESTEP(${rounded(a)},${rounded(b)})=1`;
}

/** Below a fixed number. */
export function isBelow(x: string, limit: number): string {
  return Math.abs(limit) < LARGE
    ? `ROUND(${x},9)<${literal(limit)}`
    : `GESTEP(${rounded(x)},${literal(limit)})=0`;
}

/** Above a fixed number. */
export function isAbove(x: string, limit: number): string {
  return Math.abs(limit) < LARGE
    ? `ROUND(${x},9)>${literal(limit)}`
    : `GESTEP(${literal(limit)},${rounded(x)})=0`;
}

/** `ROUND(x, 9) = ROUND(x, 0)`. */
export function isWholeNumber(x: string): string {
  return `DELTA(${rounded(x)},ROUND(${x},0))=1`;
}

/** A rate as shown: `cut3`. */
export function cut(rate: string): string {
  return `MAX(-${MOST_SHOWN},MIN(${MOST_SHOWN},ROUNDDOWN(ROUND(${rate},9),3)))`;
}

/**
 * A number as a formula writes it, to nine decimals, a negative one in brackets. Never with an exponent: Univer takes a
 * bare 1E13 for a text (seen in 0.25.1).
 */
export function literal(value: number): string {
  const rounded9 = round9(value);
  const shortest = String(rounded9);
  const text = shortest.includes('e') ? rounded9.toFixed(9).replace(/0+$/, '') : shortest;
  return value < 0 ? `(${text})` : text;
}
