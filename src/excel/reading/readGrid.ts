import type { Grid } from '../../workbook';
import { failureOf } from '../failure';
import { runInExcel } from '../session';
import { gridSheetOf, readContents } from './contents';
import { inspect } from './inspect';

/**
 * Our sheets of the open workbook as a grid, for `readWorkbook`; the user's own sheets are not read. Three requests; more
 * only where more than 40,000 cells are filled. A copied sheet of ours is read as well, so that the reader can report it.
 *
 * @throws ExcelFailure
 */
export async function readGrid(): Promise<Grid> {
  try {
    return await runInExcel(async (context) => {
      const found = await inspect(context);
      const own = found.sheets.filter(({ key }) => key !== null);
      const contents = await readContents(context, own);
      return {
        sheets: own.map((sheet) => gridSheetOf(sheet, contents.get(sheet.id))),
        names: found.names,
      };
    });
  } catch (error) {
    throw failureOf(error, 'ブックの読み取り', 'asBefore');
  }
}
