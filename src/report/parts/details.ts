import type { PaperInitiative, PaperKpi, PaperStep } from '../content/paper';
import { statusText } from '../content/statuses';
import { cell, label, number, statusStyle } from '../pages/look';
import type { Piece } from '../pages/item';
import type { PaperCell, PaperRow } from '../pages/rows';
import { actualText, progressText, targetText } from './cells';
import { inYear, kpiName, rateText } from './kpis';
import { answeredTexts } from './texts';

/** Grid of the parts that tell of one initiative after another: a label, and beside it a table or a text. */
export const DETAIL_COLUMNS = [11, 40, 14, 18, 11, 14] as const;
export const DETAIL_SPAN = DETAIL_COLUMNS.length;
const AT = { label: 0, name: 1, first: 2, second: 3, third: 4, status: 5 } as const;

/** A text beside its label over the whole width. */
export function textPiece(heading: string, written: string): Piece {
  return {
    kind: 'text',
    text: {
      label: heading,
      labelAt: AT.label,
      labelSpan: 1,
      labelStyle: label,
      text: written,
      at: AT.name,
      span: DETAIL_SPAN - 1,
      style: cell,
    },
  };
}

/** What was written about a late initiative. */
export function textPieces(initiative: PaperInitiative): readonly Piece[] {
  return answeredTexts(initiative).map(({ heading, text }) => textPiece(heading, text));
}

/** KPIs of an initiative in the reporting year, with heads of their own. */
export function kpiPieces({ kpis }: PaperInitiative, year: string): readonly Piece[] {
  if (kpis.length === 0) return [];
  const heads = ['指標', `${year}目標`, '実績', '達成率', '判定'];
  return tablePieces(
    '指標',
    heads,
    kpis.map((kpi) => kpiCells(kpi, year)),
  );
}

function kpiCells(kpi: PaperKpi, year: string): readonly PaperCell[] {
  const own = inYear(kpi, year);
  return [
    { at: AT.name, value: kpiName(kpi), style: cell },
    { at: AT.first, value: targetText(own), style: number },
    { at: AT.second, value: actualText(own), style: number },
    { at: AT.third, value: kpi.withheld ? '' : rateText(own), style: number },
    { at: AT.status, value: statusText(own.status), style: statusStyle(own.status) },
  ];
}

/** Steps that were planned for the year, with the plan and how far they came. */
export function stepPieces({ steps }: PaperInitiative, year: string): readonly Piece[] {
  const planned = steps.filter((step) => inYear(step, year).status.id !== 'notDue');
  if (planned.length === 0) return [];
  const heads = ['工程', `${year}の計画`, null, null, '進捗'];
  return tablePieces(
    '工程',
    heads,
    planned.map((step) => stepCells(step, year)),
  );
}

function stepCells(step: PaperStep, year: string): readonly PaperCell[] {
  const own = inYear(step, year);
  const plan = [planOf(step, year), own.milestone].filter((part) => part !== '').join('　');
  return [
    { at: AT.name, value: step.name, style: cell },
    { at: AT.first, span: 3, value: plan, style: cell },
    { at: AT.status, value: progressText(own), style: statusStyle(own.status) },
  ];
}

/** The plan of a year; where an earlier text goes on, that text. */
function planOf({ years }: PaperStep, year: string): string {
  const at = years.findIndex((each) => each.year === year);
  const own = years[at]?.plan ?? '';
  if (own !== '→') return own;
  const earlier = years
    .slice(0, at)
    .reverse()
    .find(({ plan }) => plan !== '' && plan !== '→');
  return earlier === undefined ? '' : `${earlier.plan}（継続）`;
}

/** A small table beside its label. The heads stay with the first row. */
export function tablePieces(
  name: string,
  heads: readonly (string | null)[],
  rows: readonly (readonly PaperCell[])[],
): readonly Piece[] {
  const wide = heads.includes(null);
  const headCells: readonly PaperCell[] = heads.flatMap((value, index) => {
    if (value === null) return [];
    const span = wide && index === 1 ? 3 : 1;
    return [{ at: AT.name + index, span, value, style: label }];
  });
  const all: readonly PaperRow[] = [{ cells: headCells }, ...rows.map((cells) => ({ cells }))];
  return chunks(all, 8).map((part, index) => ({
    kind: 'rows',
    rows: part.map((row, at) => ({
      ...row,
      cells: [
        ...(at === 0
          ? [{ at: AT.label, down: part.length, value: index === 0 ? name : '', style: label }]
          : []),
        ...row.cells,
      ],
    })),
  }));
}

/** Tables of many rows are divided, so that none is taller than a page. */
function chunks<T>(rows: readonly T[], size: number): readonly (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  for (let at = 0; at < rows.length; at += size) parts.push(rows.slice(at, at + size));
  return parts;
}
