import type { Area, GridCell } from '../../workbook';
import { failureOf } from '../failure';
import { areaAddress, parseReference } from '../plan/address';
import { rangeAt, runInExcel, send } from '../session';
import { cellsOfRange, loadContents } from './contents';
import { askKeys, keysOf, type AskedKeys } from './keyedCells';

/** A cell as it is now, with the keys that say what it is for. */
export interface ReadCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: GridCell;
  /** What stands in the hidden key column of its row and the hidden key row of its column; '' for nothing. */
  readonly rowKey: string;
  readonly field: string;
}

interface Asked {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cells: Excel.Range;
  readonly keys: AskedKeys;
}

/** The most cells, and rows, that are read of one address: more was not typed but pasted over everything. */
const mostCells = 20_000;
const mostRows = 2_500;

/**
 * Reads cells in one request: what a person has just typed, say. Addresses are `'柱1'!H12` or `柱1!H12:H20`; the sheet's
 * id does as well as its name. What is gone meanwhile is left out.
 *
 * @throws ExcelFailure
 */
export async function readCells(addresses: readonly string[]): Promise<readonly ReadCell[]> {
  try {
    return await runInExcel((context) => readIn(context, addresses));
  } catch (error) {
    throw failureOf(error, 'セルの読み取り', 'asBefore');
  }
}

/** @param keyCells the cells that say which sheet is which, by the name or id in the addresses, where they are known */
export async function readIn(
  context: Excel.RequestContext,
  addresses: readonly string[],
  keyCells: ReadonlyMap<string, Area> = new Map(),
): Promise<readonly ReadCell[]> {
  const asked: Asked[] = [];
  const sheets = new Map<string, Excel.Worksheet>();
  await send(context, () => {
    asked.length = 0;
    sheets.clear();
    for (const address of addresses) {
      const reference = parseReference(address);
      if (reference === null || isTooLarge(reference.area)) continue;
      const { sheet: name, area } = reference;
      const sheet = sheets.get(name) ?? context.workbook.worksheets.getItemOrNullObject(name);
      if (!sheets.has(name)) {
        sheet.load('name');
        sheets.set(name, sheet);
      }
      asked.push({
        sheet: name,
        row: area.row,
        column: area.column,
        cells: loadContents(rangeAt(sheet, areaAddress(area))),
        keys: askKeys(sheet, area, keyCells.get(name)),
      });
    }
  });
  const found = asked.flatMap(({ sheet: id, keys, ...place }) => {
    const sheet = sheets.get(id);
    if (sheet === undefined || sheet.isNullObject) return [];
    return [{ ...place, id, sheet, keys: keysOf(keys) }];
  });
  // Lines were inserted before a known one.
  if (found.some(({ id, keys }) => keyCells.has(id) && keys.sheetKey === null)) {
    return readIn(context, addresses);
  }
  return found.flatMap(({ sheet, row, column, cells, keys }) =>
    cellsOfRange(cells).flatMap((line, i) =>
      line.map((cell, j): ReadCell => ({
        sheet: sheet.name,
        row: row + i,
        column: column + j,
        cell,
        rowKey: keys.rowKey(row + i),
        field: keys.field(column + j),
      })),
    ),
  );
}

const isTooLarge = ({ rows, columns }: Area): boolean =>
  rows > mostRows || rows * columns > mostCells;
