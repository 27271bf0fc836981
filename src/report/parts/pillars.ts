import { positions } from '../../evaluation';
import { palette } from '../../workbook';
import type { CellStyle } from '../../workbook';
import type { Paper, PaperInitiative, PaperPillar } from '../content/paper';
import { statusText } from '../content/statuses';
import type { Piece } from '../pages/item';
import { addItem } from '../pages/item';
import { cell, centred, head, number, partTitle, statusStyle, strong } from '../pages/look';
import type { PaperCell, PaperRow } from '../pages/rows';
import { PaperSheet } from '../pages/paperSheet';
import { actualText, targetText } from './cells';
import { partFrame } from './frame';
import type { PartLook } from './look';
import { inYear, kpiName, rateText } from './kpis';
import { addNotes, noteRows, notesHeight } from './notes';
import { writtenBy } from './texts';

const COLUMNS = {
  no: { at: 0, span: 1, header: 'No.' },
  title: { at: 1, span: 2, header: '取組項目' },
  division: { at: 3, span: 1, header: '担当課' },
  status: { at: 4, span: 1, header: '取組の判定' },
  kpi: { at: 5, span: 1, header: '指標・工程' },
  target: { at: 6, span: 1, header: '目標' },
  actual: { at: 7, span: 1, header: '実績' },
  rate: { at: 8, span: 1, header: '達成率' },
  kpiStatus: { at: 9, span: 1, header: '判定' },
} as const;

/** Texts run over the whole width below the values: their label takes the first two columns. */
const TEXT = { labelSpan: 2, at: 2 } as const;

const WIDTHS = [4.5, 7.5, 20, 19, 12.5, 32, 12.5, 17, 10, 12.5] as const;
const SPAN = WIDTHS.length;

/** One sheet for each pillar: every initiative with its KPIs, what was done and what comes next. */
export function pillarSheets(
  paper: Paper,
  look: PartLook,
  footnotes: boolean,
): readonly PaperSheet[] {
  return paper.pillars.map((pillar) => {
    const sheet = new PaperSheet(
      partFrame(paper, 'pillars', look, WIDTHS, {
        key: `pillar-${String(pillar.no)}`,
        name: `柱${String(pillar.no)}の一覧`,
      }),
      look.styles,
    );
    addPillar(sheet, paper, pillar, footnotes ? noteRows(SPAN, pillar.initiatives, paper) : []);
    return sheet;
  });
}

function addPillar(
  sheet: PaperSheet,
  paper: Paper,
  { initiatives, no, title }: PaperPillar,
  notes: readonly PaperRow[],
): void {
  sheet.titles([
    {
      cells: [
        {
          at: 0,
          span: SPAN,
          value: `柱${String(no)}　${title}`,
          style: { ...partTitle, wrap: true },
        },
      ],
      height: 26,
    },
    {
      cells: Object.values(COLUMNS).map(({ at, header, span }) => ({
        at,
        span,
        value: headerText(header, paper),
        style: head,
      })),
    },
  ]);
  initiatives.forEach((initiative, index) => {
    // The notes never stand under a table head alone.
    const isLast = index === initiatives.length - 1;
    addInitiative(sheet, paper, initiative, isLast ? notesHeight(sheet, notes) : 0);
  });
  addNotes(sheet, notes);
}

function headerText(header: string, { round, year }: Paper): string {
  const forecast = round.kind === 'interim' && ['実績', '達成率', '判定'].includes(header);
  if (header === '目標' || header === '実績')
    return `${year}${header}${forecast ? '（見込）' : ''}`;
  return forecast ? `${header}\n（見込）` : header;
}

