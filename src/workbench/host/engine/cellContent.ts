import type { ICellData } from '@univerjs/core';
import { noFormat, type FormatPatch } from './format';

export type CellValue = string | number | boolean;

/** A cell's content. Errors are their literal (`#N/A`); `value` is null where the cell is empty. */
export interface Cell {
  readonly formula: string | null;
  readonly value: CellValue | null;
  readonly isError: boolean;
}

/** What to put into a cell. `value` beside a formula is a result known beforehand (a file's cached value). */
export interface CellInput {
  readonly formula?: string;
  readonly value: CellValue | null;
}

/** A whole cell, to be put elsewhere. */
export interface CellCopy {
  readonly input: CellInput;
  readonly format: FormatPatch | null;
}

export type CellPatch = readonly [row: number, column: number, input: CellInput];

const errors =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|CONNECT!|BLOCKED!|UNKNOWN!|FIELD!)$/;
export const isErrorText = (value: unknown): value is string =>
  typeof value === 'string' && errors.test(value);

export const emptyCell: Cell = { formula: null, value: null, isError: false };

/** As the grid writes it. */
export function contentOf({ formula, value }: CellInput): Record<string, unknown> {
  const base = { f: formula ?? null, si: null, p: null };
  if (value === null) return { ...base, v: null, t: null };
  if (typeof value === 'boolean') return { ...base, v: value ? 1 : 0, t: 3 };
  return { ...base, v: value, t: typeof value === 'number' ? 2 : 1 };
}

/** As the grid keeps it; null where the cell is empty. */
export function valueOf(raw: ICellData): CellValue | null {
  const { v } = raw;
  if (v === null || v === undefined) {
    // Pasted rich text has no plain value.
    const text = raw.p?.body?.dataStream;
    return text === undefined ? null : text.replace(/\r?\n$/, '').replaceAll('\r', '\n');
  }
  // 3 is CellValueType.BOOLEAN; a boolean is kept as 1 or 0.
  if (Number(raw.t) === 3) return v === 1 || v === true || v === 'TRUE' || v === '1';
  // An empty text that is no formula's result is an empty cell.
  return v === '' && (raw.f ?? '') === '' && (raw.si ?? '') === '' ? null : v;
}

/** The format kept beside a cell, row or column. */
export function patchOf(custom: unknown): FormatPatch {
  if (typeof custom !== 'object' || custom === null || !('f' in custom)) return noFormat;
  return custom.f as FormatPatch;
}
