import type { CellInput } from '../../evaluation';
import { oncePer } from '../../programme';
import type { WorkbookContext } from '../context';
import type { RowField } from '../keys';
import { plainCells } from '../sheets/pillar/plainCells';
import type { PillarRow } from '../sheets/pillar/rows';
import { foundCell, shownText } from './cells';
import type { StructureProblem } from './reading';
import type { FoundRow } from './rows';

/** Columns that say what a row is about. */
export const LABEL_FIELDS: readonly RowField[] = [
  'no',
  'title',
  'type',
  'name',
  'division',
  'plan',
  'unit',
  'direction',
  'baseline',
  'baselineLabel',
];

/**
 * Looks at what the rows say they are about. Rows are known by their keys, so an altered label loses no value, but
 * people and formulas go by it. A scrambled row is reported as such, and a column that is gone has no labels.
 */
export function readLabels(
  rows: readonly FoundRow[],
  context: WorkbookContext,
): readonly StructureProblem[] {
  return rows.flatMap((row) => {
    if (row.scrambled || row.occurrences.length === 0) return [];
    return labelsOf(row.expected, context).flatMap(({ field, value }) =>
      alteredCells(row, field, value),
    );
  });
}

interface Label {
  readonly field: RowField;
  readonly value: string | number | null;
}

/** Rows are the same objects as long as their context is. */
const labelsIn = oncePer<WorkbookContext, Map<PillarRow, readonly Label[]>>(() => new Map());

function labelsOf(row: PillarRow, context: WorkbookContext): readonly Label[] {
  const known = labelsIn(context);
  const labels = known.get(row) ?? printedLabels(row, context);
  known.set(row, labels);
  return labels;
}

function printedLabels(row: PillarRow, context: WorkbookContext): readonly Label[] {
  return plainCells(row, context)
    .filter(({ field }) => LABEL_FIELDS.includes(field) && !isTyped(field, row))
    .map(({ field, value }) => ({ field, value: typeof value === 'boolean' ? null : value }));
}

/** Of a KPI that is compared with last year the value before the programme is an input. */
function isTyped(field: RowField, row: PillarRow): boolean {
  if (field !== 'baseline' || row.kind !== 'kpi') return false;
  return row.kpi.direction === 'belowPreviousYear' && row.kpi.baseline === null;
}

function alteredCells(
  { key, occurrences }: FoundRow,
  field: RowField,
  expected: string | number | null,
): readonly StructureProblem[] {
  return occurrences.flatMap(({ sheet, row }) =>
    (sheet.columns.get(field) ?? []).flatMap((column): readonly StructureProblem[] => {
      const { input } = foundCell(sheet.sheet, row, column);
      if (says(input, expected)) return [];
      const site = { sheet: sheet.sheet.name, row, column };
      return [{ kind: 'labelAltered', rowKey: key, field, found: input, expected, site }];
    }),
  );
}

function says(input: CellInput, expected: string | number | null): boolean {
  if (input.kind === 'number' && typeof expected === 'number') {
    return Math.abs(input.value - expected) <= 1e-9 * Math.abs(expected);
  }
  const shown = shownText(input);
  const printed = String(expected ?? '');
  return shown === printed || plain(shown) === plain(printed);
}

/** Line breaks and spaces are layout; U+0001 is how LibreOffice saves a tab. */
function plain(text: string): string {
  // eslint-disable-next-line no-control-regex -- that is what LibreOffice leaves
  return text.replace(/[\s\u0001]/g, '');
}
