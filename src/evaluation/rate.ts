import { compare, round9 } from './decimal';
import type { Rate } from './model';

/** The one place where a number becomes a rate. */
export function asRate(ratio: number): Rate {
  return ratio as Rate;
}

/**
 * 達成率 against a target above 0: actual ÷ target where more is better; where less is better target ÷ actual, and 1 where
 * nothing at all is left (product, "Rate").
 */
export function rateAgainst(
  direction: 'atLeast' | 'atMost',
  actual: number,
  target: number,
): number {
  if (direction === 'atLeast') return actual / target;
  return actual <= 0 ? 1 : target / actual;
}

/** Whether a target of 0 or less is met; no rate means anything there. */
export function meets(direction: 'atLeast' | 'atMost', actual: number, target: number): boolean {
  const difference = compare(actual, target);
  return direction === 'atLeast' ? difference >= 0 : difference <= 0;
}

/** 前年度より減少: less than last year; no change is not met, except 0 after 0. */
export function isBelow(actual: number, previous: number): boolean {
  return compare(actual, previous) < 0 || (round9(actual) === 0 && round9(previous) === 0);
}
