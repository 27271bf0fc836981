import {
  cellCount,
  fromR1C1,
  isUnbounded,
  matrixOf,
  readTyped,
  toR1C1,
  type Area,
  type CellInput,
  type CellPatch,
  type CellValue,
  type FormatPatch,
  type Sheet,
} from '../engine';
import { HostError, invalidArgument, isArray } from '../protocol';
import type { RangeSubject } from './classes';
import { areaOf, type ExcelContext } from './context';
import { byAddin, typeName } from './events';
import { mayChange, mayEdit } from './guard';
import { isCovered } from './merging';

/** Reads a matrix of the range. Unbounded ranges yield null, as in Excel. */
export function readMatrix<T>(
  subject: RangeSubject,
  valueAt: (row: number, column: number, sheet: Sheet) => T,
): T[][] | null {
  const area = areaOf(subject);
  if (isUnbounded(area)) return null;
  if (cellCount(area) > 5_000_000) throw new HostError('RangeExceedsLimit', 'Too many cells.');
  return matrixOf(area, (row, column) => valueAt(row, column, subject.sheet));
}

export const valueAt = (row: number, column: number, sheet: Sheet): CellValue =>
  sheet.cells.get(row, column).value ?? '';

export function formulaAt(row: number, column: number, sheet: Sheet): CellValue {
  const { formula, value } = sheet.cells.get(row, column);
  return formula ?? value ?? '';
}

export const textAt = (row: number, column: number, sheet: Sheet): string =>
  sheet.textAt(row, column);

export function valueTypeAt(row: number, column: number, sheet: Sheet): string {
  const { value, isError } = sheet.cells.get(row, column);
  return isError ? 'Error' : typeName(value);
}

/**
 * Spreads what was assigned over the range: one value for all cells, or a matrix of the range's size. Calls back with
 * what is not null, which leaves a cell alone.
 */
export function spread(
  area: Area,
  value: unknown,
  put: (row: number, column: number, value: unknown) => void,
): void {
  if (isUnbounded(area)) throw invalidArgument('the range is unbounded');
  const rows = isArray(value) ? value : null;
  if (rows !== null && rows.length !== area.rows) throw wrongSize();
  for (let i = 0; i < area.rows; i += 1) {
    const row = rows === null ? null : rows[i];
    if (row !== null && (!isArray(row) || row.length !== area.columns)) throw wrongSize();
    for (let j = 0; j < area.columns; j += 1) {
      const item: unknown = row === null ? value : row[j];
      if (item !== null && item !== undefined) put(area.row + i, area.column + j, item);
    }
  }
}

export const wrongSize = (): HostError =>
  invalidArgument('the number of rows or columns does not match the range');

/** A formula in R1C1 style, or the value of a cell without one. */
export function r1c1At(row: number, column: number, sheet: Sheet): CellValue {
  const { formula, value } = sheet.cells.get(row, column);
  return formula === null ? (value ?? '') : toR1C1(formula, row, column);
}

/** Reads what is written in R1C1 style in a cell. */
export function readR1C1(item: unknown, row: number, column: number): unknown {
  if (typeof item !== 'string' || !item.startsWith('=')) return item;
  const formula = fromR1C1(item, row, column);
  if (formula === null) throw invalidArgument(`${item} leaves the sheet`);
  return formula;
}

/** Sets values or formulas; both read texts as if they were typed. `read` turns what was given into A1 style. */
export async function writeContent(
  context: ExcelContext,
  subject: RangeSubject,
  value: unknown,
  read: (item: unknown, row: number, column: number) => unknown = (item) => item,
): Promise<void> {
  const area = areaOf(subject);
  const { sheet } = subject;
  mayEdit(sheet, area);
  const patches: CellPatch[] = [];
  const formats: [number, number, FormatPatch][] = [];
  spread(area, value, (row, column, given) => {
    const item = read(given, row, column);
    if (isCovered(sheet, row, column)) return;
    const { input, numberFormat } = readInput(context, sheet, row, column, item);
    patches.push([row, column, input]);
    if (numberFormat !== null && sheet.cells.formatAt(row, column).numberFormat === 'General') {
      formats.push([row, column, { numberFormat }]);
    }
  });
  const single = cellCount(area) === 1;
  const before = single ? sheet.cells.get(area.row, area.column).value : null;
  sheet.cells.put(patches);
  await context.book.calculation.ofEntered(
    sheet,
    patches.map(([row, column]) => [row, column] as const),
  );
  if (formats.length > 0) sheet.cells.formatCells(formats);
  context.book.isDirty = true;
  const cell = single ? { before, after: sheet.cells.get(area.row, area.column).value } : undefined;
  context.events.changed(sheet, area, byAddin, cell === undefined ? {} : { cell });
}

function readInput(
  context: ExcelContext,
  sheet: Sheet,
  row: number,
  column: number,
  item: unknown,
): { readonly input: CellInput; readonly numberFormat: string | null } {
  const isText = sheet.cells.formatAt(row, column).numberFormat === '@';
  if (typeof item === 'string') {
    if (item.length > 32_767) throw invalidArgument('a text of more than 32,767 characters');
    const typed = readTyped(item, isText, context.settings.now(), sheet.locale);
    if (typed.input.formula !== undefined) checkFormula(sheet, typed.input.formula);
    return typed;
  }
  if (typeof item === 'number' && Number.isFinite(item)) {
    return { input: { value: isText ? String(item) : item }, numberFormat: null };
  }
  if (typeof item === 'boolean') return { input: { value: item }, numberFormat: null };
  throw invalidArgument('a value that is neither text, number nor true or false');
}

/** Excel refuses a formula that it cannot read. */
export function checkFormula(sheet: Sheet, formula: string): void {
  if (formula.length > 8192) {
    throw new HostError('FormulaLengthExceedsLimit', 'The formula has more than 8,192 characters.');
  }
  const { lexerTreeBuilder } = sheet.core.facade.getFormula();
  if (typeof lexerTreeBuilder.treeBuilder(formula) === 'string') {
    throw invalidArgument(`the formula ${formula}`);
  }
}

/** @param read what the given text is in the interface's own words */
export function writeNumberFormats(
  subject: RangeSubject,
  value: unknown,
  read: (format: string) => string,
): void {
  const area = areaOf(subject);
  const { sheet } = subject;
  mayChange(sheet, 'allowFormatCells');
  if (typeof value === 'string') {
    sheet.cells.format(area, { numberFormat: read(value) });
    return;
  }
  const formats: [number, number, FormatPatch][] = [];
  const known = new Map<string, FormatPatch>();
  spread(area, value, (row, column, item) => {
    if (typeof item !== 'string') throw invalidArgument('a number format that is not a text');
    const patch = known.get(item) ?? { numberFormat: read(item) };
    known.set(item, patch);
    formats.push([row, column, patch]);
  });
  sheet.cells.formatCells(formats);
}
