import {
  lockedCells,
  lockInputs,
  openAsNewWorkbook,
  readGrid,
  selectCell,
  showColumns,
  unlockInputs,
  watchSelection,
  watchTyping,
  wholeSheets,
  writeValues,
  type CellPlace,
} from '../../excel';
import type { Host, KeyedPlace } from '../host';

/**
 * Shorter than the adapter's own pauses: from typing to the status in the pane at most 0.3 s. What is typed, pasted or
 * filled in at once comes as one event, while whoever holds an arrow key down selects thirty cells a second.
 */
const QUIET_MS = { typing: 10, selecting: 50 } as const;

/** Excel through `src/excel`. */
export const excelHost: Host = {
  readGrid,
  applyPlan: async (plan, { signal, onProgress }, previous) => {
    const { applyPlan } = await wholeSheets();
    const { editedMeanwhile } = await applyPlan(plan, {
      ...(previous !== undefined && { previous }),
      signal,
      onProgress: (done, total, message) => onProgress(total === 0 ? 1 : done / total, message),
    });
    return editedMeanwhile;
  },
  printPlan: async (plan, { signal, onProgress }) => {
    const { printPlan } = await wholeSheets();
    return printPlan(plan, {
      signal,
      onProgress: (done, total, message) => onProgress(total === 0 ? 1 : done / total, message),
    });
  },
  openAsNewWorkbook,
  selectCell,
  writeCells: async (writings) => {
    await writeValues(
      writings.map(({ value, formula, ...place }) => ({
        ...expected(place),
        ...(formula === undefined ? { value } : { formula }),
      })),
    );
  },
  lockCells: async (cells, locked) => {
    const places = cells.map(expected);
    const changed = await (locked ? lockInputs(places) : unlockInputs(places));
    return among(cells, changed);
  },
  lockedCells: async (cells) => among(cells, await lockedCells(cells.map(expected))),
  showColumns: (cells) => showColumns(cells.map(expected)),
  watchTyping: (onTyped, onError) =>
    watchTyping(({ cells, everything }) => onTyped(everything ? 'everything' : cells), {
      quiet: QUIET_MS.typing,
      onError,
    }),
  watchSelection: (onSelected, onError) =>
    watchSelection(onSelected, { quiet: QUIET_MS.selecting, onError }),
};

/** As the adapter takes a cell: where its row or column has moved, nothing is done. */
function expected({ sheet, row, column, rowKey, field }: KeyedPlace): Required<CellPlace> {
  return { sheet, row, column, expected: { rowKey, field } };
}

function among(cells: readonly KeyedPlace[], found: readonly CellPlace[]): readonly KeyedPlace[] {
  const place = ({ sheet, row, column }: CellPlace): string => `${sheet} ${row} ${column}`;
  const places = new Set(found.map(place));
  return cells.filter((cell) => places.has(place(cell)));
}
