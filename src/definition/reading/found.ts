import { foundCell, keyedSheets, type FoundCell, type Grid, type GridSheet } from '../../workbook';
import type { Column } from '../columns/column';
import { FORM_VALUE } from '../plan/formSheet';
import { DECIDE, DECIDE_HEADING, ROW_MARKS, ROWS } from '../plan/look';
import type { DefinitionSheet } from '../tables';

/** A sheet of the definition as it was found, with the place of each of its columns. */
export interface FoundSheet {
  readonly sheet: GridSheet;
  /** Of a table: columns by field. Of a form: the column of values, under each field. */
  readonly columns: ReadonlyMap<string, number>;
  /** Of a form: rows by field. */
  readonly rows: ReadonlyMap<string, number>;
  /** Column that says what is to be decided; null where there is none. */
  readonly decide: number | null;
  /** The heads of a table. */
  readonly heads: number;
  /** Column of the row keys; null where they are gone. */
  readonly keys: number | null;
}

export type Search =
  | { readonly kind: 'found'; readonly found: FoundSheet }
  | { readonly kind: 'missing' }
  | { readonly kind: 'twice'; readonly names: readonly string[] };

/** Rows within which heads are looked for in a sheet that has lost its keys. */
const SEARCHED_ROWS = 30;

/** Finds a sheet by its hidden keys, or where they were deleted by its name and its heads. */
export function findSheet(grid: Grid, wanted: DefinitionSheet): Search {
  const keyed = keyedSheets(grid).filter(({ key }) => key === wanted.key);
  if (keyed.length > 1) return { kind: 'twice', names: keyed.map(({ sheet }) => sheet.name) };
  const [only] = keyed;
  if (only === undefined) {
    const named = grid.sheets.find(({ name }) => name.trim() === wanted.name);
    const found = named === undefined ? null : byHeads(named, wanted);
    return found === null ? { kind: 'missing' } : { kind: 'found', found };
  }
  const { sheet, keyColumn, keyedRows } = only;
  const columns = new Map([...only.columns].map(([field, [first = 0]]) => [field, first]));
  const values = columns.get(FORM_VALUE) ?? null;
  const heads = keyedRows.find(({ text }) => text === ROW_MARKS.heads)?.row ?? null;
  const isForm = wanted.kind === 'form';
  const byText = isForm || heads !== null ? null : byHeads(sheet, wanted);
  return {
    kind: 'found',
    found: {
      sheet,
      columns:
        isForm && values !== null
          ? new Map(wanted.columns.map(({ field }) => [field, values]))
          : withHeads(columns, sheet, heads ?? byText?.heads ?? null, wanted),
      rows: new Map(keyedRows.map(({ row, text }) => [text, row])),
      decide: columns.get(DECIDE) ?? null,
      heads: heads ?? byText?.heads ?? only.keyRow + ROWS.heads,
      keys: keyColumn,
    },
  };
}

/** Columns that somebody inserted under a head of ours, or whose key was deleted. */
function withHeads(
  known: ReadonlyMap<string, number>,
  sheet: GridSheet,
  heads: number | null,
  wanted: DefinitionSheet,
): ReadonlyMap<string, number> {
  const columns = new Map(known);
  if (heads === null) return columns;
  for (const column of wanted.columns) {
    if (columns.has(column.field)) continue;
    const at = headColumn(sheet, heads, column);
    if (at !== null && ![...columns.values()].includes(at)) columns.set(column.field, at);
  }
  return columns;
}

function byHeads(sheet: GridSheet, wanted: DefinitionSheet): FoundSheet | null {
  if (wanted.kind === 'form') return formByLabels(sheet, wanted);
  for (let row = 0; row < SEARCHED_ROWS; row += 1) {
    const columns = new Map<string, number>();
    for (const column of wanted.columns) {
      const at = headColumn(sheet, row, column);
      if (at !== null) columns.set(column.field, at);
    }
    const needed = wanted.columns.filter(({ required }) => required === true);
    if (!needed.every(({ field }) => columns.has(field))) continue;
    const decide = (sheet.rows[row] ?? []).findIndex(
      (cell) => cell?.input.kind === 'text' && plain(cell.input.text) === DECIDE_HEADING,
    );
    return {
      sheet,
      columns,
      rows: new Map(),
      decide: decide === -1 ? null : decide,
      heads: row,
      keys: null,
    };
  }
  return null;
}

function formByLabels(sheet: GridSheet, { columns: lines }: DefinitionSheet): FoundSheet | null {
  const rows = new Map<string, number>();
  const columns = new Map<string, number>();
  sheet.rows.forEach((cells, row) => {
    cells?.forEach((cell, at) => {
      if (cell?.input.kind !== 'text') return;
      const label = plain(cell.input.text);
      const line = lines.find(({ heading, field }) => heading === label && !rows.has(field));
      if (line === undefined) return;
      rows.set(line.field, row);
      columns.set(line.field, at + 1);
    });
  });
  if (rows.size * 2 < lines.length) return null;
  return { sheet, columns, rows, decide: null, heads: 0, keys: null };
}

/** Column whose head is that of ours; the heads of years end with the year. */
function headColumn(sheet: GridSheet, row: number, { heading, slot }: Column): number | null {
  const cells = sheet.rows[row] ?? [];
  const matching = cells.flatMap((cell, column) => {
    if (cell?.input.kind !== 'text') return [];
    const head = plain(cell.input.text);
    const isOurs = slot === undefined ? head === heading : head.startsWith(`${heading} `);
    return isOurs ? [column] : [];
  });
  return matching[(slot ?? 1) - 1] ?? null;
}

const plain = (text: string): string => text.replace(/[＊*]$/, '').trim();

export function cellAt({ sheet }: FoundSheet, row: number, column: number): FoundCell {
  return foundCell(sheet, row, column);
}
