import type { Finding } from '../../../check';
import { cellPlace } from '../../../workbook';
import type { SelectedCell } from '../../host';

/** A cell that is still to be filled in. */
export interface OpenCell {
  readonly sheet: string;
  readonly cell: string;
  readonly row: number;
  readonly column: number;
}

/** The cells to be filled in, each once, as they stand in the workbook. */
export function openCells(unfinished: readonly Finding[]): readonly OpenCell[] {
  const cells = new Map<string, OpenCell>();
  for (const { sheet, cell } of unfinished) {
    const place = cell === null ? null : cellPlace(cell);
    if (sheet === null || cell === null || place === null) continue;
    cells.set(`${sheet}!${cell}`, { sheet, cell, ...place });
  }
  return [...cells.values()];
}

/** Where a step from the selected cell leads. */
export interface Stop {
  readonly cell: OpenCell;
  /** Of all open cells, from 1. */
  readonly position: number;
  readonly total: number;
  /** It went on from the other end. */
  readonly isWrapped: boolean;
}

/**
 * The next or the one before of the open cells, seen from what is selected; from nothing of ours the first or last. null
 * where none is open.
 *
 * @param sheets names of the workbook's sheets in their order
 */
export function stopFrom(
  selected: SelectedCell | null,
  direction: 'next' | 'previous',
  open: readonly OpenCell[],
  sheets: readonly string[],
): Stop | null {
  const isNext = direction === 'next';
  const placed = open.map((cell, index) => ({ cell, position: index + 1, total: open.length }));
  const ordered = isNext ? placed : placed.reverse();
  const [first] = ordered;
  if (first === undefined) return null;
  if (selected === null) return { ...first, isWrapped: false };
  const sign = isNext ? 1 : -1;
  const found = ordered.find(({ cell }) => sign * compare(cell, selected, sheets) > 0);
  return { ...(found ?? first), isWrapped: found === undefined };
}

type Place = Pick<OpenCell, 'sheet' | 'row' | 'column'>;

function compare(a: Place, b: Place, sheets: readonly string[]): number {
  return sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.row - b.row || a.column - b.column;
}
