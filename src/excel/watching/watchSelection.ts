import { failureOf } from '../failure';
import { areaAddress } from '../plan/address';
import { corner, cornerOf } from '../reading/inspect';
import { askKeys, keysOf } from '../reading/keyedCells';
import { rangeAt, runInExcel, send } from '../session';
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
  const afterQuiet = new AfterQuiet(
    quiet,
    async (isLate) => {
      const selected = await runInExcel(selectedCell);
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

async function selectedCell(context: Excel.RequestContext): Promise<SelectedCell | null> {
  const { sheet, cell, first } = await send(context, () => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    return {
      sheet: active.load('name'),
      cell: context.workbook.getActiveCell().load('rowIndex,columnIndex'),
      first: rangeAt(active, areaAddress(corner)).load('values'),
    };
  });
  const { rowIndex: row, columnIndex: column } = cell;
  const place = cornerOf(first.values);
  if (place === null) return null;
  const asked = await send(context, () => askKeys(sheet, { row, column, rows: 1, columns: 1 }));
  const { rowKey, field } = keysOf(asked);
  return {
    ...{ sheet: sheet.name, sheetKey: place.key, row, column },
    rowKey: rowKey(row),
    field: field(column),
  };
}
