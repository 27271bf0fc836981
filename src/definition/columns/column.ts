import { widthOf } from '../../workbook';
import type { Kind } from './kind';

/** One thing to fill in: a column of a table, or a line of a form. */
export interface Column {
  /** Key in the hidden row or column, by which it is found again whatever was moved or renamed. */
  readonly field: string;
  readonly heading: string;
  /** What is expected, in a few words; shown beside the cell and when it is chosen. */
  readonly note: string;
  /** In characters of the default font. */
  readonly width: number;
  readonly kind: Kind;
  /** Where the value stands in the row's item; null where it says which item the row belongs to. */
  readonly path: readonly (string | number)[] | null;
  /** Of a value a year: number of the year from 1; the year's label ends the path. */
  readonly slot?: number;
  readonly required?: boolean;
  /** Rarely needed: folded away where nothing is in it. */
  readonly rare?: boolean;
  /** What a blank cell says, where that is not simply nothing. */
  readonly whenBlank?: '' | null;
  /** In the worked example of an empty form. */
  readonly example?: string | number;
}

type Optional = Pick<Column, 'required' | 'rare' | 'whenBlank' | 'example'>;

/** A day that is wider than its column is shown as ###. */
const DATE_WIDTH = widthOf('2026/12/31', 1);

/** A column whose value stands under its own name, or under `path`. */
export function column(
  field: string,
  heading: string,
  kind: Kind,
  width: number,
  note: string,
  more: Optional & { readonly path?: Column['path'] } = {},
): Column {
  const least = kind.kind === 'date' ? DATE_WIDTH : 0;
  return {
    ...{ field, heading, kind, width: Math.max(width, least), note, path: field.split('.') },
    ...more,
  };
}

/** One column for each year. */
export function yearly(
  years: number,
  field: string,
  heading: string,
  kind: Kind,
  width: number,
  note: string,
  examples: readonly (string | number)[],
  more: Omit<Optional, 'example'> = {},
): readonly Column[] {
  return Array.from({ length: years }, (_, index) => {
    const example = examples[index];
    return {
      ...more,
      field: `${field}.year${String(index + 1)}`,
      heading,
      kind,
      width,
      note,
      path: [field],
      slot: index + 1,
      ...(example === undefined ? {} : { example }),
    };
  });
}
