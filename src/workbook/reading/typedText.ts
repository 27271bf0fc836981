import { isBlank } from '../../evaluation';
import type { GridSheet } from '../grid';
import { isCalculated, shownText } from './cells';
import type { Site } from './reading';

/** Characters of what stands in many cells that are kept. */
const KEPT = 500;

/** Gathers what stands in cells that are not read, so that a person can be told of it: a sheet may have a million. */
export class TypedText {
  cells = 0;
  first: Site | null = null;
  #text = '';

  /** A cell that holds nothing is passed over. */
  add(sheet: GridSheet, row: number, column: number): void {
    const input = sheet.rows[row]?.[column]?.input;
    if (input === undefined || isBlank(input)) return;
    this.first ??= { sheet: sheet.name, row, column };
    this.cells += 1;
    if (this.#text.length > KEPT) return;
    this.#text += `${this.cells > 1 ? '、' : ''}${shownText(input).trim()}`;
  }

  get text(): string {
    return this.#text.length > KEPT ? `${this.#text.slice(0, KEPT)}…` : this.#text;
  }
}

/** What people typed in a row, formulas left out. @param except a column that says nothing */
export function typedInRow(
  sheet: GridSheet,
  row: number,
  into: TypedText,
  except: number | null = null,
): TypedText {
  const width = sheet.rows[row]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    if (column !== except && !isCalculated(sheet, row, column)) into.add(sheet, row, column);
  }
  return into;
}
