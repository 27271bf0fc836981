import type { CellInput } from '../../evaluation';
import { cellAddress, type GridCell, type GridSheet } from '../../workbook';
import { lastColumn, lastRow, parseAddress, parseArea } from '../address';
import { asTyped } from '../formulaText';
import { Refused } from '../refusal';
import type { Attributes } from '../xml/attributes';
import { decodeEntities } from '../xml/entities';
import { scanXml, type XmlListener } from '../xml/scan';
import type { ScannableXml } from '../xml/scannable';
import { cellInput, type StoredCell } from './cellInput';
import { moveFormula } from './sharedFormula';
import { FormulaCell } from './formulaCell';
import { StringItem } from './strings';

/** What cells of any sheet refer to. */
export interface Lookups {
  readonly strings: readonly string[];
  readonly formats: readonly (string | null)[];
  readonly from1904: boolean;
}

/** How much of a sheet is read. */
export interface Bounds {
  readonly rows: number;
  readonly columns: number;
  /** Counts down over all sheets of a workbook. */
  cellsLeft: number;
}

export interface SheetContent {
  readonly rows: GridSheet['rows'];
  readonly merged: GridSheet['merged'];
  /** Filled cells beyond the bounds, which were not read. */
  readonly outside: { readonly first: string; readonly cells: number } | null;
}

/** A cell as its tag describes it. */
interface Place {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
}

interface OpenCell extends Place {
  value: string | null;
  formula: string | null;
  sharing: string | null;
  inline: StringItem | null;
}

/**
 * A cell as programs usually write it: column, row, style, type, formula and value. Formulas that are shared or fill areas
 * and texts in the cell itself are written in other ways.
 */
const plainCell =
  /<c r="([A-Z]{1,3}[1-9]\d{0,6})"(?: s="(\d{1,6})")?(?: t="(n|s|str|b|e)")?(?:\/>|>(?:<f(?: aca="false")?>([^<]+)<\/f>)?(?:<v>([^<]*)<\/v>)?<\/c>)/y;

/** Reads the cells and merged areas of one sheet; everything else in its part is passed over. */
export function readSheet(
  source: ScannableXml,
  sheet: string,
  lookups: Lookups,
  bounds: Bounds,
): SheetContent {
  const reader = new SheetReader(sheet, source.decode, lookups, bounds);
  scanXml(source, sheet, reader);
  return { rows: reader.rows, merged: reader.merged, outside: reader.outside };
}

class SheetReader implements XmlListener {
  readonly rows: (GridCell | undefined)[][] = [];
  readonly merged: { row: number; column: number; rows: number; columns: number }[] = [];
  outside: { first: string; cells: number } | null = null;

  private readonly sharedFormulas = new Map<
    string,
    { text: string; row: number; column: number }
  >();
  private inData = false;
  private row = -1;
  private nextColumn = 0;
  private cell: OpenCell | null = null;
  private reading: 'value' | 'formula' | null = null;

  constructor(
    private readonly sheet: string,
    private readonly decode: ScannableXml['decode'],
    private readonly lookups: Lookups,
    private readonly bounds: Bounds,
  ) {}

  open(element: string, attributes: Attributes): void {
    if (this.cell !== null) this.openInCell(this.cell, element, attributes);
    else if (element === 'c' && this.inData) this.cell = this.openCell(attributes);
    else if (element === 'row' && this.inData) this.openRow(attributes);
    else if (element === 'sheetData') this.inData = true;
    else if (element === 'mergeCell') {
      const area = parseArea(attributes.get('ref') ?? '');
      if (area === null) throw new Refused('damaged', `${this.sheet} mergeCell`);
      this.merged.push(area);
    }
  }

  close(element: string): void {
    if (this.cell === null) {
      if (element === 'sheetData') this.inData = false;
    } else if (element === 'c') {
      this.keep(this.cell);
      this.cell = null;
    } else if (element === 'v' || element === 'f') this.reading = null;
    else this.cell.inline?.close(element);
  }

  text(text: string): void {
    if (this.cell === null) return;
    if (this.reading === 'value') this.cell.value = (this.cell.value ?? '') + text;
    else if (this.reading === 'formula') this.cell.formula = (this.cell.formula ?? '') + text;
    else this.cell.inline?.text(text);
  }

  takeWhole(xml: string, at: number): number | null {
    if (!this.inData || this.cell !== null) return null;
    plainCell.lastIndex = at;
    const found = plainCell.exec(xml);
    if (found === null) return null;
    const [, address, style, type = 'n', formula, value] = found;
    const { row, column } = this.place(address);
    // Most cells have a style and nothing else.
    if (type !== 'n' || formula !== undefined || value !== undefined) {
      this.keepPlain({ row, column, type, style: Number(style ?? 0) }, value, formula);
    }
    return plainCell.lastIndex;
  }

