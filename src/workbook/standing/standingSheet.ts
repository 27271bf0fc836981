import type { GridCell, GridSheet } from '../grid';
import { SHEET_KEY_PREFIX } from '../keys';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../plan';
import type { KeyedSheet } from '../reading/keyedSheet';
import type { MovedSheet } from './movedFormula';

/** A planned sheet as it stands in a workbook, whatever was moved in it. */
export interface StandingSheet extends MovedSheet {
  readonly key: string;
  /** Whether rows or columns are elsewhere than planned. */
  readonly moved: boolean;
  readonly rowKey: (planned: number) => string;
  readonly field: (planned: number) => string;
  readonly cellAt: (row: number, column: number) => GridCell | undefined;
}

/**
 * Rows and columns are found by their keys. One without a key is where it was planned, as long as nothing that has a key
 * has moved along its axis and the row still says what it is about.
 */
export function standingSheet(
  planned: SheetPlan,
  plan: WorkbookPlan,
  found: KeyedSheet,
): StandingSheet {
  const keys = keysOf(planned);
  const rowsOfKey = new Map<string, number[]>();
  for (const { text, row } of found.keyedRows) {
    rowsOfKey.set(text, [...(rowsOfKey.get(text) ?? []), row]);
  }
  const keyedRow = (key: string): number | null => only(rowsOfKey.get(key));
  const keyedColumn = (field: string): number | null => only(found.columns.get(field));
  const rowsStand =
    found.keyRow === 0 && [...keys.rows].every(([row, key]) => keyedRow(key) === row);
  const columnsStand =
    found.keyColumn === 0 && [...keys.fields].every(([at, field]) => keyedColumn(field) === at);
  const said = constantsByRow(planned, plan);
  const answers = new Map<number, boolean>();
  const saysTheSame = (row: number): boolean => {
    const answer =
      answers.get(row) ??
      said
        .get(row)
        ?.every(({ column, value }) => textAt(found.sheet, row, column) === String(value)) ??
      false;
    answers.set(row, answer);
    return answer;
  };
  return {
    key: planned.key,
    name: found.sheet.name,
    moved: !rowsStand || !columnsStand,
    rowKey: (row) => keys.rows.get(row) ?? '',
    field: (column) => keys.fields.get(column) ?? '',
    row(row) {
      const key = keys.rows.get(row);
      if (key !== undefined) return keyedRow(key);
      return rowsStand && columnsStand && saysTheSame(row) ? row : null;
    },
    column(column) {
      const field = keys.fields.get(column);
      if (field !== undefined) return keyedColumn(field);
      return columnsStand ? column : null;
    },
    cellAt: (row, column) => found.sheet.rows[row]?.[column],
  };
}

const only = (places: readonly number[] | undefined): number | null =>
  places?.length === 1 ? (places[0] ?? null) : null;

interface Keys {
  readonly rows: ReadonlyMap<number, string>;
  readonly fields: ReadonlyMap<number, string>;
}

function keysOf({ cells }: SheetPlan): Keys {
  const rows = new Map<number, string>();
  const fields = new Map<number, string>();
  for (const { row, column, value, formula } of cells) {
    if (formula !== undefined || typeof value !== 'string' || value === '') continue;
    if (value.startsWith(SHEET_KEY_PREFIX)) continue;
    if (column === 0) rows.set(row, value);
    else if (row === 0) fields.set(column, value);
  }
  return { rows, fields };
}

/** What the rows print about themselves: no formula, and nothing that people fill in. */
function constantsByRow(
  { cells }: SheetPlan,
  { styles }: WorkbookPlan,
): ReadonlyMap<number, readonly CellPlan[]> {
  const rows = new Map<number, CellPlan[]>();
  for (const cell of cells) {
    const { row, value, formula, style } = cell;
    if (formula !== undefined || value === null || value === '') continue;
    if (styles[style]?.input === true) continue;
    const ofRow = rows.get(row);
    if (ofRow === undefined) rows.set(row, [cell]);
    else ofRow.push(cell);
  }
  return rows;
}

function textAt(sheet: GridSheet, row: number, column: number): string {
  const input = sheet.rows[row]?.[column]?.input;
  if (input?.kind === 'text') return input.text;
  return input?.kind === 'number' || input?.kind === 'boolean' ? String(input.value) : '';
}
