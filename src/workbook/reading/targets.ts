import type { WorkbookContext } from '../context';
import { yearField } from '../keys';
import { foundCell } from './cells';
import type { FoundTarget } from './reading';
import type { FoundRow } from './rows';

/** The targets of the KPI rows as they stand on the sheets. */
export function readTargets(
  rows: readonly FoundRow[],
  context: WorkbookContext,
): readonly FoundTarget[] {
  return rows.flatMap(({ expected, occurrences, scrambled }) => {
    if (expected.kind !== 'kpi' || scrambled) return [];
    const kpi = expected.kpi.id;
    return occurrences.flatMap(({ sheet, row }) =>
      context.programme.fiscalYears.flatMap((year) =>
        (sheet.columns.get(yearField(year, 'target')) ?? []).map((column) => ({
          ...foundCell(sheet.sheet, row, column),
          kpi,
          year,
        })),
      ),
    );
  });
}