  private openRow(attributes: Attributes): void {
    const number = attributes.get('r');
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    this.nextColumn = 0;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row > lastRow)
      throw this.damaged('row');
  }

  private openCell(attributes: Attributes): OpenCell {
    const { row, column } = this.place(attributes.get('r'));
    return {
      row,
      column,
      type: attributes.get('t') ?? 'n',
      style: Number(attributes.get('s') ?? 0),
      value: null,
      formula: null,
      sharing: null,
      inline: null,
    };
  }

  /** Row and column are optional in the format: without them a cell follows the one before. */
  private place(address: string | undefined): { readonly row: number; readonly column: number } {
    const at =
      address === undefined
        ? { row: this.row, column: this.nextColumn }
        : (parseAddress(address) ?? { row: -1, column: -1 });
    if (at.row < 0 || at.row !== this.row || at.column > lastColumn)
      throw this.damaged(address ?? 'c');
    this.nextColumn = at.column + 1;
    return at;
  }

  private openInCell(cell: OpenCell, element: string, attributes: Attributes): void {
    if (cell.inline !== null) cell.inline.open(element);
    else if (element === 'v') {
      this.reading = 'value';
      cell.value = '';
    } else if (element === 'f') {
      this.reading = 'formula';
      cell.formula = '';
      if (attributes.get('t') === 'shared') cell.sharing = attributes.get('si') ?? null;
    } else if (element === 'is') cell.inline = new StringItem();
  }

  private keepPlain(place: Place, value: string | undefined, formula: string | undefined): void {
    const stored = value === undefined ? null : this.textOf(value);
    // A reference that means nothing is refused, whether anybody asks for the text or not.
    if (formula?.includes('&') === true) decodeEntities(formula, this.malformed);
    const input = this.inputOf(place, { type: place.type, value: stored, inline: null });
    const text = formula === undefined || place.type !== 'b' ? null : this.textOf(formula);
    if (formula === undefined || (text !== null && isConstant(text))) {
      if (input.kind !== 'blank')
        this.put(place, { input, formula: null, numberFormat: this.formatOf(place) });
      return;
    }
    this.put(place, new FormulaCell(input, this.formatOf(place), formula, this.formulaText));
  }

  private keep(cell: OpenCell): void {
    const { inline, type, value } = cell;
    const input = this.inputOf(cell, { type, value, inline: inline?.value ?? null });
    const isFormula = type !== 'b' || !isConstant(cell.formula ?? '');
    const formula = isFormula ? this.formulaOf(cell) : null;
    if (input.kind === 'blank' && formula === null) return;
    this.put(cell, { input, formula, numberFormat: this.formatOf(cell) });
  }

  private inputOf({ column, row }: Place, stored: StoredCell): CellInput {
    const input = cellInput(stored, this.lookups.strings, this.lookups.from1904);
    if (input === null) throw this.damaged(cellAddress(row, column));
    return input;
  }

  private formatOf({ style }: Place): string | null {
    return this.lookups.formats[style] ?? null;
  }

  private put({ column, row: at }: Place, cell: GridCell): void {
    if (at >= this.bounds.rows || column >= this.bounds.columns) {
      this.outside ??= { first: cellAddress(at, column), cells: 0 };
      this.outside.cells++;
      return;
    }
    if (this.bounds.cellsLeft-- <= 0) {
      throw new Refused('tooLarge', `${this.sheet} ${cellAddress(at, column)}`);
    }
    const row = (this.rows[at] ??= []);
    if (row[column] !== undefined) throw this.damaged(cellAddress(at, column));
    row[column] = cell;
  }

  private formulaOf(cell: OpenCell): string | null {
    if (cell.formula === null) return null;
    const text = asTyped(cell.formula);
    if (cell.sharing === null) return text;
    const first = this.sharedFormulas.get(cell.sharing);
    if (first === undefined) {
      this.sharedFormulas.set(cell.sharing, { text, row: cell.row, column: cell.column });
      return text;
    }
    return text === ''
      ? moveFormula(first.text, cell.row - first.row, cell.column - first.column)
      : text;
  }

  private textOf(piece: string): string {
    return decodeEntities(this.decode(piece), this.malformed);
  }

  private readonly formulaText = (stored: string): string => asTyped(this.textOf(stored));

  private damaged(where: string): Refused {
    return new Refused('damaged', `${this.sheet} ${where}`);
  }

  private readonly malformed = (): Refused => new Refused('malformedXml', this.sheet);
}

/** LibreOffice saves the constants TRUE and FALSE as formulas. */
function isConstant(formula: string): boolean {
  return /^(?:TRUE|FALSE)\(\)$/.test(formula);
}
