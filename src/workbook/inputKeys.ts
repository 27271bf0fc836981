import type { WorkbookOptions } from './workbookOptions';
import { workbookContext } from './context';
import type { Field, RowKey, ValueKey } from './keys';
import { valueKey } from './keys';
import { peopleFields } from './reading/peopleFields';
import { inputOwner, pillarRows, rowKey } from './sheets/pillar/rows';

/** A value that people fill in, and whose it is. */
export interface InputKey {
  readonly key: ValueKey;
  readonly rowKey: RowKey;
  readonly field: Field;
  /** Id of the division in charge of it at the round; null for the office's own. */
  readonly owner: string | null;
}

/** Every value that a workbook of these options has a cell for, in the order of its rows. */
export function inputKeys(options: WorkbookOptions): readonly InputKey[] {
  const context = workbookContext(options);
  return context.current.pillars.flatMap((pillar) =>
    pillarRows(context, pillar).flatMap((row) => {
      const key = rowKey(row);
      return peopleFields(row, context).map((field): InputKey => {
        const owner = inputOwner(row, field);
        return {
          key: valueKey(key, field),
          rowKey: key,
          field,
          owner: owner === null ? null : context.inCharge(owner),
        };
      });
    }),
  );
}
