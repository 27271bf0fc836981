import { rowKeyText, type Reading } from '../../workbook';
import type { CellWriting } from '../host';

/**
 * Whether a division writes a cell of a master that it shares: what it types itself, its own line of the submission table,
 * and formulas that somebody has overwritten in its rows.
 *
 * @param reading the division's part
 */
export function mayWrite(
  { cells, division, problems }: Reading,
  { rowKey, field }: Pick<CellWriting, 'rowKey' | 'field'>,
): boolean {
  const cell = cells.get(`${rowKey}|${field}`);
  if (cell !== undefined) return cell.owned;
  if (division !== null && rowKey === rowKeyText({ kind: 'submission', division })) return true;
  return problems.some(
    (problem) => problem.kind === 'formulaOverwritten' && rowKeyText(problem.rowKey) === rowKey,
  );
}
