import { positions } from '../codes';
import { FORMULA_NAMES } from './names';

/** `◎ 達成` for a cell of positions; '' while it holds none. */
export function displayFormula(position: string): string {
  return `IF(ISNUMBER(${position}),IF(AND(${position}>=1,${position}<=${positions.invalid}),INDEX(${FORMULA_NAMES.display},${position}),""),"")`;
}
