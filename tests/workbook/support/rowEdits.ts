import type { CellPlan, SheetPlan, WorkbookPlan } from '../../../src/workbook';
import { mapRows } from './formulaReferences';

/** First and last data row of a sheet with a filter: what people sort. */
export function dataRows(sheet: SheetPlan): { readonly first: number; readonly last: number } {
  if (sheet.autoFilter === null) throw new Error(`${sheet.name} has no filter`);
  const { row, rows } = sheet.autoFilter;
  return { first: row + 1, last: row + rows - 1 };
}

/**
 * The plan after the data rows of a sheet were sorted in Excel: a formula's references to cells of its own row move
 * along, absolute ones stay, other sheets' formulas do not change.
 *
 * @param order row numbers as they were, in their new order
 */
export function sorted(
  plan: WorkbookPlan,
  sheet: SheetPlan,
  order: readonly number[],
): WorkbookPlan {
  const { first } = dataRows(sheet);
  const target = new Map(order.map((row, index) => [row, first + index]));
  const move = (cell: CellPlan): CellPlan => {
    const row = target.get(cell.row);
    if (row === undefined) return cell;
    if (cell.formula === undefined) return { ...cell, row };
    const formula = mapRows(cell.formula, sheet.name, (reference) =>
      reference.fixed ? reference.row : reference.row + row - cell.row,
    );
    return { ...cell, row, formula };
  };
  return replaced(plan, sheet, { ...sheet, cells: sheet.cells.map(move) });
}

/** The plan after blank rows were inserted above a row: references below it move, ranges around it grow. */
export function withRowsInserted(
  plan: WorkbookPlan,
  sheet: SheetPlan,
  at: number,
  count: number,
): WorkbookPlan {
  return shifted(
    plan,
    sheet,
    (row) => (row >= at ? row + count : row),
    () => true,
  );
}

/** The plan after rows were deleted: ranges around them shrink. Nothing but ranges may refer to them. */
export function withRowsDeleted(
  plan: WorkbookPlan,
  sheet: SheetPlan,
  at: number,
  count: number,
): WorkbookPlan {
  const isGone = (row: number): boolean => row >= at && row < at + count;
  return shifted(
    plan,
    sheet,
    (row, end) => (row < at ? row : isGone(row) ? (end ? at - 1 : at) : row - count),
    (row) => !isGone(row),
  );
}

function shifted(
  plan: WorkbookPlan,
  sheet: SheetPlan,
  move: (row: number, end: boolean) => number,
  stays: (row: number) => boolean,
): WorkbookPlan {
  const rewrite = (formula: string, own: string): string =>
    mapRows(formula, own, (reference) =>
      reference.sheet === sheet.name ? move(reference.row, reference.end) : reference.row,
    );
  const sheets = plan.sheets.map((each): SheetPlan => {
    const here = each.key === sheet.key;
    const cells = each.cells.flatMap((cell): readonly CellPlan[] => {
      if (here && !stays(cell.row)) return [];
      const row = here ? move(cell.row, false) : cell.row;
      if (cell.formula === undefined) return [{ ...cell, row }];
      return [{ ...cell, row, formula: rewrite(cell.formula, each.name) }];
    });
    return here ? bare(each, cells) : { ...each, cells };
  });
  return { ...plan, sheets };
}

/** A sheet whose rows are no longer where its rules and page were planned for. */
function bare(sheet: SheetPlan, cells: readonly CellPlan[]): SheetPlan {
  return {
    ...sheet,
    cells,
    rows: {},
    validations: [],
    conditionalFormats: [],
    autoFilter: null,
    page: { ...sheet.page, area: null, titleRows: null },
  };
}

function replaced(plan: WorkbookPlan, old: SheetPlan, by: SheetPlan): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.map((sheet) => (sheet.key === old.key ? by : sheet)) };
}
