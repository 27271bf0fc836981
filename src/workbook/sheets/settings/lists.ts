import { tints } from '../../design/palette';
import { asText, gridCell, headStyle, headingStyle } from '../../design/cells';
import type { SheetBuilder } from '../../layout/sheetBuilder';
import { LIST_NAMES, SUBMISSION_STATES, VALUE_KINDS } from '../../names';
import type { DefinedName } from '../../plan';
import { COLUMN, fromAnywhere } from './places';
import { MET } from './statusTable';

const COLOURS = (['green', 'blue', 'amber', 'orange', 'red', 'grey', 'purple'] as const).map(
  (colour) => tints[colour].word,
);

const LISTS: readonly (readonly [string, string, readonly string[]])[] = [
  [LIST_NAMES.valueKinds, '値の区分', VALUE_KINDS],
  [LIST_NAMES.submissionStates, '提出の状態', SUBMISSION_STATES],
  [LIST_NAMES.colours, '色', COLOURS],
  [LIST_NAMES.met, '達成', [MET]],
];

/** Rows that the heads and the longest list take, from the heading on. */
export const LIST_ROWS = 2 + Math.max(...LISTS.map(([, , items]) => items.length));

/** The lists that drop-downs offer, each in a column under its head; returns the names that validations use. */
export function writeLists(sheet: SheetBuilder, heading: number): readonly DefinedName[] {
  sheet.value(heading, COLUMN.label, '選択肢の一覧', headingStyle);
  const first = heading + 2;
  return LISTS.map(([name, head, items], index) => {
    const column = COLUMN.label + index;
    sheet.value(heading + 1, column, head, headStyle);
    items.forEach((item, offset) => {
      sheet.value(first + offset, column, item, asText({ ...gridCell, horizontal: 'center' }));
    });
    const area = { row: first, column, rows: items.length, columns: 1 };
    return { name, refersTo: fromAnywhere(area) };
  });
}
