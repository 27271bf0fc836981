import type { LabelledText } from './longText';
import { addLabelledText } from './longText';
import type { PaperSheet } from './paperSheet';
import type { PaperRow } from './rows';

/** A piece of an item: rows that stay together, or a text that may be divided. */
export type Piece =
  | { readonly kind: 'rows'; readonly rows: readonly PaperRow[] }
  | { readonly kind: 'text'; readonly text: LabelledText };

export interface Item {
  readonly heading: readonly PaperRow[];
  /** Heads the pages on which the item goes on. */
  readonly continued: readonly PaperRow[];
  readonly pieces: readonly Piece[];
}

/** Points below a heading for which it waits rather than stand alone. */
const COMPANY = 90;

/** Writes an item on one page where it fits on one, else over as many as it takes. */
export function addItem(sheet: PaperSheet, { continued, heading, pieces }: Item): void {
  sheet.continuedBy([]);
  const height =
    sum(sheet.heights(heading)) + pieces.reduce((all, piece) => all + heightOf(sheet, piece), 0);
  if (height > sheet.left && height <= sheet.most) sheet.startPage();
  sheet.block(heading, COMPANY);
  sheet.continuedBy(continued);
  for (const piece of pieces) {
    if (piece.kind === 'rows') sheet.block(piece.rows);
    else addLabelledText(sheet, piece.text);
  }
  sheet.continuedBy([]);
}

function heightOf(sheet: PaperSheet, piece: Piece): number {
  if (piece.kind === 'rows') return sum(sheet.heights(piece.rows));
  const { at, span, style, text } = piece.text;
  const size = style.font?.size ?? 10;
  return sheet.linesHeight(sheet.lines(text, at, span, size).length, size);
}

function sum(heights: readonly number[]): number {
  return heights.reduce((all, each) => all + each, 0);
}
