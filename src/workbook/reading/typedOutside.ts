import { oncePer } from '../../programme';
import type { WorkbookContext } from '../context';
import type { Field, RowField } from '../keys';
import { foundCell, isCalculated } from './cells';
import type { KeyedSheet } from './keyedSheet';
import { LABEL_FIELDS } from './labels';
import { formulaFields, peopleFields } from './peopleFields';
import type { StructureProblem } from './reading';
import type { FoundRow, Occurrence } from './rows';

/** Columns in which the generator prints something in rows of any kind. */
const PRINTED: ReadonlySet<Field> = new Set<RowField>([...LABEL_FIELDS, 'measure']);

/**
 * What somebody typed in a row of ours, in a column in which this row takes nothing: 未達の理由 beside a KPI, a number in the
 * row of an initiative, a word under 計画期間の進捗. It is no value, and must not vanish unsaid.
 */
export function readTypedOutside(
  rows: readonly FoundRow[],
  context: WorkbookContext,
): readonly StructureProblem[] {
  const inputs = new Set(rows.flatMap(({ expected }) => peopleFields(expected, context)));
  const columnsOf = oncePer(fieldsByColumn);
  return rows.flatMap((row) => {
    const { expected, occurrences, scrambled } = row;
    // A 再掲 shows its source's values in these columns.
    const shows =
      (expected.kind === 'kpi' || expected.kind === 'part') && expected.kpi.repeats !== null;
    if (scrambled || shows) return [];
    const taken = new Set<Field>([
      ...peopleFields(expected, context),
      ...formulaFields(expected, context, () => true),
    ]);
    const takesNothing = (field: Field): boolean =>
      !taken.has(field) && !PRINTED.has(field) && !isPrintedHere(field, row);
    return occurrences.flatMap((occurrence) =>
      typedIn(occurrence, row, columnsOf(occurrence.sheet), inputs, takesNothing),
    );
  });
}

/** Targets, and what the round before said. */
function isPrintedHere(field: Field, { expected: { kind } }: FoundRow): boolean {
  return field.includes('.earlier') || (kind === 'kpi' && field.endsWith('.target'));
}

/** Whatever else stands in a column that is filled with formulas is one of them, with whatever result. */
function typedIn(
  { row, sheet: { sheet } }: Occurrence,
  { key }: FoundRow,
  fields: readonly (Field | undefined)[],
  inputs: ReadonlySet<Field>,
  takesNothing: (field: Field) => boolean,
): readonly StructureProblem[] {
  const cells = sheet.rows[row] ?? [];
  const problems: StructureProblem[] = [];
  for (let column = 0; column < cells.length; column += 1) {
    const field = fields[column];
    if (cells[column] === undefined || field === undefined || !takesNothing(field)) continue;
    if (!inputs.has(field) && isCalculated(sheet, row, column)) continue;
    const cell = foundCell(sheet, row, column);
    if (cell.input.kind !== 'blank')
      problems.push({ kind: 'typedOutside', rowKey: key, field, cell });
  }
  return problems;
}

function fieldsByColumn({ columns }: KeyedSheet): readonly (Field | undefined)[] {
  const fields: (Field | undefined)[] = [];
  for (const [field, places] of columns) for (const column of places) fields[column] = field;
  return fields;
}
