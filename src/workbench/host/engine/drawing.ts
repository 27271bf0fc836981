import type { Workbook } from '@univerjs/core';
import { patchOf } from './cellContent';
import type { FormatPatch } from './format';
import { univerStyle, type UniverStyle } from './univerStyle';
import type { Vendor } from './vendorParts';

/** What is drawn on. */
export interface Drawn {
  readonly workbook: Workbook;
  readonly vendor: Pick<Vendor, 'sheets'>;
  mutate(id: string, params: object, calculates: boolean): void;
}

/**
 * Cells whose format has changed and that the grid has not drawn anew. A format is often put together property by property
 * over thousands of cells, and the grid looks for each new style among all that it has: so it draws each cell once, when
 * everything is there.
 */
export class Drawing {
  private readonly pending = new Map<string, Map<number, Set<number>>>();
  private readonly styles = new WeakMap<FormatPatch, UniverStyle>();

  constructor(private readonly core: Drawn) {}

  note(sheetId: string, row: number, column: number): void {
    const rows = this.pending.get(sheetId) ?? new Map<number, Set<number>>();
    this.pending.set(sheetId, rows);
    const columns = rows.get(row) ?? new Set<number>();
    rows.set(row, columns);
    columns.add(column);
  }

  /** Draws what is outstanding. Before cells move, because they are known by their place. */
  catchUp(): void {
    if (this.pending.size === 0) return;
    const sheets = [...this.pending];
    this.pending.clear();
    for (const [sheetId, rows] of sheets) {
      const sheet = this.core.workbook.getSheetBySheetId(sheetId);
      const cellValue: Record<number, Record<number, unknown>> = {};
      for (const [row, columns] of rows) {
        for (const column of columns) {
          const custom = sheet?.getCellRaw(row, column)?.custom;
          if (custom?.f !== undefined) {
            (cellValue[row] ??= {})[column] = { s: this.styleOf(patchOf(custom)) };
          }
        }
      }
      if (Object.keys(cellValue).length === 0) continue;
      const { SetRangeValuesMutation } = this.core.vendor.sheets;
      this.core.mutate(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue }, false);
    }
  }

  private styleOf(patch: FormatPatch): UniverStyle {
    const style = this.styles.get(patch) ?? univerStyle(patch);
    this.styles.set(patch, style);
    return style;
  }
}
