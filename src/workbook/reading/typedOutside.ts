import type { WorkbookContext } from '../context';
import type { Field } from '../keys';
import { foundCell } from './cells';
import { formulaFields, peopleFields } from './peopleFields';
import type { StructureProblem } from './reading';
import type { FoundRow } from './rows';

/**
 * What somebody typed in a row of ours, in a column for input, where this row takes none: 未達の理由 beside a KPI, a number
 * in the row of an initiative. It is no value, and must not vanish unsaid.
 */
export function readTypedOutside(
  rows: readonly FoundRow[],
  context: WorkbookContext,
): readonly StructureProblem[] {
  const inputFields = new Set(rows.flatMap(({ expected }) => peopleFields(expected, context)));
  // 基準値 is printed where it is no input.
  inputFields.delete('baseline');
  return rows.flatMap((row) => {
    const { expected, key, occurrences, scrambled } = row;
    // A 再掲 shows its source's values in these columns.
    const shows =
      (expected.kind === 'kpi' || expected.kind === 'part') && expected.kpi.repeats !== null;
    if (scrambled || shows) return [];
    const taken = new Set<Field>([
      ...peopleFields(expected, context),
      ...formulaFields(expected, context, () => true),
    ]);
    return [...inputFields].flatMap((field): readonly StructureProblem[] => {
      if (taken.has(field)) return [];
      return occurrences.flatMap(({ sheet, row: at }) =>
        (sheet.columns.get(field) ?? []).flatMap((column): readonly StructureProblem[] => {
          const found = foundCell(sheet.sheet, at, column);
          if (found.input.kind === 'blank') return [];
          return [{ kind: 'typedOutside', rowKey: key, field, cell: found }];
        }),
      );
    });
  });
}
