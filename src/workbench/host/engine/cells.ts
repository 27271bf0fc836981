import {
  cellsOf,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  sameArea,
  wholeSheet,
  type Area,
} from './area';
import { patchOf } from './cellContent';
import { CellContents } from './cellContents';
import { mergeFormats, noFormat, resolveFormat, type CellFormat, type FormatPatch } from './format';
import type { UniverCore } from './univer';
import { univerStyle } from './univerStyle';

/** The cells of one sheet. A cell's format lies beside it whole; the grid's style is drawn from it. */
export class Cells extends CellContents {
  private sheetFormat: FormatPatch = noFormat;

  /** @param normal what the workbook's 標準 style says where it is not the usual one */
  constructor(
    core: UniverCore,
    id: string,
    private readonly normal: FormatPatch,
  ) {
    super(core, id);
  }

  formatAt(row: number, column: number): CellFormat {
    return resolveFormat([
      this.normal,
      this.sheetFormat,
      this.lineFormat('column', column),
      this.lineFormat('row', row),
      patchOf(this.worksheet.getCellRaw(row, column)?.custom),
    ]);
  }

  /** What was set on a whole row or column. */
  lineFormat(kind: 'row' | 'column', index: number): FormatPatch {
    const sheet = this.worksheet;
    const data =
      kind === 'row'
        ? sheet.getRowManager().getRow(index)
        : sheet.getColumnManager().getColumn(index);
    return patchOf(data?.custom);
  }

  get wholeFormat(): FormatPatch {
    return this.sheetFormat;
  }

  /** Sets parts of the format; on whole rows, columns and the sheet also where there are no cells yet. */
  format(area: Area, patch: FormatPatch): void {
    if (isWholeColumns(area) || isWholeRows(area)) this.formatLines(area, patch);
    else this.formatCells([...cellsOf(area)].map((cell) => [...cell, patch] as const));
  }

  /** Sets the format of single cells, each its own. */
  formatCells(
    entries: readonly (readonly [row: number, column: number, patch: FormatPatch])[],
  ): void {
    const shared = new Map<FormatPatch, Map<FormatPatch, FormatPatch>>();
    const merge = (base: FormatPatch, patch: FormatPatch): FormatPatch => {
      const known = shared.get(base) ?? new Map<FormatPatch, FormatPatch>();
      shared.set(base, known);
      const merged = known.get(patch) ?? mergeFormats(base, patch);
      known.set(patch, merged);
      return merged;
    };
    this.reach(entries);
    const cells = this.worksheet.getCellMatrix();
    for (const [row, column, patch] of entries) {
      const raw = cells.getValue(row, column);
      const custom = { f: merge(patchOf(raw?.custom), patch) };
      cells.setValue(row, column, { ...raw, custom });
      this.core.drawing?.note(this.sheetId, row, column);
    }
  }

  takeFormats(other: Cells): void {
    if (Object.keys(other.sheetFormat).length > 0) this.formatSheet(other.sheetFormat);
    const entries: [number, number, FormatPatch][] = [];
    other.each((row, column, raw) => {
      if (raw.custom?.f !== undefined) entries.push([row, column, patchOf(raw.custom)]);
    });
    this.formatCells(entries);
  }

  private formatLines(area: Area, patch: FormatPatch): void {
    if (sameArea(area, wholeSheet)) this.formatSheet(patch);
    else if (isWholeColumns(area)) {
      this.ensureSize(0, lastColumn(area) + 1);
      this.formatLine('column', area.column, lastColumn(area), patch);
    } else {
      this.ensureSize(lastRow(area) + 1, 0);
      this.formatLine('row', area.row, lastRow(area), patch);
    }
    const inside = this.bounded(area);
    if (inside === null) return;
    // What has a format of its own is set anew as well.
    const own: [number, number, FormatPatch][] = [];
    this.eachIn(inside, (row, column, raw) => {
      if (raw.custom?.f !== undefined) own.push([row, column, patch]);
    });
    this.formatCells(own);
  }

  private formatSheet(patch: FormatPatch): void {
    this.sheetFormat = mergeFormats(this.sheetFormat, patch);
    this.core.mutate(this.core.vendor.sheets.SetWorksheetDefaultStyleMutation.id, {
      subUnitId: this.sheetId,
      defaultStyle: univerStyle(mergeFormats(this.normal, this.sheetFormat)),
    });
    const sheet = this.worksheet;
    for (const kind of ['row', 'column'] as const) {
      const count = kind === 'row' ? sheet.getRowCount() : sheet.getColumnCount();
      for (let index = 0; index < count; index += 1) {
        if (Object.keys(this.lineFormat(kind, index)).length > 0) {
          this.formatLine(kind, index, index, patch);
        }
      }
    }
  }

  private formatLine(
    kind: 'row' | 'column',
    first: number,
    last: number,
    patch: FormatPatch,
  ): void {
    const data: Record<number, unknown> = {};
    for (let index = first; index <= last; index += 1) {
      const merged = mergeFormats(this.lineFormat(kind, index), patch);
      data[index] = {
        s: univerStyle(merged),
        custom: { ...this.lineCustom(kind, index), f: merged },
      };
    }
    this.setLines(kind, data);
  }

  /** What the host keeps of a row or column beside the grid's own data. */
  lineCustom(kind: 'row' | 'column', index: number): Readonly<Record<string, unknown>> {
    const sheet = this.worksheet;
    const line =
      kind === 'row'
        ? sheet.getRowManager().getRow(index)
        : sheet.getColumnManager().getColumn(index);
    return line?.custom ?? {};
  }

  setLines(kind: 'row' | 'column', data: Readonly<Record<number, unknown>>): void {
    const { SetColDataMutation, SetRowDataMutation } = this.core.vendor.sheets;
    if (kind === 'row') {
      this.core.mutate(SetRowDataMutation.id, { subUnitId: this.sheetId, rowData: data });
    } else this.core.mutate(SetColDataMutation.id, { subUnitId: this.sheetId, columnData: data });
  }
}
