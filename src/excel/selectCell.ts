import { failureOf } from './failure';
import { rangeAt, runInExcel, send } from './session';

/**
 * Shows a cell: its sheet comes to the front. A sheet that the user has hidden is shown; ours that are very hidden stay so.
 *
 * @param sheet name of the sheet
 * @param cell `H12`
 * @throws ExcelFailure
 */
export async function selectCell(sheet: string, cell: string): Promise<void> {
  try {
    await runInExcel(async (context) => {
      const worksheet = await send(context, () =>
        context.workbook.worksheets.getItem(sheet).load('visibility'),
      );
      await send(context, () => {
        if (worksheet.visibility === 'Hidden') worksheet.visibility = 'Visible';
        worksheet.activate();
        rangeAt(worksheet, cell).select();
      });
    });
  } catch (error) {
    throw failureOf(error, `「${sheet}」${cell} の表示`, 'asBefore');
  }
}
