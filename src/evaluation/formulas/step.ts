import { positions } from '../codes';
import type { Standing } from '../model';
import { COMPLETED_WORD, DISCONTINUED_WORD } from '../progressWords';
import { isBlankCell, isTextCell } from './cells';
import { FORMULA_NAMES } from './names';

export interface StepRefs {
  readonly progress: string;
  /** Progress of the programme's earlier years. */
  readonly earlier: readonly string[];
}

/**
 * Position of a step in a year, by the same rules as `judgeStep`. Words are looked up by EXACT: MATCH and COUNTIF would
 * take a typed `*` for a pattern, and `=` would ignore case.
 */
export function stepPositionFormula(standing: Standing, { progress, earlier }: StepRefs): string {
  if (standing === 'future' || standing === 'notDue') return String(positions[standing]);
  const otherwise =
    standing === 'discontinued' ? String(positions.discontinued) : wordPosition(progress);
  if (earlier.length === 0) return otherwise;
  const over = earlier.map((cell) => isTextCell(cell, COMPLETED_WORD));
  return `IF(OR(${over.join(',')}),${positions.notDue},${otherwise})`;
}

function wordPosition(progress: string): string {
  const { progressWords, progressPositions } = FORMULA_NAMES;
  const found = `SUMPRODUCT(EXACT(${progressWords},${progress})*${progressPositions})`;
  const known = `IF(ISTEXT(${progress}),IF(${found}=0,${positions.invalid},${found}),${positions.invalid})`;
  const word = `IF(EXACT(${progress},"${DISCONTINUED_WORD}"),${positions.discontinued},${known})`;
  return `IF(ISERROR(${progress}),${positions.invalid},IF(${isBlankCell(progress)},${positions.notEntered},${word}))`;
}
