import type { CellInput } from '../evaluation';

/** One cell as a reader of a file or of the open workbook found it. */
export interface GridCell {
  readonly input: CellInput;
  /** Without `=`; null where the cell holds a constant. A formula's `input` is its cached result and is never trusted as a status. */
  readonly formula: string | null;
  /** Whether it has one, said by whoever would first have to make a text of it. */
  readonly isCalculated?: boolean;
  /** Excel's number format code, null for General. */
  readonly numberFormat: string | null;
}

/** Columns and rows count from 0. Merged areas hold their value in the first cell only, as in Excel. */
export interface GridSheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Sparse: `rows[r]?.[c]`. */
  readonly rows: readonly (readonly (GridCell | undefined)[] | undefined)[];
  readonly merged: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }[];
}

/** A whole workbook as read: what `readWorkbook` takes, whether it came from .xlsx bytes or through Office.js. */
export interface Grid {
  readonly sheets: readonly GridSheet[];
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
}
