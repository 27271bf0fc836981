import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellInput } from '../../../src/evaluation';
import { resolveScale } from '../../../src/evaluation';
import type { Programme } from '../../../src/programme';
import { fiscalYearOf, parseProgramme } from '../../../src/programme';
import type {
  Grid,
  GridCell,
  GridSheet,
  Reading,
  Values,
  WorkbookPlan,
} from '../../../src/workbook';
import { buildWorkbook, cellPlace, readWorkbook } from '../../../src/workbook';

export const definition = readFileSync(
  join(__dirname, '../../../programmes/saitama-r5-r7.json'),
  'utf8',
);

/** The real definition with another scale. */
export function withScale(id: string): string {
  const bare = definition.replace(/"scale": "[^"]*",\s*/, '');
  return bare.replace('"fiscalYears"', `"scale": "${id}", "fiscalYears"`);
}

interface ListedInitiative {
  readonly no: number;
  readonly pillar: number;
  readonly section: number;
  readonly divisions: readonly string[];
}

/** The real definition with some of its initiatives. */
export function withInitiatives(keeps: (initiative: ListedInitiative) => boolean): string {
  const whole = JSON.parse(definition) as { readonly initiatives: readonly ListedInitiative[] };
  return JSON.stringify({ ...whole, initiatives: whole.initiatives.filter(keeps) });
}

export const programme = loaded(definition);

export function loaded(text: string): Programme {
  const result = parseProgramme(text);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.programme;
}

export interface Order {
  readonly year?: string;
  readonly round?: 'interim' | 'yearEnd';
  readonly division?: string | null;
  readonly values?: Values;
  readonly definition?: string;
  /** Years that the office has closed. */
  readonly closed?: readonly string[];
}

const plans = new Map<string, WorkbookPlan>();

/** The plan of a workbook of the real programme: R6 年度末, the master, nothing typed, unless told otherwise. */
export function planOf(order: Order = {}): WorkbookPlan {
  const key = JSON.stringify({ ...order, values: [...(order.values ?? [])] });
  const plan = plans.get(key) ?? freshPlan(order);
  plans.set(key, plan);
  return plan;
}

function freshPlan(order: Order): WorkbookPlan {
  const text = order.definition ?? definition;
  const current = text === definition ? programme : loaded(text);
  const round = current.rounds.find(({ kind }) => kind === (order.round ?? 'yearEnd'));
  const reportingYear = fiscalYearOf(current, order.year ?? 'R6');
  if (round === undefined || reportingYear === null) throw new Error('No such year or round');
  return buildWorkbook({
    programme: current,
    definition: text,
    reportingYear,
    round,
    scale: resolveScale(current),
    division: order.division ?? null,
    values: order.values ?? new Map(),
    closedYears: current.fiscalYears.filter((year) => order.closed?.includes(year)),
    created: '2025-04-01T09:00:00Z',
  });
}

export const number = (value: number): CellInput => ({ kind: 'number', value });
export const text = (value: string): CellInput => ({ kind: 'text', text: value });

type Cells = (GridCell | undefined)[];

interface Place {
  readonly sheet: EditableSheet;
  readonly row: number;
  readonly column: number;
}

/** A sheet that a person edits. */
class EditableSheet {
  rows: Cells[];
  merged: GridSheet['merged'][number][] = [];

  constructor(
    public name: string,
    public visibility: GridSheet['visibility'],
    rows: readonly Cells[],
  ) {
    this.rows = rows.map((row) => [...row]);
  }

  textAt(row: number, column: number): string {
    const input = this.rows[row]?.[column]?.input;
    return input?.kind === 'text' ? input.text : '';
  }

  get key(): string {
    return this.textAt(0, 0);
  }

  rowOf(key: string): number {
    const row = this.rows.findIndex((_, index) => this.textAt(index, 0) === key);
    if (row < 0) throw new Error(`${this.name} has no row ${key}`);
    return row;
  }

  columnOf(field: string): number {
    const column = this.rows[0]?.findIndex((_, index) => this.textAt(0, index) === field) ?? -1;
    if (column < 0) throw new Error(`${this.name} has no column ${field}`);
    return column;
  }

  put(row: number, column: number, input: CellInput, change: Partial<GridCell> = {}): void {
    const cells = this.rows[row] ?? (this.rows[row] = []);
    const before = cells[column];
    cells[column] = {
      input,
      formula: null,
      numberFormat: before?.numberFormat ?? null,
      ...change,
    };
  }

