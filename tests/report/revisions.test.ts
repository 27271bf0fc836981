import type { CellInput } from '../../src/evaluation';
import { defaultScale } from '../../src/evaluation';
import { makePaper, paperOptions, PAPER_PARTS, publicHtml, publicTable } from '../../src/report';
import type { Audience } from '../../src/report';
import { parseProgramme } from '../../src/programme';
import { buildWorkbook } from '../../src/workbook';
import { revisedTown, townRound, townYear } from '../programme/revisedTown';
import { Book, number, text } from '../workbook/reading/book';
import { PRINTED_ON, paperOf } from './support/printed';

/** What was decided in mid-programme, as those read it who judge the year. */

const typed: readonly (readonly [string, CellInput])[] = [
  ['k:1-1|R6.actual', number(420)],
  ['i:1|report', text('様式を整理した。')],
  ['s:5-s1|R6.actual', text('計画どおり')],
];

function readingOf(definition = revisedTown) {
  const loaded = parseProgramme(definition);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  const plan = buildWorkbook({
    programme: loaded.programme,
    definition,
    reportingYear: townYear('R6'),
    round: townRound('final'),
    scale: defaultScale,
    division: null,
    values: new Map(typed),
    closedYears: [],
    created: '2025-04-01T09:00:00Z',
  });
  return new Book(plan).read();
}

const reading = readingOf();
const paper = makePaper(reading, paperOptions({ printedOn: PRINTED_ON }));
const textsOf = (key: string) =>
  paperOf(reading, { parts: PAPER_PARTS })
    .sheets.find((sheet) => sheet.key === key)
    ?.cells.map(({ value }) => String(value ?? '')) ?? [];

test('the paper lists every decision with its day, old, new and reason', () => {
  expect(
    paper.decisions.map(({ initiative, name, now, old, on }) => [initiative, name, old, now, on]),
  ).toEqual(
    expect.arrayContaining([
      [1, 'オンライン申請の件数', '500件', '450件', '2024-07-10'],
      [1, 'オンライン申請の件数', '450件', '400件', '2024-12-20'],
      [2, '待たない窓口', '待ち時間の短縮', '待たない窓口', '2024-08-01'],
      [3, '出張所の試行', '継続', 'R6年度から中止', '2025-01-15'],
      [5, '催告の見直し', '試行', '検討の継続', '2024-05-20'],
    ]),
  );
  // The decision of June 2025 came after the report's day, which judges without it.
  expect(paper.decisions.filter(({ applies }) => !applies).map(({ on }) => on)).toEqual([
    ...['2025-06-01'],
  ]);
});

test('a revised target says so at its place, in the notes and in the list at the end', () => {
  expect(textsOf('paper-pillar-1')).toContain('400件\n【改定】\n（前 450件）');
  expect(textsOf('paper-pillar-1').join()).toContain('計画の途中で改めた目標');
  const appendix = textsOf('paper-appendix');
  expect(appendix).toContain('計画の改定の一覧');
  expect(appendix).toContain('No.1　「オンライン申請の件数」のR6年度の目標値');
  expect(appendix).toContain('450件 → 400件\n理由：基幹システムの更新で受付を止めるため。');
});

test('a form tells old and new with day and reason', () => {
  const forms = textsOf('paper-forms');
  expect(forms).toContain('400件\n【改定】\n（前 450件）');
  const all = forms.join('\n');
  expect(all).toContain('令和6年12月20日　「オンライン申請の件数」のR6年度の目標値');
  expect(all).toContain('改定前　滞納を減らす。');
  expect(all).toContain('※今回の判定には用いない');
});

test('the public page and table tell the same', () => {
  expect(publicHtml(paper)).toContain('計画の改定の一覧');
  const { columns, rows } = publicTable(paper, 'kpis');
  const at = (field: string) => columns.findIndex((column) => column.field === field);
  const row = rows.find((each) => each[at('kpi')] === '1-1' && each[at('year')] === 'R6');
  expect(['target', 'originalTarget', 'revisedOn'].map((field) => row?.[at(field)])).toEqual([
    ...[400, 500, '2024-12-20'],
  ]);
});

test('of a KPI that the readers may not see no revision is told', () => {
  const hidden = readingOf(revisedTown.replace('"id":"1-1",', '"id":"1-1","disclosure":"office",'));
  const decisions = (audience: Audience) =>
    makePaper(hidden, paperOptions({ printedOn: PRINTED_ON, audience })).decisions;
  expect(decisions('office').some(({ old }) => old === '450件')).toBe(true);
  expect(JSON.stringify(decisions('public'))).not.toMatch(/450件|基幹システム/);
});
