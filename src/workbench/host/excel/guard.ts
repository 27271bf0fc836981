import { cellsOf, isUnbounded, type Area, type Sheet } from '../engine';
import { accessDenied } from './context';

/** What a protected sheet lets through, by the names of Excel.WorksheetProtectionOptions. */
export type Allowance =
  | 'allowAutoFilter'
  | 'allowDeleteColumns'
  | 'allowDeleteRows'
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertColumns'
  | 'allowInsertHyperlinks'
  | 'allowInsertRows'
  | 'allowPivotTables'
  | 'allowSort';

/** Refuses to change the content of locked cells of a protected sheet. */
export function mayEdit(sheet: Sheet, area: Area): void {
  if (sheet.protection !== null && anyLocked(sheet, area)) {
    throw accessDenied(`locked cells of the protected sheet ${sheet.name}`);
  }
}

export function anyLocked(sheet: Sheet, area: Area): boolean {
  // Beyond the used part every cell is as its row and column are; one cell there stands for all.
  const bounded = sheet.cells.bounded(area);
  if (bounded === null || isUnbounded(area)) return lockedAt(sheet, area.row, area.column);
  for (const [row, column] of cellsOf(bounded)) {
    if (lockedAt(sheet, row, column)) return true;
  }
  return false;
}

const lockedAt = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.cells.formatAt(row, column).locked;

/** Refuses what a protected sheet's options do not allow; null is never allowed. */
export function mayChange(sheet: Sheet, allowance: Allowance | null): void {
  if (sheet.protection === null) return;
  if (allowance !== null && sheet.protection.options[allowance] === true) return;
  throw accessDenied(`the sheet ${sheet.name} is protected`);
}
