import type { CellInput } from '../../evaluation';
import type { Area, GridCell, GridSheet } from '../../workbook';
import { areaAddress } from '../plan/address';
import { rangeAt, send } from '../session';
import type { FoundSheet } from './inspect';

/** Answers are limited to 5 MB as well; a cell takes some 60 bytes of one, a long text more. */
const cellsInAnswer = 40_000;

/** Cells of a sheet that are to be read; null where it is empty. */
type UsedCells = Pick<FoundSheet, 'id' | 'used'>;

/** What stands in a rectangle of cells. */
export interface Contents {
  readonly area: Area;
  readonly cells: readonly (readonly GridCell[])[];
}

/** Reads the filled cells of sheets, in one request unless there are very many. */
export async function readContents(
  context: Excel.RequestContext,
  sheets: readonly UsedCells[],
): Promise<ReadonlyMap<string, Contents>> {
  const parts = sheets.flatMap((sheet) => partsOf(sheet));
  const read = new Map<string, { area: Area; cells: (readonly GridCell[])[] }>();
  for (const pack of packParts(parts)) {
    const asked = await send(context, () =>
      pack.map((part) => {
        const sheet = context.workbook.worksheets.getItem(part.sheet.id);
        return { part, range: loadContents(rangeAt(sheet, areaAddress(part.area))) };
      }),
    );
    for (const { part, range } of asked) {
      const known = read.get(part.sheet.id);
      const cells = cellsOfRange(range);
      if (known === undefined) read.set(part.sheet.id, { area: part.whole, cells: [...cells] });
      else known.cells.push(...cells);
    }
  }
  return read;
}

/** A part of a sheet that fits into an answer. */
export interface Part {
  readonly sheet: UsedCells;
  readonly whole: Area;
  readonly area: Area;
}

export function partsOf(sheet: UsedCells): readonly Part[] {
  const whole = sheet.used;
  if (whole === null) return [];
  const rows = Math.max(1, Math.floor(cellsInAnswer / whole.columns));
  return Array.from({ length: Math.ceil(whole.rows / rows) }, (_, index) => ({
    sheet,
    whole,
    area: {
      ...whole,
      row: whole.row + index * rows,
      rows: Math.min(rows, whole.rows - index * rows),
    },
  }));
}

/** Parts put together to answers. */
export function packParts(parts: readonly Part[]): readonly (readonly Part[])[] {
  const packs: Part[][] = [];
  let cells = Infinity;
  for (const part of parts) {
    const count = part.area.rows * part.area.columns;
    if (cells + count > cellsInAnswer) {
      packs.push([]);
      cells = 0;
    }
    packs.at(-1)?.push(part);
    cells += count;
  }
  return packs;
}

export function loadContents(range: Excel.Range): Excel.Range {
  range.load('values,formulas,numberFormat,valueTypes');
  return range;
}

/** A loaded range as cells. The user's texts are never taken for formulas: what a formula shows differs from its text. */
export function cellsOfRange(range: Excel.Range): readonly (readonly GridCell[])[] {
  const { values, formulas, numberFormat, valueTypes } = range;
  return values.map((row, i) =>
    row.map((value: unknown, j): GridCell => {
      const formula: unknown = formulas[i]?.[j];
      const format: unknown = numberFormat[i]?.[j];
      const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
      return {
        input: inputOf(value, valueTypes[i]?.[j], isFormula),
        formula: isFormula ? formula.slice(1) : null,
        numberFormat: typeof format !== 'string' || format === 'General' ? null : format,
      };
    }),
  );
}

function inputOf(value: unknown, type: string | undefined, isFormula: boolean): CellInput {
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value !== 'string') return { kind: 'blank' };
  if (type === 'Error') return { kind: 'error', code: value };
  return value === '' && !isFormula ? { kind: 'blank' } : { kind: 'text', text: value };
}

/** A sheet as the readers of the workbook take it. */
export function gridSheetOf(sheet: FoundSheet, contents: Contents | undefined): GridSheet {
  const rows: (readonly (GridCell | undefined)[] | undefined)[] = [];
  if (contents !== undefined) {
    const { area, cells } = contents;
    const before = Array.from({ length: area.column }, () => undefined);
    for (let row = 0; row < area.row; row += 1) rows.push(undefined);
    // A blank cell is left out, as the reader of files leaves it out.
    const filled = (cell: GridCell): GridCell | undefined =>
      cell.input.kind === 'blank' && cell.formula === null ? undefined : cell;
    for (const row of cells) rows.push([...before, ...row.map(filled)]);
  }
  return { name: sheet.name, visibility: sheet.visibility, rows, merged: [] };
}
