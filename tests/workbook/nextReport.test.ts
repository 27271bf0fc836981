import { checkWorkbook } from '../../src/check';
import { resolveScale } from '../../src/evaluation';
import { fiscalYearOf } from '../../src/programme';
import type { NextReport, Values, WorkbookOptions } from '../../src/workbook';
import {
  buildWorkbook,
  divisionOptionsOf,
  entriesOf,
  isLater,
  nextReportOptions,
  workbookOptionsOf,
} from '../../src/workbook';
import { filledReading } from '../report/support/readings';
import { Book, definition, number, programme, text } from './reading/book';

/** The next report's workbooks carry on what the last one left, and nothing that was said of it alone. */

const created = '2025-10-01T09:00:00Z';

function reportOf(year: string, kind: 'interim' | 'yearEnd'): NextReport {
  const found = fiscalYearOf(programme, year);
  const round = programme.rounds.find((each) => each.kind === kind);
  if (found === null || round === undefined) throw new Error('No such report');
  return { year: found, round, programme, definition, created };
}

const recorded = filledReading({
  seed: 4,
  changed: [
    ['i:2|report', text('複合機を12台減らした。')],
    ['i:2|memo', text('台数は財産管理の台帳による。')],
    ['i:2|officeRemark', text('根拠を確かめること。')],
    ['i:2|remark', text('削減の効果を額で示すこと。')],
    ['i:2|answer', text('次の資料で示す。')],
    ['i:7|earlierRemark', text('利用者の声を聞くこと。')],
    ['c:1|item', text('1-1')],
    ['c:1|published', number(76.4)],
  ],
});
const before = workbookOptionsOf(recorded);
const next = nextReportOptions(before, reportOf('R7', 'interim'));

/** The workbook of some options as its reader finds it. */
const readBack = (options: WorkbookOptions) => new Book(buildWorkbook(options)).read();

const readBackValues = workbookOptionsOf(readBack(next)).values;

test('every value of the years so far is judged as before', () => {
  const [R5, R6] = programme.fiscalYears;
  if (R5 === undefined || R6 === undefined) throw new Error('No years');
  const entries = (values: Values, { round, year }: NextReport) =>
    entriesOf(values, programme, year, round);
  const [then, now] = [
    entries(before.values, reportOf('R6', 'yearEnd')),
    entries(readBackValues, reportOf('R7', 'interim')),
  ];
  for (const { kpis, steps } of programme.initiatives) {
    for (const year of [R5, R6]) {
      for (const { id } of kpis)
        expect(now.kpi(id, year).values).toEqual(then.kpi(id, year).values);
      for (const { id } of steps) expect(now.step(id, year)).toEqual(then.step(id, year));
    }
  }
});

test('what was said about the old report stays with it, 引継メモ, remarks and corrections go along', () => {
  const at = (key: string) => readBackValues.get(key);
  for (const field of ['report', 'reason', 'next', 'officeRemark', 'remark', 'answer']) {
    expect([...readBackValues.keys()].filter((key) => key.endsWith(`|${field}`))).toEqual([]);
  }
  expect(at('i:2|memo')).toEqual(text('台数は財産管理の台帳による。'));
  expect(at('i:2|earlierRemark')).toEqual(text('削減の効果を額で示すこと。'));
  expect(at('i:2|earlierAnswer')).toEqual(text('次の資料で示す。'));
  expect(at('i:7|earlierRemark')).toEqual(text('利用者の声を聞くこと。'));
  expect(at('c:1|published')).toEqual(number(76.4));
  expect([...readBackValues.keys()].filter((key) => key.startsWith('submission'))).toEqual([]);
});

test('a scale that was changed in the master goes along', () => {
  const scale = resolveScale({ ...programme, scale: 'kizugawa' });
  expect(nextReportOptions({ ...before, scale }, reportOf('R7', 'interim')).scale).toBe(scale);
});

test('a division reads the remarks about its initiatives, and last year’s words are found if they come again', () => {
  const own = divisionOptionsOf(next, 'gyokaku', created);
  const again = new Map([...own.values, ['i:2|report', text('複合機を12台減らした。')] as const]);
  const reading = readBack({ ...own, values: again });
  const codes = checkWorkbook(reading)
    .filter(({ initiative }) => initiative === 2)
    .map(({ code }) => code);
  expect(codes).toContain('report.sameAsLastYear');
  expect(buildWorkbook(own).sheets.some(({ key }) => key === 'remarks')).toBe(true);
});

test('later is a later year, or a later round of the same year', () => {
  const [interim, yearEnd, following] = [
    reportOf('R6', 'interim'),
    reportOf('R6', 'yearEnd'),
    reportOf('R7', 'interim'),
  ];
  expect(isLater(programme, yearEnd, interim)).toBe(true);
  expect(isLater(programme, following, yearEnd)).toBe(true);
  for (const report of [interim, yearEnd]) expect(isLater(programme, report, yearEnd)).toBe(false);
});
