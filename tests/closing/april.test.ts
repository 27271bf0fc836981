import { checkWorkbook } from '../../src/check';
import { masterState } from '../../src/consolidation';
import { loadProgramme } from '../../src/programme';
import type { Programme } from '../../src/programme';
import type { NextReport, WorkbookOptions } from '../../src/workbook';
import {
  buildWorkbook,
  divisionOptionsOf,
  inputCells,
  leftOut,
  nextReportOptions,
  typedValues,
  valueKey,
} from '../../src/workbook';
import { consolidate, itemAt, submit, verdictAt } from '../consolidation/office';
import { Book } from '../workbook/reading/book';
import { complete, completeBut, number, optionsOf, reportOf, text, town } from './town';

/** 1 April: divisions are renamed and merged by data alone, and what they knew goes along. */

const created = '2025-04-10T09:00:00Z';
const bookOf = (options: WorkbookOptions): Book => new Book(buildWorkbook(options));

function programmeOf(definition: unknown): { programme: Programme; definition: string } {
  const result = loadProgramme(definition);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return { programme: result.programme, definition: JSON.stringify(definition) };
}

/** Before anybody knew what April would bring. */
const former = programmeOf({
  ...town,
  divisions: town.divisions.map(({ id, name }) => ({ id, name })),
});
const r6 = optionsOf('R6', 'yearEnd', complete, former);
const next = (to: NextReport = reportOf('R7', 'yearEnd'), from = r6): WorkbookOptions =>
  nextReportOptions(from, to);
const own = (division: string, of = next()): Book =>
  bookOf(divisionOptionsOf(of, division, created));

test('the successor’s R7 workbook has the work of the merged division: values, who types, 引継メモ', () => {
  const reading = own('somu').read();
  expect(reading.problems).toEqual([]);
  const typed = typedValues(reading);
  for (const key of ['k:1-1|R6.actual', 'k:3-1|R6.actual', 'k:4-1|R6.actual']) {
    expect(typed.get(key)).toEqual(number(110));
  }
  expect(typed.get('i:3|memo')).toEqual(text('i:3 は台帳による。'));
  expect(typed.get('t:4:kikaku|memo')).toEqual(text('t:4:kikaku は台帳による。'));
  const open = inputCells(reading).map(({ field, rowKey }) => valueKey(rowKey, field));
  for (const key of ['k:1-1|R7.actual', 'k:3-1|R7.actual', 't:4:kikaku|report']) {
    expect(open).toContain(key);
  }
});

test('the renamed division’s workbook has its new name, and reads what its partner says of the joint initiative', () => {
  const texts = (book: Book): string => JSON.stringify(book.grid);
  expect(texts(own('joho'))).toContain('DX推進課');
  expect(texts(bookOf(divisionOptionsOf(r6, 'joho', created)))).not.toContain('DX推進課');
  expect(typedValues(own('joho').read()).get('k:4-1|R6.actual')).toEqual(number(110));
});

test('a division newly in charge is told of the 引継メモ on its first sheet; one without any is not', () => {
  const guide = (book: Book): string => JSON.stringify(book.sheet('guide').rows);
  expect(guide(own('somu'))).toContain('引き継いだ方へ');
  const without = new Map([...complete].filter(([key]) => !key.endsWith('|memo')));
  const from = { ...r6, values: without };
  expect(guide(own('somu', next(reportOf('R7', 'yearEnd'), from)))).not.toContain('引き継いだ方へ');
});

test('a file of the old name, handed out before the merger was known, is matched by its id and taken', () => {
  const early = nextReportOptions(r6, { ...reportOf('R7', 'yearEnd'), ...former });
  const book = own('kikaku', early)
    .type('k:3-1', 'R7.actual', number(95))
    .type('t:4:kikaku', 'report', text('窓口を一つにした。'));
  const { master, proposal } = consolidate(masterState(next()), [submit(book)]);
  expect(proposal.files.map(({ verdict }) => verdict.kind)).toEqual(['accepted']);
  expect(verdictAt(proposal, 'k:3-1|R7.actual')).toBe('new');
  expect(master.at('k:3-1|R7.actual')).toEqual(number(95));
  expect(master.at('t:4:kikaku|report')).toEqual(text('窓口を一つにした。'));
});

