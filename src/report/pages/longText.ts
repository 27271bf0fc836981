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

/** Points of a text with its label where it is not divided. */
export function labelledHeight(sheet: PaperSheet, given: LabelledText): number {
  return sheet
    .heights([{ cells: cellsOf(given, given.label, given.text) }])
    .reduce((sum, each) => sum + each, 0);
}

/**
 * Writes a text of any length: in one row where a page has room for it, else divided between lines over as many rows and
 * pages as it takes, each page with the label again.
 *
 * @param following points that must still fit below its last line
 */
export function addLabelledText(sheet: PaperSheet, given: LabelledText, following = 0): void {
  const size = given.style.font?.size ?? 10;
  const lines = sheet.lines(given.text, given.at, given.span, size);
  let label = given.label;
  let done = 0;
  while (done < lines.length) {
    const beside = sheet.heights([{ cells: labelCells(given, label) }]);
    const taken = linesTaken(sheet, lines.length - done, size, {
      following,
      least: Math.max(0, ...beside),
    });
    if (taken === 0) {
      sheet.nextPage();
      label = done === 0 ? given.label : `${given.label}\n（続き）`;
      continue;
    }
    const piece = lines
      .slice(done, done + taken)
      .join('')
      .replace(/\n$/, '');
    const isWhole = taken === lines.length;
    const goesOnBelow =
      done + taken < lines.length && sheet.linesFitting(sheet.left, size) >= taken + 2 * FEWEST;
    // Pieces below one another read as one text: no air between them.
    const style: CellStyle = isWhole
      ? given.style
      : { ...given.style, vertical: goesOnBelow ? 'bottom' : 'top' };
    sheet.block([{ cells: cellsOf({ ...given, style }, label, piece) }]);
    label = '';
    done += taken;
  }
}

interface Room {
  readonly following: number;
  /** Points that the row takes however short its text is. */
  readonly least: number;
}

/** How many of the lines that are left go into the next row; 0 where they had better begin on a new page. */
function linesTaken(
  sheet: PaperSheet,
  rest: number,
  size: number,
  { following, least }: Room,
): number {
  const fits = (points: number): number =>
    points < least ? 0 : sheet.linesFitting(Math.min(points, TALLEST), size);
  const here = fits(sheet.left);
  if (rest <= fits(sheet.left - following)) return rest;
  const isShorter = sheet.left < sheet.most;
  if (isShorter && (here < 2 * FEWEST || rest <= SHORT)) return 0;
  return rest <= here && rest < 2 * FEWEST ? rest : Math.max(1, Math.min(here, rest - FEWEST));
}

function labelCells({ labelAt, labelSpan, labelStyle }: LabelledText, label: string): PaperCell[] {
  return [{ at: labelAt, span: labelSpan, value: label, style: labelStyle }];
}

function cellsOf(given: LabelledText, label: string, text: string): readonly PaperCell[] {
  const { at, span, style } = given;
  return [...labelCells(given, label), { at, span, value: text, style }];
}
