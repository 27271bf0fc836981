import type { WorkbookContext } from '../context';
import type { Field, RowKey, ValueKey } from '../keys';
import {
  CORRECTION_FIELDS,
  REMARK_FIELDS,
  SHEET_KEYS,
  parseRowKey,
  rowKeyText,
  valueKey,
} from '../keys';
import { foundCell, sameInput } from './cells';
import type { KeyedSheet } from './keyedSheet';
import type { CellsReading } from './peopleCells';
import type { FoundCell, PeopleCell, StructureProblem } from './reading';

/**
 * What the office recorded in the master after the council: remarks by initiative, corrections line by line. A division's
 * workbook only shows its remarks, so nothing is read there. As everywhere, a value that stands twice is taken where both
 * say the same, and else withheld.
 */
export function readRecords(sheets: readonly KeyedSheet[], context: WorkbookContext): CellsReading {
  const cells = new Map<ValueKey, PeopleCell>();
  const withheld = new Set<ValueKey>();
  const problems: StructureProblem[] = [];
  if (context.division !== null) return { cells, withheld, problems };
  const known = new Set(
    context.initiatives.map(({ no }) => rowKeyText({ kind: 'initiative', no })),
  );
  for (const sheet of sheets) {
    for (const [rowKey, rows] of rowsOf(sheet, known)) {
      for (const field of fieldsOf(sheet)) {
        const key = valueKey(rowKey, field);
        const found = rows.flatMap((row) => cellsAt(sheet, row, field));
        const [first, ...others] = found;
        if (first === undefined) continue;
        if (others.some(({ input }) => !sameInput(input, first.input))) {
          withheld.add(key);
          problems.push({ kind: 'valueTwice', rowKey, field, sites: found });
        } else {
          cells.set(key, { ...first, rowKey, field, owned: true });
        }
      }
    }
  }
  return { cells, withheld, problems };
}

function fieldsOf({ key }: KeyedSheet): readonly Field[] {
  if (key === SHEET_KEYS.remarks) return REMARK_FIELDS;
  return key === SHEET_KEYS.corrections ? CORRECTION_FIELDS : [];
}

/** Rows of a sheet of records by their key; several where a row was copied. */
function rowsOf(
  sheet: KeyedSheet,
  initiatives: ReadonlySet<string>,
): ReadonlyMap<RowKey, readonly number[]> {
  const byText = new Map<string, { readonly key: RowKey; readonly rows: number[] }>();
  for (const { row, text } of sheet.keyedRows) {
    const key = parseRowKey(text);
    const belongs =
      sheet.key === SHEET_KEYS.remarks
        ? initiatives.has(text)
        : sheet.key === SHEET_KEYS.corrections && key?.kind === 'correction';
    if (key === null || !belongs) continue;
    const found = byText.get(text);
    if (found === undefined) byText.set(text, { key, rows: [row] });
    else found.rows.push(row);
  }
  return new Map([...byText.values()].map(({ key, rows }) => [key, rows]));
}

function cellsAt({ sheet, columns }: KeyedSheet, row: number, field: Field): readonly FoundCell[] {
  return (columns.get(field) ?? []).map((column) => foundCell(sheet, row, column));
}
