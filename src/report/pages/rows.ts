import type { CellStyle, CellValue } from '../../workbook';

/** A cell of a row, in columns of the sheet's own grid. */
export interface PaperCell {
  readonly at: number;
  /** Columns that it covers; 1 unless given. */
  readonly span?: number;
  /** Rows of its block that it covers; 1 unless given. */
  readonly down?: number;
  readonly value: CellValue;
  readonly style: CellStyle;
}

export interface PaperRow {
  readonly cells: readonly PaperCell[];
  /** At least so many points. */
  readonly height?: number;
}

/** Excel's limit is 409 points; heights are whole pixels. */
export const TALLEST = 408;
export const PIXEL = 0.75;
export const wholePixels = (points: number): number => Math.ceil(points / PIXEL) * PIXEL;

/** What measures rows: the sheet on which they are to stand. */
export interface RowMeasure {
  /** Points that a block may have at most. */
  readonly most: number;
  /** Lines that some points have room for. */
  linesFitting(points: number, size: number): number;
  /** A text as the lines that it takes in some columns. */
  lines(text: string, at: number, span: number, size: number): readonly string[];
}
