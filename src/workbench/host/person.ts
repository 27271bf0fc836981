import {
  cellArea,
  formatArea,
  fromR1C1,
  intersection,
  isValid,
  maxColumns,
  readTyped,
  shownFormat,
  splitSheet,
  parseAddress,
  parseArea,
  type Area,
  type CellFormat,
  type CellPatch,
  type Sheet,
} from './engine';
import {
  activate,
  anyLocked,
  byOther,
  byUser,
  ruleAt,
  shift,
  sortCells,
  surroundingRegion,
  textAt,
  type Origin,
} from './excel';
import type { ExcelHost } from './excelHost';

/** What came of typing into a cell. */
export type Typing =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'locked' }
  | {
      readonly kind: 'refused';
      readonly style: string;
      readonly title: string;
      readonly message: string;
    };

/** What a cell looks like: its format with conditional formats applied, and its text. */
export interface Shown extends CellFormat {
  readonly text: string;
}

export type SortOrder = 'ascending' | 'descending';

/**
 * A person at the grid. What they type is judged by validation rules, what they paste is not; events name them, not the
 * add-in. Addresses name their sheet: `実績!B4`.
 */
export class Person {
  private edited: string | null = null;

  constructor(
    private readonly host: ExcelHost,
    private readonly origin: Origin = byUser,
  ) {}

  /** The same for somebody who has the workbook open elsewhere: events say `Remote`. */
  get elsewhere(): Person {
    return new Person(this.host, byOther);
  }

  type(address: string, text: string): Promise<Typing> {
    return this.told(() => this.typeNow(address, text));
  }

  /** Opens a cell for editing: requests fail from now on, or wait where they ask for that (`delayForCellEdit`). */
  async startEditing(address: string): Promise<void> {
    await this.select(address);
    await this.host.exclusively(() => {
      this.edited = address;
      this.host.faults.startCellEdit();
    });
  }

  /**
   * Ends editing, before any request that waits.
   *
   * @param text what was typed; null where the person gave up (Esc)
   */
  async finishEditing(text: string | null): Promise<Typing> {
    const address = this.edited;
    if (address === null) throw new Error('No cell is being edited');
    this.edited = null;
    try {
      // No request runs while a cell is edited, so this does not wait for its turn: the requests wait for it.
      return text === null ? { kind: 'accepted' } : await this.typeNow(address, text);
    } finally {
      this.host.faults.endCellEdit();
    }
  }

  private async typeNow(address: string, text: string): Promise<Typing> {
    const { sheet, area } = this.find(address);
    const { row, column } = area;
    if (this.isLocked(sheet, area)) return { kind: 'locked' };
    const before = sheet.cells.copy(row, column);
    await this.write(sheet, [[row, column, text]]);
    const rule = ruleAt(sheet, row, column);
    const blocks = rule?.alert.showAlert === true && rule.alert.style === 'Stop';
    if (rule !== undefined && blocks && !(await isValid(sheet, row, column))) {
      sheet.cells.place([[row, column, before]]);
      const { style, title, message } = rule.alert;
      return { kind: 'refused', style, title, message };
    }
    const { events } = this.host;
    const after = sheet.cells.get(row, column).value;
    events.changed(sheet, area, this.origin, { cell: { before: before.input.value, after } });
    this.host.finish();
    return { kind: 'accepted' };
  }

  /** Pastes texts from the cell on. Validation rules are not asked, as in Excel. */
  paste(address: string, rows: readonly (readonly string[])[]): Promise<Typing> {
    return this.told(async () => {
      const { sheet, area } = this.find(address);
      const columns = Math.max(1, ...rows.map((row) => row.length));
      const target = { ...area, rows: rows.length, columns };
      if (this.isLocked(sheet, target)) return { kind: 'locked' };
      await this.write(
        sheet,
        rows.flatMap((row, i) =>
          row.map((text, j) => [area.row + i, area.column + j, text] as const),
        ),
      );
      this.host.events.changed(sheet, target, this.origin);
      this.host.finish();
      return { kind: 'accepted' };
    });
  }

  /** Inserts rows above the given one (counted from 1), or deletes them. */
  async rows(sheetName: string, kind: 'insert' | 'delete', from: number, count = 1): Promise<void> {
    await this.host.exclusively(() => {
      const sheet = this.sheet(sheetName);
      const area = { row: from - 1, column: 0, rows: count, columns: maxColumns };
      shift(this.host.context, { sheet, area }, area, 'rows', kind, this.origin);
      this.host.finish();
    });
  }

