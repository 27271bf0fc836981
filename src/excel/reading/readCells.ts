import type { GridCell } from '../../workbook';
import { columnLetters } from '../../workbook';
import { failureOf } from '../failure';
import { areaAddress, parseReference } from '../plan/address';
import { rangeAt, runInExcel, send } from '../session';
import { cellsOfRange, loadContents } from './contents';

/** A cell as it is now, with the keys that say what it is for. */
export interface ReadCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: GridCell;
  /** What stands in the hidden first column of its row and the hidden first row of its column; '' for nothing. */
  readonly rowKey: string;
  readonly field: string;
}

interface Asked {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cells: Excel.Range;
  readonly rowKeys: Excel.Range;
  readonly fields: Excel.Range;
}

/** The most cells that are read of one address: more was not typed but pasted over everything. */
const mostCells = 20_000;

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

export async function readIn(
  context: Excel.RequestContext,
  addresses: readonly string[],
): Promise<readonly ReadCell[]> {
  const asked: Asked[] = [];
  const sheets = new Map<string, Excel.Worksheet>();
  await send(context, () => {
    asked.length = 0;
    sheets.clear();
    for (const address of addresses) {
      const reference = parseReference(address);
      if (reference === null || reference.area.rows * reference.area.columns > mostCells) continue;
      const { sheet: name, area } = reference;
      const sheet = sheets.get(name) ?? context.workbook.worksheets.getItemOrNullObject(name);
      if (!sheets.has(name)) {
        sheet.load('name');
        sheets.set(name, sheet);
      }
      const last = area.column + area.columns - 1;
      asked.push({
        sheet: name,
        row: area.row,
        column: area.column,
        cells: loadContents(rangeAt(sheet, areaAddress(area))),
        rowKeys: rangeAt(sheet, areaAddress({ ...area, column: 0, columns: 1 })).load('values'),
        fields: rangeAt(sheet, `${columnLetters(area.column)}1:${columnLetters(last)}1`).load(
          'values',
        ),
      });
    }
  });
  return asked.flatMap(({ sheet: name, row, column, cells, rowKeys, fields }) => {
    const sheet = sheets.get(name);
    if (sheet === undefined || sheet.isNullObject) return [];
    return cellsOfRange(cells).flatMap((line, i) =>
      line.map((cell, j): ReadCell => ({
        sheet: sheet.name,
        row: row + i,
        column: column + j,
        cell,
        rowKey: textOf(rowKeys.values[i]?.[0]),
        field: textOf(fields.values[0]?.[j]),
      })),
    );
  });
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
