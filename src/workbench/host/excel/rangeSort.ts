import {
  cellsOf,
  formatArea,
  offsetFormula,
  type Area,
  type CellCopy,
  type CellValue,
  type Sheet,
} from '../engine';
import {
  HostError,
  invalidArgument,
  isArray,
  isNil,
  isObject,
  notEmulated,
  type JsonObject,
} from '../protocol';
import { flag, oneOf } from './args';
import { areaOf, type Define, type ExcelContext } from './context';
import { byAddin, type Origin } from './events';
import { mayChange, mayEdit } from './guard';
import { mergesIn } from './merging';

/** Sorting rows or columns by values; colours and icons are not emulated. */
export const rangeSortClass: Define<'RangeSort'> = (context) => ({
  methods: {
    apply: async (self, args) => {
      const area = areaOf(self);
      const byRows = isNil(args[3]) || oneOf(args[3], ['Rows', 'Columns']) === 'Rows';
      const sorting = {
        byRows,
        matchCase: flag(args, 1),
        hasHeader: flag(args, 2),
        fields: fieldsOf(args[0], byRows ? area.columns : area.rows),
      };
      await sortCells(context, self.sheet, area, sorting, byAddin);
      return null;
    },
  },
});

export interface Sorting {
  /** Rows are put into another order, or else columns. */
  readonly byRows: boolean;
  readonly matchCase: boolean;
  /** The first line stays. */
  readonly hasHeader: boolean;
  readonly fields: readonly Field[];
}

/** Sorts an area. Hidden lines keep their place, as in Excel. */
export async function sortCells(
  context: ExcelContext,
  sheet: Sheet,
  area: Area,
  { byRows, matchCase, hasHeader, fields }: Sorting,
  origin: Origin,
): Promise<void> {
  mayChange(sheet, 'allowSort');
  mayEdit(sheet, area);
  if (mergesIn(sheet, area).length > 0) {
    throw new HostError('InvalidOperation', 'Merged cells cannot be sorted.');
  }
  const header = hasHeader ? 1 : 0;
  await context.book.core.settled();
  const sorted = byRows
    ? { ...area, row: area.row + header, rows: area.rows - header }
    : { ...area, column: area.column + header, columns: area.columns - header };
  const lines = visibleLines(sheet, sorted, byRows);
  const ordered = [...lines].sort((a, b) => {
    for (const field of fields) {
      const order = compareLines(sheet, sorted, byRows, field, matchCase, a, b);
      if (order !== 0) return order;
    }
    return 0;
  });
  sheet.cells.place(moved(sheet, sorted, byRows, lines, ordered));
  await context.book.calculation.ofEntered(sheet, cellsOf(area));
  const event = byRows ? 'rowSorted' : 'columnSorted';
  const { source } = origin;
  context.events.raise(event, sheet, { address: formatArea(sorted), source });
  context.events.changed(sheet, area, origin);
}

interface Field {
  readonly key: number;
  readonly descending: boolean;
  readonly textAsNumber: boolean;
}

function fieldsOf(given: unknown, count: number): readonly Field[] {
  const fields = isArray(given) ? given.filter(isObject) : [];
  if (fields.length === 0) throw invalidArgument('the sort fields');
  return fields.map((field: JsonObject) => {
    const { key, sortOn, ascending, dataOption } = field;
    if (typeof key !== 'number' || !Number.isInteger(key) || key < 0 || key >= count) {
      throw invalidArgument('the key of a sort field');
    }
    const on = isNil(sortOn) ? 'Value' : oneOf(sortOn, ['Value', 'CellColor', 'FontColor', 'Icon']);
    if (on !== 'Value') throw notEmulated(`sorting on ${on}`);
    return {
      key,
      descending: ascending === false,
      textAsNumber:
        !isNil(dataOption) && oneOf(dataOption, ['Normal', 'TextAsNumber']) !== 'Normal',
    };
  });
}

function visibleLines(sheet: Sheet, area: Area, byRows: boolean): readonly number[] {
  const [first, count, lines] = byRows
    ? [area.row, area.rows, sheet.rows]
    : [area.column, area.columns, sheet.columns];
  return Array.from({ length: count }, (_, index) => first + index).filter(
    (index) => !lines.isHidden(index),
  );
}

/** Formulas move with their line: what they refer to relatively moves along. */
function moved(
  sheet: Sheet,
  area: Area,
  byRows: boolean,
  lines: readonly number[],
  ordered: readonly number[],
): readonly (readonly [number, number, CellCopy])[] {
  const [start, count] = byRows ? [area.column, area.columns] : [area.row, area.rows];
  return ordered.flatMap((from, index) => {
    const to = lines[index] ?? from;
    return Array.from({ length: count }, (_, offset): readonly [number, number, CellCopy] => {
      const across = start + offset;
      const { input, format } = byRows
        ? sheet.cells.copy(from, across)
        : sheet.cells.copy(across, from);
      const by = to - from;
      const formula =
        input.formula === undefined
          ? undefined
          : offsetFormula(input.formula, byRows ? by : 0, byRows ? 0 : by);
      const copy = { input: { ...input, ...(formula !== undefined && { formula }) }, format };
      return byRows ? [to, across, copy] : [across, to, copy];
    });
  });
}

function compareLines(
  sheet: Sheet,
  area: Area,
  byRows: boolean,
  { key, descending, textAsNumber }: Field,
  matchCase: boolean,
  a: number,
  b: number,
): number {
  const at = (line: number): CellValue | null => {
    const { value } = byRows
      ? sheet.cells.get(line, area.column + key)
      : sheet.cells.get(area.row + key, line);
    const isNumber = textAsNumber && typeof value === 'string' && value.trim() !== '';
    return isNumber && Number.isFinite(Number(value)) ? Number(value) : value;
  };
  const [x, y] = [at(a), at(b)];
  // Empty cells come last either way.
  if ((x === null) !== (y === null)) return x === null ? 1 : -1;
  const order = compareValues(x, y, matchCase);
  return descending ? -order : order;
}

/** Numbers before texts before FALSE before TRUE. */
function compareValues(a: CellValue | null, b: CellValue | null, matchCase: boolean): number {
  const rank = (value: CellValue | null): number =>
    typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') {
    return a.localeCompare(b, 'ja', { sensitivity: matchCase ? 'variant' : 'accent' });
  }
  return Number(a) - Number(b);
}
