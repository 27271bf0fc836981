import type { Paper, PaperInitiative } from '../content/paper';
import { lateInitiatives } from '../content/late';
import { statusText } from '../content/statuses';
import { addItem } from '../pages/item';
import { band, partTitle, quiet, statusStyle } from '../pages/look';
import type { PaperRow } from '../pages/rows';
import { PaperSheet } from '../pages/paperSheet';
import { DETAIL_COLUMNS, DETAIL_SPAN, kpiPieces, stepPieces, textPieces } from './details';
import { partFrame } from './frame';
import type { PartLook } from './look';

/** Initiatives below 達成 in full, the furthest behind first; null where there are none. */
export function lateSheet(paper: Paper, look: PartLook): PaperSheet | null {
  const late = lateInitiatives(paper);
  if (late.length === 0) return null;
  const sheet = new PaperSheet(partFrame(paper, 'late', look, DETAIL_COLUMNS), look.styles);
  sheet.block(
    [
      {
        cells: [{ at: 0, span: DETAIL_SPAN, value: '達成に届いていない取組', style: partTitle }],
        height: 28,
      },
      {
        cells: [
          {
            at: 0,
            span: DETAIL_SPAN,
            value: `${paper.yearLabel}の判定が達成に届かない${String(late.length)}項目です。判定の低いものから並べています。`,
            style: quiet,
          },
        ],
      },
    ],
    150,
  );
  for (const initiative of late) {
    sheet.gap(8);
    addItem(sheet, {
      heading: [headingRow(paper, initiative, '')],
      continued: [headingRow(paper, initiative, '（続き）')],
      pieces: [
        ...kpiPieces(initiative, paper.year),
        ...stepPieces(initiative, paper.year),
        ...textPieces(initiative),
      ],
    });
  }
  return sheet;
}

/** No., title and divisions, the status of this year and of the last. */
export function headingRow(paper: Paper, initiative: PaperInitiative, end: string): PaperRow {
  const { before, divisions, no, status, title } = initiative;
  return {
    cells: [
      { at: 0, span: 2, value: `No.${String(no)}　${title}${end}`, style: band },
      {
        at: 2,
        span: 2,
        value: divisions.join('、'),
        style: { ...band, font: { size: 9 } },
      },
      {
        at: 4,
        value:
          before === null || paper.before === null ? '' : `${paper.before} ${statusText(before)}`,
        style: { ...band, font: { size: 8.5 }, horizontal: 'center' },
      },
      { at: 5, value: statusText(status), style: statusStyle(status, 10) },
    ],
    height: 24,
  };
}
