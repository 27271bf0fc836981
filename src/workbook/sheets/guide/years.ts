import type { WorkbookContext } from '../../context';
import { gridCell, headStyle } from '../../design/cells';
import { lineCount, rowHeight } from '../../design/textSize';
import type { YearEvent } from '../../history';
import type { SheetBuilder } from '../../layout/sheetBuilder';

/** Width of the column in which the reason stands. */
const REASON_WIDTH = 70;

/** Whether the master says when which year was closed. */
export function hasYearEvents({ division, yearEvents }: WorkbookContext): boolean {
  return division === null && (yearEvents ?? []).length > 0;
}

/** 年度の締め: which year was closed or opened again, when, by whom and why, oldest first. Returns the first row below. */
export function addYearEvents(
  sheet: SheetBuilder,
  { current, yearEvents = [] }: WorkbookContext,
  first: number,
): number {
  ['年度', '内容・理由', '日時'].forEach((head, index) => {
    sheet.value(first, index + 1, head, headStyle);
  });
  sheet.row(first, { height: 20 });
  yearEvents.forEach((event, index) => {
    const row = first + 1 + index;
    const label = Object.entries(current.yearLabels).find(([year]) => year === event.year)?.[1];
    const what = yearEventText(event);
    sheet.value(row, 1, label ?? event.year, gridCell);
    sheet.value(row, 2, what, gridCell);
    sheet.value(row, 3, event.time.replace('T', ' '), { ...gridCell, horizontal: 'center' });
    sheet.row(row, { height: rowHeight(lineCount(what, REASON_WIDTH, 1), 10) });
  });
  return first + 1 + yearEvents.length;
}

/** Who did what, and why where that was said. */
function yearEventText({ by, kind, reason }: YearEvent): string {
  const what = kind === 'closed' ? `${by} が締めました。` : `${by} が開き直しました。`;
  return reason === '' ? what : `${what}理由：${reason}`;
}