  insertRow(at: number, cells: Cells = []): void {
    this.rows.splice(at, 0, cells);
  }

  insertColumn(at: number): void {
    for (const row of this.rows) row.splice(at, 0, undefined);
  }

  deleteColumn(at: number): void {
    for (const row of this.rows) row.splice(at, 1);
  }

  copy(name: string): EditableSheet {
    const copied = new EditableSheet(name, this.visibility, this.rows);
    copied.merged = [...this.merged];
    return copied;
  }
}

/** Cells of a plan's sheets, for the books that are made of it: editing replaces cells and changes none. */
const laidOut = new WeakMap<WorkbookPlan, readonly (readonly Cells[])[]>();

function layOut({ sheets, styles }: WorkbookPlan): readonly (readonly Cells[])[] {
  return sheets.map(({ cells }) => {
    const rows: (Cells | undefined)[] = [];
    for (const { row, column, value, formula, style } of cells) {
      if (value === null && formula === undefined) continue;
      (rows[row] ??= [])[column] = {
        input: inputOf(value),
        formula: formula ?? null,
        numberFormat: styles[style]?.numberFormat ?? null,
      };
    }
    return Array.from(rows, (row) => row ?? []);
  });
}

/** A workbook as a person edits it in Excel: cells are named by row key and field, never by position. */
export class Book {
  sheets: EditableSheet[];

  constructor(plan: WorkbookPlan) {
    const sheets = laidOut.get(plan) ?? layOut(plan);
    laidOut.set(plan, sheets);
    this.sheets = sheets.map((rows, index) => {
      const { name = '', visibility = 'visible' } = plan.sheets[index] ?? {};
      return new EditableSheet(name, visibility, rows);
    });
  }

  static of(order: Order = {}): Book {
    return new Book(planOf(order));
  }

  sheet(key: string): EditableSheet {
    const found = this.sheets.find((sheet) => sheet.key === `gyokaku:${key}`);
    if (found === undefined) throw new Error(`No sheet ${key}`);
    return found;
  }

  sheetNamed(name: string): EditableSheet {
    const found = this.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(`No sheet ${name}`);
    return found;
  }

  /** What a cell is for: the keys of its row and column, '' where it has none. null on a sheet without keys. */
  at(
    name: string,
    address: string,
  ): { sheet: string; row: number; column: number; rowKey: string; field: string } | null {
    const sheet = this.sheetNamed(name);
    const place = cellPlace(address);
    if (place === null) throw new Error(`No cell ${address}`);
    const { row, column } = place;
    if (!sheet.key.startsWith('gyokaku:')) return null;
    const [rowKey, field] = [sheet.textAt(row, 0), sheet.textAt(0, column)];
    return { sheet: name, row, column, rowKey, field };
  }

  get meta(): EditableSheet {
    const found = this.sheets.find((sheet) => sheet.key === 'gyokaku');
    if (found === undefined) throw new Error('No metadata');
    return found;
  }

  place(rowKey: string, field: string): Place {
    const sheet = this.sheets.find((each) =>
      each.rows.some((_, index) => each.textAt(index, 0) === rowKey),
    );
    if (sheet === undefined) throw new Error(`No row ${rowKey}`);
    return { sheet, row: sheet.rowOf(rowKey), column: sheet.columnOf(field) };
  }

  /** Types into the cell of a row key and field: `type('k:6-1', 'R6.actual', number(3300))`. */
  type(rowKey: string, field: string, input: CellInput, change: Partial<GridCell> = {}): this {
    const { sheet, row, column } = this.place(rowKey, field);
    sheet.put(row, column, input, change);
    return this;
  }

  /** Types into the 提出 block. */
  submit(field: string, input: CellInput): this {
    return this.type(`submission:${field}`, 'value', input);
  }

  get grid(): Grid {
    return {
      sheets: this.sheets.map(({ name, visibility, rows, merged }) => ({
        name,
        visibility,
        rows,
        merged,
      })),
      names: [],
    };
  }

  read(): Reading {
    const result = readWorkbook(this.grid);
    if (!result.ok) throw new Error(result.message);
    return result.reading;
  }
}

function inputOf(value: string | number | boolean | null): CellInput {
  switch (typeof value) {
    case 'string':
      return { kind: 'text', text: value };
    case 'number':
      return { kind: 'number', value };
    case 'boolean':
      return { kind: 'boolean', value };
    default:
      return { kind: 'blank' };
  }
}
