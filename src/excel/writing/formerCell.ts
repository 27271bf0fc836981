import type { GridCell } from '../../workbook';
import type { ContentCell } from '../plan/content';
import { valueOf } from '../plan/keys';

/** What stood in a cell, as it is written back. */
export function formerCell(
  { input, formula, numberFormat }: GridCell,
  row: number,
  column: number,
): ContentCell {
  return {
    row,
    column,
    value: valueOf({ input }),
    ...(formula !== null && { formula }),
    ...(input.kind === 'error' && { isError: true }),
    numberFormat: numberFormat ?? 'General',
  };
}
