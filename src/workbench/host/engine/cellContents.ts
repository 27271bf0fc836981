import type { ICellData, Worksheet } from '@univerjs/core';
import {
  bounding,
  cellArea,
  cellsOf,
  intersection,
  lastColumn,
  lastRow,
  wholeSheet,
  type Area,
} from './area';
import {
  contentOf,
  emptyCell,
  isErrorText,
  patchOf,
  valueOf,
  type Cell,
  type CellCopy,
  type CellPatch,
} from './cellContent';
import type { ChangedValues } from './outstanding';
import type { UniverCore } from './univer';

/** The contents of one sheet's cells over Univer's matrix. */
export class CellContents {
  constructor(
    protected readonly core: UniverCore,
    readonly sheetId: string,
  ) {}

  protected get worksheet(): Worksheet {
    const sheet = this.core.workbook.getSheetBySheetId(this.sheetId);
    if (sheet === null || sheet === undefined) throw new Error(`No sheet ${this.sheetId}`);
    return sheet;
  }

  get(row: number, column: number): Cell {
    const raw = this.worksheet.getCellRaw(row, column);
    if (raw === null || raw === undefined) return this.spilled(row, column) ?? emptyCell;
    const formula = this.formulaOf(raw, row, column);
    const value = valueOf(raw);
    if (formula === null && value === null) return this.spilled(row, column) ?? emptyCell;
    // A formula yields something: what the engine leaves empty is an empty text.
    return { formula, value: value ?? '', isError: isErrorText(value) };
  }

  private formulaOf(raw: ICellData, row: number, column: number): string | null {
    if (typeof raw.f === 'string' && raw.f !== '') return raw.f;
    if (typeof raw.si !== 'string') return null;
    const { formulas, unitId } = this.core;
    return formulas.getFormulaStringByCell(row, column, this.sheetId, unitId) ?? null;
  }

  /** A cell that an array formula's result reaches into. */
  private spilled(row: number, column: number): Cell | null {
    const { formulas, unitId } = this.core;
    const raw = formulas.getArrayFormulaCellData()[unitId]?.[this.sheetId]?.[row]?.[column];
    if (raw === null || raw === undefined) return null;
    const value = valueOf(raw);
    return { formula: null, value, isError: isErrorText(value) };
  }

  put(patches: readonly CellPatch[]): void {
    if (patches.length === 0) return;
    const changed = this.core.automatic ? undefined : this.plainValues(patches);
    this.write(this.contentsOf(patches), true);
    this.core.noteValues(changed);
  }

  /** Where the patches lie, if neither they nor what they replace is a formula or its result. */
  private plainValues(patches: readonly CellPatch[]): ChangedValues | undefined {
    const isPlain = patches.every(
      ([row, column, { formula }]) =>
        formula === undefined &&
        this.get(row, column).formula === null &&
        this.spilled(row, column) === null,
    );
    if (!isPlain) return undefined;
    const area = patches.map(([row, column]) => cellArea(row, column)).reduce(bounding);
    return { sheetId: this.sheetId, area };
  }

  /** Puts in what formulas yield; nothing is calculated because of it. */
  putResults(patches: readonly CellPatch[]): void {
    if (patches.length > 0) this.write(this.contentsOf(patches), false);
  }

  private contentsOf(patches: readonly CellPatch[]): Record<number, Record<number, unknown>> {
    const cellValue: Record<number, Record<number, unknown>> = {};
    for (const [row, column, input] of patches) {
      if (input.formula !== undefined) this.core.noteFormulas();
      (cellValue[row] ??= {})[column] = contentOf(input);
    }
    return cellValue;
  }

  protected write(cellValue: Record<number, Record<number, unknown>>, recalculate: boolean): void {
    this.reach(
      Object.entries(cellValue).flatMap(([row, cells]) =>
        Object.keys(cells).map((column) => [Number(row), Number(column)] as const),
      ),
    );
    this.core.mutate(
      this.core.vendor.sheets.SetRangeValuesMutation.id,
      { subUnitId: this.sheetId, cellValue },
      recalculate,
    );
  }

  /** Univer's sheets have a size; Excel's do not, as far as people can tell. */
  protected reach(
    cells: readonly (readonly [row: number, column: number, ...rest: unknown[]])[],
  ): void {
    let [rows, columns] = [0, 0];
    for (const [row, column] of cells) {
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
    }
    this.ensureSize(rows, columns);
  }

