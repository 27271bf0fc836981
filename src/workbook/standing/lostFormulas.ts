import { isOlderFormat } from '../formats';
import { SHEET_KEYS, isPillarSheetKey } from '../keys';
import type { Metadata } from '../metadata';
import type { StandingCell } from './standingCells';

/**
 * Cells that were planned with a formula and hold none any more, or another one. Where people may type, replacing the
 * formula is their right. Where most cells of a column hold other formulas than planned, another version of the product
 * has written them, and nobody has replaced anything. In a workbook of an older format every formula may be another
 * one, and only the pillar sheets are known to have had one where today's have.
 */
export function lostFormulas(
  cells: readonly StandingCell[],
  metadata: Pick<Metadata, 'format'>,
): readonly StandingCell[] {
  const isOlder = isOlderFormat(metadata);
  const summary = comparableSummary(cells);
  const planned = cells.filter(
    ({ formula, input, sheetKey, row }) =>
      formula !== null && !input && (sheetKey !== SHEET_KEYS.summary || summary(row)),
  );
  const others = new Map<string, number>();
  for (const cell of planned) {
    const column = columnOf(cell);
    others.set(column, (others.get(column) ?? 0) + (cell.holds === 'otherFormula' ? 1 : -1));
  }
  return planned.filter((cell) => {
    if (isOlder) return cell.holds === 'noFormula' && isPillarSheetKey(cell.sheetKey);
    return cell.holds === 'otherFormula'
      ? (others.get(columnOf(cell)) ?? 0) <= 0
      : cell.holds === 'noFormula';
  });
}

const columnOf = ({ sheetKey, field, column }: StandingCell): string =>
  `${sheetKey}|${field === '' ? String(column) : field}`;

/**
 * Which rows of 総括 can be compared: how many lines it has depends on the scale and on how many items were late when it was
 * made. With another number of bands none can, and of its lists none of the rows that were never made.
 */
function comparableSummary(cells: readonly StandingCell[]): (row: number) => boolean {
  const isRelaid = cells.some(
    ({ sheetKey, field, value, found }) =>
      sheetKey === SHEET_KEYS.settings &&
      field === 'handedLabel' &&
      ((value ?? '') === '') !== ((found?.input.kind ?? 'blank') === 'blank'),
  );
  if (isRelaid) return () => false;
  const made = new Set(
    cells.flatMap(({ sheetKey, row, formula, found }) =>
      sheetKey === SHEET_KEYS.summary && formula !== null && found !== undefined ? [row] : [],
    ),
  );
  return (row) => made.has(row);
}
