import { columnLetters } from '../../workbook';
import { failureOf } from '../failure';
import { lookAt, type CellPlace, type TouchedSheet } from '../reading/touched';
import { callBytes, rangeAt, runInExcel } from '../session';
import { allOrNothing, type ChangeOptions, type SheetChange } from './allOrNothing';

/**
 * Shows the columns of cells where they are hidden, on protected sheets too: all of them or none.
 *
 * @throws ExcelFailure
 */
export async function showColumns(
  cells: readonly CellPlace[],
  options: ChangeOptions = {},
): Promise<void> {
  if (cells.length === 0) return;
  const what = '列の表示';
  const looked = await runInExcel((context) =>
    lookAt(context, cells, (sheet, own) =>
      columnsOf(own).map((column) => ({
        column,
        range: rangeAt(sheet, column).load('columnHidden'),
      })),
    ),
  ).catch((error: unknown) => {
    throw failureOf(error, what, 'asBefore');
  });
  const changes = looked.flatMap((sheet) => {
    const hidden = sheet.asked.filter(({ range }) => range.columnHidden);
    return hidden.length === 0
      ? []
      : [
          changeOf(
            sheet,
            hidden.map(({ column }) => column),
          ),
        ];
  });
  if (changes.length > 0) await allOrNothing(what, changes, [], options);
}

/** `AB:AB` */
function columnsOf(cells: readonly CellPlace[]): readonly string[] {
  return [...new Set(cells.map(({ column }) => columnLetters(column)))].map(
    (letters) => `${letters}:${letters}`,
  );
}

function changeOf(
  { id, name, protection }: TouchedSheet<CellPlace, unknown>,
  columns: readonly string[],
): SheetChange {
  const setting =
    (isHidden: boolean): SheetChange['steps'] =>
    (sheet) =>
      columns.map((column) =>
        sheet.step(callBytes(1, 1), (worksheet) => {
          rangeAt(worksheet, column).columnHidden = isHidden;
        }),
      );
  return {
    id,
    name,
    protection,
    opens: protection !== null,
    steps: setting(false),
    back: setting(true),
  };
}
