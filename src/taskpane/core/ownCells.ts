import { rowKeyText, type Reading } from '../../workbook';
import type { CellWriting } from '../host';

/**
 * Whether a division writes a cell of a master that it shares: what it types itself, its own line of the submission table,
 * and what somebody has overwritten in its rows though nobody types there.
 *
 * @param whole the master
 * @param part the division's part of it
 */
export function mayWrite(
  whole: Reading,
  part: Reading,
  { rowKey, field }: Pick<CellWriting, 'rowKey' | 'field'>,
): boolean {
  const key = `${rowKey}|${field}` as const;
  const cell = part.cells.get(key);
  if (cell !== undefined) return cell.owned;
  const { division } = part;
  if (division !== null && rowKey === rowKeyText({ kind: 'submission', division })) return true;
  // The office's, or another division's.
  if (whole.cells.has(key)) return false;
  return (
    [...part.cells.values()].some((each) => each.owned && rowKeyText(each.rowKey) === rowKey) ||
    part.problems.some(
      (problem) => problem.kind === 'formulaOverwritten' && rowKeyText(problem.rowKey) === rowKey,
    )
  );
}
