import type { RollUp } from '../../evaluation';
import type { CellStyle } from '../../workbook';
import type { CountLine, Paper, PaperInitiative, ShownStatus } from '../content/paper';
import { shownStatus } from '../content/statuses';
import { overviewSentences } from '../content/sentences';
import { shareText } from '../content/words';
import { cell, centred, head, number, partTitle, plain, subTitle } from '../pages/look';
import type { PaperRow } from '../pages/rows';
import { PaperSheet } from '../pages/paperSheet';
import { barCells, barStatuses } from './bars';
import { partFrame } from './frame';
import type { PartLook } from './look';

/** A fine grid: bars are cells of it, tables cover several. */
const GRID = 64;
const LABEL = 14;
const YEAR = 3;
const NUMBER = 3;
const SHARE = 4;

/** Where we are: the sentence, bars and counts by pillar, section and division, what rose and what fell. */
export function overviewSheet(paper: Paper, look: PartLook): PaperSheet {
  const grid = Array.from({ length: GRID }, () => 1);
  const sheet = new PaperSheet(partFrame(paper, 'overview', look, grid), look.styles);
  const { overview } = paper;
  sheet.block([
    {
      cells: [{ at: 0, span: GRID, value: `${paper.yearLabel}の全体の状況`, style: partTitle }],
      height: 26,
    },
    {
      cells: [
        {
          at: 0,
          span: GRID,
          value: overview.sentence,
          style: { ...plain, font: { size: 16, bold: true }, vertical: 'center' },
        },
      ],
      height: 30,
    },
    ...sentenceRows(paper),
  ]);
  addBars(sheet, paper, '柱ごとの判定', [...overview.pillars, overview.total]);
  addChanges(sheet, paper);
  addBars(sheet, paper, '節ごとの判定', overview.sections.length > 1 ? overview.sections : []);
  addBars(
    sheet,
    paper,
    '担当課ごとの判定',
    overview.divisions.length > 1 ? overview.divisions : [],
  );
  return sheet;
}

function sentenceRows(paper: Paper): readonly PaperRow[] {
  return overviewSentences(paper).map((value) => ({
    cells: [{ at: 0, span: GRID, value, style: plain }],
  }));
}

/** A zero says nothing here; it recedes. */
const count: CellStyle = { ...number, wrap: false, numberFormat: '0;-0;"・"' };

/** Where the columns of the tables stand: a count for each status that occurs, the rest is for the bar. */
interface BarTable {
  readonly statuses: readonly ShownStatus[];
  readonly barAt: number;
  readonly bar: number;
}

const SPARE = ['notDue', 'discontinued'] as const;

function barTable({ overview, scale }: Paper): BarTable {
  const lines = [overview.total, ...overview.pillars, ...overview.sections, ...overview.divisions];
  const occurs = (id: string): boolean =>
    lines.some(({ before, now }) => [now, before].some((each) => (each?.counts[id] ?? 0) > 0));
  const all = [...barStatuses(scale), ...SPARE.map((id) => shownStatus(id, scale))];
  const statuses = all.filter(({ id }) => scale.bands.some((band) => band.id === id) || occurs(id));
  const barAt = LABEL + YEAR + NUMBER + statuses.length * NUMBER + SHARE;
  return { statuses, barAt, bar: GRID - barAt };
}

/** A table of counts and bars: of each line this year's and, below it, last year's. */
function addBars(
  sheet: PaperSheet,
  paper: Paper,
  title: string,
  lines: readonly CountLine[],
): void {
  if (lines.length === 0) return;
  const table = barTable(paper);
  sheet.gap(8);
  sheet.block([...barHead(table, title), ...lineRows(paper, table, lines[0])]);
  sheet.continuedBy(barHead(table, `${title}（続き）`));
  for (const line of lines.slice(1)) sheet.block(lineRows(paper, table, line));
  sheet.continuedBy([]);
}

function barHead({ bar, barAt, statuses }: BarTable, title: string): readonly PaperRow[] {
  const heads = ['項目数', ...statuses.map(({ label, symbol }) => `${symbol}\n${label}`)];
  return [
    { cells: [{ at: 0, span: GRID, value: title, style: subTitle }], height: 22 },
    {
      cells: [
        { at: 0, span: LABEL, value: '区分', style: head },
        { at: LABEL, span: YEAR, value: '年度', style: head },
        ...heads.map((value, index) => ({
          at: LABEL + YEAR + index * NUMBER,
          span: NUMBER,
          value,
          style: { ...head, font: { size: 7.5, bold: true } },
        })),
        { at: barAt - SHARE, span: SHARE, value: '達成の\n割合', style: head },
        { at: barAt, span: bar, value: '判定の割合', style: head },
      ],
    },
  ];
}

function lineRows(
  paper: Paper,
  { bar, barAt, statuses }: BarTable,
  line: CountLine | undefined,
): readonly PaperRow[] {
  if (line === undefined) return [];
  const years: readonly (readonly [string, RollUp])[] = [
    [paper.year, line.now],
    ...(line.before === null || paper.before === null
      ? []
      : [[paper.before, line.before] as const]),
  ];
  const label = line.label + (line.withheld === 0 ? '' : `（ほか非公表${String(line.withheld)}）`);
  return years.map(([year, counts], index) => ({
    cells: [
      ...(index === 0
        ? [
            {
              at: 0,
              span: LABEL,
              down: years.length,
              value: label,
              style: { ...cell, vertical: 'center' } as const,
            },
          ]
        : []),
      { at: LABEL, span: YEAR, value: year, style: centred },
      ...[counts.total, ...statuses.map(({ id }) => counts.counts[id] ?? 0)].map((value, at) => ({
        at: LABEL + YEAR + at * NUMBER,
        span: NUMBER,
        value,
        style: count,
      })),
      { at: barAt - SHARE, span: SHARE, value: shareText(counts), style: count },
      ...(counts.total === 0
        ? [{ at: barAt, span: bar, value: '対象なし', style: centred }]
        : barCells(counts, paper.scale, barAt, bar)),
    ],
    height: 17,
  }));
}

/** Two lists side by side: what rose, and what fell. */
function addChanges(sheet: PaperSheet, paper: Paper): void {
  const { fell, rose } = paper.overview;
  if (rose.length + fell.length === 0 || paper.before === null) return;
  const half = GRID / 2;
  const heads: PaperRow = {
    cells: [
      {
        at: 0,
        span: half,
        value: `前年度から判定が上がった取組（${String(rose.length)}）`,
        style: head,
      },
      {
        at: half,
        span: half,
        value: `前年度から判定が下がった取組（${String(fell.length)}）`,
        style: head,
      },
    ],
  };
  const rows = Array.from({ length: Math.max(rose.length, fell.length) }, (_, index): PaperRow => ({
    cells: [
      { at: 0, span: half, value: changeText(rose[index]), style: cell },
      { at: half, span: half, value: changeText(fell[index]), style: cell },
    ],
  }));
  sheet.gap(8);
  sheet.block([heads, ...rows.slice(0, 1)]);
  sheet.continuedBy([heads]);
  for (const row of rows.slice(1)) sheet.block([row]);
  sheet.continuedBy([]);
}

function changeText(initiative: PaperInitiative | undefined): string {
  if (initiative === undefined) return '';
  const { before, no, status, title } = initiative;
  return `No.${String(no)}　${title}（${before?.symbol ?? ''}→${status.symbol}）`;
}
