import type { CellStyle } from '../../workbook';
import { palette } from '../../workbook';
import type { Paper } from '../content/paper';
import { printedDay } from '../content/words';
import { draftMark, plain, quiet, subTitle } from '../pages/look';
import type { PaperRow } from '../pages/rows';
import { PaperSheet } from '../pages/paperSheet';
import { DRAFT, partFrame } from './frame';
import type { PartLook } from './look';

const COLUMNS = [10, 60, 10, 10] as const;
const SPAN = COLUMNS.length;

/** A line of the table of contents. */
export interface ContentsLine {
  readonly title: string;
  readonly page: number;
}

/** What the paper is, of which day, for whom, how far it can be relied on, and what is in it. */
export function coverSheet(
  paper: Paper,
  look: PartLook,
  contents: readonly ContentsLine[],
): PaperSheet {
  const sheet = new PaperSheet(partFrame(paper, 'cover', look, COLUMNS), look.styles);
  sheet.block([dayRow(paper), { cells: [], height: look.orientation === 'portrait' ? 110 : 46 }]);
  sheet.block(titleRows(paper));
  sheet.gap(look.orientation === 'portrait' ? 60 : 24);
  if (contents.length > 0) sheet.block(contentsRows(contents));
  sheet.gap(16);
  sheet.block(draftRows(paper));
  return sheet;
}

function dayRow(paper: Paper): PaperRow {
  return {
    cells: [
      {
        at: 0,
        span: 2,
        value: paper.meeting === null ? '' : `会議日　${printedDay(paper.meeting)}`,
        style: plain,
      },
      {
        at: 2,
        span: 2,
        value: printedDay(paper.printedOn),
        style: { ...plain, horizontal: 'right' },
      },
    ],
  };
}

function titleRows(paper: Paper): readonly PaperRow[] {
  const centred = (value: string, size: number, bold: boolean): PaperRow => ({
    cells: [
      {
        at: 0,
        span: SPAN,
        value,
        style: { font: { size, bold }, horizontal: 'center', vertical: 'center', wrap: true },
      },
    ],
  });
  const day = paper.asOf === null ? '' : `（${printedDay(paper.asOf)}現在）`;
  const office = [paper.organisation, paper.office ?? ''].filter((text) => text !== '').join('　');
  return [
    centred(paper.programme, 16, false),
    centred(paper.title, 26, true),
    centred(`${paper.round.name}報告${day}`, 12, false),
    ...paper.choice.map((text) => centred(`［${text}］`, 11, false)),
    centred(office, 12, false),
  ];
}

function contentsRows(contents: readonly ContentsLine[]): readonly PaperRow[] {
  return [
    { cells: [{ at: 1, value: '目次', style: subTitle }], height: 22 },
    ...contents.map(({ page, title }) => ({
      cells: [
        { at: 1, value: title, style: contentsLine },
        { at: 2, value: page, style: { ...contentsLine, horizontal: 'right' as const } },
      ],
    })),
  ];
}

const contentsLine: CellStyle = {
  font: { size: 10.5 },
  vertical: 'center',
  border: { bottom: 'hair', colour: palette.strongLine },
};

function draftRows(paper: Paper): readonly PaperRow[] {
  if (paper.draft.length === 0) return [];
  return [
    { cells: [{ at: 1, value: DRAFT, style: draftMark }], height: 28 },
    ...paper.draft.map((reason) => ({
      cells: [{ at: 1, span: 2, value: `・${reason}`, style: quiet }],
    })),
  ];
}
