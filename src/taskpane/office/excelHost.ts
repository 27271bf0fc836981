import {
  applyPlan,
  openAsNewWorkbook,
  readGrid,
  selectCell,
  watchSelection,
  watchTyping,
  writeValues,
} from '../../excel';
import type { Host } from '../host';

/** Shorter than the adapter's own pause: from typing to the status in the pane at most 0.3 s. */
const QUIET_MS = 120;

/** Excel through `src/excel`. */
export const excelHost: Host = {
  readGrid,
  applyPlan: async (plan, { signal, onProgress }, previous) => {
    await applyPlan(plan, {
      ...(previous !== undefined && { previous }),
      signal,
      onProgress: (done, total, message) => onProgress(total === 0 ? 1 : done / total, message),
    });
  },
  openAsNewWorkbook,
  selectCell,
  writeCells: async (writings) => {
    await writeValues(
      writings.map(({ sheet, row, column, value, formula, rowKey, field }) => ({
        sheet,
        row,
        column,
        ...(formula === undefined ? { value } : { formula }),
        expected: { rowKey, field },
      })),
    );
  },
  watchTyping: (onTyped, onError) =>
    watchTyping(({ cells, everything }) => onTyped(everything ? 'everything' : cells), {
      quiet: QUIET_MS,
      onError,
    }),
  watchSelection: (onSelected, onError) => watchSelection(onSelected, { quiet: QUIET_MS, onError }),
};
