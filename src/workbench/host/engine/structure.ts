import {
  cellArea,
  cellCount,
  contains,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  maxColumns,
  maxRows,
  type Area,
} from './area';
import type { Book } from './book';
import type { CellCopy } from './cellContent';
import { offsetRule } from './conditional';
import { mapReferences, offsetFormula } from './references';
import type { Sheet } from './sheet';
import { moveArea, shiftOf, type Shift } from './shift';
import type { Validation } from './validation';

/** Why cells could not be put in. */
export type Refusal = 'offSheet';

/**
 * Puts empty cells in at an area, or takes the area's cells out. Cells, formulas, names, rules, print areas and filters
 * follow. The grid's own commands are not used: they leave names and rules behind.
 */
export function shiftCells(
  book: Book,
  sheet: Sheet,
  area: Area,
  axis: Shift['axis'],
  kind: Shift['kind'],
): Shift | Refusal {
  const shift = shiftOf(area, axis, kind);
  if (kind === 'insert' && pushesOff(sheet, shift)) return 'offSheet';
  reanchor(sheet, shift);
  const whole = axis === 'rows' ? isWholeRows(area) : isWholeColumns(area);
  if (whole) shiftLines(sheet, shift);
  else shiftBlock(sheet, shift);
  followShift(book, sheet, shift);
  if (kind === 'insert') takeFormatFromBefore(sheet, shift);
  book.core.recalculate();
  return shift;
}

function pushesOff(sheet: Sheet, { axis, count, across }: Shift): boolean {
  const used = sheet.cells.used(true);
  if (used === null) return false;
  const [end, limit] = axis === 'rows' ? [lastRow(used), maxRows] : [lastColumn(used), maxColumns];
  const [first, last] =
    axis === 'rows' ? [used.column, lastColumn(used)] : [used.row, lastRow(used)];
  return end + count >= limit && first <= across[1] && last >= across[0];
}

function shiftLines(sheet: Sheet, { axis, at, count, kind }: Shift): void {
  const { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation } =
    sheet.core.vendor.sheets;
  const rows = axis === 'rows';
  sheet.cells.ensureSize(rows ? at + count : 0, rows ? 0 : at + count);
  const grid = sheet.core.workbook.getSheetBySheetId(sheet.id);
  const size = { rows: grid?.getRowCount() ?? 0, columns: grid?.getColumnCount() ?? 0 };
  const range = rows
    ? { startRow: at, endRow: at + count - 1, startColumn: 0, endColumn: size.columns - 1 }
    : { startRow: 0, endRow: size.rows - 1, startColumn: at, endColumn: at + count - 1 };
  const put = rows ? InsertRowMutation : InsertColMutation;
  const take = rows ? RemoveRowMutation : RemoveColMutation;
  sheet.core.mutate((kind === 'insert' ? put : take).id, { subUnitId: sheet.id, range });
}

/** Cells within a band move; the rest of the rows (columns) stays. */
function shiftBlock(sheet: Sheet, shift: Shift): void {
  const { axis, at, count, kind, across } = shift;
  const placed = new Map<string, readonly [number, number, CellCopy | null]>();
  const put = (row: number, column: number, copy: CellCopy | null): void => {
    placed.set(`${row},${column}`, [row, column, copy]);
  };
  const moving: [number, number][] = [];
  sheet.cells.each((row, column) => {
    const [along, cross] = axis === 'rows' ? [row, column] : [column, row];
    if (along >= at && cross >= across[0] && cross <= across[1]) moving.push([row, column]);
  });
  const copies = moving.map(
    ([row, column]) => [row, column, sheet.cells.copy(row, column)] as const,
  );
  for (const [row, column] of moving) put(row, column, null);
  const by = kind === 'insert' ? count : -count;
  for (const [row, column, copy] of copies) {
    const along = axis === 'rows' ? row : column;
    if (kind === 'delete' && along < at + count) continue;
    if (axis === 'rows') put(row + by, column, copy);
    else put(row, column + by, copy);
  }
  if (placed.size > 0) sheet.cells.place([...placed.values()]);
}

