import type { CellInput } from '../evaluation';
import { fiscalYearOf } from '../programme';
import type { WorkbookOptions } from './context';
import type { ValueKey } from './keys';
import { submissionKey } from './keys';
import type { Reading } from './reading';
import { typedValues } from './reading';

/**
 * What the workbook that was read is made from, with everything that people have changed in it since: `buildWorkbook`
 * of it plans what stands there. Texts and numbers that the layout has no place for (inserted rows, the user's own
 * sheets) are not part of it; the reading's problems name the former.
 */
export function workbookOptionsOf(reading: Reading): WorkbookOptions {
  const { metadata, programme } = reading;
  return {
    programme,
    definition: metadata.definition,
    reportingYear: reading.year,
    round: reading.round,
    scale: reading.scale,
    division: reading.division,
    values: allValues(reading),
    handedOut: metadata.handedOut,
    closedYears: metadata.closedYears.flatMap((label) => fiscalYearOf(programme, label) ?? []),
    log: reading.log,
    accepted: metadata.accepted,
    created: metadata.created,
  };
}

/** What people typed, with the 提出 block of a division's workbook and the submission table of a master. */
function allValues(reading: Reading): ReadonlyMap<ValueKey, CellInput> {
  const values = new Map(typedValues(reading));
  for (const [field, { input }] of reading.submission) {
    if (input.kind !== 'blank') values.set(`${submissionKey(field)}|value`, input);
  }
  for (const [key, { input }] of reading.submissions) {
    if (input.kind !== 'blank') values.set(key, input);
  }
  return values;
}
