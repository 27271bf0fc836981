import type { Rate } from './model';

/*
 * The decimal rule. JavaScript, Excel and LibreOffice do not agree on the last bits of a double, so every number is first
 * taken to 15 significant digits, as Excel shows and stores what people type, and then rounded half away from zero.
 * Measured against LibreOffice: `Math.round(x * 1e9) / 1e9` gave 617 wrong values of 9,633, this none
 * (docs, "Where engines differ").
 */

const PRECISION = 15;
/** Exact, unlike `10 ** n` in every engine. */
const powersOfTen: readonly number[] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
];
/** Decimals of both sides of every comparison. */
const COMPARED = 9;
/** Decimals of a shown rate: a tenth of a percent. */
const SHOWN = 3;
/** Largest shown rate; anything from 9.999 up reads 999.9 % 以上. */
export const MOST_SHOWN = 1000;

/** `ROUND(x, 9)` by the decimal rule. */
export function round9(x: number): number {
  return scaled(x, COMPARED, halfAway);
}

/** `ROUND(x, digits)` by the decimal rule, for 0 to 15 digits. */
export function round(x: number, digits: number): number {
  return scaled(x, digits, halfAway);
}

/**
 * `ROUNDDOWN(ROUND(x, 9), 3)`: what is judged below 100 % never reads 100.0 %. Not beyond ±1000 (100,000 %): LibreOffice's
 * ROUNDDOWN first takes a number to 12 significant digits (measured with 7.4), so no more than three before the point can
 * be kept alike.
 */
export function cut3(x: number): number {
  return Math.max(-MOST_SHOWN, Math.min(MOST_SHOWN, scaled(round9(x), SHOWN, towardZero)));
}

/** Sign of a − b, both taken to 9 decimals; every comparison of values is this one. */
export function compare(a: number, b: number): number {
  return round9(a) - round9(b);
}

/** A whole number to nine decimals: `ROUND(x, 9) = ROUND(x, 0)`. */
export function isWhole(x: number): boolean {
  return Number.isInteger(round9(x));
}

export interface DisplayedRate {
  /** To a tenth of a percent, as the workbook's formula holds it. */
  readonly value: number;
  /** `93.4%`; from 999.9 % up `999.9%以上`. */
  readonly text: string;
}

/** A rate as people see it: cut, not rounded. */
export function displayedRate(rate: Rate): DisplayedRate {
  const value = cut3(rate);
  const tenths = Math.round(value * 1000);
  if (tenths >= 9999) return { value, text: '999.9%以上' };
  const size = Math.abs(tenths);
  const sign = tenths < 0 ? '-' : '';
  return { value, text: `${sign}${Math.floor(size / 10)}.${size % 10}%` };
}

type Rounding = (quotient: number, rest: number, divisor: number) => number;

const halfAway: Rounding = (quotient, rest, divisor) =>
  2 * rest >= divisor ? quotient + 1 : quotient;
const towardZero: Rounding = (quotient) => quotient;

/** Whole numbers of up to 15 digits are what they are. */
function scaled(x: number, decimals: number, rounding: Rounding): number {
  if (!Number.isFinite(x) || (Number.isInteger(x) && Math.abs(x) < 1e15)) return x + 0;
  const shortcut = plainly(x, decimals, rounding);
  return shortcut ?? byDigits(x, decimals, rounding);
}

/**
 * Most numbers need no digits: where scaling leaves a fraction that is nowhere near a half or a whole, neither the 15
 * digits nor the last bits of the product can matter. null where they might.
 */
function plainly(x: number, decimals: number, rounding: Rounding): number | null {
  const factor = powersOfTen[decimals] ?? 1;
  const size = Math.abs(x) * factor;
  // Below this, 15 digits and the product's last bit move it by less than a hundredth.
  if (size >= 1e12) return null;
  const quotient = Math.floor(size);
  const rest = size - quotient;
  const decided = rounding === halfAway ? Math.abs(rest - 0.5) > 0.01 : Math.abs(rest - 0.5) < 0.49;
  if (!decided) return null;
  const whole = rounding(quotient, rest, 1);
  return whole === 0 ? 0 : (x < 0 ? -whole : whole) / factor;
}

/**
 * The 15 digits as a whole number below 1E15 are exact in a double, and so are the quotient and the rest by a power of
 * ten; the one division at the end yields the double nearest to the decimal.
 */
function byDigits(x: number, decimals: number, rounding: Rounding): number {
  const text = Math.abs(x).toExponential(PRECISION - 1);
  const e = text.indexOf('e');
  const exponent = Number(text.slice(e + 1));
  const superfluous = PRECISION - 1 - exponent - decimals;
  if (superfluous > PRECISION) return 0;
  const sign = x < 0 ? -1 : 1;
  if (superfluous <= 0) return sign * Number(text);
  const digits = Number(text.slice(0, 1) + text.slice(2, e));
  const divisor = powersOfTen[superfluous] ?? 1;
  const quotient = Math.floor(digits / divisor);
  const whole = rounding(quotient, digits - quotient * divisor, divisor);
  return whole === 0 ? 0 : (sign * whole) / (powersOfTen[decimals] ?? 1);
}
