import type { BandColour } from '../programme';
import type { SpecialStatus } from './model';

/** How a status that is no band is shown. Symbols are one character each, exist in BIZ UDPGothic and differ in black and white. */
export interface StatusAppearance {
  readonly label: string;
  readonly symbol: string;
  readonly colour: BandColour;
}

export const SPECIAL_STATUSES: Readonly<Record<SpecialStatus, StatusAppearance>> = {
  future: { label: '未到来', symbol: '‐', colour: 'grey' },
  notDue: { label: '対象外', symbol: '－', colour: 'grey' },
  discontinued: { label: '中止', symbol: '■', colour: 'grey' },
  notEntered: { label: '未入力', symbol: '…', colour: 'amber' },
  notEvaluable: { label: '判定不能', symbol: '？', colour: 'purple' },
  invalid: { label: '要確認', symbol: '！', colour: 'orange' },
};

export function isSpecialStatus(status: string): status is SpecialStatus {
  return Object.hasOwn(SPECIAL_STATUSES, status);
}
