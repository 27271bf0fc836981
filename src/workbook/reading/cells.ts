import type { CellInput } from '../../evaluation';
import { isBlank } from '../../evaluation';
import type { GridSheet } from '../grid';
import type { FoundCell } from './reading';

const BLANK: CellInput = { kind: 'blank' };

/** A cell as found; one that the file does not mention is blank. */
export function foundCell(sheet: GridSheet, row: number, column: number): FoundCell {
  const cell = sheet.rows[row]?.[column];
  return {
    sheet: sheet.name,
    row,
    column,
    input: cell === undefined || isBlank(cell.input) ? BLANK : cell.input,
    formula: cell?.formula ?? null,
    numberFormat: cell?.numberFormat ?? null,
  };
}

export function isCalculated(sheet: GridSheet, row: number, column: number): boolean {
  const cell = sheet.rows[row]?.[column];
  if (cell === undefined) return false;
  return cell.isCalculated ?? cell.formula !== null;
}

/** The text of a key or header cell, trimmed; '' for anything else. */
export function textAt(sheet: GridSheet, row: number, column: number): string {
  const input = sheet.rows[row]?.[column]?.input;
  return input?.kind === 'text' ? input.text.trim() : '';
}

/** What a cell shows, for a message. */
export function shownText(input: CellInput): string {
  switch (input.kind) {
    case 'blank':
      return '';
    case 'number':
      return String(input.value);
    case 'text':
      return input.text;
    case 'boolean':
      return input.value ? 'TRUE' : 'FALSE';
    case 'error':
      return input.code;
  }
}

export function sameInput(a: CellInput, b: CellInput): boolean {
  if (a.kind === 'number' && b.kind === 'number') return a.value === b.value;
  return a.kind === b.kind && shownText(a) === shownText(b);
}
