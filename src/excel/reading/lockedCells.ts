import { failureOf } from '../failure';
import { runInExcel } from '../session';
import { differingLocks } from './locks';
import type { CellPlace } from './touched';

/**
 * Which of the cells are locked. Only looked at.
 *
 * @throws ExcelFailure
 */
export async function lockedCells(cells: readonly CellPlace[]): Promise<readonly CellPlace[]> {
  if (cells.length === 0) return [];
  try {
    const sheets = await runInExcel((context) => differingLocks(context, cells, false));
    return sheets.flatMap((sheet) => sheet.cells);
  } catch (error) {
    throw failureOf(error, '入力欄のロックの確認', 'asBefore');
  }
}
