import type { Scale } from '../programme';
import { isBandPosition, positions, statusPosition } from './codes';
import type { RollUp, StatusId } from './model';
import { metIndex } from './scales';

/** Something with a status, as it enters a roll-up. */
export interface Counted {
  readonly status: StatusId;
  /** What was judged is a 年度末見込; a step's progress never is. */
  readonly forecast?: boolean;
}

const leftOut: readonly StatusId[] = ['future', 'notDue', 'discontinued'];

/**
 * Counts and shares per status. N (`total`) leaves out 未到来, 対象外 and 中止 and keeps 未入力, 要確認 and 判定不能
 * (product, "Roll-ups"), so that what was not reported is never hidden.
 */
export function rollUp(items: Iterable<Counted>, scale: Scale): RollUp {
  return rollUpLists([items], scale);
}

/** The same for what stands in several lists, without putting them together. */
export function rollUpLists(lists: Iterable<Iterable<Counted>>, scale: Scale): RollUp {
  const counts: Partial<Record<StatusId, number>> = {};
  let forecast = false;
  for (const items of lists) {
    for (const item of items) {
      counts[item.status] = (counts[item.status] ?? 0) + 1;
      forecast ||= item.forecast ?? false;
    }
  }
  const metPosition = positions.firstBand + metIndex(scale);
  const shares: Partial<Record<StatusId, number>> = {};
  let total = 0;
  let met = 0;
  let missed = 0;
  for (const [status, count = 0] of Object.entries(counts)) {
    if (leftOut.includes(status)) continue;
    total += count;
    const position = statusPosition(status, scale);
    if (!isBandPosition(position)) continue;
    if (position <= metPosition) met += count;
    else missed += count;
  }
  for (const [status, count = 0] of Object.entries(counts)) {
    if (!leftOut.includes(status)) shares[status] = count / total;
  }
  const discontinued = counts.discontinued ?? 0;
  return { counts, shares, total, met, missed, discontinued, forecast };
}
