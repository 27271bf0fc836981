import type { SheetPlan } from '../../workbook';
import type { Contents } from '../reading/contents';
import { cellAt, keysOfContents, keysOfPlan, textOf } from './keys';

/** Whether a sheet still stands as a plan had it: the same keys in the same rows and columns. Then a difference can be written. */
export function standsAsPlanned(contents: Contents, sheet: SheetPlan): boolean {
  const { area } = contents;
  const planned = new Map<string, string>();
  for (const { row, column, value, formula } of sheet.cells) {
    if ((row === 0 || column === 0) && formula === undefined && typeof value === 'string') {
      if (value !== '') planned.set(`${String(row)},${String(column)}`, value);
    }
  }
  let found = 0;
  const agrees = (row: number, column: number): boolean => {
    const text = textOf(cellAt(contents, row, column));
    if (text === '') return true;
    found += 1;
    return planned.get(`${String(row)},${String(column)}`)?.trim() === text;
  };
  for (let row = 0; row < area.row + area.rows; row += 1) if (!agrees(row, 0)) return false;
  for (let column = 1; column < area.column + area.columns; column += 1) {
    if (!agrees(0, column)) return false;
  }
  return found === planned.size;
}

/** Outline levels of the rows (columns) of a sheet, by their keys: Office.js cannot read them. */
export function levelsByKey(
  contents: Contents | undefined,
  key: string,
  plans: readonly SheetPlan[],
): { readonly rows: ReadonlyMap<number, number>; readonly columns: ReadonlyMap<number, number> } {
  const keys = contents === undefined ? null : keysOfContents(contents, key);
  if (keys === null) return { rows: new Map(), columns: new Map() };
  const rowLevels = new Map<string, number>();
  const columnLevels = new Map<string, number>();
  for (const plan of plans) {
    const planned = keysOfPlan(plan);
    for (const [row, text] of planned.rows) rowLevels.set(text, plan.rows[row]?.outlineLevel ?? 0);
    for (const [column, text] of planned.fields) {
      columnLevels.set(text, plan.columns[column]?.outlineLevel ?? 0);
    }
  }
  const known = (
    found: ReadonlyMap<number, string>,
    levels: ReadonlyMap<string, number>,
  ): ReadonlyMap<number, number> =>
    new Map(
      [...found].flatMap(([index, text]) => {
        const level = levels.get(text) ?? 0;
        return level === 0 ? [] : [[index, level] as const];
      }),
    );
  return { rows: known(keys.rows, rowLevels), columns: known(keys.fields, columnLevels) };
}
