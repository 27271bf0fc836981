import type { Paper, PaperInitiative } from '../content/paper';
import { NOTE_TEXTS, notesOf } from '../content/notes';
import { note } from '../pages/look';
import type { PaperSheet } from '../pages/paperSheet';
import type { PaperRow } from '../pages/rows';

const GAP = 6;

/** The footnotes that some initiatives call for. */
export function noteRows(
  span: number,
  initiatives: readonly PaperInitiative[],
  paper: Paper,
): readonly PaperRow[] {
  const years = paper.before === null ? [paper.year] : [paper.year, paper.before];
  return notesOf(initiatives, years).map((each, index) => ({
    cells: [
      {
        at: 0,
        span,
        value: `${index === 0 ? '注　' : '　　'}${NOTE_TEXTS[each]}`,
        style: note,
      },
    ],
  }));
}

/** Points that footnotes take below a table. */
export function notesHeight(sheet: PaperSheet, notes: readonly PaperRow[]): number {
  return notes.length === 0 ? 0 : sheet.heights(notes).reduce((sum, each) => sum + each, GAP);
}

/** Writes footnotes below the table on whose last page room was kept for them. */
export function addNotes(sheet: PaperSheet, notes: readonly PaperRow[]): void {
  if (notes.length === 0) return;
  sheet.gap(GAP);
  sheet.block(notes);
}
