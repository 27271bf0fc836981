import type { Area } from '../../workbook';
import { failureOf } from '../failure';
import { cellArea } from '../plan/address';
import { askKeys, keysOf } from '../reading/keyedCells';
import { runInExcel, send } from '../session';
import { AfterQuiet } from './afterQuiet';
import { removeHandlers } from './handlers';
import type { WatchOptions } from './watchTyping';

/** The selected cell of a sheet of ours, with the keys that say what it is for. */
export interface SelectedCell {
  readonly sheet: string;
  /** `pillar-1`, `settings` … */
  readonly sheetKey: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly rowKey: string;
  readonly field: string;
}

/**
 * Tells which cell of ours is selected: at once, and whenever another one is or another sheet comes to the front; null
 * where the sheet is none of ours. Of several selected cells the active one counts. Selections in quick succession are
 * told once; while somebody edits a cell, it waits.
 *
 * @returns what ends it
 * @throws ExcelFailure
 */
export async function watchSelection(
  handler: (selected: SelectedCell | null) => void | Promise<void>,
  { quiet = 150, onError = () => undefined }: WatchOptions = {},
): Promise<() => Promise<void>> {
  let told: string | undefined;
  const keyCells = new Map<string, Area>();
  const afterQuiet = new AfterQuiet(
    quiet,
    async (isLate) => {
      const selected = await runInExcel((context) => selectedCell(context, keyCells));
      const now = JSON.stringify(selected);
      if (isLate() || now === told) return;
      told = now;
      await handler(selected);
    },
    onError,
  );
  try {
    const handlers = await runInExcel(async (context) => {
      const { worksheets } = context.workbook;
      const poke = (): Promise<void> => {
        afterQuiet.poke();
        return Promise.resolve();
      };
      const added = [worksheets.onSelectionChanged.add(poke), worksheets.onActivated.add(poke)];
      await context.sync();
      return added;
    });
    afterQuiet.poke();
    return () => {
      afterQuiet.end();
      return removeHandlers(handlers).catch(onError);
    };
  } catch (error) {
    throw failureOf(error, '選択の見守りの開始', 'asBefore');
  }
}

/** @param keyCells by the ids of sheets the cells that say which is which, as far as they are known; what is found is added */
async function selectedCell(
  context: Excel.RequestContext,
  keyCells: Map<string, Area>,
): Promise<SelectedCell | null> {
  const { sheet, cell } = await send(context, () => ({
    sheet: context.workbook.worksheets.getActiveWorksheet().load('id,name'),
    cell: context.workbook.getActiveCell().load('rowIndex,columnIndex'),
  }));
  const { rowIndex: row, columnIndex: column } = cell;
  const known = keyCells.get(sheet.id);
  const asked = await send(context, () => askKeys(sheet, cellArea(row, column), known));
  const { sheetKey, keyCell, rowKey, field } = keysOf(asked);
  if (sheetKey === null || keyCell === null) {
    keyCells.delete(sheet.id);
    // Lines were inserted before it.
    return known === undefined ? null : selectedCell(context, keyCells);
  }
  keyCells.set(sheet.id, keyCell);
  return { sheet: sheet.name, sheetKey, row, column, rowKey: rowKey(row), field: field(column) };
}
