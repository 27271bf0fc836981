import { positions } from '../codes';
import { isUnusableCell } from './cells';
import { FORMULA_NAMES } from './names';

const unlimited = { minimum: null, maximum: null, integer: false };
/** Below every rate, so that it never counts as a lowest rate that was missed. */
const NO_EDGE = '-10^99';

/**
 * Cell of 判定_境界 for a band slot from 1: its lowest rate to nine decimals. Text, blanks, errors and what stands beside
 * the lowest band or an unused slot count for nothing, so that the formulas of every KPI need only one comparison.
 */
export function edgeFormula(slot: number): string {
  const typed = `INDEX(${FORMULA_NAMES.lowestRates},${slot})`;
  return `IF(${FORMULA_NAMES.bandCount}<=${slot},${NO_EDGE},IF(${isUnusableCell(typed, unlimited)},${NO_EDGE},ROUND(${typed},9)))`;
}

/** Cell of 判定_程度: the lowest rate at which an approximate target is met; a tolerance that is no number is 0. */
export function approximateEdgeFormula(): string {
  const typed = FORMULA_NAMES.tolerance;
  return `IF(${isUnusableCell(typed, unlimited)},1,ROUND(1-${typed},9))`;
}

/** Position of the `met` band and of the lowest, by the settings sheet. */
export const metPosition = `${positions.firstBand - 1}+${FORMULA_NAMES.met}`;
export const lowestPosition = `${positions.firstBand - 1}+${FORMULA_NAMES.bandCount}`;

/** Position of the band of a rate: as many bands down from the best as there are lowest rates above it. */
export function ratePositionOf(rate: string, approximate: boolean): string {
  const { edges, bandCount, approximateEdge, met } = FORMULA_NAMES;
  const band = `${bandCount},1+SUMPRODUCT(--(${edges}>ROUND(${rate},9)))`;
  const reached = approximate
    ? `,IF(ROUND(${rate},9)>=${approximateEdge},${met},${positions.lastBand})`
    : '';
  return `${positions.firstBand - 1}+MIN(${band}${reached})`;
}
