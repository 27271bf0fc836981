import type { Kpi } from '../../programme';
import type { WorkbookContext } from '../context';
import type { Field, ValueKey } from '../keys';
import { valueKey } from '../keys';
import { inputOwner } from '../sheets/pillar/rows';
import { foundCell, isCalculated, sameInput } from './cells';
import { formulaFields, peopleFields } from './peopleFields';
import type { FoundCell, PeopleCell, StructureProblem } from './reading';
import type { FoundRow } from './rows';

export interface CellsReading {
  readonly cells: ReadonlyMap<ValueKey, PeopleCell>;
  readonly withheld: ReadonlySet<ValueKey>;
  readonly problems: readonly StructureProblem[];
}

/**
 * What people typed in the rows. A value that stands twice is taken where both say the same; where they differ, or the
 * row shows another item than its key, it is withheld: nobody may guess.
 */
export function readPeopleCells(rows: readonly FoundRow[], context: WorkbookContext): CellsReading {
  const cells = new Map<ValueKey, PeopleCell>();
  const withheld = new Set<ValueKey>();
  const problems: StructureProblem[] = [];
  const shown = new Set(
    rows.flatMap(({ expected }) => (expected.kind === 'kpi' ? [expected.kpi.id] : [])),
  );
  const isShownFrom = ({ repeats }: Kpi): boolean => repeats !== null && shown.has(repeats);
  for (const row of rows) {
    for (const field of peopleFields(row.expected, context)) {
      const key = valueKey(row.key, field);
      const found = cellsOf(row, field);
      const [first, ...others] = found;
      if (first === undefined) continue;
      const differs = others.some((other) => !sameInput(other.input, first.input));
      if (differs) {
        problems.push({ kind: 'valueTwice', rowKey: row.key, field, sites: found });
      }
      if (differs || row.scrambled) withheld.add(key);
      else cells.set(key, peopleCell(first, row, field, context));
      for (const cell of found.filter(({ formula }) => formula !== null)) {
        const hasResult = cell.input.kind !== 'blank';
        problems.push({ kind: 'formulaTyped', rowKey: row.key, field, site: cell, hasResult });
      }
      problems.push(...mergedCells(row, field));
    }
    problems.push(...overwrittenFormulas(row, context, isShownFrom));
  }
  return { cells, withheld, problems };
}

/** Field by field: copying a whole object takes ten times as long, and a workbook has thousands of these. */
function peopleCell(
  { sheet, row, column, input, formula, numberFormat }: FoundCell,
  of: FoundRow,
  field: Field,
  context: WorkbookContext,
): PeopleCell {
  return {
    sheet,
    row,
    column,
    input,
    formula,
    numberFormat,
    rowKey: of.key,
    field,
    owned: owned(of, field, context),
  };
}

function owned({ expected }: FoundRow, field: Field, context: WorkbookContext): boolean {
  if (context.division === null) return true;
  const owner = inputOwner(expected, field);
  return owner !== null && context.owns(owner);
}

/** @param isWanted of which cells anything is to be made: some come with a formula that would first become a text */
function cellsOf(
  row: FoundRow,
  field: Field,
  isWanted: typeof isCalculated = () => true,
): readonly FoundCell[] {
  return row.occurrences.flatMap(({ sheet: { columns, sheet }, row: at }) =>
    (columns.get(field) ?? [])
      .filter((column) => isWanted(sheet, at, column))
      .map((column) => foundCell(sheet, at, column)),
  );
}

/** One problem a row: pasting values over a list should not drown everything else. */
function overwrittenFormulas(
  row: FoundRow,
  context: WorkbookContext,
  isShownFrom: (kpi: Kpi) => boolean,
): readonly StructureProblem[] {
  const cells = formulaFields(row.expected, context, isShownFrom).flatMap((field) =>
    cellsOf(row, field, (...place) => !isCalculated(...place)).map((cell) => ({ ...cell, field })),
  );
  const [first] = cells;
  if (first === undefined) return [];
  return [{ kind: 'formulaOverwritten', rowKey: row.key, field: first.field, site: first, cells }];
}

function mergedCells(row: FoundRow, field: Field): readonly StructureProblem[] {
  return row.occurrences.flatMap(({ sheet, row: at }) =>
    (sheet.columns.get(field) ?? []).flatMap((column): readonly StructureProblem[] => {
      const area = sheet.sheet.merged.find(
        (merged) =>
          merged.rows * merged.columns > 1 &&
          at >= merged.row &&
          at < merged.row + merged.rows &&
          column >= merged.column &&
          column < merged.column + merged.columns,
      );
      if (area === undefined) return [];
      const site = { sheet: sheet.sheet.name, row: at, column };
      return [{ kind: 'cellsMerged', rowKey: row.key, field, site, area }];
    }),
  );
}
