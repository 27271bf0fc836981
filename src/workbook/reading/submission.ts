import type { SubmissionField } from '../keys';
import { SUBMISSION_FIELDS, submissionKey } from '../keys';
import { foundCell } from './cells';
import type { KeyedSheet } from './keyedSheet';
import type { FoundCell } from './reading';

/** The 提出 block, from wherever its keyed rows stand. A line that is there twice counts with its first filled cell. */
export function readSubmission(
  sheets: readonly KeyedSheet[],
): ReadonlyMap<SubmissionField, FoundCell> {
  const block = new Map<SubmissionField, FoundCell>();
  for (const { sheet, columns, keyedRows } of sheets) {
    const column = columns.get('value')?.[0];
    if (column === undefined) continue;
    for (const { row, text } of keyedRows) {
      const field = SUBMISSION_FIELDS.find((each) => text === submissionKey(each));
      if (field === undefined) continue;
      const cell = foundCell(sheet, row, column);
      if ((block.get(field)?.input.kind ?? 'blank') === 'blank') block.set(field, cell);
    }
  }
  return block;
}
