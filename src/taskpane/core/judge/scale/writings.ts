import type { Scale } from '../../../../programme';
import {
  SHEET_KEYS,
  buildWorkbook,
  standingCells,
  workbookOptionsOf,
  type Grid,
  type Reading,
  type StandingCell,
} from '../../../../workbook';
import type { CellWriting } from '../../../host';
import { contentOf } from '../../typedInto';

/**
 * What has to be written into 設定 so that the workbook judges by another scale: the input cells in which the workbook
 * planned with that scale differs from what stands there.
 */
export function scaleWritings(reading: Reading, grid: Grid, scale: Scale): readonly CellWriting[] {
  const plan = buildWorkbook({ ...workbookOptionsOf(reading), scale });
  return standingCells(plan, grid)
    .filter(({ sheetKey, input }) => sheetKey === SHEET_KEYS.settings && input)
    .filter((cell) => !holds(cell))
    .flatMap(({ sheet, row, column, rowKey, field, value, formula }) =>
      formula === 'unknown'
        ? []
        : [
            {
              sheet,
              row,
              column,
              rowKey,
              field,
              value,
              ...(formula !== null && { formula: formula.text }),
            },
          ],
    );
}

function holds({ found, value, formula }: StandingCell): boolean {
  const now = found?.formula ?? null;
  if (formula !== null) return formula !== 'unknown' && now === formula.text;
  return now === null && contentOf(found) === (value === '' ? null : value);
}
