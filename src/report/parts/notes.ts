import type { Paper, PaperInitiative } from '../content/paper';
import { NOTE_TEXTS, notesOf } from '../content/notes';
import { note } from '../pages/look';
import type { PaperSheet } from '../pages/paperSheet';

/** The footnotes that some initiatives call for, below their table. */
export function addNotes(
  sheet: PaperSheet,
  span: number,
  initiatives: readonly PaperInitiative[],
  paper: Paper,
): void {
  const years = paper.before === null ? [paper.year] : [paper.year, paper.before];
  const notes = notesOf(initiatives, years);
  if (notes.length === 0) return;
  sheet.gap(6);
  sheet.continuedBy([]);
  sheet.block(
    notes.map((each, index) => ({
      cells: [
        {
          at: 0,
          span,
          value: `${index === 0 ? '注　' : '　　'}${NOTE_TEXTS[each]}`,
          style: note,
        },
      ],
    })),
  );
}
