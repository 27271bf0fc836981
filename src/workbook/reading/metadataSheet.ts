import type { CellInput } from '../../evaluation';
import { oncePer } from '../../programme';
import { WORKBOOK_FORMAT } from '../formats';
import type { Grid, GridSheet } from '../grid';
import type { Metadata } from '../metadata';
import { decodeMetadata } from '../metadata';
import { sameInput, textAt } from './cells';
import type { Refusal } from './reading';

/** Name of the metadata sheet's first line; what it stands beside is the format. */
const FIRST_LINE = 'gyokaku';
/** Rows that somebody may have inserted above it. */
const SEARCHED_ROWS = 10;

export type MetadataResult =
  | { readonly ok: true; readonly metadata: Metadata }
  | { readonly ok: false; readonly refusal: Refusal };

/** Reads what the workbook says about itself. A copied metadata sheet is harmless as long as both say the same. */
export function readMetadata(grid: Grid): MetadataResult {
  const sheets = grid.sheets.filter(isMetadata);
  const [first, ...others] = sheets;
  if (first === undefined) return { ok: false, refusal: { kind: 'notOurs' } };
  for (const sheet of sheets) {
    const format = firstLine(sheet);
    if (format !== null && format > WORKBOOK_FORMAT) {
      return { ok: false, refusal: { kind: 'newerFormat', format } };
    }
  }
  const metadata = decoded(first);
  if (metadata === null || others.some((sheet) => textOf(sheet) !== textOf(first))) {
    return { ok: false, refusal: { kind: 'metadataDamaged' } };
  }
  return { ok: true, metadata };
}

const decoded = oncePer((sheet: GridSheet) => {
  const said = inputs(sheet);
  const known = recent.find((each) => saysTheSame(each.said, said));
  if (known !== undefined) return known.metadata;
  const metadata = decodeMetadata(said);
  recent.push({ said, metadata });
  if (recent.length > REMEMBERED) recent.shift();
  return metadata;
});

type Said = readonly (readonly CellInput[])[];

/**
 * What the last workbooks said about themselves. A division hands in time and again, and what is worked out of that alone
 * is not worked out again.
 */
const recent: { readonly said: Said; readonly metadata: Metadata | null }[] = [];
const REMEMBERED = 24;

function saysTheSame(a: Said, b: Said): boolean {
  return a.length === b.length && a.every((row, index) => sameRow(row, b[index] ?? []));
}

function sameRow(a: readonly CellInput[], b: readonly CellInput[]): boolean {
  return (
    a.length === b.length &&
    a.every((input, index) => {
      const other = b[index];
      return other !== undefined && sameInput(input, other);
    })
  );
}

const textOf = (sheet: GridSheet): string => JSON.stringify(inputs(sheet));

/** Whether a sheet says what the workbook is. */
export function isMetadata(sheet: GridSheet): boolean {
  return firstLine(sheet) !== null;
}

/** The format; NaN where it is no number, null where this is no metadata sheet. */
function firstLine(sheet: GridSheet): number | null {
  for (let row = 0; row < SEARCHED_ROWS; row += 1) {
    if (textAt(sheet, row, 0) !== FIRST_LINE) continue;
    const format = sheet.rows[row]?.[1]?.input;
    return format?.kind === 'number' ? format.value : Number.NaN;
  }
  return null;
}

function inputs(sheet: GridSheet): readonly (readonly CellInput[])[] {
  return Array.from(sheet.rows, (row) =>
    Array.from(row ?? [], (cell): CellInput => cell?.input ?? { kind: 'blank' }),
  );
}
