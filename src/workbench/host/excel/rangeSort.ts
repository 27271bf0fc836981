import { offsetFormula, type CellCopy, type CellValue, type Sheet } from '../engine';
import { invalidArgument, isArray, isObject, type JsonObject } from '../protocol';
import { flag } from './args';
import { areaOf, type Define } from './context';
import { byAddin } from './events';
import { mayChange, mayEdit } from './guard';

/** Sorting rows by values. Colours and icons, and sorting columns, are not emulated. */
export const rangeSortClass: Define<'RangeSort'> = (context) => ({
  methods: {
    apply: (self, args) => {
      const fields = isArray(args[0]) ? args[0].filter(isObject) : [];
      if (fields.length === 0) throw invalidArgument('the sort fields');
      const area = areaOf(self);
      const { sheet } = self;
      mayChange(sheet, 'allowSort');
      mayEdit(sheet, area);
      const header = flag(args, 2) ? 1 : 0;
      const rows = Array.from({ length: area.rows - header }, (_, i) => area.row + header + i);
      const ordered = [...rows].sort((a, b) => compareRows(sheet, area.column, fields, a, b));
      const placed: [number, number, CellCopy][] = [];
      ordered.forEach((from, index) => {
        const to = area.row + header + index;
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          const { input, format } = sheet.cells.copy(from, column);
          const { formula } = input;
          placed.push([
            to,
            column,
            formula === undefined
              ? { input, format }
              : { input: { formula: offsetFormula(formula, to - from, 0), value: null }, format },
          ]);
        }
      });
      sheet.cells.place(placed, context.book.calculates);
      context.events.raise('rowSorted', sheet, { address: '', source: 'Local' });
      context.events.changed(sheet, area, byAddin);
      return null;
    },
  },
});

function compareRows(
  sheet: Sheet,
  firstColumn: number,
  fields: readonly JsonObject[],
  a: number,
  b: number,
): number {
  for (const { key, ascending } of fields) {
    const column = firstColumn + Number(key);
    const [x, y] = [sheet.cells.get(a, column).value, sheet.cells.get(b, column).value];
    // Empty cells come last either way.
    if ((x === null) !== (y === null)) return x === null ? 1 : -1;
    const order = compareValues(x, y);
    if (order !== 0) return ascending === false ? -order : order;
  }
  return 0;
}

/** Numbers before texts before FALSE before TRUE. */
function compareValues(a: CellValue | null, b: CellValue | null): number {
  const rank = (value: CellValue | null): number =>
    typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'ja');
  return Number(a) - Number(b);
}
