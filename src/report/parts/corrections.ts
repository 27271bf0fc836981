import type { Paper } from '../content/paper';
import { cell, centred, head, partTitle } from '../pages/look';
import { PaperSheet } from '../pages/paperSheet';
import { dayAndCause } from './cells';
import { partFrame } from './frame';
import type { PartLook } from './look';

const COLUMNS = [
  ['No.', 6],
  ['指標・工程', 40],
  ['年度', 9],
  ['公表した値', 18],
  ['訂正した値', 18],
  ['訂正日・理由', 50],
] as const;

/** 【訂正】: every value that is another than the published one; null where there is none. */
export function correctionsSheet(paper: Paper, look: PartLook): PaperSheet | null {
  if (paper.corrections.length === 0) return null;
  const widths = COLUMNS.map(([, width]) => width);
  const sheet = new PaperSheet(partFrame(paper, 'corrections', look, widths), look.styles);
  sheet.titles([
    {
      cells: [{ at: 0, span: COLUMNS.length, value: '【訂正】公表後の訂正', style: partTitle }],
      height: 28,
    },
    { cells: COLUMNS.map(([value], at) => ({ at, value, style: head })) },
  ]);
  for (const { cause, initiative, name, now, old, on, year } of paper.corrections) {
    sheet.block([
      {
        cells: [
          { at: 0, value: initiative, style: centred },
          { at: 1, value: name, style: cell },
          { at: 2, value: year, style: centred },
          { at: 3, value: old, style: centred },
          { at: 4, value: now, style: centred },
          { at: 5, value: dayAndCause(on, cause), style: cell },
        ],
      },
    ]);
  }
  return sheet;
}
