import type { Grid, GridSheet } from '../grid';
import { SHEET_KEYS, isPillarSheetKey } from '../keys';
import type { KeyedSheet } from './keyedSheet';
import type { StructureProblem } from './reading';
import { TypedText } from './typedText';

/** Columns of the 提出 block beside the one for input: what is to be typed there. */
const HINTS = 1;

/**
 * What stands in no row and column of ours. It is not read, and must not vanish unsaid. In a master only the lists are
 * looked at: sheets beside them are the office's own, and its other sheets of ours hold no input.
 */
export function readTypedElsewhere(
  grid: Grid,
  sheets: readonly KeyedSheet[],
  otherSheets: readonly string[],
  isMaster: boolean,
): readonly StructureProblem[] {
  const lists = sheets.filter(({ key }) => isPillarSheetKey(key)).flatMap(besideList);
  if (isMaster) return lists;
  return [
    ...sheets.filter(({ key }) => key === SHEET_KEYS.guide).flatMap(besideBlock),
    ...lists,
    ...grid.sheets.filter(({ name }) => otherSheets.includes(name)).flatMap(onOwnSheet),
  ];
}

/** One problem a column without a field, from the top down to the last row of ours: rows without a key are told as such. */
function besideList({ columns, keyColumn, keyedRows, keyRow, sheet }: KeyedSheet): Problems {
  const [first, last] = [keyedRows[0]?.row, keyedRows.at(-1)?.row];
  if (first === undefined || last === undefined) return [];
  const ours = new Set([keyColumn, ...[...columns.values()].flat()]);
  const keyed = new Set(keyedRows.map(({ row }) => row));
  const typed: TypedText[] = [];
  for (let row = 0; row <= last; row += 1) {
    if (row > first && !keyed.has(row)) continue;
    const width = sheet.rows[row]?.length ?? 0;
    for (let column = 0; column < width; column += 1) {
      if (row > keyRow && ours.has(column)) continue;
      if (row === keyRow || sheet.rows[row]?.[column] === undefined) continue;
      (typed[column] ??= new TypedText()).add(sheet, row, column);
    }
  }
  return typed.flatMap((each) => problemOf('column', each));
}

/** To the right of the 提出 block and under it. */
function besideBlock({ columns, keyedRows, keyRow, sheet }: KeyedSheet): Problems {
  const value = columns.get('value')?.[0];
  const last = keyedRows.at(-1)?.row;
  if (value === undefined || last === undefined) return [];
  const typed = new TypedText();
  for (let row = keyRow + 1; row < sheet.rows.length; row += 1) {
    const width = sheet.rows[row]?.length ?? 0;
    for (let column = row > last ? 0 : value + HINTS + 1; column < width; column += 1) {
      typed.add(sheet, row, column);
    }
  }
  return problemOf('guide', typed);
}

function onOwnSheet(sheet: GridSheet): Problems {
  const typed = new TypedText();
  for (let row = 0; row < sheet.rows.length; row += 1) {
    const width = sheet.rows[row]?.length ?? 0;
    for (let column = 0; column < width; column += 1) typed.add(sheet, row, column);
  }
  return problemOf('sheet', typed);
}

type Problems = readonly StructureProblem[];

function problemOf(
  place: 'column' | 'guide' | 'sheet',
  { cells, first, text }: TypedText,
): Problems {
  return first === null ? [] : [{ kind: 'typedElsewhere', place, text, cells, site: first }];
}
