import { cellAddress, type Area } from '../../workbook';
import { ExcelFailure } from '../failure';
import { send } from '../session';
import { protectionOf } from './inspect';
import { askKeys, keysOf, type AskedKeys, type CellKeys } from './keyedCells';

/** A cell that is about to be changed. */
export interface CellPlace {
  /** Name of the sheet, as read. */
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  /** What the row and column have to be keyed with; where they have moved meanwhile, nothing is written. */
  readonly expected?: { readonly rowKey: string; readonly field: string };
}

/** A sheet of ours with cells that are about to be changed. */
export interface TouchedSheet<P extends CellPlace, T> {
  readonly id: string;
  readonly name: string;
  readonly protection: Excel.WorksheetProtectionOptions | null;
  readonly cells: readonly P[];
  readonly keys: CellKeys;
  /** What else was asked for in the same request. */
  readonly asked: T;
}

/** The smallest area around cells; there is one at least. */
export function areaAround(cells: readonly CellPlace[]): Area {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of cells) {
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    [left, right] = [Math.min(left, column), Math.max(right, column)];
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/**
 * Looks at the sheets of cells before they are changed, in one request.
 *
 * @param ask what else is to be known of a sheet
 * @throws ExcelFailure where a sheet is none of ours, or a row or column is not the expected one any more
 */
export async function lookAt<P extends CellPlace, T>(
  context: Excel.RequestContext,
  places: readonly P[],
  ask: (sheet: Excel.Worksheet, cells: readonly P[]) => T,
): Promise<readonly TouchedSheet<P, T>[]> {
  const asked = await send(context, () =>
    [...bySheet(places)].map(([name, cells]) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load('id,name');
      sheet.protection.load('protected,options');
      return {
        name,
        sheet,
        cells,
        keys: askKeys(sheet, areaAround(cells)),
        also: ask(sheet, cells),
      };
    }),
  );
  return asked.map(({ name, sheet, cells, keys: askedKeys, also }) => {
    const keys = ownKeys(name, sheet, askedKeys);
    for (const cell of cells) refuseMoved(cell, keys);
    return {
      id: sheet.id,
      name: sheet.name,
      protection: protectionOf(sheet.protection),
      cells,
      keys,
      asked: also,
    };
  });
}

/** Of a cell that is named twice the last one counts. */
function bySheet<P extends CellPlace>(places: readonly P[]): ReadonlyMap<string, readonly P[]> {
  const sheets = new Map<string, Map<string, P>>();
  for (const place of places) {
    const cells = sheets.get(place.sheet) ?? new Map<string, P>();
    sheets.set(place.sheet, cells);
    cells.set(cellAddress(place.row, place.column), place);
  }
  return new Map([...sheets].map(([name, cells]) => [name, [...cells.values()]]));
}

function ownKeys(name: string, sheet: Excel.Worksheet, asked: AskedKeys): CellKeys {
  const keys = sheet.isNullObject ? null : keysOf(asked);
  if (keys !== null && keys.sheetKey !== null) return keys;
  throw new ExcelFailure(
    'NotOurs',
    `シート「${name}」が行革進捗管理のシートとして見つかりません。ブックを読み込み直してから、もう一度実行してください。ブックは元のままです。`,
    `NotOurs / ${name}`,
    'asBefore',
  );
}

function refuseMoved({ expected, sheet, row, column }: CellPlace, keys: CellKeys): void {
  if (expected === undefined) return;
  if (keys.rowKey(row) === expected.rowKey && keys.field(column) === expected.field) return;
  throw new ExcelFailure(
    'Moved',
    `シート「${sheet}」の ${cellAddress(row, column)} は、読み込んだ後に行か列が動いています。ブックを読み込み直してから、もう一度実行してください。ブックは元のままです。`,
    `Moved / ${sheet} ${cellAddress(row, column)}`,
    'asBefore',
  );
}
