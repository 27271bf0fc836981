import { cellAddress, type GridCell, type GridSheet } from '../../workbook';
import { lastColumn, lastRow, parseAddress, parseArea } from '../address';
import { asTyped } from '../formulaText';
import { Refused } from '../refusal';
import type { Attributes } from '../xml/attributes';
import { decodeEntities } from '../xml/entities';
import { scanXml, type XmlListener } from '../xml/scan';
import { cellInput } from './cellInput';
import { moveFormula } from './sharedFormula';
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

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
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
  xml: string,
  sheet: string,
  lookups: Lookups,
  bounds: Bounds,
): SheetContent {
  const reader = new SheetReader(sheet, lookups, bounds);
  scanXml(xml, sheet, reader);
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
      this.keep({
        row,
        column,
        type,
        style: Number(style ?? 0),
        value: value === undefined ? null : decodeEntities(value, this.malformed),
        formula: formula === undefined ? null : decodeEntities(formula, this.malformed),
        sharing: null,
        inline: null,
      });
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

  private keep(cell: OpenCell): void {
    const address = (): string => cellAddress(cell.row, cell.column);
    const stored = { type: cell.type, value: cell.value, inline: cell.inline?.value ?? null };
    const input = cellInput(stored, this.lookups.strings, this.lookups.from1904);
    if (input === null) throw this.damaged(address());
    const formula = isConstant(cell) ? null : this.formulaOf(cell);
    if (input.kind === 'blank' && formula === null) return;
    if (cell.row >= this.bounds.rows || cell.column >= this.bounds.columns) {
      this.outside ??= { first: address(), cells: 0 };
      this.outside.cells++;
      return;
    }
    if (this.bounds.cellsLeft-- <= 0) throw new Refused('tooLarge', `${this.sheet} ${address()}`);
    const row = (this.rows[cell.row] ??= []);
    if (row[cell.column] !== undefined) throw this.damaged(address());
    row[cell.column] = { input, formula, numberFormat: this.lookups.formats[cell.style] ?? null };
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

  private damaged(where: string): Refused {
    return new Refused('damaged', `${this.sheet} ${where}`);
  }

  private readonly malformed = (): Refused => new Refused('malformedXml', this.sheet);
}

/** LibreOffice saves the constants TRUE and FALSE as formulas. */
function isConstant(cell: OpenCell): boolean {
  return cell.type === 'b' && /^(?:TRUE|FALSE)\(\)$/.test(cell.formula ?? '');
}
