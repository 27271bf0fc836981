import type { Grid, GridCell } from '../../workbook';
import type { TypedCell } from '../host';

/** A grid after typing; null where a cell belongs to no sheet of it, so that everything must be read anew. */
export function typedInto(grid: Grid, typed: readonly TypedCell[]): Grid | null {
  const rowsOf = new Map<string, (readonly (GridCell | undefined)[] | undefined)[]>();
  for (const { sheet, row, column, cell } of typed) {
    const before = grid.sheets.find(({ name }) => name === sheet);
    if (before === undefined) return null;
    const rows = rowsOf.get(sheet) ?? [...before.rows];
    rowsOf.set(sheet, rows);
    const cells = [...(rows[row] ?? [])];
    cells[column] = cell;
    rows[row] = cells;
  }
  return {
    ...grid,
    sheets: grid.sheets.map((sheet) => {
      const rows = rowsOf.get(sheet.name);
      return rows === undefined ? sheet : { ...sheet, rows };
    }),
  };
}
