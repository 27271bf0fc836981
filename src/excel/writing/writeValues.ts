import type { CellValue, GridCell } from '../../workbook';
import { cellAddress } from '../../workbook';
import { failureOf } from '../failure';
import { areaAddress } from '../plan/address';
import type { ContentCell } from '../plan/content';
import { cellAt, valueOf } from '../plan/keys';
import { rectangles } from '../plan/rectangles';
import { cellsOfRange, loadContents, readContents, type Contents } from '../reading/contents';
import { areaAround, lookAt, type CellPlace, type TouchedSheet } from '../reading/touched';
import { rangeAt, runInExcel, type Step } from '../session';
import { allOrNothing, type ChangeOptions, type SheetChange } from './allOrNothing';
import { calculationStep } from './calculation';
import { contentSteps } from './contents';
import { formerCell } from './formerCell';
import type { SheetSteps } from './sheetSteps';

/** What is to be written into one cell of ours: a value, null to empty it, or a formula without its `=`. */
export type ValueChange = CellPlace &
  ({ readonly value: CellValue } | { readonly formula: string });

/**
 * Writes values and formulas into single cells; up to some hundred in two requests: one looks, one writes. The protection
 * of a sheet is taken away, and put back in the same request, only where a locked cell is among them or a number goes into
 * a text cell. A text stays a text, a number a number. Either all are written or none.
 *
 * @returns what stood there before, as the changes that bring it back
 * @throws ExcelFailure
 * @throws AbortError (the signal's reason) when stopped; nothing is then written
 */
export async function writeValues(
  changes: readonly ValueChange[],
  options: ChangeOptions = {},
): Promise<readonly ValueChange[]> {
  if (changes.length === 0) return [];
  const what = '値の書き込み';
  const sheets = await runInExcel((context) => look(context, changes)).catch((error: unknown) => {
    throw failureOf(error, what, 'asBefore');
  });
  options.signal?.throwIfAborted();
  await allOrNothing(what, sheets.map(changeOf), [calculationStep], options);
  return sheets.flatMap(formerValues);
}

interface LookedAt {
  readonly sheet: TouchedSheet<ValueChange, unknown>;
  /** Whether a locked cell is, or may be, among them. */
  readonly locked: boolean;
  readonly former: (change: ValueChange) => GridCell;
}

/** Cells lie scattered in so many places at most that each is read by itself. */
const fewPlaces = 100;

interface AskedPlace {
  readonly range: Excel.Range;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

async function look(
  context: Excel.RequestContext,
  changes: readonly ValueChange[],
): Promise<readonly LookedAt[]> {
  const sheets = await lookAt(context, changes, askPlaces);
  const many = sheets.filter(({ asked }) => asked === null);
  const read = await readContents(
    context,
    many.map(({ id, cells }) => ({ id, used: areaAround(cells) })),
  );
  return sheets.map((sheet) => {
    const { asked } = sheet;
    const around = read.get(sheet.id);
    const contents = asked?.map(contentsOf) ?? (around === undefined ? [] : [around]);
    return {
      sheet,
      locked: asked?.every(({ range }) => isUnlocked(range)) !== true,
      former: (change) => cellIn(contents, change),
    };
  });
}

function askPlaces(
  sheet: Excel.Worksheet,
  cells: readonly ValueChange[],
): readonly AskedPlace[] | null {
  const areas = rectangles(cells);
  if (areas.length > fewPlaces) return null;
  return areas.map((area) => {
    const range = loadContents(rangeAt(sheet, areaAddress(area)));
    range.format.protection.load('locked');
    return { ...area, range };
  });
}

/** Excel says null where some cells are locked. */
function isUnlocked({ format }: Excel.Range): boolean {
  const locked: unknown = format.protection.locked;
  return locked === false;
}

const contentsOf = ({ range, ...area }: AskedPlace): Contents => ({
  area,
  cells: cellsOfRange(range),
});

function cellIn(contents: readonly Contents[], { row, column }: ValueChange): GridCell {
  for (const each of contents) {
    const cell = cellAt(each, row, column);
    if (cell !== undefined) return cell;
  }
  throw new Error('A cell was not read.');
}

function changeOf({ sheet, locked, former }: LookedAt): SheetChange {
  const { id, name, protection, cells } = sheet;
  // A text cell makes a text of a number: its format has to change for a moment, which protection forbids.
  const resists = cells.some((cell) => former(cell).numberFormat === '@' && !isTextual(cell));
  const opens = protection !== null && (locked || resists);
  const steps = (written: readonly ContentCell[]): SheetChange['steps'] =>
    protection === null || opens
      ? (to) => contentSteps(to, written, false)
      : (to) => plainSteps(to, written);
  const before = cells.map((cell) => formerCell(former(cell), cell.row, cell.column));
  const after = cells.map((cell) => contentOf(cell, former(cell)));
  return { id, name, protection, opens, steps: steps(after), back: steps(before) };
}

function isTextual(change: ValueChange): boolean {
  return 'value' in change && (change.value === null || typeof change.value === 'string');
}

function contentOf(change: ValueChange, former: GridCell): ContentCell {
  const { row, column } = change;
  const written = 'formula' in change ? { value: null, formula: change.formula } : change;
  const { value, formula } = { formula: undefined, ...written };
  return {
    ...{ row, column, value },
    ...(formula !== undefined && { formula }),
    numberFormat: former.numberFormat ?? 'General',
  };
}

/** On a protected sheet number formats cannot be changed. */
function plainSteps(sheet: SheetSteps, cells: readonly ContentCell[]): readonly Step[] {
  return cells.map((cell) => {
    const content = plainContent(cell);
    const bytes = typeof content === 'string' ? content.length * 3 : 20;
    return sheet.step(bytes, (worksheet) => {
      rangeAt(worksheet, cellAddress(cell.row, cell.column)).formulas = [[content]];
    });
  });
}

/** What can be assigned as it is, because the cell's own format decides how it is read; elsewhere an apostrophe makes a text. */
function plainContent(cell: ContentCell): string | number | boolean {
  const { value, formula, isError, numberFormat } = cell;
  if (formula !== undefined) return `=${formula}`;
  if (typeof value !== 'string' || value === '' || isError === true) return value ?? '';
  return numberFormat === '@' && !value.startsWith("'") ? value : `'${value}`;
}

function formerValues({ sheet, former }: LookedAt): readonly ValueChange[] {
  const { name, cells, keys } = sheet;
  return cells.map((change): ValueChange => {
    const cell = former(change);
    const { row, column } = change;
    const place: CellPlace = {
      ...{ sheet: name, row, column },
      expected: { rowKey: keys.rowKey(row), field: keys.field(column) },
    };
    const { formula, input } = cell;
    if (formula !== null) return { ...place, formula };
    // An error that was typed comes back as a formula of it.
    return input.kind === 'error'
      ? { ...place, formula: input.code }
      : { ...place, value: valueOf(cell) };
  });
}
