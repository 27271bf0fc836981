import type { ICellData, Nullable, Worksheet } from '@univerjs/core';

/** Cells by row and column, as a mutation writes them. */
export type Written = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;

/** What has changed on the sheet in front since it was drawn. */
export class ChangedRows {
  /** Null: it could be anything. */
  private rows: Set<number> | null = new Set();

  /** The rows, or null where more than the content of rows has changed. */
  get known(): ReadonlySet<number> | null {
    return this.rows;
  }

  add(rows: readonly number[]): void {
    for (const row of rows) this.rows?.add(row);
  }

  addEverything(): void {
    this.rows = null;
  }

  drawn(): void {
    this.rows = new Set();
  }
}

/** The rows in which cells would become other than they are; a calculation yields most of them as they were. */
export function rowsThatChange(sheet: Pick<Worksheet, 'getCellRaw'>, written: Written): number[] {
  return Object.entries(written).flatMap(([row, cells]) =>
    Object.entries(cells).some(([column, cell]) =>
      changes(cell, sheet.getCellRaw(Number(row), Number(column))),
    )
      ? [Number(row)]
      : [],
  );
}

function changes(written: Nullable<ICellData>, standing: Nullable<ICellData>): boolean {
  if (written === null || written === undefined) return standing !== null && standing !== undefined;
  // Without its type a value is read anew.
  if ('v' in written && !('t' in written)) return true;
  const stands = new Map(Object.entries(standing ?? {}));
  return Object.entries(written).some(
    ([key, value]) => (value ?? null) !== (stands.get(key) ?? null),
  );
}