function followShift(book: Book, sheet: Sheet, shift: Shift): void {
  const edited = sheet.name.toLowerCase();
  book.rewriteFormulas((formula, own) =>
    mapReferences(formula, (reference) => {
      const target = reference.sheet?.toLowerCase() ?? own?.name.toLowerCase();
      if (target !== edited) return null;
      const moved = moveArea(reference.area, shift);
      if (moved === null) return 'broken';
      return { area: moved };
    }),
  );
  const areas = (list: readonly Area[]): readonly Area[] =>
    list.flatMap((area) => moveArea(area, shift) ?? []);
  sheet.validations = sheet.validations.flatMap((validation) => {
    const moved = areas(validation.areas);
    const anchor = moveArea(cellArea(validation.anchor.row, validation.anchor.column), shift);
    return moved.length === 0 || anchor === null ? [] : [{ ...validation, areas: moved, anchor }];
  });
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
    const area = moveArea(format.area, shift);
    return area === null ? [] : [{ ...format, area }];
  });
  sheet.setMerges(areas(sheet.merges).filter((area) => cellCount(area) > 1));
  if (sheet.autoFilter !== null) {
    const area = moveArea(sheet.autoFilter.area, shift);
    sheet.autoFilter = area === null ? null : { ...sheet.autoFilter, area };
  }
  const { page } = sheet;
  page.printArea = areas(page.printArea);
  page.titleRows = page.titleRows && moveArea(page.titleRows, shift);
  page.titleColumns = page.titleColumns && moveArea(page.titleColumns, shift);
  page.rowBreaks = page.rowBreaks.flatMap((row) => {
    const moved = moveArea({ row, column: 0, rows: 1, columns: maxColumns }, shift);
    return moved === null ? [] : [moved.row];
  });
  page.columnBreaks = page.columnBreaks.flatMap((column) => {
    const moved = moveArea({ row: 0, column, rows: maxRows, columns: 1 }, shift);
    return moved === null ? [] : [moved.column];
  });
}

/** A rule whose first cell is about to go is written anew for its first cell that stays. */
function reanchor(sheet: Sheet, shift: Shift): void {
  sheet.validations = sheet.validations.map((validation): Validation => {
    const { anchor, areas, rule } = validation;
    if (moveArea(cellArea(anchor.row, anchor.column), shift) !== null) return validation;
    const [next] = areas.flatMap((area) => firstThatStays(area, shift) ?? []);
    if (next === undefined) return validation;
    const offset = (formula: string): string =>
      formula.startsWith('=')
        ? offsetFormula(formula, next.row - anchor.row, next.column - anchor.column)
        : formula;
    return {
      ...validation,
      anchor: next,
      rule: {
        ...rule,
        formula1: offset(rule.formula1),
        formula2: rule.formula2 === null ? null : offset(rule.formula2),
      },
    };
  });
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) => {
    const next = firstThatStays(format.area, shift);
    if (next === null || (next.row === format.area.row && next.column === format.area.column)) {
      return format;
    }
    const [rows, columns] = [next.row - format.area.row, next.column - format.area.column];
    return { ...format, rule: offsetRule(format.rule, rows, columns) };
  });
}

function firstThatStays(area: Area, shift: Shift): { row: number; column: number } | null {
  const { axis, at, count, kind } = shift;
  if (kind === 'insert') return { row: area.row, column: area.column };
  const behind =
    axis === 'rows'
      ? { row: Math.max(area.row, at + count), column: area.column }
      : { row: area.row, column: Math.max(area.column, at + count) };
  const first = { row: area.row, column: area.column };
  const stays = moveArea(cellArea(first.row, first.column), shift) !== null;
  if (stays) return first;
  return contains(area, cellArea(behind.row, behind.column)) ? behind : null;
}

/** New rows look like the one above, new columns like the one to the left. */
function takeFormatFromBefore(sheet: Sheet, { axis, at, count, across }: Shift): void {
  if (at === 0) return;
  const entries: [number, number, ReturnType<typeof sheet.cells.lineFormat>][] = [];
  sheet.cells.each((row, column) => {
    const [along, cross] = axis === 'rows' ? [row, column] : [column, row];
    if (along !== at - 1 || cross < across[0] || cross > across[1]) return;
    const { format } = sheet.cells.copy(row, column);
    if (format === null) return;
    for (let index = at; index < at + count; index += 1) {
      entries.push(axis === 'rows' ? [index, column, format] : [row, index, format]);
    }
  });
  sheet.cells.formatCells(entries);
  const whole = across[0] === 0 && across[1] === (axis === 'rows' ? maxColumns : maxRows) - 1;
  if (!whole) return;
  const kind = axis === 'rows' ? 'row' : 'column';
  const line = sheet.cells.lineFormat(kind, at - 1);
  const lines = axis === 'rows' ? sheet.rows : sheet.columns;
  const level = lines.level(at - 1);
  if (Object.keys(line).length > 0) {
    const band: Area =
      axis === 'rows'
        ? { row: at, column: 0, rows: count, columns: maxColumns }
        : { row: 0, column: at, rows: maxRows, columns: count };
    sheet.cells.format(band, line);
  }
  if (level > 0) lines.setLevel(at, at + count - 1, () => level);
}
