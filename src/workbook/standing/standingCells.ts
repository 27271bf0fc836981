import type { Grid, GridCell } from '../grid';
import type { CellValue, WorkbookPlan } from '../plan';
import { keyedSheets } from '../reading/keyedSheet';
import type { Site } from '../reading';
import { movedFormula } from './movedFormula';
import { standingSheet, type StandingSheet } from './standingSheet';

/** A cell of a plan where it stands in a workbook, however that was sorted, renamed or inserted into. */
export interface StandingCell extends Site {
  readonly sheetKey: string;
  /** '' where the row (column) has none. */
  readonly rowKey: string;
  readonly field: string;
  /** As planned; beside a formula, its result. */
  readonly value: CellValue;
  /**
   * As planned, with its references to where the cells stand now; null for a constant, 'unknown' where a cell that it
   * refers to cannot be found any more.
   */
  readonly formula: { readonly text: string } | 'unknown' | null;
  /** People may type here. */
  readonly input: boolean;
  /** What is in it; undefined for nothing. */
  readonly found: GridCell | undefined;
}

/** The cells of a plan that can be recognised in a workbook as read; those whose row or column is gone are left out. */
export function standingCells(plan: WorkbookPlan, grid: Grid): readonly StandingCell[] {
  const found = keyedSheets(grid);
  const standing = new Map<string, StandingSheet>();
  for (const sheet of plan.sheets) {
    const same = found.filter(({ key }) => key === sheet.key);
    const [first] = same;
    // A copied sheet: nobody knows which of the two counts.
    if (first === undefined || same.length > 1) continue;
    standing.set(sheet.name, standingSheet(sheet, plan, first));
  }
  return plan.sheets.flatMap((sheet) => {
    const now = standing.get(sheet.name);
    if (now === undefined) return [];
    return sheet.cells.flatMap((cell): readonly StandingCell[] => {
      const row = now.row(cell.row);
      const column = now.column(cell.column);
      if (row === null || column === null) return [];
      const formula =
        cell.formula === undefined ? null : movedFormula(cell.formula, sheet.name, standing);
      return [
        {
          sheetKey: sheet.key,
          sheet: now.name,
          row,
          column,
          rowKey: now.rowKey(cell.row),
          field: now.field(cell.column),
          value: cell.value,
          formula:
            cell.formula === undefined ? null : formula === null ? 'unknown' : { text: formula },
          input: plan.styles[cell.style]?.input === true,
          found: now.cellAt(row, column),
        },
      ];
    });
  });
}

/** Cells that were planned with a formula and hold none any more. */
export function lostFormulas(cells: readonly StandingCell[]): readonly StandingCell[] {
  return cells.filter(
    // Where people may type, replacing the formula is their right.
    ({ formula, input, found }) => formula !== null && !input && (found?.formula ?? null) === null,
  );
}
