import type { GridCell } from '../../src/workbook';

/** A cell as plain data: a reader may make its formula a text only when somebody asks for it. */
export function plainCell(cell: GridCell | undefined): GridCell | undefined {
  return cell && { input: cell.input, formula: cell.formula, numberFormat: cell.numberFormat };
}
