import { checkWorkbook } from '../../src/check';
import { positions } from '../../src/evaluation';
import type { WorkbookOptions } from '../../src/workbook';
import {
  buildWorkbook,
  divisionOptionsOf,
  inputCells,
  nextReportOptions,
  valueKey,
  workbookOptionsOf,
} from '../../src/workbook';
import { consolidate, masterWith, optionsOf, submit, verdictAt } from '../consolidation/office';
import { Book, definition, number, programme, text } from './reading/book';
import { roundOf, saitama, yearOf } from './support/orders';
import { pillarSheets, printedPoints } from './support/planCells';

/** A year starts while the one before is not final: its 速報値 and 集計中 stay open and become 確定値 in the new workbooks. */

const created = '2025-10-01T09:00:00Z';
const R7 = yearOf(saitama, 'R7');

/** Of R6 each value has another 値の区分. */
const recorded = new Map([
  ['k:1-1|R5.actual', number(66)],
  ['k:1-1|R6.actual', number(77)],
  ['k:1-1|R6.kind', text('速報値')],
  ['k:2-1|R6.actual', number(12)],
  ['k:2-1|R6.kind', text('確定値')],
  ['k:6-1|R6.kind', text('集計中（8月）')],
  ['s:1-s1|R6.actual', text('完了')],
]);

const next = (round: string, values = recorded): WorkbookOptions =>
  nextReportOptions(optionsOf({ values }), {
    year: R7,
    round: roundOf(saitama, round),
    programme,
    definition,
    created,
  });

const owner = (kpi: string): string =>
  programme.initiatives.flatMap(({ kpis }) => kpis).find(({ id }) => id === kpi)?.owner ?? '';

const own = (kpi: string, round = '9月末'): Book =>
  new Book(buildWorkbook(divisionOptionsOf(next(round), owner(kpi), created)));

/** Keys of the cells that are unlocked in a division's workbook. */
const open = (book: Book): ReadonlySet<string> =>
  new Set(inputCells(book.read()).map(({ rowKey, field }) => valueKey(rowKey, field)));

test.each(['9月末', '年度末'])(
  '値の区分 of R6 goes along into the R7 workbooks of %s, whose cells say what the library says',
  (round) => {
    const master = new Book(buildWorkbook(next(round)));
    const { values } = workbookOptionsOf(master.read());
    for (const kpi of ['1-1', '2-1', '6-1']) {
      expect(values.get(`k:${kpi}|R6.kind`)).toEqual(recorded.get(`k:${kpi}|R6.kind`));
    }
    const pending = master.place('k:6-1', 'R6.position');
    expect(pending.sheet.rows[pending.row]?.[pending.column]?.input).toEqual(
      number(positions.notEntered),
    );
    expect(master.read().problems).toEqual([]);
  },
);

test.each([
  ['R6', ['R5']],
  ['R7', ['R6']],
  ['R7', ['R5', 'R6']],
])('the sheets of %s print no smaller for what is not final of %j', (year, unsettled) => {
  const values = new Map(unsettled.map((each) => [`k:1-1|${each}.kind`, text('速報値')] as const));
  for (const round of ['9月末', '年度末']) {
    const options = { ...optionsOf({ values }), year: yearOf(saitama, year) };
    const plan = buildWorkbook({ ...options, round: roundOf(saitama, round) });
    for (const sheet of pillarSheets(plan))
      expect(printedPoints(sheet)).toBeGreaterThanOrEqual(7.5);
  }
});

test('only what is not final is open in the division’s workbook: the rest of R6 is locked', () => {
  const cells = open(own('1-1'));
  expect(cells).toContain('k:1-1|R6.actual');
  expect(cells).toContain('k:1-1|R6.kind');
  expect(cells).not.toContain('k:1-1|R5.actual');
  expect(cells).not.toContain('s:1-s1|R6.actual');
  expect(open(own('2-1'))).not.toContain('k:2-1|R6.actual');
  expect(open(own('6-1'))).toContain('k:6-1|R6.actual');
});

test('where every value of R6 is final there is no place for its 値の区分', () => {
  const settled = new Map([...recorded].filter(([key]) => !/k:[16]-1\|R6.kind/.test(key)));
  const { sheets } = new Book(buildWorkbook(next('9月末', settled)));
  expect(sheets.flatMap(({ rows }) => rows[0] ?? []).map((cell) => cell?.input)).not.toContainEqual(
    text('R6.kind'),
  );
});

test('the office may correct every value of R6 in the master', () => {
  const plan = buildWorkbook(next('9月末'));
  const pillar = plan.sheets.find(({ key }) => key === 'pillar-1');
  const row = pillar?.cells.find(({ column, value }) => column === 0 && value === 'k:2-1')?.row;
  const column = pillar?.cells.find((cell) => cell.row === 0 && cell.value === 'R6.actual')?.column;
  const cell = pillar?.cells.find((each) => each.row === row && each.column === column);
  expect(plan.styles[cell?.style ?? '']?.input).toBe(true);
});

test('the final value of R6 comes back with the R7 workbook and is taken', () => {
  const book = own('1-1', '年度末')
    .type('k:1-1', 'R6.actual', number(79))
    .type('k:1-1', 'R6.kind', text('確定値'))
    .type('k:1-1', 'R7.actual', number(81));
  const { master, proposal } = consolidate(masterWith(next('年度末').values, next('年度末')), [
    submit(book),
  ]);
  expect(verdictAt(proposal, 'k:1-1|R6.actual')).toBe('changed');
  expect(master.at('k:1-1|R6.actual')).toEqual(number(79));
  expect(master.at('k:1-1|R6.kind')).toEqual(text('確定値'));
  expect(master.at('k:1-1|R7.actual')).toEqual(number(81));
});

test('a final value of R6 that was changed all the same is held back, and what to do is said', () => {
  const book = own('1-1', '年度末')
    .type('k:1-1', 'R5.actual', number(67))
    .type('s:1-s1', 'R6.actual', text('遅れ'));
  const found = checkWorkbook(book.read()).map(({ code }) => code);
  expect(found).toContain('actual.finalChanged');
  expect(found).toContain('progress.finalChanged');
  const { master, proposal } = consolidate(masterWith(next('年度末').values, next('年度末')), [
    submit(book),
  ]);
  for (const key of ['k:1-1|R5.actual', 's:1-s1|R6.actual']) {
    expect(verdictAt(proposal, key)).toBe('heldBack');
    expect(master.at(key)).toEqual(recorded.get(key));
  }
});

test('the division is asked for the final value until it gives it', () => {
  const asked = (book: Book) =>
    checkWorkbook(book.read()).filter(({ code, measure }) =>
      code === 'kind.notFinal' ? measure === '1-1' : false,
    );
  expect(asked(own('1-1'))).toHaveLength(1);
  expect(asked(own('1-1').type('k:1-1', 'R6.kind', text('確定値')))).toEqual([]);
});
