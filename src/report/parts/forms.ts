import type { CellStyle } from '../../workbook';
import type { Paper, PaperInitiative, PaperKpi, PaperStep } from '../content/paper';
import { statusText } from '../content/statuses';
import type { Piece, Item } from '../pages/item';
import { addItem, itemHeight } from '../pages/item';
import { band, cell, centred, head, label, statusStyle } from '../pages/look';
import type { PaperCell, PaperRow } from '../pages/rows';
import { PaperSheet } from '../pages/paperSheet';
import { actualText, judgedText, progressText, targetText } from './cells';
import { partFrame } from './frame';
import type { PartLook } from './look';
import { kpiName } from './kpis';
import { headedTexts } from './texts';

const AT = { label: 0, name: 1, what: 2, years: 3 } as const;
const WIDTHS = { label: 11.5, name: 20, what: 6.5, years: 54 } as const;

/** Sizes of type, the largest first: a form is set in the first in which it fits on its page. */
const SIZES = [11, 10, 9] as const;

/** What the cells of one form look like. */
interface Look {
  readonly size: number;
  readonly text: CellStyle;
  readonly centred: CellStyle;
  readonly head: CellStyle;
  readonly label: CellStyle;
}

const looks: readonly Look[] = SIZES.map((size) => ({
  size,
  text: { ...cell, font: { size } },
  centred: { ...centred, font: { size } },
  head: { ...head, font: { size: size - 0.5, bold: true } },
  label: { ...label, font: { size: size - 0.5, bold: true } },
}));

/** 個票: a page for each initiative in the programme document's own form, with the actuals beside the plan. */
export function formsSheet(paper: Paper, look: PartLook): PaperSheet | null {
  const initiatives = paper.pillars
    .flatMap((pillar) => pillar.initiatives)
    .filter(({ withheld }) => !withheld);
  if (initiatives.length === 0) return null;
  const years = paper.fiscalYears.length;
  const columns = [
    WIDTHS.label,
    WIDTHS.name,
    WIDTHS.what,
    ...paper.fiscalYears.map(() => WIDTHS.years / years),
  ];
  const sheet = new PaperSheet(partFrame(paper, 'forms', look, columns), look.styles);
  for (const initiative of initiatives) {
    const set = looks.map((own) => formOf(paper, initiative, own));
    const fitting = set.find((form) => itemHeight(sheet, form) <= sheet.most) ?? set.at(-1);
    sheet.startPage();
    if (fitting !== undefined) addItem(sheet, fitting);
  }
  return sheet;
}

function formOf(paper: Paper, initiative: PaperInitiative, look: Look): Item {
  return {
    heading: headingRows(paper, initiative, look),
    continued: [titleRow(paper, initiative, '（続き）')],
    pieces: [
      textPiece(paper, look, '取組内容', initiative.outline),
      textPiece(paper, look, '目標', initiative.goal),
      ...initiative.kpis.flatMap((kpi, index) => kpiPiece(paper, look, kpi, index === 0)),
      ...stepPieces(paper, look, initiative.steps),
      ...headedTexts(initiative).map((each) => textPiece(paper, look, each.heading, each.text)),
    ],
  };
}

const spanOf = (paper: Paper): number => AT.years + paper.fiscalYears.length;

function titleRow(paper: Paper, { no, title }: PaperInitiative, end: string): PaperRow {
  return {
    cells: [
      {
        at: 0,
        span: spanOf(paper),
        value: `No.${String(no)}　${title}${end}`,
        style: { ...band, font: { size: 13, bold: true } },
      },
    ],
    height: 30,
  };
}

