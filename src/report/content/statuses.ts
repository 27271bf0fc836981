import { displayTexts, statusAppearance, statusPosition } from '../../evaluation';
import type { Scale } from '../../programme';
import { statusColour } from '../../workbook';
import type { ShownStatus } from './paper';

export const WITHHELD: ShownStatus = {
  id: 'withheld',
  symbol: '＊',
  label: '非公表',
  colour: 'grey',
  position: 0,
};

/** A status in the words and colours of the scale. */
export function shownStatus(status: string, scale: Scale): ShownStatus {
  const position = statusPosition(status, scale);
  const appearance = statusAppearance(status, scale);
  return {
    id: status,
    symbol: appearance?.symbol ?? '',
    label: appearance?.label ?? '',
    colour: statusColour(position, scale),
    position,
  };
}

/** 「◎ 達成」. */
export function statusText({ symbol, label }: ShownStatus): string {
  return symbol === '' ? label : `${symbol} ${label}`;
}

/** Whether a position has a name in the scale. */
export function isNamed(position: number, scale: Scale): boolean {
  return (displayTexts(scale)[position - 1] ?? '') !== '';
}
