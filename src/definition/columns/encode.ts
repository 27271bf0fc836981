import { dateNumber, type CellValue } from '../../workbook';
import { valueAt } from '../json';
import type { Column } from './column';
import { MARK, NO, NONE, YES, type Kind } from './kind';

/** Days before it are written as text: Excel counts no days before 1900, and those of 1900 wrongly. */
const FIRST_COUNTED_DAY = '1970-01-01';

/** What a cell shows for an item; null for a blank one. `years` are the labels of the years from the first. */
export function cellOf(column: Column, item: unknown, years: readonly string[]): CellValue {
  const { kind, path, slot } = column;
  if (path === null) return null;
  const year = slot === undefined ? undefined : years[slot - 1];
  if (slot !== undefined && year === undefined) return null;
  if (kind.kind === 'mark' && year !== undefined) {
    const marked = valueAt(item, path);
    return Array.isArray(marked) && marked.includes(year) ? MARK : null;
  }
  const value = valueAt(item, year === undefined ? path : [...path, year]);
  return encoded(kind, value);
}

/** A value of the definition as its cell shows it. */
export function encoded(kind: Kind, value: unknown): CellValue {
  if (value === undefined || value === '') return null;
  if (value === null) return kind.kind === 'limit' ? NONE : null;
  if (typeof value === 'boolean') {
    if (kind.kind === 'mark') return value ? MARK : null;
    return value ? YES : NO;
  }
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return null;
  if (kind.kind === 'choice') return kind.words.find(([id]) => id === value)?.[1] ?? value;
  if (kind.kind === 'date' && value >= FIRST_COUNTED_DAY) return dateNumber(value) ?? value;
  return value;
}
