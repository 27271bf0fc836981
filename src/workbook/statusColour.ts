import { bandAtPosition, positions } from '../evaluation';
import type { Scale } from '../programme';
import type { tints } from './design/palette';

export type StatusColour = keyof typeof tints;

const special: Readonly<Record<number, StatusColour>> = {
  [positions.future]: 'none',
  [positions.notDue]: 'none',
  [positions.discontinued]: 'grey',
  [positions.notEntered]: 'due',
  [positions.notEvaluable]: 'purple',
  [positions.invalid]: 'orange',
};

/** Colour of the status at a position: what needs no attention recedes, 未入力 asks without alarm. */
export function statusColour(position: number, scale: Scale): StatusColour {
  return special[position] ?? bandAtPosition(position, scale)?.colour ?? 'none';
}
