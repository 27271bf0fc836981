import { isBlank } from '../../evaluation';
import type { Grid, KeyedSheet, Reading, WorkbookPlan } from '../../workbook';
import { cellAddress, isOlderFormat, keyedSheets, SHEET_KEYS } from '../../workbook';

/** A constant on a sheet of a master that is no value of ours: printed by us, or a note of the office's own. */
export interface LooseText {
  readonly sheetKey: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** null for a number and the like, of which the same may well stand elsewhere. */
  readonly text: string | null;
}

/** Sheets beside the lists on which people write notes. What stands beside a list is told by the reading. */
const NOTED: ReadonlySet<string> = new Set([
  SHEET_KEYS.guide,
  SHEET_KEYS.summary,
  SHEET_KEYS.council,
  SHEET_KEYS.remarks,
  SHEET_KEYS.corrections,
]);

/** What a master's sheets hold outside of its values. Of an earlier version nothing: it printed other texts. */
export function looseTexts(grid: Grid, { metadata }: Reading): readonly LooseText[] {
  if (isOlderFormat(metadata)) return [];
  return keyedSheets(grid)
    .filter(({ key }) => NOTED.has(key))
    .flatMap(looseOn);
}

function looseOn(of: KeyedSheet): readonly LooseText[] {
  const { columns, key, keyColumn, keyedRows, keyRow, sheet } = of;
  const keyed = new Set(keyedRows.map(({ row }) => row));
  const ours = new Set([...columns.values()].flat());
  const isKey = (row: number, column: number): boolean => row === keyRow || column === keyColumn;
  const isValue = (row: number, column: number): boolean => keyed.has(row) && ours.has(column);
  const texts: LooseText[] = [];
  sheet.rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (
        cell === undefined ||
        isBlank(cell.input) ||
        (cell.isCalculated ?? cell.formula !== null)
      ) {
        return;
      }
      if (isKey(row, column) || isValue(row, column)) return;
      const text = cell.input.kind === 'text' ? plain(cell.input.text) : null;
      texts.push({ sheetKey: key, sheet: sheet.name, row, column, text });
    });
  });
  return texts;
}

/**
 * Those that a new master does not have, by sheet: シート「総括」の C70 など2か所の入力. Where the plan has something in the same
 * cell, it is ours, be it in other words; where it prints the text elsewhere on the sheet, it has moved.
 */
export function notIn(plan: WorkbookPlan, loose: readonly LooseText[]): readonly string[] {
  return plan.sheets.flatMap(({ cells, key }): readonly string[] => {
    const waiting = new Map(
      loose.filter(({ sheetKey }) => sheetKey === key).map((each) => [placeOf(each), each]),
    );
    if (waiting.size === 0) return [];
    const filled = cells.filter(({ formula, value }) => formula !== undefined || value !== null);
    for (const cell of filled) waiting.delete(placeOf(cell));
    if (waiting.size === 0) return [];
    const printed = new Set(filled.map(({ value }) => plain(String(value))));
    const left = [...waiting.values()].filter(({ text }) => text === null || !printed.has(text));
    const [first] = left;
    if (first === undefined) return [];
    const count = left.length > 1 ? ` など${String(left.length)}か所` : '';
    return [`シート「${first.sheet}」の ${cellAddress(first.row, first.column)}${count}の入力`];
  });
}

/** No sheet has more columns. */
const placeOf = ({ row, column }: { readonly row: number; readonly column: number }): number =>
  row * 16_384 + column;

/** Line breaks and spaces are layout. */
function plain(text: string): string {
  return text.replace(/\s/g, '');
}
