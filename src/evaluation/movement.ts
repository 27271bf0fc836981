import type { Scale } from '../programme';
import { isBandPosition, positions } from './codes';
import { metIndex } from './scales';

/**
 * How a status moved from one judgement to another. `judged`: it became a band, `unjudged`: it ceased to be one, `none`:
 * it was none before and is none now.
 */
export type Movement = 'rose' | 'fell' | 'same' | 'judged' | 'unjudged' | 'none';

/** Whether something fell short (遅れ): a band below `met`. What is not judged any more is not late, but has not caught up. */
export type Lateness = 'newlyLate' | 'stillLate' | 'lateNoMore' | 'notLate';

/** @param before and @param now positions (`statusPosition`), from best to worst */
export function movementBetween(before: number, now: number): Movement {
  const [was, is] = [isBandPosition(before), isBandPosition(now)];
  if (!was) return is ? 'judged' : 'none';
  if (!is) return 'unjudged';
  if (now === before) return 'same';
  return now < before ? 'rose' : 'fell';
}

/** A band below the one that counts as 達成. */
export function isLatePosition(position: number, scale: Scale): boolean {
  return isBandPosition(position) && position > positions.firstBand + metIndex(scale);
}

export function latenessBetween(before: number, now: number, scale: Scale): Lateness {
  const [was, is] = [before, now].map((position) => isLatePosition(position, scale));
  if (is === true) return was === true ? 'stillLate' : 'newlyLate';
  return was === true && isBandPosition(now) ? 'lateNoMore' : 'notLate';
}
