import type { LabelledText } from './longText';
import { addLabelledText, labelledHeight } from './longText';
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

/**
 * Writes an item on one page where it fits on one, else over as many as it takes.
 *
 * @param following points that must still fit below its end, for what never stands on a page without it
 */
export function addItem(
  sheet: PaperSheet,
  { continued, heading, pieces }: Item,
  following = 0,
): void {
  sheet.continuedBy([]);
  const height = itemHeight(sheet, { heading, pieces }) + following;
  if (height > sheet.left && height <= sheet.most) sheet.startPage();
  sheet.block(heading, Math.min(COMPANY, height - sum(sheet.heights(heading))));
  sheet.continuedBy(continued);
  pieces.forEach((piece, index) => {
    const after = index === pieces.length - 1 ? following : 0;
    if (piece.kind === 'rows') sheet.block(piece.rows, after);
    else addLabelledText(sheet, piece.text, after);
  });
  sheet.continuedBy([]);
}

/** Points that an item takes where it is not divided. */
export function itemHeight(
  sheet: PaperSheet,
  { heading, pieces }: Pick<Item, 'heading' | 'pieces'>,
): number {
  return sum(sheet.heights(heading)) + sum(pieces.map((piece) => heightOf(sheet, piece)));
}

function heightOf(sheet: PaperSheet, piece: Piece): number {
  return piece.kind === 'rows' ? sum(sheet.heights(piece.rows)) : labelledHeight(sheet, piece.text);
}

function sum(heights: readonly number[]): number {
  return heights.reduce((all, each) => all + each, 0);
}
