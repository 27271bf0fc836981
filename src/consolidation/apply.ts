import type { CellInput } from '../evaluation';
import { isBlank } from '../evaluation';
import type { ValueKey, WorkbookOptions } from '../workbook';
import type { MasterChanges } from './decide';
import type { MasterState } from './master';

/** What the changed master is made from: `buildWorkbook` of it plans it, for a file and for the open workbook alike. */
export function applyTo({ options }: MasterState, changes: MasterChanges): WorkbookOptions {
  const values = new Map<ValueKey, CellInput>(options.values);
  for (const [key, input] of changes.values) {
    if (isBlank(input)) values.delete(key);
    else values.set(key, input);
  }
  return {
    ...options,
    values,
    log: [...(options.log ?? []), ...changes.log],
    accepted: changes.accepted,
  };
}
