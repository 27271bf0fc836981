import type { CellInput } from '../../evaluation';
import type { CellValue, Grid, GridCell } from '../../workbook';
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

/** A value as a reader finds it once it has been written. */
export function inputOf(value: CellValue): CellInput {
  if (value === null || value === '') return { kind: 'blank' };
  if (typeof value === 'string') return { kind: 'text', text: value };
  return typeof value === 'number' ? { kind: 'number', value } : { kind: 'boolean', value };
}

/** What would have to be written to get what stands in a cell: an error value as its code. */
export function contentOf(cell: GridCell | undefined): CellValue {
  switch (cell?.input.kind) {
    case undefined:
    case 'blank':
      return null;
    case 'text':
      return cell.input.text;
    case 'number':
    case 'boolean':
      return cell.input.value;
    case 'error':
      return cell.input.code;
  }
}
