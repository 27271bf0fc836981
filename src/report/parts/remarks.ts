import type { Paper } from '../content/paper';
import { addItem } from '../pages/item';
import { partTitle } from '../pages/look';
import { PaperSheet } from '../pages/paperSheet';
import { DETAIL_COLUMNS, DETAIL_SPAN, textPiece } from './details';
import { partFrame } from './frame';
import type { PartLook } from './look';
import { headingRow } from './late';

/** What the council said, and what is done about it, by initiative; null where nothing was said. */
export function remarksSheet(paper: Paper, look: PartLook): PaperSheet | null {
  const said = paper.pillars
    .flatMap(({ initiatives }) => initiatives)
    .filter(({ remarks }) => remarks !== null);
  if (said.length === 0) return null;
  const sheet = new PaperSheet(partFrame(paper, 'remarks', look, DETAIL_COLUMNS), look.styles);
  sheet.block(
    [
      {
        cells: [{ at: 0, span: DETAIL_SPAN, value: '会議の指摘事項と対応', style: partTitle }],
        height: 28,
      },
    ],
    120,
  );
  for (const initiative of said) {
    const { remarks } = initiative;
    const texts = [
      ['前回の指摘', remarks?.earlierRemark ?? ''],
      ['前回の指摘への対応', remarks?.earlierAnswer ?? ''],
      ['今回の指摘', remarks?.remark ?? ''],
      ['今回の指摘への対応', remarks?.answer ?? ''],
    ] as const;
    sheet.gap(8);
    addItem(sheet, {
      heading: [headingRow(paper, initiative, '')],
      continued: [headingRow(paper, initiative, '（続き）')],
      pieces: texts.flatMap(([heading, text]) => (text === '' ? [] : [textPiece(heading, text)])),
    });
  }
  return sheet;
}
