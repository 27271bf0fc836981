import type { CellStyle } from '../../workbook';
import type { PaperSheet } from './paperSheet';
import type { PaperCell } from './rows';
import { TALLEST } from './rows';

/** A text beside its label, in columns of the sheet. */
export interface LabelledText {
  readonly label: string;
  readonly labelAt: number;
  readonly labelSpan: number;
  readonly labelStyle: CellStyle;
  readonly text: string;
  readonly at: number;
  readonly span: number;
  readonly style: CellStyle;
}

/** Fewest lines that stand at the foot or the head of a page when a text is divided. */
const FEWEST = 3;
/** Lines up to which a text is not divided. */
const SHORT = 12;

/**
 * Writes a text of any length: in one row where a page has room for it, else divided between lines over as many rows and
 * pages as it takes, each page with the label again.
 */
export function addLabelledText(sheet: PaperSheet, given: LabelledText): void {
  const size = given.style.font?.size ?? 10;
  const lines = sheet.lines(given.text, given.at, given.span, size);
  let label = given.label;
  let done = 0;
  while (done < lines.length) {
    const taken = linesTaken(sheet, lines.length - done, size);
    if (taken === 0) {
      sheet.nextPage();
      label = done === 0 ? given.label : `${given.label}\n（続き）`;
      continue;
    }
    const piece = lines
      .slice(done, done + taken)
      .join('')
      .replace(/\n$/, '');
    sheet.block([{ cells: cellsOf(given, label, piece) }]);
    label = '';
    done += taken;
  }
}

/** How many of the lines that are left go into the next row; 0 where they had better begin on a new page. */
function linesTaken(sheet: PaperSheet, rest: number, size: number): number {
  const most = sheet.linesFitting(TALLEST, size);
  const fits = sheet.linesFitting(sheet.left, size);
  if (rest <= Math.min(fits, most)) return rest;
  if (fits > most) return Math.min(most, rest - FEWEST);
  const isShorter = sheet.left < sheet.most;
  if (isShorter && (fits < 2 * FEWEST || rest <= SHORT)) return 0;
  return Math.max(1, Math.min(fits, rest - FEWEST));
}

function cellsOf(given: LabelledText, label: string, text: string): readonly PaperCell[] {
  const { at, labelAt, labelSpan, labelStyle, span, style } = given;
  return [
    { at: labelAt, span: labelSpan, value: label, style: labelStyle },
    { at, span, value: text, style },
  ];
}
