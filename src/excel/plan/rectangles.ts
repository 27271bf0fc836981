import type { Area } from '../../workbook';

interface Position {
  readonly row: number;
  readonly column: number;
}

/**
 * The cells as few rectangles that do not overlap: runs along rows (or along columns, where that gives fewer) put
 * together with equal neighbours. The cells are distinct.
 */
export function rectangles(cells: readonly Position[]): readonly Area[] {
  const byRows = merged(cells);
  if (byRows.length < 2) return byRows;
  const byColumns = merged(cells.map(transposed));
  if (byRows.length <= byColumns.length) return byRows;
  return byColumns.map(({ row, column, rows, columns }) => {
    return { row: column, column: row, rows: columns, columns: rows };
  });
}

const transposed = ({ row, column }: Position): Position => ({ row: column, column: row });

function merged(cells: readonly Position[]): readonly Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const done: Area[] = [];
  /** Rectangles that end at the row before, by their first column and width. */
  let open = new Map<string, Area>();
  let next = new Map<string, Area>();
  let at = 0;
  while (at < sorted.length) {
    const row = sorted[at]?.row ?? 0;
    while (sorted[at]?.row === row) {
      const column = sorted[at]?.column ?? 0;
      let columns = 1;
      at += 1;
      while (sorted[at]?.row === row && sorted[at]?.column === column + columns) {
        columns += 1;
        at += 1;
      }
      const key = `${String(column)},${String(columns)}`;
      const above = open.get(key);
      const grows = above !== undefined && above.row + above.rows === row;
      if (grows) open.delete(key);
      next.set(key, grows ? { ...above, rows: above.rows + 1 } : { row, column, rows: 1, columns });
    }
    done.push(...open.values());
    open = next;
    next = new Map();
  }
  done.push(...open.values());
  return done.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Runs of neighbouring numbers: 1, 2, 3, 7 → [1, 3], [7, 7]. */
export function runsOf(
  indexes: readonly number[],
): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const index of [...indexes].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.[1] === index - 1) last[1] = index;
    else runs.push([index, index]);
  }
  return runs;
}

export function cellsOf(area: Area): readonly Position[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) => ({
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
  }));
}
