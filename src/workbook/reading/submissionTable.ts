import type { ValueKey } from '../keys';
import { parseRowKey, SHEET_KEYS, SUBMISSION_TABLE_FIELDS, valueKey } from '../keys';
import { foundCell } from './cells';
import type { KeyedSheet } from './keyedSheet';
import type { FoundCell } from './reading';

/** State, number and day of every division's submission, from the table on 総括 of a master, by value key. */
export function readSubmissionTable(
  sheets: readonly KeyedSheet[],
): ReadonlyMap<ValueKey, FoundCell> {
  const table = new Map<ValueKey, FoundCell>();
  const summary = sheets.find(({ key }) => key === SHEET_KEYS.summary);
  for (const { row, text } of summary?.keyedRows ?? []) {
    const key = parseRowKey(text);
    if (summary === undefined || key?.kind !== 'submission') continue;
    for (const field of SUBMISSION_TABLE_FIELDS) {
      const column = summary.columns.get(field)?.[0];
      if (column === undefined) continue;
      table.set(valueKey(key, field), foundCell(summary.sheet, row, column));
    }
  }
  return table;
}
