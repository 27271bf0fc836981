import { contains, fromCorners, lastColumn, lastRow, maxColumns, maxRows, type Area } from './area';

/** Cells put in or taken out of one sheet; what lies behind moves. */
export interface Shift {
  readonly axis: 'rows' | 'columns';
  /** First row or column that is put in or taken out. */
  readonly at: number;
  readonly count: number;
  readonly kind: 'insert' | 'delete';
  /** What moves across the axis: every column for whole rows, the columns of the cells otherwise. */
  readonly across: readonly [first: number, last: number];
}

export function shiftOf(area: Area, axis: Shift['axis'], kind: Shift['kind']): Shift {
  return axis === 'rows'
    ? { axis, kind, at: area.row, count: area.rows, across: [area.column, lastColumn(area)] }
    : { axis, kind, at: area.column, count: area.columns, across: [area.row, lastRow(area)] };
}

/** Where an area lies afterwards; null where all of it was taken out. */
export function moveArea(area: Area, shift: Shift): Area | null {
  const { axis, at, count, kind, across } = shift;
  const band =
    axis === 'rows'
      ? fromCorners(0, across[0], maxRows - 1, across[1])
      : fromCorners(across[0], 0, across[1], maxColumns - 1);
  // Only what lies wholly within the moving band moves; the rest keeps its place, as in Excel.
  if (!contains(band, area)) return area;
  const limit = axis === 'rows' ? maxRows : maxColumns;
  const [first, last] =
    axis === 'rows' ? [area.row, lastRow(area)] : [area.column, lastColumn(area)];
  if (first === 0 && last === limit - 1) return area;
  const [from, to] = kind === 'insert' ? put(first, last, at, count) : take(first, last, at, count);
  if (to < from || from >= limit) return null;
  const end = Math.min(to, limit - 1);
  return axis === 'rows'
    ? fromCorners(from, area.column, end, lastColumn(area))
    : fromCorners(area.row, from, lastRow(area), end);
}

const put = (first: number, last: number, at: number, count: number): readonly [number, number] => [
  first >= at ? first + count : first,
  last >= at ? last + count : last,
];

function take(first: number, last: number, at: number, count: number): readonly [number, number] {
  const end = at + count - 1;
  const from = first < at ? first : first <= end ? at : first - count;
  const to = last < at ? last : last <= end ? at - 1 : last - count;
  return [from, to];
}
