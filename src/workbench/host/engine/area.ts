/** A rectangle of cells. Rows and columns count from 0. A whole column has every row of the sheet. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The size of an Excel sheet. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

export const wholeSheet: Area = { row: 0, column: 0, rows: maxRows, columns: maxColumns };

export const cellArea = (row: number, column: number): Area => ({
  row,
  column,
  rows: 1,
  columns: 1,
});

export const lastRow = (area: Area): number => area.row + area.rows - 1;
export const lastColumn = (area: Area): number => area.column + area.columns - 1;

export const isWholeColumns = (area: Area): boolean => area.rows === maxRows;
export const isWholeRows = (area: Area): boolean => area.columns === maxColumns;
export const isUnbounded = (area: Area): boolean => isWholeColumns(area) || isWholeRows(area);

export const cellCount = (area: Area): number => area.rows * area.columns;

export const isOnSheet = (area: Area): boolean =>
  area.row >= 0 &&
  area.column >= 0 &&
  area.rows > 0 &&
  area.columns > 0 &&
  lastRow(area) < maxRows &&
  lastColumn(area) < maxColumns;

export const fromCorners = (top: number, left: number, bottom: number, right: number): Area => ({
  row: top,
  column: left,
  rows: bottom - top + 1,
  columns: right - left + 1,
});

export function intersection(a: Area, b: Area): Area | null {
  const top = Math.max(a.row, b.row);
  const left = Math.max(a.column, b.column);
  const bottom = Math.min(lastRow(a), lastRow(b));
  const right = Math.min(lastColumn(a), lastColumn(b));
  return bottom < top || right < left ? null : fromCorners(top, left, bottom, right);
}

/** Asked of every pair of merged areas: without making the intersection. */
export const overlaps = (a: Area, b: Area): boolean =>
  Math.max(a.row, b.row) <= Math.min(lastRow(a), lastRow(b)) &&
  Math.max(a.column, b.column) <= Math.min(lastColumn(a), lastColumn(b));

export const contains = (outer: Area, inner: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  lastRow(inner) <= lastRow(outer) &&
  lastColumn(inner) <= lastColumn(outer);

export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

export const bounding = (a: Area, b: Area): Area =>
  fromCorners(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(lastRow(a), lastRow(b)),
    Math.max(lastColumn(a), lastColumn(b)),
  );

/** What is left of `area` without `hole`: up to four rectangles. */
export function subtract(area: Area, hole: Area): readonly Area[] {
  const cut = intersection(area, hole);
  if (cut === null) return [area];
  const parts = [
    fromCorners(area.row, area.column, cut.row - 1, lastColumn(area)),
    fromCorners(lastRow(cut) + 1, area.column, lastRow(area), lastColumn(area)),
    fromCorners(cut.row, area.column, lastRow(cut), cut.column - 1),
    fromCorners(cut.row, lastColumn(cut) + 1, lastRow(cut), lastColumn(area)),
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

/** Cells row by row. */
export function* cellsOf(area: Area): Generator<readonly [row: number, column: number]> {
  for (let row = area.row; row <= lastRow(area); row += 1) {
    for (let column = area.column; column <= lastColumn(area); column += 1) yield [row, column];
  }
}

/** A matrix of the area's size. */
export function matrixOf<T>(area: Area, valueAt: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (__, j) => valueAt(area.row + i, area.column + j)),
  );
}

/** Joins cells to runs along rows, and equal runs below each other. */
export function joinCells(cells: readonly Area[]): readonly Area[] {
  const runs: Area[] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    const follows = last?.row === cell.row && lastColumn(last) + 1 === cell.column;
    if (last !== undefined && follows) runs[runs.length - 1] = bounding(last, cell);
    else runs.push(cell);
  }
  const blocks: Area[] = [];
  for (const run of runs) {
    const at = blocks.findIndex(
      (block) =>
        lastRow(block) + 1 === run.row &&
        block.column === run.column &&
        block.columns === run.columns,
    );
    const above = blocks[at];
    if (above === undefined) blocks.push(run);
    else blocks[at] = bounding(above, run);
  }
  return blocks;
}
