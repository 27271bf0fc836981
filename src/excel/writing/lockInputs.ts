import { failureOf } from '../failure';
import { rectangles } from '../plan/rectangles';
import { differingLocks } from '../reading/locks';
import type { CellPlace, TouchedSheet } from '../reading/touched';
import { runInExcel } from '../session';
import { allOrNothing, type ChangeOptions, type SheetChange } from './allOrNothing';
import { lookSteps } from './looks';

/**
 * Locks cells, so that nobody changes them while the sheet is protected: the final values of a closed year, say. Thousands
 * of cells take a few requests; protections go and come back in the same one. Either all are locked or none.
 *
 * @returns the cells that were not locked before: unlocking them takes it back
 * @throws ExcelFailure
 * @throws AbortError (the signal's reason) when stopped; nothing is then changed
 */
export function lockInputs(
  cells: readonly CellPlace[],
  options: ChangeOptions = {},
): Promise<readonly CellPlace[]> {
  return setLocks(cells, true, '入力欄のロック', options);
}

/** Opens cells for input again; otherwise as {@link lockInputs}. */
export function unlockInputs(
  cells: readonly CellPlace[],
  options: ChangeOptions = {},
): Promise<readonly CellPlace[]> {
  return setLocks(cells, false, '入力欄のロックの解除', options);
}

async function setLocks(
  cells: readonly CellPlace[],
  wanted: boolean,
  what: string,
  options: ChangeOptions,
): Promise<readonly CellPlace[]> {
  if (cells.length === 0) return [];
  const looked = await runInExcel((context) => differingLocks(context, cells, wanted)).catch(
    (error: unknown) => {
      throw failureOf(error, what, 'asBefore');
    },
  );
  options.signal?.throwIfAborted();
  const sheets = looked.filter((sheet) => sheet.cells.length > 0);
  if (sheets.length === 0) return [];
  await allOrNothing(
    what,
    sheets.map((sheet) => changeOf(sheet, wanted)),
    [],
    options,
  );
  return sheets.flatMap(({ cells: changed }) => changed);
}

function changeOf(
  { id, name, protection, cells }: TouchedSheet<CellPlace, unknown>,
  wanted: boolean,
): SheetChange {
  const areas = rectangles(cells);
  const setting =
    (value: boolean): SheetChange['steps'] =>
    (sheet) =>
      lookSteps(sheet, [{ property: 'locked', value, areas }]);
  return {
    ...{ id, name, protection },
    opens: protection !== null,
    steps: setting(wanted),
    back: setting(!wanted),
  };
}