test('R6 of the old divisions is still taken into the R6 master once the definition knows of the merger', () => {
  const book = bookOf(divisionOptionsOf(r6, 'kikaku', created)).type(
    'k:3-1',
    'R6.actual',
    number(120),
  );
  const { proposal } = consolidate(masterState(optionsOf('R6', 'yearEnd', complete)), [
    submit(book),
  ]);
  expect(verdictAt(proposal, 'k:3-1|R6.actual')).toBe('changed');
  expect(itemAt(proposal, 'k:3-1|R6.actual')?.division).toBe('kikaku');
});

test('the division in charge now may make a 速報値 of its predecessor final', () => {
  const from = { ...r6, values: completeBut({ 'k:3-1|R6.kind': text('速報値') }) };
  const r7 = next(reportOf('R7', 'yearEnd'), from);
  const book = own('somu', r7)
    .type('k:3-1', 'R6.actual', number(111))
    .type('k:3-1', 'R6.kind', text('確定値'));
  expect(checkWorkbook(book.read()).filter(({ severity }) => severity === 'error')).toEqual([]);
  const { master } = consolidate(masterState(r7), [submit(book)]);
  expect(master.at('k:3-1|R6.actual')).toEqual(number(111));
});

describe('owners that the next definition names otherwise', () => {
  const withDivisions = (
    no: number,
    divisions: readonly string[],
    more: object = {},
  ): NextReport => ({
    ...reportOf('R7', 'yearEnd'),
    ...programmeOf({
      ...town,
      initiatives: town.initiatives.map((each) =>
        each.no === no ? { ...each, divisions, ...more } : each,
      ),
    }),
  });

  test('an initiative that becomes joint hands its 引継メモ to whoever had it before', () => {
    const options = next(withDivisions(1, ['情報課', '総務課']));
    expect(options.values.get('t:1:somu|memo')).toEqual(text('i:1 は台帳による。'));
    expect(leftOut(r6, options)).toEqual({ provisional: [], withoutPlace: [] });
  });

  test('of a joint one that goes to another division both memos go along', () => {
    const kpis = town.initiatives[3]?.kpis.map((kpi) => ({ ...kpi, owner: '総務課' }));
    const options = next(withDivisions(4, ['総務課'], { kpis }));
    expect(options.values.get('i:4|memo')).toEqual(
      text('t:4:joho は台帳による。\nt:4:kikaku は台帳による。'),
    );
  });

  test('what has no place any more is named', () => {
    const { programme, definition } = programmeOf({
      ...town,
      initiatives: town.initiatives.filter(({ no }) => no !== 2),
    });
    const options = next({ ...reportOf('R7', 'yearEnd'), programme, definition });
    expect(leftOut(r6, options).withoutPlace).toEqual(
      expect.arrayContaining(['k:2-1|R6.actual', 's:2-s1|R6.actual', 'i:2|memo']),
    );
  });
});

test('forecasts of a year whose end was never reported are no actuals, and are named', () => {
  const interim = optionsOf(
    'R6',
    'interim',
    new Map([
      ['k:1-1|R6.forecast', number(105)],
      ['s:1-s1|R6.interim', text('計画どおり')],
    ]),
  );
  const options = next(reportOf('R7', 'interim'), interim);
  expect(options.values.has('k:1-1|R6.actual')).toBe(false);
  expect(leftOut(interim, options).provisional).toEqual(['k:1-1|R6.forecast', 's:1-s1|R6.interim']);
  const sameYear = next(reportOf('R6', 'yearEnd'), interim);
  expect(leftOut(interim, sameYear)).toEqual({ provisional: [], withoutPlace: [] });
});