function headingRows(
  paper: Paper,
  initiative: PaperInitiative,
  { label, size, text }: Look,
): readonly PaperRow[] {
  const { before, divisions, status } = initiative;
  const [years, span] = [paper.fiscalYears.length, spanOf(paper)];
  const earlier =
    before === null || paper.before === null ? '' : `${paper.before} ${statusText(before)}　→　`;
  return [
    titleRow(paper, initiative, ''),
    {
      cells: [
        { at: 0, value: '担当課', style: label },
        { at: 1, span: 2, value: divisions.join('、'), style: text },
        ...(years > 1
          ? [
              {
                at: AT.years,
                span: years - 1,
                value: `${earlier}${paper.year}の判定`,
                style: { ...text, horizontal: 'right' } as const,
              },
            ]
          : []),
        { at: span - 1, value: statusText(status), style: statusStyle(status, size) },
      ],
      height: 22,
    },
  ];
}

function textPiece(paper: Paper, look: Look, heading: string, written: string): Piece {
  return {
    kind: 'text',
    text: {
      label: heading,
      labelAt: AT.label,
      labelSpan: 1,
      labelStyle: look.label,
      text: written,
      at: AT.name,
      span: spanOf(paper) - 1,
      style: look.text,
    },
  };
}

/** Target, actual and judgement of a KPI below one another, a column a year. */
function kpiPiece(paper: Paper, look: Look, kpi: PaperKpi, first: boolean): readonly Piece[] {
  const line = (
    what: string,
    content: (year: PaperKpi['years'][number]) => Pick<PaperCell, 'value' | 'style'>,
  ): readonly PaperCell[] => [
    { at: AT.what, value: what, style: look.head },
    ...kpi.years.map((year, index) => ({ at: AT.years + index, ...content(year) })),
  ];
  const facts = [
    kpiName(kpi),
    kpi.baseline === '' ? '' : `（${kpi.baseline}）`,
    kpi.progress === '' ? '' : `終期への進捗 ${kpi.progress}`,
    kpi.seriesBreak ?? '',
  ].filter((text) => text !== '');
  const body = [
    line('目標', (year) => ({ value: targetText(year), style: look.centred })),
    line('実績', (year) => ({ value: actualText(year), style: look.centred })),
    line('判定', ({ rate, status }) => ({
      value: [judgedText(status), rate].filter((text) => text !== '').join('　'),
      style: statusStyle(status, look.size),
    })),
  ];
  const rows: readonly PaperRow[] = body.map((cells, index) => ({
    cells:
      index === 0
        ? [
            { at: AT.label, down: 3, value: '〔KPI〕', style: look.label },
            { at: AT.name, down: 3, value: facts.join('\n'), style: look.text },
            ...cells,
          ]
        : cells,
  }));
  const heads = yearHeads(paper, look, '指標');
  return [{ kind: 'rows', rows: first ? [heads, ...rows] : rows }];
}

function yearHeads(paper: Paper, { head, label }: Look, name: string): PaperRow {
  return {
    cells: [
      { at: AT.label, value: '', style: label },
      { at: AT.name, span: 2, value: name, style: head },
      ...paper.fiscalYears.map((year, index) => ({
        at: AT.years + index,
        value: `${year}年度`,
        style: head,
      })),
    ],
  };
}

/** The plan as the document prints it, and below it how far the step came. */
function stepPieces(paper: Paper, look: Look, steps: readonly PaperStep[]): readonly Piece[] {
  return steps.map((step, position) => {
    const rows: readonly PaperRow[] = [
      {
        cells: [
          { at: AT.label, down: 2, value: '工程', style: look.label },
          {
            at: AT.name,
            down: 2,
            value: `${String(position + 1)}. ${step.name}`,
            style: look.text,
          },
          { at: AT.what, value: '計画', style: look.head },
          ...step.years.map(({ milestone, plan }, index) => ({
            at: AT.years + index,
            value: [plan, milestone].filter((text) => text !== '').join('\n'),
            style: look.text,
          })),
        ],
      },
      {
        cells: [
          { at: AT.what, value: '実績', style: look.head },
          ...step.years.map((year, index) => ({
            at: AT.years + index,
            value: progressText(year),
            style: statusStyle(year.status, look.size),
          })),
        ],
      },
    ];
    return {
      kind: 'rows',
      rows: position === 0 ? [yearHeads(paper, look, '具体的方策'), ...rows] : rows,
    };
  });
}
