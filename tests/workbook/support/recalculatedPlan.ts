import type { Grid, GridSheet, SheetPlan, WorkbookPlan } from '../../../src/workbook';
import { cellAddress } from '../../../src/workbook';
import { readXlsx, writeXlsx } from '../../../src/xlsx';
import { recalculateAll } from '../../support/libreoffice';

/** What a cell came to; an empty text is nothing. */
export type Shown = string | number | boolean | null;

function shownIn(sheet: GridSheet | undefined, row: number, column: number): Shown {
  const input = sheet?.rows[row]?.[column]?.input;
  switch (input?.kind) {
    case undefined:
    case 'blank':
      return null;
    case 'number':
    case 'boolean':
      return input.value;
    case 'text':
      return input.text === '' ? null : input.text;
    case 'error':
      return input.code;
  }
}

/** A workbook as LibreOffice calculated it, whatever its cached values said. */
export class Recalculated {
  constructor(private readonly grid: Grid) {}

  at(sheet: Pick<SheetPlan, 'name'>, row: number, column: number): Shown {
    return shownIn(
      this.grid.sheets.find(({ name }) => name === sheet.name),
      row,
      column,
    );
  }

  get sheetNames(): readonly string[] {
    return this.grid.sheets.map(({ name }) => name);
  }
}

/**
 * LibreOffice takes a TRUE for a 1 once its cell has a number format, which Excel does not: such cells lose theirs here.
 */
function withPlainBooleans(plan: WorkbookPlan): WorkbookPlan {
  return {
    ...plan,
    styles: { ...plan.styles, plain: {} },
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        typeof cell.value === 'boolean' ? { ...cell, style: 'plain' } : cell,
      ),
    })),
  };
}

/** Writes plans as files and has LibreOffice calculate all of them in one run. */
export async function recalculated(plans: readonly WorkbookPlan[]): Promise<Recalculated[]> {
  const files = await Promise.all(plans.map((plan) => writeXlsx(withPlainBooleans(plan))));
  const calculated = await recalculateAll(files);
  return Promise.all(
    calculated.map(async (bytes) => {
      const result = await readXlsx(bytes, { fileName: 'recalculated.xlsx' });
      if (!result.ok) throw new Error(result.message);
      return new Recalculated(result.grid);
    }),
  );
}

function same(cached: Shown, found: Shown): boolean {
  if (typeof cached === 'number' && typeof found === 'number') {
    return Math.abs(cached - found) <= 1e-9 * Math.max(1, Math.abs(cached));
  }
  return cached === found;
}

/** Formula cells whose cached value is not what LibreOffice comes to: `柱1!T9 ◎ 達成 → ○ 概ね達成`. */
export function untrueCells(plan: WorkbookPlan, result: Recalculated): readonly string[] {
  return plan.sheets.flatMap((sheet) =>
    sheet.cells.flatMap(({ row, column, formula, value }) => {
      if (formula === undefined) return [];
      const cached = value === '' ? null : value;
      const found = result.at(sheet, row, column);
      if (same(cached, found)) return [];
      const place = `${sheet.name}!${cellAddress(row, column)}`;
      return [`${place} ${String(cached)} → ${String(found)}   ${formula.slice(0, 160)}`];
    }),
  );
}
