import { cellAddress, type WorkbookPlan } from '../../workbook';
import { ExcelFailure } from '../failure';

/** Excel's own limits for a cell. */
const longestText = 32_767;
const longestFormula = 8_192;

/** @throws ExcelFailure where a cell cannot hold what the plan asks for: a mistake in the definition it was made from */
export function refuseUnwritable(plan: WorkbookPlan): void {
  for (const sheet of plan.sheets) {
    for (const { row, column, value, formula } of sheet.cells) {
      const long =
        (formula !== undefined && formula.length >= longestFormula) ||
        (typeof value === 'string' && value.length > longestText);
      const endless = typeof value === 'number' && !Number.isFinite(value);
      if (!long && !endless) continue;
      const where = `${sheet.name} ${cellAddress(row, column)}`;
      throw new ExcelFailure(
        'Unwritable',
        `${where} の内容は1つのセルに入りません。プログラムの定義（取組の数か文の長さ）を見直してください。ブックは元のままです。`,
        `Unwritable / ${where}`,
        'asBefore',
      );
    }
  }
}
