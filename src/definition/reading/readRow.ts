import { told, type Said } from '../../programme';
import type { Column } from '../columns/column';
import type { Json } from '../json';
import { decode, type Decoded, type RowContext } from './decode';
import { cellAt, type FoundSheet } from './found';
import { put, type Item } from './item';
import type { Place } from './place';
import type { Spot, Wrong } from './places';
import { blankCell } from './sheetNotation';

/** What a row, or a form as a whole, says. */
export interface RowReading {
  readonly item: Item;
  /** Of the columns that say which item the row belongs to. */
  readonly outside: ReadonlyMap<string, Json>;
  /** Where each part of the item stands, by its path within it. */
  readonly spots: readonly (readonly [path: readonly (string | number)[], spot: Spot])[];
  /** The cell of a field. */
  spot(field: string): Spot;
  /** Nothing stands in any of its cells. */
  readonly isBlank: boolean;
  /** Cells that could not be taken, with what to do. */
  readonly wrong: readonly Wrong[];
}

/** A cell of a field within the sheet. */
export type CellOf = (column: Column) => Place | null;

/**
 * Reads the cells of one item. A cell that cannot be taken, or is blank although it has to be filled in, is named and gets
 * a stand-in that is no fault by itself, so that everything else can still be looked at.
 */
export function readRow(
  found: FoundSheet,
  columns: readonly Column[],
  cellOf: CellOf,
  years: ReadonlyMap<number, string>,
): RowReading {
  const item: Item = {};
  const outside = new Map<string, Json>();
  const spots: (readonly [readonly (string | number)[], Spot])[] = [];
  const wrong: Wrong[] = [];
  let isBlank = true;
  const spotOf = (column: Column): Spot => ({
    place: cellOf(column) ?? { sheet: found.sheet.name, row: found.heads, column: 0 },
    column,
  });
  const read = (column: Column, row: RowContext = { wantsNumber: false, unit: '' }): Decoded => {
    const place = cellOf(column);
    if (place === null) return { kind: 'blank' };
    return decode(column, cellAt(found, place.row, place.column), row);
  };
  const valueOf = (field: string): Json | null => {
    const column = columns.find((each) => each.field === field);
    const decoded = column === undefined ? null : read(column);
    return decoded?.kind === 'value' ? decoded.value : null;
  };
  const unit = valueOf('unit');
  for (const column of columns) {
    const path = pathOf(column, years);
    const spot = spotOf(column);
    if (path === 'noYear') {
      if (read(column).kind !== 'blank') wrong.push([spot, told(withoutYear(column))]);
      continue;
    }
    if (path !== null) spots.push([path, spot]);
    const decoded = read(column, {
      wantsNumber: wantsNumber(column, valueOf),
      unit: typeof unit === 'string' ? unit : '',
    });
    if (decoded.kind !== 'blank') isBlank = false;
    const value = taken(column, decoded, spot, wrong);
    if (value === undefined) continue;
    if (path === null) outside.set(column.field, value);
    else if (isYearMark(column)) {
      const label = years.get(column.slot ?? 0) ?? '';
      spots.push([put(item, [...path, 0], label), spot]);
    } else spots.push([put(item, path, value), spot]);
  }
  return {
    item,
    outside,
    spots,
    isBlank,
    wrong,
    spot: (field) => {
      const column = columns.find((each) => each.field === field);
      if (column === undefined) throw new Error(`No column ${field}`);
      return spotOf(column);
    },
  };
}

const isYearMark = ({ kind, slot }: Column): boolean => kind.kind === 'mark' && slot !== undefined;

function withoutYear({ heading, slot }: Column): Said {
  return {
    ja: `「${heading}」に入力がありますが、「年度」の${String(slot)}行目に年度がありません。年度を書くか、ここを空欄にしてください。`,
    en: `“${heading}” is filled in, but there is no year in line ${String(slot)} of “年度” (years). Write the year there, or make this cell blank.`,
  };
}

/** Where a column's value stands in its item; null for one that stands outside. */
function pathOf(
  column: Column,
  years: ReadonlyMap<number, string>,
): readonly (string | number)[] | null | 'noYear' {
  const { path, slot } = column;
  if (path === null || slot === undefined) return path;
  const label = years.get(slot);
  if (label === undefined) return 'noYear';
  return isYearMark(column) ? path : [...path, label];
}

function wantsNumber({ kind }: Column, valueOf: (field: string) => Json | null): boolean {
  return kind.kind === 'either' && kind.numbers.some((each) => each === valueOf(kind.by));
}

/** The value to go on with; undefined for none. */
function taken(column: Column, decoded: Decoded, spot: Spot, wrong: Wrong[]): Json | undefined {
  if (decoded.kind === 'value') return decoded.value;
  if (decoded.kind === 'wrong') {
    wrong.push([spot, decoded.said]);
    return column.required === true ? standIn(column, spot) : column.whenBlank;
  }
  if (column.required !== true) return column.whenBlank;
  wrong.push([spot, told(blankCell(column.heading))]);
  return standIn(column, spot);
}

/** Something that no rule finds fault with, in place of what is missing. */
export function standIn({ kind }: Column, { place }: Spot): Json {
  switch (kind.kind) {
    case 'no':
      return 900_000 + place.row;
    case 'number':
    case 'rate':
    case 'limit':
      return 0;
    case 'yesNo':
    case 'mark':
      return false;
    case 'date':
      return '2000-01-01';
    case 'monthDay':
      return '03-31';
    case 'choice':
      return kind.words[0]?.[0] ?? '';
    default:
      return `row-${String(place.row + 1)}`;
  }
}
