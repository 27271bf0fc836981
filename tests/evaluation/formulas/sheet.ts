import { readXlsx, writeXlsx, type Cell, type NamedRange, type WriteSheet } from 'hucre';
import {
  approximateEdgeFormula,
  displayTexts,
  edgeFormula,
  FORMULA_NAMES,
  type CellInput,
  type ProgressWord,
  type ScaleCells,
} from '../../../src/evaluation';
import type { Scale } from '../../../src/programme';
import { recalculate } from '../../support/libreoffice';

/** What a formula came to, as LibreOffice stored it. */
export type Result = string | number | boolean | null;

/**
 * One sheet with settings of its own, so that many scales are tried in a single run: the defined names get the sheet's
 * prefix, in its formulas too.
 */
export class FormulaSheet {
  readonly #cells = new Map<string, Partial<Cell>>();
  readonly #names: NamedRange[] = [];
  #row = 0;

  constructor(readonly name: string) {}

  /** A new row; returns its number as formulas write it. */
  row(): number {
    this.#row += 1;
    return this.#row;
  }

  input(row: number, column: number, input: CellInput, isDate = false): void {
    const at = `${row - 1},${column}`;
    switch (input.kind) {
      case 'blank':
        return;
      case 'number':
        this.#cells.set(at, {
          value: input.value,
          ...(isDate ? { style: { numFmt: 'yyyy/m/d' } } : {}),
        });
        return;
      case 'boolean':
        this.#cells.set(at, { value: input.value });
        return;
      case 'text':
        this.#cells.set(at, { value: input.text });
        return;
      case 'error':
        this.#cells.set(at, { value: null, formula: input.code === '#N/A' ? 'NA()' : '1/0' });
    }
  }

  /** The cached value is wrong on purpose. */
  formula(row: number, column: number, formula: string): void {
    this.#cells.set(`${row - 1},${column}`, {
      value: null,
      formula: this.#own(formula),
      formulaResult: -999,
    });
  }

  settings(scale: Scale, cells: ScaleCells, words: readonly ProgressWord[]): void {
    const first = 40;
    const area = (name: string, column: number, rows: number): void => {
      const letter = columnLetter(column);
      this.#names.push({
        name: this.#own(name),
        range: `'${this.name}'!$${letter}$1:$${letter}$${rows}`,
      });
    };
    const inputs = (name: string, column: number, values: readonly CellInput[]): void => {
      area(name, column, Math.max(values.length, 1));
      values.forEach((value, index) => this.input(index + 1, column, value));
    };
    const blank: CellInput = { kind: 'blank' };
    const number = (value: number): CellInput => ({ kind: 'number', value });
    const text = (value: string): CellInput => ({ kind: 'text', text: value });
    inputs(
      FORMULA_NAMES.lowestRates,
      first,
      Array.from({ length: 8 }, (_, slot) => cells.lowestRates[slot] ?? blank),
    );
    area(FORMULA_NAMES.edges, first + 1, 8);
    for (let slot = 1; slot <= 8; slot += 1) this.formula(slot, first + 1, edgeFormula(slot));
    inputs(FORMULA_NAMES.met, first + 2, [cells.met]);
    inputs(FORMULA_NAMES.bandCount, first + 3, [number(scale.bands.length)]);
    inputs(FORMULA_NAMES.tolerance, first + 4, [cells.tolerance]);
    area(FORMULA_NAMES.approximateEdge, first + 5, 1);
    this.formula(1, first + 5, approximateEdgeFormula());
    inputs(FORMULA_NAMES.display, first + 6, displayTexts(scale).map(text));
    inputs(
      FORMULA_NAMES.progressWords,
      first + 7,
      words.map(({ word }) => text(word)),
    );
    inputs(
      FORMULA_NAMES.progressPositions,
      first + 8,
      words.map(({ position }) => number(position)),
    );
  }

  toWrite(): { readonly sheet: WriteSheet; readonly names: readonly NamedRange[] } {
    return { sheet: { name: this.name, rows: [], cells: this.#cells }, names: this.#names };
  }

  #own(formula: string): string {
    return formula.replace(/(判定|工程)_/g, `${this.name}_$1_`);
  }
}

/** Writes the sheets, lets LibreOffice recalculate them, and reads what every cell holds. */
export async function recalculated(
  sheets: readonly FormulaSheet[],
): Promise<(sheet: string, row: number, column: number) => Result> {
  const parts = sheets.map((sheet) => sheet.toWrite());
  const bytes = await writeXlsx({
    sheets: parts.map(({ sheet }) => sheet),
    namedRanges: parts.flatMap(({ names }) => [...names]),
  });
  const workbook = await readXlsx(await recalculate(bytes));
  const byName = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet.rows]));
  return (sheet, row, column) => {
    const value = byName.get(sheet)?.[row - 1]?.[column] ?? null;
    return value instanceof Date ? value.toISOString() : value;
  };
}

export function columnLetter(column: number): string {
  const high = Math.floor(column / 26);
  const low = String.fromCharCode(65 + (column % 26));
  return high === 0 ? low : String.fromCharCode(64 + high) + low;
}
