import type { PaperCell, PaperRow, RowMeasure } from './rows';
import { TALLEST } from './rows';

/**
 * The rows of a block with every one that is taller than a row may be, or than a page, divided between the lines of its
 * texts. Cells over several rows then cover the parts.
 */
export function splitTallRows(sheet: RowMeasure, rows: readonly PaperRow[]): readonly PaperRow[] {
  const most = Math.min(TALLEST, sheet.most);
  const split = rows.map((row) => parts(sheet, row, most));
  if (split.every(({ length }) => length === 1)) return rows;
  return split.flatMap((pieces, index) =>
    pieces.map((piece) => ({
      ...piece,
      cells: piece.cells.map((cell) => {
        const down = cell.down ?? 1;
        if (down === 1) return cell;
        const covered = split
          .slice(index, index + down)
          .reduce((sum, each) => sum + each.length, 0);
        return { ...cell, down: covered };
      }),
    })),
  );
}

function parts(sheet: RowMeasure, row: PaperRow, most: number): readonly PaperRow[] {
  const texts = row.cells.map((cell) => {
    const { at, down = 1, span = 1, style, value } = cell;
    const size = style.font?.size ?? 10;
    const isText = typeof value === 'string' && style.wrap === true && down === 1;
    return {
      cell,
      lines: isText ? sheet.lines(value, at, span, size) : null,
      fits: sheet.linesFitting(most, size),
    };
  });
  const count = Math.max(
    1,
    ...texts.map(({ fits, lines }) => Math.ceil((lines?.length ?? 0) / Math.max(1, fits))),
  );
  if (count === 1) return [row];
  return Array.from({ length: count }, (_, index): PaperRow => ({
    cells: texts.flatMap(({ cell, fits, lines }): readonly PaperCell[] => {
      if (lines === null) {
        if ((cell.down ?? 1) > 1) return index === 0 ? [cell] : [];
        return [index === 0 ? cell : { ...cell, value: null }];
      }
      const piece = lines.slice(index * fits, (index + 1) * fits).join('');
      return [{ ...cell, value: piece.replace(/\n$/, '') }];
    }),
  }));
}

/** The same rows with each cell that covers several in the first of them, and its look below. */
export function withoutMerges(rows: readonly PaperRow[]): readonly PaperRow[] {
  return rows.map((row, index) => ({
    ...row,
    cells: [
      ...row.cells.map((cell) => ({ ...cell, down: 1 })),
      ...rows
        .slice(0, index)
        .flatMap((above, at) =>
          above.cells
            .filter(({ down = 1 }) => at + down > index)
            .map((cell) => ({ ...cell, down: 1, value: null })),
        ),
    ],
  }));
}
