import type { Area, ProtectionPlan, SheetPlan } from '../../workbook';
import { areaAddress } from '../plan/address';
import { lookColour } from '../plan/layers';
import { callBytes, rangeAt, type Step } from '../session';
import type { SheetSteps } from './sheetSteps';

const visibilities = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

export function visibilityStep(sheet: SheetSteps, visibility: SheetPlan['visibility']): Step {
  return sheet.step(callBytes(0, 1), (worksheet) => {
    worksheet.visibility = visibilities[visibility];
  });
}

export function tabColourStep(sheet: SheetSteps, tabColour: string | undefined): Step {
  return sheet.step(callBytes(0, 1), (worksheet) => {
    worksheet.tabColor = tabColour === undefined ? '' : lookColour(tabColour);
  });
}

export function gridLinesStep(sheet: SheetSteps, show: boolean): Step {
  return sheet.step(callBytes(0, 1), (worksheet) => {
    worksheet.showGridlines = show;
  });
}

/** @param fresh nothing is frozen yet */
export function freezeSteps(
  sheet: SheetSteps,
  freeze: SheetPlan['freeze'],
  fresh: boolean,
): readonly Step[] {
  const { rows, columns } = freeze ?? { rows: 0, columns: 0 };
  if (fresh && rows + columns === 0) return [];
  return [
    sheet.step(callBytes(2, 2), (worksheet) => {
      const panes = worksheet.freezePanes;
      if (!fresh) panes.unfreeze();
      if (rows > 0 && columns > 0) {
        panes.freezeAt(rangeAt(worksheet, areaAddress({ row: 0, column: 0, rows, columns })));
      } else if (rows > 0) panes.freezeRows(rows);
      else if (columns > 0) panes.freezeColumns(columns);
    }),
  ];
}

/** @param present whether the sheet has a filter, which has to go first */
export function filterSteps(
  sheet: SheetSteps,
  filter: Area | null,
  present: boolean,
): readonly Step[] {
  if (filter === null && !present) return [];
  return [
    sheet.step(callBytes(2, 2), (worksheet) => {
      if (present) worksheet.autoFilter.remove();
      if (filter !== null) worksheet.autoFilter.apply(rangeAt(worksheet, areaAddress(filter)));
    }),
  ];
}

/** What people may do on a protected sheet, in Excel's words. There is no password. */
export function protectionOptions(plan: ProtectionPlan): Excel.WorksheetProtectionOptions {
  return {
    allowAutoFilter: plan.allowAutoFilter,
    allowFormatCells: plan.allowFormatCells,
    allowFormatColumns: plan.allowFormatColumns,
    allowFormatRows: plan.allowFormatRows,
    allowSort: plan.allowSort,
    allowDeleteColumns: false,
    allowDeleteRows: false,
    allowEditObjects: false,
    allowEditScenarios: false,
    allowInsertColumns: false,
    allowInsertHyperlinks: false,
    allowInsertRows: false,
    allowPivotTables: false,
    selectionMode: 'Normal',
  };
}
