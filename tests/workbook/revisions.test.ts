import { defaultScale } from '../../src/evaluation';
import type { WorkbookOptions } from '../../src/workbook';
import { buildWorkbook, exportTable } from '../../src/workbook';
import { revisedTown, town, townRound, townYear } from '../programme/revisedTown';
import { Book, number, text } from './reading/book';
import { CellIndex, sheetOf } from './support/planCells';
import { recalculated, untrueCells } from './support/recalculatedPlan';

/** What was decided in mid-programme stands where it changed something, and the sheet judges as the library does. */

function optionsOf(
  year: string,
  round: Parameters<typeof townRound>[0],
  division: string | null = null,
): WorkbookOptions {
  const field = round === 'september' ? 'forecast' : 'actual';
  return {
    programme: town,
    definition: revisedTown,
    reportingYear: townYear(year),
    round: townRound(round),
    scale: defaultScale,
    division,
    values: new Map([
      ['k:1-1|R6.actual', number(420)],
      [`k:1-1|${year}.${field}`, number(420)],
      [`k:3-1|R6.${field}`, number(1)],
      [`k:5-1|R5.actual`, number(9)],
      [`k:5-1|R6.${field}`, number(8)],
      [`p:5-2:a|R6.${field}`, number(1)],
      [`s:5-s1|R6.${round === 'september' ? 'interim' : 'actual'}`, text('計画どおり')],
    ]),
    closedYears: [],
    created: '2025-04-01T09:00:00Z',
  };
}

const september = buildWorkbook(optionsOf('R6', 'september'));
const yearEnd = buildWorkbook(optionsOf('R6', 'preliminary'));
const nextYear = buildWorkbook(optionsOf('R7', 'final'));

const planCell = (plan: typeof september, pillar: number, key: string) =>
  String(new CellIndex(sheetOf(plan, `pillar-${String(pillar)}`)).cell(key, 'plan').value);

test('beside a KPI stands when, from what, to what and why its target was revised', () => {
  const lines = planCell(yearEnd, 1, 'k:1-1').split('\n');
  expect(lines).toContain('【改定】R6.7.10 R6年度の目標値 500件→450件（対象の手続を絞ったため）');
  expect(lines).toContain(
    '【改定】R6.12.20 R6年度の目標値 450件→400件（基幹システムの更新で受付を止めるため）',
  );
  const late = lines.find((line) => line.includes('R7.6.1'));
  expect(late).toContain('今回の判定には用いない');
});

test('names, goals, plans and ends are told in the rows that they concern; long texts are not repeated', () => {
  expect(planCell(yearEnd, 1, 'i:2')).toContain('【改定】R6.8.1 取組項目の名称');
  expect(planCell(yearEnd, 1, 'i:3')).toContain('【終了】R7.1.15 R6年度から中止');
  const goal = planCell(yearEnd, 2, 'i:5');
  expect(goal).toContain('【改定】R6.11.5 目標の文章（目標を明らかにするため）');
  expect(goal.split('督促の早期化')).toHaveLength(2);
  expect(planCell(yearEnd, 2, 's:5-s1')).toContain('R6年度の工程の計画 試行→検討の継続');
});

test('a target that was revised bears a mark in its own cell, which stays a number', () => {
  const index = new CellIndex(sheetOf(yearEnd, 'pillar-1'));
  const formatOf = (field: string) => {
    const cell = index.cell('k:1-1', field);
    return [cell.value, yearEnd.styles[cell.style]?.numberFormat];
  };
  expect(formatOf('R6.target')).toEqual([400, '#,##0"件""※"']);
  expect(formatOf('R5.target')).toEqual([400, '#,##0"件"']);
});

test('the sheets judge every round by what was in force on its day, as LibreOffice calculates them', async () => {
  const plans = [
    september,
    yearEnd,
    nextYear,
    buildWorkbook(optionsOf('R6', 'preliminary', 'zeimu')),
  ];
  const results = await recalculated(plans);
  const shown = (at: number, key: string) => {
    const sheet = sheetOf(plans[at] ?? september, 'pillar-1');
    const { row, column } = new CellIndex(sheet).cell(key, 'R6.status');
    return results[at]?.at(sheet, row, column);
  };
  expect(plans.map((plan, at) => untrueCells(plan, results[at] ?? fail()))).toEqual([
    ...[[], [], [], []],
  ]);
  expect([0, 1, 2].map((at) => shown(at, 'k:1-1'))).toEqual(['○ 概ね達成', '◎ 達成', '◎ 達成']);
  expect([0, 1].map((at) => shown(at, 'i:3'))).toEqual(['△ 一部達成', '■ 中止']);
});

test('the flat data tell the first target, the day and the reason of what changed it', () => {
  const { columns, rows } = exportTable(new Book(yearEnd).read(), 'kpis');
  const line = (kpi: string, year: string) => {
    const at = (field: string) => columns.findIndex((column) => column.field === field);
    const row = rows.find((each) => each[at('kpi')] === kpi && each[at('year')] === year);
    return ['target', 'originalTarget', 'revisedOn', 'revisionReason'].map(
      (field) => row?.[at(field)],
    );
  };
  expect(line('1-1', 'R6')).toEqual([
    ...[400, 500, '2024-12-20', '基幹システムの更新で受付を止めるため。'],
  ]);
  expect(line('2-2', 'R6')).toEqual(line('1-1', 'R6'));
  expect(line('1-1', 'R5')).toEqual([400, null, null, null]);
});

function fail(): never {
  throw new Error('No result');
}
