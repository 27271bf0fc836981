import { bandLines, methodTexts, specialLines } from '../content/method';
import { NOTE_TEXTS } from '../content/notes';
import type { Paper } from '../content/paper';
import { statusText } from '../content/statuses';
import { cell, centred, head, label, note, partTitle, statusStyle, subTitle } from '../pages/look';
import { PaperSheet } from '../pages/paperSheet';
import type { PaperRow } from '../pages/rows';
import { decidedChange, decidedDay, decidedReason, decidedWhat } from './decisions';
import { partFrame } from './frame';
import type { PartLook } from './look';

const COLUMNS = [24, 34, 62] as const;
const SPAN = COLUMNS.length;

/** The scale in use, how rates and statuses come about, and what the marks in the tables mean. */
export function appendixSheet(paper: Paper, look: PartLook): PaperSheet {
  const sheet = new PaperSheet(partFrame(paper, 'appendix', look, COLUMNS), look.styles);
  sheet.block(
    [
      {
        cells: [{ at: 0, span: SPAN, value: '判定の基準と計算の方法', style: partTitle }],
        height: 28,
      },
    ],
    120,
  );
  addScale(sheet, paper);
  heading(sheet, '計算の方法');
  for (const [name, text] of methodTexts(paper.scale)) {
    sheet.block([
      {
        cells: [
          { at: 0, value: name, style: label },
          { at: 1, span: 2, value: text, style: cell },
        ],
      },
    ]);
  }
  if (paper.notes.length > 0) {
    heading(sheet, '表の中の印');
    for (const each of paper.notes) {
      sheet.block([{ cells: [{ at: 0, span: SPAN, value: NOTE_TEXTS[each], style: note }] }]);
    }
  }
  addDecisions(sheet, paper);
  return sheet;
}

/** 計画の改定の一覧: what was decided in mid-programme, in the order of the initiatives. */
function addDecisions(sheet: PaperSheet, { decisions }: Paper): void {
  if (decisions.length === 0) return;
  heading(sheet, '計画の改定の一覧');
  const heads = ['決定日', '改定したもの', '改定前 → 改定後と理由'].map((value, at) => ({
    ...{ at, value },
    style: head,
  }));
  sheet.continuedBy([{ cells: heads }]);
  decisions.forEach((decision, index) => {
    const row: PaperRow = {
      cells: [
        { at: 0, value: decidedDay(decision), style: centred },
        {
          at: 1,
          value: `No.${String(decision.initiative)}　${decidedWhat(decision)}`,
          style: cell,
        },
        {
          at: 2,
          value: `${decidedChange(decision)}\n理由：${decidedReason(decision)}`,
          style: cell,
        },
      ],
    };
    sheet.block(index === 0 ? [{ cells: heads }, row] : [row]);
  });
  sheet.continuedBy([]);
}

function heading(sheet: PaperSheet, text: string): void {
  sheet.gap(8);
  sheet.block([{ cells: [{ at: 0, span: SPAN, value: text, style: subTitle }], height: 22 }], 60);
}

function addScale(sheet: PaperSheet, { scale }: Paper): void {
  heading(sheet, `判定基準：${scale.title}`);
  sheet.block([
    {
      cells: ['判定', '指標の達成率', '工程の進み具合'].map((value, at) => ({
        at,
        value,
        style: head,
      })),
    },
    ...bandLines(scale).map(({ rate, status, words }) => ({
      cells: [
        { at: 0, value: statusText(status), style: statusStyle(status, 10) },
        { at: 1, value: rate, style: centred },
        { at: 2, value: words === '' ? '－' : words, style: cell },
      ],
    })),
    ...specialLines().map(([name, meaning]) => ({
      cells: [
        { at: 0, value: name, style: centred },
        { at: 1, span: 2, value: meaning, style: cell },
      ],
    })),
  ]);
}
