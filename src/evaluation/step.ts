import { positions } from './codes';
import type { JudgingScale } from './judgingScale';
import type { CellInput, Standing } from './model';
import { COMPLETED_WORD, parseProgressWord } from './progressWords';

/**
 * Position of a step in a year: the first that applies of the specification's list ("Steps"). 完了 in an earlier year
 * ends it.
 *
 * @param earlier what was typed for the programme's earlier years
 */
export function judgeStep(
  standing: Standing,
  progress: CellInput,
  earlier: readonly CellInput[],
  scale: JudgingScale,
): number {
  if (standing === 'future') return positions.future;
  if (standing === 'notDue' || earlier.some(isCompleted)) return positions.notDue;
  if (standing === 'discontinued') return positions.discontinued;
  const parsed = parseProgressWord(progress);
  if (parsed.kind === 'blank') return positions.notEntered;
  if (parsed.kind === 'unknown') return positions.invalid;
  return scale.wordPositions.get(parsed.word) ?? positions.invalid;
}

function isCompleted(input: CellInput): boolean {
  return input.kind === 'text' && input.text === COMPLETED_WORD;
}
