import type { Grid, GridCell } from '../grid';
import { SHEET_KEYS } from '../keys';
import type { CellValue, WorkbookPlan } from '../plan';
import { keyedSheets } from '../reading/keyedSheet';
import type { Site } from '../reading';
import { movedFormula } from './movedFormula';
import { alikeFormula, sameFormula, similarFormula } from './sameFormula';
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
  /** Of a cell that was planned with a formula: what has become of it; null for any other. */
  readonly holds: 'planned' | 'otherFormula' | 'noFormula' | null;
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
  const moved = [...standing.values()].some((each) => each.moved) ? similarFormula : sameFormula;
  return plan.sheets.flatMap((sheet) => {
    const now = standing.get(sheet.name);
    if (now === undefined) return [];
    // 総括 counts lines and positions of the scale that it was made with.
    const same = sheet.key === SHEET_KEYS.summary ? alikeFormula : moved;
    return sheet.cells.flatMap((cell): readonly StandingCell[] => {
      const row = now.row(cell.row);
      const column = now.column(cell.column);
      if (row === null || column === null) return [];
      const found = now.cellAt(row, column);
      const planned = cell.formula;
      const text = planned === undefined ? null : movedFormula(planned, sheet.name, standing);
      const expected = planned === undefined ? [] : text === null ? [planned] : [planned, text];
      return [
        {
          sheetKey: sheet.key,
          sheet: now.name,
          row,
          column,
          rowKey: now.rowKey(cell.row),
          field: now.field(cell.column),
          value: cell.value,
          input: plan.styles[cell.style]?.input === true,
          found,
          formula: planned === undefined ? null : text === null ? 'unknown' : { text },
          holds: planned === undefined ? null : holdsOf(found?.formula ?? null, expected, same),
        },
      ];
    });
  });
}

/** @param expected as planned, and with its references to where the cells are now: programs move them or do not */
function holdsOf(
  found: string | null,
  expected: readonly string[],
  same: (a: string, b: string) => boolean,
): NonNullable<StandingCell['holds']> {
  if (found === null) return 'noFormula';
  return expected.some((formula) => same(formula, found)) ? 'planned' : 'otherFormula';
}
