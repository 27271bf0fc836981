import type { Area, CellPlan, CellStyle, CellValue } from '../../workbook';
import { rectangles } from './rectangles';
import { jsonBytes } from './size';

/** A rectangle of cells with what is assigned to it, in this order. null leaves a cell as it is. */
export interface ContentBlock {
  readonly area: Area;
  /** Formats that make texts stay texts and everything else be read; null where no cell needs one. */
  readonly before: readonly (readonly (string | null)[])[] | null;
  readonly content: readonly (readonly (string | number | boolean)[])[];
  /** The cells' own formats, set last: a formula written into a text cell would become a text. */
  readonly after: readonly (readonly (string | null)[])[] | null;
  readonly bytes: number;
}

/** What one block may weigh, so that a request can be filled evenly. */
const largestBlock = 700_000;
/** office.js sends a large matrix in parts of 1,500 cells; each part costs two more objects. */
const bytesPerCell = 0.6;

const isText = (cell: ContentCell): cell is ContentCell & { value: string } =>
  cell.formula === undefined &&
  cell.isError !== true &&
  typeof cell.value === 'string' &&
  cell.value !== '';

/** What is written into one cell. */
export interface ContentCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula?: string;
  /** The value is an error (`#N/A`) and no text of it. */
  readonly isError?: boolean;
  readonly numberFormat: string;
}

export function contentCell(
  cell: CellPlan,
  styles: Readonly<Record<string, CellStyle>>,
): ContentCell {
  return { ...cell, numberFormat: styles[cell.style]?.numberFormat ?? 'General' };
}

const number = /^[+-]?[\d.,]+(?:e[+-]?\d+)?%?$|^(?:true|false)$/i;

/**
 * Whether a text is written with an apostrophe into a cell of General, the sign for text there, and not as it is into a
 * text cell. A first apostrophe is doubled so, because it is not documented what a text cell makes of it; and a number
 * as text in a cell that is no text cell would become a number in some programs as soon as its format changes (seen in
 * Univer 0.25).
 */
function needsApostrophe({ value, numberFormat }: ContentCell & { value: string }): boolean {
  if (value.startsWith("'")) return true;
  return numberFormat !== '@' && number.test(value.normalize('NFKC').trim());
}

function formatBefore(cell: ContentCell): string {
  return isText(cell) && !needsApostrophe(cell) ? '@' : 'General';
}

function contentOf(cell: ContentCell): string | number | boolean {
  if (cell.formula !== undefined) return `=${cell.formula}`;
  if (isText(cell) && needsApostrophe(cell)) return `'${cell.value}`;
  return cell.value ?? '';
}

/**
 * Contents as few assignments of matrices.
 *
 * @param fresh the cells have the format General
 */
export function contentBlocks(
  cells: readonly ContentCell[],
  fresh: boolean,
): readonly ContentBlock[] {
  const at = new Map(cells.map((cell) => [`${String(cell.row)},${String(cell.column)}`, cell]));
  return rectangles(cells).flatMap((area) => blocksOf(area, at, fresh));
}

function blocksOf(
  area: Area,
  at: ReadonlyMap<string, ContentCell>,
  fresh: boolean,
): readonly ContentBlock[] {
  const blocks: ContentBlock[] = [];
  let rows: ContentCell[][] = [];
  let bytes = 0;
  let first = area.row;
  const close = (): void => {
    if (rows.length > 0) {
      blocks.push(blockOf({ ...area, row: first, rows: rows.length }, rows, fresh));
    }
    first += rows.length;
    rows = [];
    bytes = 0;
  };
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const line = Array.from({ length: area.columns }, (_, index) => {
      const cell = at.get(`${String(row)},${String(area.column + index)}`);
      if (cell === undefined) throw new Error('A rectangle has a cell that is none of its own.');
      return cell;
    });
    const weight = jsonBytes(line.map(contentOf));
    if (bytes + weight > largestBlock) close();
    rows.push(line);
    bytes += weight;
  }
  close();
  return blocks;
}

function blockOf(area: Area, rows: readonly ContentCell[][], fresh: boolean): ContentBlock {
  const before = matrix(rows, (cell) => {
    const format = formatBefore(cell);
    return fresh && format === 'General' ? null : format;
  });
  const content = rows.map((row) => row.map(contentOf));
  // A formula of General takes the format of what it refers to, unless General is said again.
  const after = matrix(rows, (cell) =>
    cell.numberFormat === formatBefore(cell) && cell.formula === undefined
      ? null
      : cell.numberFormat,
  );
  const parts = 3 * area.rows * area.columns * bytesPerCell;
  const bytes = jsonBytes(before) + jsonBytes(content) + jsonBytes(after) + parts;
  return { area, before, content, after, bytes: Math.ceil(bytes) };
}

/** null where no cell says anything. */
function matrix(
  rows: readonly ContentCell[][],
  of: (cell: ContentCell) => string | null,
): readonly (readonly (string | null)[])[] | null {
  const values = rows.map((row) => row.map(of));
  return values.some((row) => row.some((value) => value !== null)) ? values : null;
}
