import type { Area, SheetPlan, WorkbookPlan } from '../../workbook';
import { areaAddress } from '../plan/address';
import { contentCell } from '../plan/content';
import { layersOf, lookOf, type Look } from '../plan/layers';
import { callBytes, rangeAt, type Step } from '../session';
import { contentSteps } from './contents';
import { columnSteps, levelsOf, outlineSteps, rowSteps, type Levels } from './lines';
import { lookSteps } from './looks';
import { mergeSteps } from './merges';
import { pageSteps } from './page';
import { clearConditionalFormats, conditionalFormatSteps, validationSteps } from './rules';
import type { SheetSteps } from './sheetSteps';
import { together } from './together';
import { filterSteps, freezeSteps, gridLinesStep, tabColourStep } from './view';

export function looksOf(plan: WorkbookPlan): ReadonlyMap<string, Look> {
  return new Map(
    Object.entries(plan.styles).map(([key, style]) => [key, lookOf(style, plan.defaultFont)]),
  );
}

/** The cells from A1 to the last one of the plan. */
export function extentOf(sheet: Pick<SheetPlan, 'cells'>): Area {
  let [rows, columns] = [1, 1];
  for (const cell of sheet.cells) {
    rows = Math.max(rows, cell.row + 1);
    columns = Math.max(columns, cell.column + 1);
  }
  return { row: 0, column: 0, rows, columns };
}

export function covering(a: Area, b: Area | null): Area {
  if (b === null) return a;
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** What is known of a sheet that is written over. */
export interface Former {
  readonly used: Area | null;
  readonly hasFilter: boolean;
  readonly rowLevels: Levels;
  readonly columnLevels: Levels;
}

/** Empties a sheet of ours: cells, looks, rules, hidden lines, groups, filter, panes. The sheet itself stays, and what refers to it. */
export function clearSteps(sheet: SheetSteps, next: SheetPlan, former: Former): readonly Step[] {
  const area = areaAddress(covering(extentOf(next), former.used));
  return [
    ...filterSteps(sheet, null, former.hasFilter),
    clearConditionalFormats(sheet),
    sheet.step(callBytes(5, 5), (worksheet) => {
      const all = worksheet.getRange();
      all.untrack();
      all.dataValidation.clear();
      const cells = rangeAt(worksheet, area);
      cells.unmerge();
      cells.rowHidden = false;
      cells.columnHidden = false;
      cells.clear(Excel.ClearApplyTo.all);
    }),
    ...outlineSteps(sheet, 'rows', former.rowLevels, 'ungroup'),
    ...outlineSteps(sheet, 'columns', former.columnLevels, 'ungroup'),
  ];
}

/**
 * Everything of a sheet but its visibility and protection, which come last of all.
 *
 * @param former null for a sheet that was just made
 */
export function wholeSheetSteps(
  sheet: SheetSteps,
  plan: SheetPlan,
  workbook: WorkbookPlan,
  looks: ReadonlyMap<string, Look>,
  former: Former | null,
): readonly Step[] {
  const extent = extentOf(plan);
  const rows = Array.from({ length: extent.rows }, (_, row) => row);
  const rowIndexes = [...new Set([...rows, ...Object.keys(plan.rows).map(Number)])];
  const contents = contentSteps(
    sheet,
    plan.cells.map((cell) => contentCell(cell, workbook.styles)),
    true,
  );
  return [
    // Between emptying and writing nothing may end: what people typed would be gone.
    ...(former === null ? [] : together([...clearSteps(sheet, plan, former), ...contents])),
    ...lookSteps(sheet, layersOf(plan.cells, looks, true)),
    ...(former === null ? contents : []),
    ...columnSteps(
      sheet,
      plan.columns,
      plan.columns.map((_, index) => index),
    ),
    ...rowSteps(sheet, plan, rowIndexes),
    ...outlineSteps(sheet, 'rows', levelsOf(plan.rows), 'group'),
    ...outlineSteps(sheet, 'columns', levelsOf(plan.columns), 'group'),
    ...validationSteps(sheet, plan.validations),
    ...conditionalFormatSteps(sheet, plan.conditionalFormats),
    ...mergeSteps(sheet, plan.merges ?? [], 'merge'),
    tabColourStep(sheet, plan.tabColour),
    gridLinesStep(sheet, plan.showGridLines),
    ...freezeSteps(sheet, plan.freeze, former === null),
    ...filterSteps(sheet, plan.autoFilter, false),
    ...pageSteps(sheet, plan.page, former === null ? null : extent),
  ];
}
