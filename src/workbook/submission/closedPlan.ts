import { isPillarSheetKey, submissionKey } from '../keys';
import type { CellStyle, SheetPlan, WorkbookPlan } from '../plan';
import { isSubmitted } from './states';

/**
 * A division's workbook that is handed in has its inputs closed: the plan with them locked where its own 提出 block says so,
 * else the plan itself. Whoever writes a plan over such a workbook must not open it again.
 */
export function closedPlan(plan: WorkbookPlan): WorkbookPlan {
  if (!isHandedIn(plan)) return plan;
  const styles = new Map<string, CellStyle>(Object.entries(plan.styles));
  const closed = (key: string): string => {
    const { input, ...style } = plan.styles[key] ?? {};
    if (input !== true) return key;
    const own = `${key}-closed`;
    styles.set(own, style);
    return own;
  };
  const sheets = plan.sheets.map((sheet): SheetPlan => {
    if (!isPillarSheetKey(sheet.key)) return sheet;
    return { ...sheet, cells: sheet.cells.map((cell) => ({ ...cell, style: closed(cell.style) })) };
  });
  return { ...plan, sheets, styles: Object.fromEntries(styles) };
}

function isHandedIn({ sheets }: WorkbookPlan): boolean {
  const key = submissionKey('state');
  return sheets.some(({ cells }) => {
    const line = cells.find(({ column, value }) => column === 0 && value === key);
    const field = cells.find(({ row, value }) => row === 0 && value === 'value');
    const said = cells.find(({ row, column }) => row === line?.row && column === field?.column);
    return typeof said?.value === 'string' && isSubmitted(said.value);
  });
}