function addInitiative(
  sheet: PaperSheet,
  paper: Paper,
  initiative: PaperInitiative,
  following: number,
): void {
  const rows = measureRows(paper, initiative);
  const [first = [], ...others] = rows;
  const name = `${String(initiative.no)}　${initiative.title}（続き）`;
  addItem(
    sheet,
    {
      heading: [
        { cells: [...namingCells(paper, initiative, rows.length), ...first] },
        ...others.map((cells) => ({ cells })),
      ],
      continued: [{ cells: [{ at: 0, span: SPAN, value: `No.${name}`, style: named(strong) }] }],
      pieces: [
        ...textPieces('取組実績', writtenBy(initiative, 'report')),
        ...textPieces('今後の対応', writtenBy(initiative, 'next')),
      ],
    },
    following,
  );
}

/** The cells that stand once beside all KPIs of an initiative. */
function namingCells(
  paper: Paper,
  { before, divisions, no, status, title }: PaperInitiative,
  down: number,
): readonly PaperCell[] {
  const earlier = before === null ? '' : `\n（${paper.before ?? ''} ${before.symbol}）`;
  const style = statusStyle(status);
  return [
    { ...COLUMNS.no, value: no, style: named({ ...strong, horizontal: 'center' }) },
    { ...COLUMNS.title, value: title, style: named(strong) },
    { ...COLUMNS.division, value: divisions.join('\n'), style: named(cell) },
    { ...COLUMNS.status, value: statusText(status) + earlier, style },
  ].map(({ at, span, style: own, value }) => ({ at, span, value, style: own, down }));
}

/** An initiative begins with a tinted row, so that the eye finds it among its texts. */
const named = (style: CellStyle): CellStyle => ({ ...style, fill: palette.initiative });

function textPieces(heading: string, written: string): readonly Piece[] {
  if (written === '') return [];
  return [
    {
      kind: 'text',
      text: {
        label: heading,
        labelAt: 0,
        labelSpan: TEXT.labelSpan,
        labelStyle: centred,
        text: written,
        at: TEXT.at,
        span: SPAN - TEXT.at,
        style: cell,
      },
    },
  ];
}

/** A row for each KPI; the steps in one row where no KPI is due, since they decide then. */
function measureRows(paper: Paper, initiative: PaperInitiative): readonly (readonly PaperCell[])[] {
  const { kpis, withheld } = initiative;
  if (withheld) return [measureCells('－', '', '', '', initiative.status)];
  const rows = kpis.map((kpi) => {
    const year = inYear(kpi, paper.year);
    const rate = kpi.withheld ? '' : rateText(year);
    return measureCells(kpiName(kpi), targetText(year), actualText(year), rate, year.status);
  });
  const decides = kpis.some(
    (kpi) =>
      kpi.role !== 'reference' && inYear(kpi, paper.year).status.position !== positions.notDue,
  );
  const all = decides ? rows : [...rows, ...stepRow(paper, initiative)];
  return all.length > 0 ? all : [measureCells('－', '', '', '', initiative.status)];
}

function measureCells(
  name: string,
  target: string,
  actual: string,
  rate: string,
  status: PaperInitiative['status'],
): readonly PaperCell[] {
  return [
    { at: COLUMNS.kpi.at, value: name, style: cell },
    { at: COLUMNS.target.at, value: target, style: number },
    { at: COLUMNS.actual.at, value: actual, style: number },
    { at: COLUMNS.rate.at, value: rate, style: number },
    { at: COLUMNS.kpiStatus.at, value: statusText(status), style: statusStyle(status) },
  ];
}

/** 「工程（3件）」 with how many stand where; the worst decides. */
function stepRow(paper: Paper, { steps }: PaperInitiative): readonly (readonly PaperCell[])[] {
  const due = steps
    .map((step) => inYear(step, paper.year))
    .filter(({ status }) => status.position > positions.discontinued);
  const [first, ...others] = due;
  if (first === undefined) return [];
  const worst = others.reduce(
    (found, each) => (each.status.position > found.position ? each.status : found),
    first.status,
  );
  const words = new Map<string, number>();
  for (const { progress, status } of due) {
    const word = progress === '' ? status.label : progress;
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  const found = [...words].map(([word, count]) => `${word}${String(count)}件`).join('\n');
  return [measureCells(`工程（${String(due.length)}件）`, '計画どおり', found, '－', worst)];
}
