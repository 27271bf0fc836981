import type { Band, Scale } from '../programme';
import type { SpecialStatus, StatusId } from './model';
import { isSpecialStatus, SPECIAL_STATUSES, type StatusAppearance } from './specialStatuses';

/**
 * Position of a status from best to worst, the number that stands in the workbook: the largest of several is the worst
 * (product, "Initiative"). Bands take 4 to 11, eight slots, the best first.
 */
export const positions = {
  future: 1,
  notDue: 2,
  discontinued: 3,
  firstBand: 4,
  lastBand: 11,
  notEntered: 12,
  notEvaluable: 13,
  invalid: 14,
} as const;

/** Number of positions, and so of rows of the settings sheet's 判定_表示. */
export const POSITION_COUNT = 14;

const specialAt: Readonly<Record<number, SpecialStatus>> = {
  [positions.future]: 'future',
  [positions.notDue]: 'notDue',
  [positions.discontinued]: 'discontinued',
  [positions.notEntered]: 'notEntered',
  [positions.notEvaluable]: 'notEvaluable',
  [positions.invalid]: 'invalid',
};

/** @throws RangeError for an identifier that is neither special nor a band of the scale. */
export function statusPosition(status: StatusId, scale: Scale): number {
  if (isSpecialStatus(status)) return positions[status];
  const index = scale.bands.findIndex(({ id }) => id === status);
  if (index < 0) throw new RangeError(`判定「${status}」は判定基準「${scale.id}」にありません。`);
  return positions.firstBand + index;
}

/** The status at a position; null for a number that is none in this scale. */
export function statusAtPosition(position: number, scale: Scale): StatusId | null {
  return specialAt[position] ?? bandAtPosition(position, scale)?.id ?? null;
}

export function bandAtPosition(position: number, scale: Scale): Band | null {
  return scale.bands[position - positions.firstBand] ?? null;
}

export function isBandPosition(position: number): boolean {
  return position >= positions.firstBand && position <= positions.lastBand;
}

/** Something is, or should have been, judged: neither 未到来 nor 対象外 nor 中止. */
export function isDuePosition(position: number): boolean {
  return position > positions.discontinued;
}

/** Label, symbol and colour of a status; null for one that the scale does not have. */
export function statusAppearance(status: StatusId, scale: Scale): StatusAppearance | null {
  if (isSpecialStatus(status)) return SPECIAL_STATUSES[status];
  return scale.bands.find(({ id }) => id === status) ?? null;
}

/** `◎ 達成` for each position from 1, '' where the scale has no band: the rows of 判定_表示. */
export function displayTexts(scale: Scale): readonly string[] {
  return Array.from({ length: POSITION_COUNT }, (_, index) => {
    const status = statusAtPosition(index + 1, scale);
    const shown = status === null ? null : statusAppearance(status, scale);
    return shown === null ? '' : `${shown.symbol} ${shown.label}`;
  });
}
