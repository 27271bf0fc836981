import {
  isLatePosition,
  statusAppearance,
  statusPosition,
  type StatusId,
} from '../../../evaluation';
import type { BandColour, Scale } from '../../../programme';

/** A status as it is shown: never by colour alone. */
export interface ShownStatus {
  readonly id: StatusId;
  readonly label: string;
  readonly symbol: string;
  readonly colour: BandColour;
  /** A band of the scale; false where nothing could be judged. */
  readonly judged: boolean;
}

/** What keeps an initiative from being judged. */
export const openStatuses: readonly StatusId[] = ['notEntered', 'invalid', 'notEvaluable'];

export function shownStatus(id: StatusId, scale: Scale): ShownStatus {
  const { label, symbol, colour } = statusAppearance(id, scale) ?? {
    label: id,
    symbol: '？',
    colour: 'grey',
  };
  return { id, label, symbol, colour, judged: !openStatuses.includes(id) };
}

/** 未達: judged, and below the band that is `met`. */
export function isBelowMet(id: StatusId, scale: Scale): boolean {
  return isLatePosition(statusPosition(id, scale), scale);
}