  ensureSize(rows: number, columns: number): void {
    const { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } =
      this.core.vendor.sheets;
    if (rows > this.worksheet.getRowCount()) {
      this.core.mutate(SetWorksheetRowCountMutation.id, {
        subUnitId: this.sheetId,
        rowCount: Math.min(wholeSheet.rows, rows + 100),
      });
    }
    if (columns > this.worksheet.getColumnCount()) {
      this.core.mutate(SetWorksheetColumnCountMutation.id, {
        subUnitId: this.sheetId,
        columnCount: Math.min(wholeSheet.columns, columns + 10),
      });
    }
  }

  /** The part of an area where the grid keeps anything. */
  bounded(area: Area): Area | null {
    const sheet = this.worksheet;
    const size = { row: 0, column: 0, rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
    return intersection(area, size);
  }

  clear(area: Area, what: 'all' | 'contents' | 'formats'): void {
    const inside = this.bounded(area);
    if (inside === null) return;
    const cellValue: Record<number, Record<number, unknown>> = {};
    this.eachIn(inside, (row, column) => {
      (cellValue[row] ??= {})[column] = {
        ...(what !== 'formats' && { v: null, f: null, si: null, p: null, t: null }),
        ...(what !== 'contents' && { s: null, custom: null }),
      };
    });
    if (Object.keys(cellValue).length > 0) this.write(cellValue, what !== 'formats');
    if (what !== 'formats') this.core.noteValues();
  }

  /** Whether a formula, or what spills from one, stands anywhere in an area. */
  hasResults(area: Area): boolean {
    for (const [row, column] of cellsOf(area)) {
      if (this.get(row, column).formula !== null || this.spilled(row, column) !== null) return true;
    }
    return false;
  }

  /** Calls back for each cell that the grid keeps, row by row. */
  each(visit: (row: number, column: number, raw: ICellData) => void): void {
    this.worksheet.getCellMatrix().forValue((row, column, raw) => {
      if (raw !== null && raw !== undefined) visit(row, column, raw);
    });
  }

  /** The same within an area that the sheet bounds: what an area costs does not grow with the sheet around it. */
  eachIn(area: Area, visit: (row: number, column: number, raw: ICellData) => void): void {
    const matrix = this.worksheet.getCellMatrix();
    for (let row = area.row; row <= lastRow(area); row += 1) {
      if ((matrix.getRow(row) ?? null) === null) continue;
      for (let column = area.column; column <= lastColumn(area); column += 1) {
        const raw = matrix.getValue(row, column);
        if (raw !== null && raw !== undefined) visit(row, column, raw);
      }
    }
  }

  /** The smallest area around everything; null where the sheet is empty. */
  used(valuesOnly: boolean): Area | null {
    let found: Area | null = null;
    this.each((row, column, raw) => {
      const content = valueOf(raw) !== null || (typeof raw.f === 'string' && raw.f !== '');
      if (!content && (valuesOnly || raw.custom?.f === undefined)) return;
      found = found === null ? cellArea(row, column) : bounding(found, cellArea(row, column));
    });
    return found;
  }

  copy(row: number, column: number): CellCopy {
    const { formula, value } = this.get(row, column);
    const custom = this.worksheet.getCellRaw(row, column)?.custom;
    return {
      input: { value, ...(formula !== null && { formula }) },
      format: custom?.f === undefined ? null : patchOf(custom),
    };
  }

  /** Puts whole cells, format included; null empties a cell. */
  place(copies: readonly (readonly [row: number, column: number, copy: CellCopy | null])[]): void {
    const cellValue: Record<number, Record<number, unknown>> = {};
    for (const [row, column, copy] of copies) {
      (cellValue[row] ??= {})[column] = null;
      if (copy?.input.formula !== undefined) this.core.noteFormulas();
    }
    this.write(cellValue, true);
    const filled: Record<number, Record<number, unknown>> = {};
    for (const [row, column, copy] of copies) {
      if (copy === null) continue;
      (filled[row] ??= {})[column] = {
        ...contentOf(copy.input),
        ...(copy.format !== null && { custom: { f: copy.format } }),
      };
    }
    this.write(filled, true);
    for (const [row, column, copy] of copies) {
      if (copy !== null && copy.format !== null) this.core.drawing?.note(this.sheetId, row, column);
    }
    this.core.noteValues();
  }
}
