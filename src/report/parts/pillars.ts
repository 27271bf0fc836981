import { positions } from '../../evaluation';
import type { CellStyle } from '../../workbook';
import { derived } from '../../workbook';
import type { Paper, PaperInitiative, PaperPillar } from '../content/paper';
import { cell, centred, head, number, partTitle, statusStyle, strong } from '../pages/look';
import type { PaperCell } from '../pages/rows';
import { PaperSheet } from '../pages/paperSheet';
import type { Lane } from '../pages/tallBlock';
import { addTallBlock } from '../pages/tallBlock';
import { actualText } from './cells';
import { partFrame } from './frame';
import type { PartLook } from './look';
import { inYear, kpiName, rateText } from './kpis';
import { addNotes } from './notes';
import { writtenBy } from './texts';

const COLUMNS = {
  no: { at: 0, width: 3.9, header: 'No.' },
  title: { at: 1, width: 14.5, header: '取組項目' },
  division: { at: 2, width: 9.5, header: '担当課' },
  status: { at: 3, width: 8.4, header: '取組の\n判定' },
  kpi: { at: 4, width: 17, header: '指標・工程' },
  target: { at: 5, width: 8.8, header: '目標' },
  actual: { at: 6, width: 9.6, header: '実績' },
  rate: { at: 7, width: 8.3, header: '達成率' },
  kpiStatus: { at: 8, width: 8.4, header: '判定' },
  report: { at: 9, width: 28.3, header: '取組実績' },
  next: { at: 10, width: 17, header: '今後の対応' },
} as const;

const SPAN = Object.keys(COLUMNS).length;

/** One sheet for each pillar: every initiative with its KPIs, what was done and what comes next. */
export function pillarSheets(
  paper: Paper,
  look: PartLook,
  footnotes: boolean,
): readonly PaperSheet[] {
  return paper.pillars.map((pillar) => {
    const sheet = new PaperSheet(
      partFrame(
        paper,
        'pillars',
        look,
        Object.values(COLUMNS).map(({ width }) => width),
        { key: `pillar-${String(pillar.no)}`, name: `柱${String(pillar.no)}の一覧` },
      ),
      look.styles,
    );
    addPillar(sheet, paper, pillar);
    if (footnotes) addNotes(sheet, SPAN, pillar.initiatives, paper);
    return sheet;
  });
}

function addPillar(sheet: PaperSheet, paper: Paper, pillar: PaperPillar): void {
  sheet.titles([
    {
      cells: [
        {
          at: 0,
          span: SPAN,
          value: `柱${String(pillar.no)}　${pillar.title}`,
          style: { ...partTitle, wrap: true },
        },
      ],
      height: 26,
    },
    {
      cells: Object.values(COLUMNS).map(({ at, header }) => ({
        at,
        value: headerText(header, paper),
        style: head,
      })),
    },
  ]);
  for (const initiative of pillar.initiatives) addInitiative(sheet, paper, initiative);
}

function headerText(header: string, { round, year }: Paper): string {
  const forecast = round.kind === 'interim' && ['実績', '達成率', '判定'].includes(header);
  if (header === '目標' || header === '実績')
    return `${year}${header}${forecast ? '（見込）' : ''}`;
  return forecast ? `${header}（見込）` : header;
}

function addInitiative(sheet: PaperSheet, paper: Paper, initiative: PaperInitiative): void {
  const lanes: readonly Lane[] = [
    { at: COLUMNS.report.at, text: writtenBy(initiative, 'report'), style: topped(cell) },
    { at: COLUMNS.next.at, text: writtenBy(initiative, 'next'), style: topped(cell) },
  ];
  addTallBlock(sheet, {
    rows: measureRows(paper, initiative),
    lanes,
    fixed: (part) => fixedCells(paper, initiative, part),
  });
}

/** The cells that stand once for the whole initiative, and again where it goes on. */
function fixedCells(
  paper: Paper,
  initiative: PaperInitiative,
  part: 'first' | 'continued',
): readonly PaperCell[] {
  const { before, divisions, no, status, title } = initiative;
  const earlier = before === null ? '' : `\n（${paper.before ?? ''} ${before.symbol}）`;
  return [
    { at: COLUMNS.no.at, value: no, style: topped(centred) },
    {
      at: COLUMNS.title.at,
      value: part === 'first' ? title : `${title}（続き）`,
      style: topped(strong),
    },
    { at: COLUMNS.division.at, value: divisions.join('\n'), style: topped(cell) },
    {
      at: COLUMNS.status.at,
      value: stackedStatus(status) + earlier,
      style: topped(statusStyle(status, 8.5)),
    },
  ];
}

/** Beside long texts everything begins at the top. */
const topped = derived((style: CellStyle): CellStyle => ({ ...style, vertical: 'top' }));

/** Symbol above word: narrow columns hold them so. */
function stackedStatus({ label, symbol }: PaperInitiative['status']): string {
  return `${symbol}\n${label}`;
}

/** A row for each KPI; the steps in one row where no KPI is due, since they decide then. */
function measureRows(paper: Paper, initiative: PaperInitiative): readonly (readonly PaperCell[])[] {
  const { kpis, withheld } = initiative;
  if (withheld) return [measureCells('－', '', '', '', initiative.status)];
  const rows = kpis.map((kpi) => {
    const year = inYear(kpi, paper.year);
    const rate = kpi.withheld ? '' : rateText(year);
    return measureCells(kpiName(kpi), year.target, actualText(year), rate, year.status);
  });
  const decides = kpis.some(
    (kpi) =>
      kpi.role !== 'reference' && inYear(kpi, paper.year).status.position !== positions.notDue,
  );
  return decides ? rows : [...rows, ...stepRow(paper, initiative)];
}

function measureCells(
  name: string,
  target: string,
  actual: string,
  rate: string,
  status: PaperInitiative['status'],
): readonly PaperCell[] {
  return [
    { at: COLUMNS.kpi.at, value: name, style: topped(cell) },
    { at: COLUMNS.target.at, value: target, style: topped(number) },
    { at: COLUMNS.actual.at, value: actual, style: topped(number) },
    { at: COLUMNS.rate.at, value: rate, style: topped(number) },
    {
      at: COLUMNS.kpiStatus.at,
      value: stackedStatus(status),
      style: topped(statusStyle(status, 8.5)),
    },
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
  const found = [...words].map(([word, count]) => `${word}${String(count)}件`).join('、');
  return [measureCells(`工程（${String(due.length)}件）`, '計画どおり', found, '－', worst)];
}