  /**
   * 並べ替え: sorts the list around a cell by that cell's column, as the ribbon's buttons do. The list is what the sheet's
   * filter covers, or else the filled cells around; its first row stays where it is a row of headers.
   */
  sort(address: string, order: SortOrder): Promise<Typing> {
    return this.host.exclusively(async () => {
      const { sheet, area: cell } = this.find(address);
      const { area, hasHeader } = listAround(sheet, cell);
      const { protection } = sheet;
      const mayNot = protection !== null && protection.options.allowSort !== true;
      if (mayNot || this.isLocked(sheet, area)) return { kind: 'locked' };
      const field = {
        key: cell.column - area.column,
        descending: order === 'descending',
        textAsNumber: false,
      };
      const sorting = { byRows: true, matchCase: false, hasHeader, fields: [field] };
      await sortCells(this.host.context, sheet, area, sorting, this.origin);
      this.host.finish();
      return { kind: 'accepted' };
    });
  }

  /** Selects cells, several areas by commas: `実績!A1,C3`. What somebody elsewhere selects is not seen here. */
  async select(address: string): Promise<void> {
    await this.host.exclusively(() => {
      const { sheet: name, rest } = splitSheet(address);
      const areas = parseAddress(rest)?.areas ?? [];
      if (name === null || areas.length === 0) throw new Error(`${address} is no Sheet!A1 address`);
      if (this.origin.source === 'Remote') return;
      const sheet = this.sheet(name);
      activate(this.host.context, sheet);
      this.host.book.select(sheet, areas);
      const selected = areas.map((area) => formatArea(area)).join(',');
      this.host.events.raise('selectionChanged', sheet, { address: selected });
      this.host.finish();
    });
  }

  async activate(sheetName: string): Promise<void> {
    if (this.origin.source === 'Remote') return;
    await this.host.exclusively(() => {
      activate(this.host.context, this.sheet(sheetName));
      this.host.finish();
    });
  }

  shown(address: string): Promise<Shown> {
    return this.host.exclusively(async () => {
      const { sheet, area } = this.find(address);
      await this.host.book.core.settled();
      const format = await shownFormat(sheet, area.row, area.column);
      return { ...format, text: textAt(area.row, area.column, sheet) };
    });
  }

  /** What was entered is heard of before it is drawn, and before anything is calculated of it. */
  private async told(entering: () => Promise<Typing>): Promise<Typing> {
    const typing = await this.host.exclusively(entering);
    this.host.events.flush();
    return typing;
  }

  private isLocked(sheet: Sheet, area: Area): boolean {
    return sheet.protection !== null && anyLocked(sheet, area);
  }

  private async write(
    sheet: Sheet,
    cells: readonly (readonly [number, number, string])[],
  ): Promise<void> {
    const patches = cells.map(([row, column, text]): CellPatch => {
      const format = sheet.cells.formatAt(row, column).numberFormat;
      const { now } = this.host.context.settings;
      const given = this.inA1(text, row, column);
      const typed = readTyped(given, format === '@', now(), sheet.locale);
      const { numberFormat } = typed;
      if (numberFormat !== null && format === 'General') {
        sheet.cells.format(cellArea(row, column), { numberFormat });
      }
      return [row, column, typed.input];
    });
    sheet.cells.put(patches);
    await this.host.book.calculation.ofEntered(
      sheet,
      cells.map(([row, column]) => [row, column] as const),
    );
  }

  /** What was typed, with a formula in R1C1 style turned into the other one. */
  private inA1(text: string, row: number, column: number): string {
    if (this.host.book.referenceStyle === 'A1' || !text.startsWith('=')) return text;
    const formula = fromR1C1(text, row, column);
    if (formula === null) throw new Error(`${text} leaves the sheet`);
    return formula;
  }

  private sheet(name: string): Sheet {
    const sheet = this.host.book.findSheet(name);
    if (sheet === undefined) throw new Error(`There is no sheet ${name}`);
    return sheet;
  }

  private find(address: string): { readonly sheet: Sheet; readonly area: Area } {
    const { sheet, rest } = splitSheet(address);
    const area = parseArea(rest);
    if (sheet === null || area === null) throw new Error(`${address} is no Sheet!A1 address`);
    return { sheet: this.sheet(sheet), area };
  }
}

/** The list that a cell lies in. Texts over something else are headers. */
function listAround(
  sheet: Sheet,
  cell: Area,
): { readonly area: Area; readonly hasHeader: boolean } {
  const { autoFilter } = sheet;
  if (autoFilter !== null && intersection(autoFilter.area, cell) !== null) {
    return { area: autoFilter.area, hasHeader: true };
  }
  const area = surroundingRegion(sheet, cell);
  const kinds = (row: number): readonly string[] =>
    Array.from({ length: area.columns }, (_, index) => {
      const { value } = sheet.cells.get(row, area.column + index);
      return typeof value;
    });
  const isText = (kind: string): boolean => kind === 'string';
  const hasHeader = kinds(area.row).every(isText) && !kinds(area.row + 1).every(isText);
  return { area, hasHeader };
}
