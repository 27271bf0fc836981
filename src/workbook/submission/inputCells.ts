import { workbookContext } from '../context';
import { workbookOptionsOf } from '../options';
import type { PeopleCell, Reading } from '../reading';
import { valueKey } from '../keys';
import { openFields } from '../sheets/pillar/openFields';
import { pillarRows, rowKey } from '../sheets/pillar/rows';

/**
 * The cells of the pillar sheets in which the division of a workbook types: those that were handed out unlocked. Values of
 * closed years, of years that have not come and of partners are not among them.
 */
export function inputCells(reading: Reading): readonly PeopleCell[] {
  const { handedOut } = reading.metadata;
  const context = workbookContext({ ...workbookOptionsOf(reading), values: handedOut });
  return context.current.pillars.flatMap((pillar) =>
    pillarRows(context, pillar).flatMap((row) =>
      openFields(row, context).flatMap(
        (field) => reading.cells.get(valueKey(rowKey(row), field)) ?? [],
      ),
    ),
  );
}
