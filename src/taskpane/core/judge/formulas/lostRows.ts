import type { Said } from '../../../../programme';
import {
  buildWorkbook,
  cellAddress,
  itemNames,
  lostFormulas,
  nameInBoth,
  parseRowKey,
  shownText,
  standingCells,
  workbookOptionsOf,
  type Grid,
  type ItemNames,
  type Reading,
  type StandingCell,
} from '../../../../workbook';
import type { CellWriting } from '../../../host';
import type { Place } from '../items';

/** Formulas of one row that somebody overwrote. */
export interface LostRow extends Place {
  /** Stays the same while the row is there. */
  readonly id: string;
  /** No.6「延べ受講者数」; the sheet's name where the row is none of an initiative. */
  readonly title: Said;
  /** What the cells are for, each once: R6年度の「判定」. */
  readonly fields: readonly Said[];
  /** What stands in the first of the cells that shows something; '' where they are all empty. */
  readonly found: string;
  readonly cells: readonly StandingCell[];
  /** How many of them cannot be restored, because cells that they refer to are gone. */
  readonly unknown: number;
}

/** Every formula that was overwritten in a workbook as read, by rows in the order of the sheets. */
export function lostRows(reading: Reading, grid: Grid): readonly LostRow[] {
  const lost = lostFormulas(
    standingCells(buildWorkbook(workbookOptionsOf(reading)), grid),
    reading.metadata,
  );
  const names = itemNames(reading.programme);
  const rows = new Map<string, StandingCell[]>();
  for (const cell of lost) {
    const id = `${cell.sheetKey}|${cell.rowKey === '' ? String(cell.row) : cell.rowKey}`;
    rows.set(id, [...(rows.get(id) ?? []), cell]);
  }
  return [...rows].map(([id, cells]) => rowOf(id, cells, names));
}

function rowOf(id: string, cells: readonly StandingCell[], names: ItemNames): LostRow {
  const filled = cells.find(({ found }) => textOf(found) !== '');
  const first = filled ?? cells[0];
  const key = parseRowKey(first?.rowKey ?? '');
  const sheet = first?.sheet ?? '';
  const fields = new Set(cells.map(({ field }) => field).filter((field) => field !== ''));
  return {
    id,
    sheet,
    cell: first === undefined ? '' : cellAddress(first.row, first.column),
    title: nameInBoth(names, (each) => (key === null ? '' : each.row(key)) || sheet),
    fields: [...fields].map((field) => nameInBoth(names, (each) => each.field(field))),
    found: textOf(filled?.found),
    cells,
    unknown: cells.filter(({ formula }) => formula === 'unknown').length,
  };
}

const textOf = (found: StandingCell['found']): string =>
  found === undefined ? '' : shownText(found.input);

/** What brings the formulas back. */
export function restoringWritings(rows: readonly LostRow[]): readonly CellWriting[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ sheet, row, column, rowKey, field, value, formula }) =>
      formula === null || formula === 'unknown'
        ? []
        : [{ sheet, row, column, rowKey, field, value, formula: formula.text }],
    ),
  );
}
