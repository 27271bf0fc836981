import type { Area } from '../../workbook';
import { encoded } from '../columns/encode';
import type { Entry, Table } from '../tables';
import type { Draft } from './draft';
import { ROWS } from './look';

/** Rows kept free below what stands there, for more of it. */
const LEAST_ROOM = 20;

/** Where a table's entries stand on its sheet. */
export interface TableLayout {
  readonly entries: readonly Entry[];
  /** Column of its first field; before it the hidden keys and, where something is to be decided, what that is. */
  readonly firstColumn: number;
  readonly decides: boolean;
  /** A row above the entries shows how one is written. */
  readonly hasExample: boolean;
  readonly firstRow: number;
  /** Rows for entries, the free ones included. */
  readonly rows: number;
  /** The cells of a field in all those rows. */
  readonly area: (field: string) => Area;
}

export function tableLayout(
  table: Table,
  { definition, marks }: Pick<Draft, 'definition' | 'marks'>,
): TableLayout {
  const entries = table.entries(definition);
  const decides = entries.some(({ path }) => marks.at(path).length > 0);
  const firstColumn = decides ? 2 : 1;
  const hasExample =
    entries.length === 0 &&
    table.columns.some(({ kind, example }) => encoded(kind, example) !== null);
  const firstRow = ROWS.first + (hasExample ? 1 : 0);
  const room = Math.max(table.room, entries.length + LEAST_ROOM, Math.ceil(entries.length * 1.2));
  const rows = table.fixed === true ? table.room : room;
  return {
    entries,
    firstColumn,
    decides,
    hasExample,
    firstRow,
    rows,
    area: (field) => ({
      row: firstRow,
      column: firstColumn + table.columns.findIndex((each) => each.field === field),
      rows,
      columns: 1,
    }),
  };
}
