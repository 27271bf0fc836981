import type { CellStyle } from '../../workbook';
import type { Paper, PaperInitiative, PaperKpi, PaperStep } from '../content/paper';
import { statusText } from '../content/statuses';
import type { Piece } from '../pages/item';
import { addItem } from '../pages/item';
import { band, cell, centred, head, label, statusStyle } from '../pages/look';
import type { PaperCell, PaperRow } from '../pages/rows';
import { PaperSheet } from '../pages/paperSheet';
import { actualText, judgedText, progressText } from './cells';
import { partFrame } from './frame';
import type { PartLook } from './look';
import { kpiName } from './kpis';
import { headedTexts } from './texts';

const AT = { label: 0, name: 1, what: 2, years: 3 } as const;
const WIDTHS = { label: 11, name: 21, what: 8, years: 50 } as const;

const text: CellStyle = { ...cell, font: { size: 9.5 } };
const inTable: CellStyle = { ...cell, font: { size: 9 } };
const inMiddle: CellStyle = { ...centred, font: { size: 9 } };

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
    sheet.startPage();
    addItem(sheet, {
      heading: headingRows(paper, initiative),
      continued: [titleRow(paper, initiative, '（続き）')],
      pieces: [
        textPiece(paper, '取組内容', initiative.outline),
        textPiece(paper, '目標', initiative.goal),
        ...initiative.kpis.flatMap((kpi, index) => kpiPiece(paper, kpi, index === 0)),
        ...stepPieces(paper, initiative.steps),
        ...headedTexts(initiative).map((each) => textPiece(paper, each.heading, each.text)),
      ],
    });
  }
  return sheet;
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

function headingRows(paper: Paper, initiative: PaperInitiative): readonly PaperRow[] {
  const { before, divisions, status } = initiative;
  const [years, span] = [paper.fiscalYears.length, spanOf(paper)];
  const earlier =
    before === null || paper.before === null ? '' : `${paper.before} ${statusText(before)}　→　`;
  return [
    titleRow(paper, initiative, ''),
    {
      cells: [
        { at: 0, value: '担当課', style: label },
        { at: 1, span: 2, value: divisions.join('、'), style: { ...cell, vertical: 'center' } },
        ...(years > 1
          ? [
              {
                at: AT.years,
                span: years - 1,
                value: `${earlier}${paper.year}の判定`,
                style: { ...cell, horizontal: 'right', vertical: 'center' } as const,
              },
            ]
          : []),
        { at: span - 1, value: statusText(status), style: statusStyle(status, 10) },
      ],
      height: 22,
    },
  ];
}

function textPiece(paper: Paper, heading: string, written: string): Piece {
  return {
    kind: 'text',
    text: {
      label: heading,
      labelAt: AT.label,
      labelSpan: 1,
      labelStyle: label,
      text: written,
      at: AT.name,
      span: spanOf(paper) - 1,
      style: text,
    },
  };
}

/** Target, actual and judgement of a KPI below one another, a column a year. */
function kpiPiece(paper: Paper, kpi: PaperKpi, first: boolean): readonly Piece[] {
  const line = (
    what: string,
    content: (year: PaperKpi['years'][number]) => Pick<PaperCell, 'value' | 'style'>,
  ): readonly PaperCell[] => [
    { at: AT.what, value: what, style: head },
    ...kpi.years.map((year, index) => ({ at: AT.years + index, ...content(year) })),
  ];
  const facts = [
    kpiName(kpi),
    kpi.baseline === '' ? '' : `（${kpi.baseline}）`,
    kpi.progress === '' ? '' : `終期への進捗 ${kpi.progress}`,
    kpi.seriesBreak ?? '',
  ].filter((text) => text !== '');
  const body = [
    line('目標', ({ target }) => ({ value: target, style: inMiddle })),
    line('実績', (year) => ({ value: actualText(year), style: inMiddle })),
    line('判定', ({ rate, status }) => ({
      value: [judgedText(status), rate].filter((text) => text !== '').join('　'),
      style: statusStyle(status),
    })),
  ];
  const rows: readonly PaperRow[] = body.map((cells, index) => ({
    cells:
      index === 0
        ? [
            { at: AT.label, down: 3, value: '〔KPI〕', style: label },
            { at: AT.name, down: 3, value: facts.join('\n'), style: inTable },
            ...cells,
          ]
        : cells,
  }));
  const heads = yearHeads(paper, '指標');
  return [{ kind: 'rows', rows: first ? [heads, ...rows] : rows }];
}

function yearHeads(paper: Paper, name: string): PaperRow {
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
function stepPieces(paper: Paper, steps: readonly PaperStep[]): readonly Piece[] {
  return steps.map((step, position) => {
    const rows: readonly PaperRow[] = [
      {
        cells: [
          { at: AT.label, down: 2, value: '工程', style: label },
          { at: AT.name, down: 2, value: `${String(position + 1)}. ${step.name}`, style: inTable },
          { at: AT.what, value: '計画', style: head },
          ...step.years.map(({ milestone, plan }, index) => ({
            at: AT.years + index,
            value: [plan, milestone].filter((text) => text !== '').join('\n'),
            style: inTable,
          })),
        ],
      },
      {
        cells: [
          { at: AT.what, value: '実績', style: head },
          ...step.years.map((year, index) => ({
            at: AT.years + index,
            value: progressText(year),
            style: statusStyle(year.status),
          })),
        ],
      },
    ];
    return {
      kind: 'rows',
      rows: position === 0 ? [yearHeads(paper, '具体的方策'), ...rows] : rows,
    };
  });
}
