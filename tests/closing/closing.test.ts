import { checkWorkbook } from '../../src/check';
import type { Obstacle } from '../../src/closing';
import { closed, closingOutlook, reopened } from '../../src/closing';
import { masterState, takeBack } from '../../src/consolidation';
import type { CellInput } from '../../src/evaluation';
import type { Reading, WorkbookOptions } from '../../src/workbook';
import {
  buildWorkbook,
  divisionOptionsOf,
  inputCells,
  nextReportOptions,
  workbookOptionsOf,
} from '../../src/workbook';
import { consolidate, itemAt, submit, verdictAt } from '../consolidation/office';
import { englishFaults } from '../support/english';
import { Book } from '../workbook/reading/book';
import { complete, completeBut, number, optionsOf, reportOf, text, yearOf } from './town';

/** 年度を締める: explicitly, with a word where something is open, visible, reversible, and honoured everywhere. */

const R6 = yearOf('R6');
const at = { by: '総務課 山田', time: '2025-06-20T13:05:00', reason: '' };

const bookOf = (options: WorkbookOptions): Book => new Book(buildWorkbook(options));
const read = (options: WorkbookOptions): Reading => bookOf(options).read();
const masterOf = (changes: Readonly<Record<string, CellInput | undefined>> = {}): Reading =>
  read(optionsOf('R6', 'yearEnd', completeBut(changes)));

function done(result: WorkbookOptions | Obstacle): WorkbookOptions {
  if (typeof result === 'string') throw new Error(result);
  return result;
}

const closedR6 = done(closed(masterOf(), R6, at));
const openKinds = (master: Reading): readonly string[] =>
  closingOutlook(master, R6).open.map(({ kind }) => kind);

/** Keys of the cells of the pillar sheets that are unlocked. */
function unlocked(options: WorkbookOptions): readonly string[] {
  const plan = buildWorkbook(options);
  return plan.sheets
    .filter(({ key }) => key.startsWith('pillar-'))
    .flatMap(({ cells }) => {
      const keyAt = (row: number, column: number): string =>
        String(cells.find((cell) => cell.row === row && cell.column === column)?.value ?? '');
      return cells
        .filter(({ style }) => plan.styles[style]?.input === true)
        .map(({ column, row }) => `${keyAt(row, 0)}|${keyAt(0, column)}`);
    });
}

test('what is complete is closed without a word; who and when stand in the master, and in no division’s workbook', () => {
  expect(closingOutlook(masterOf(), R6)).toEqual({ year: R6, obstacle: null, open: [] });
  const reading = read(closedR6);
  expect(reading.metadata.closedYears).toEqual(['R6']);
  expect(workbookOptionsOf(reading).yearEvents).toEqual([{ ...at, kind: 'closed', year: 'R6' }]);
  const shown = (options: WorkbookOptions): string =>
    JSON.stringify(buildWorkbook(options).sheets.map(({ cells }) => cells));
  expect(shown(closedR6)).toContain('総務課 山田 が締めました。');
  expect(shown(closedR6)).toContain('（今回の報告、確定済み）');
  const own = divisionOptionsOf(closedR6, 'somu', at.time);
  expect(shown(own)).toContain('確定済み');
  expect(shown(own)).not.toContain('山田');
});

test.each([
  ['速報値', { 'k:1-1|R6.kind': text('速報値') }, 'preliminary'],
  ['集計中', { 'k:1-1|R6.actual': undefined, 'k:1-1|R6.kind': text('集計中（8月）') }, 'pending'],
  ['未入力の指標', { 'k:1-1|R6.actual': undefined }, 'notEntered'],
  ['未入力の工程', { 's:2-s1|R6.actual': undefined }, 'notEntered'],
  ['提出していない課', { 'd:joho|state': text('差戻し') }, 'notSubmitted'],
])('%s needs a word, which stays in the workbook', (_, changes, kind) => {
  const master = masterOf(changes);
  expect(openKinds(master)).toEqual([kind]);
  expect(closed(master, R6, at)).toBe('reasonMissing');
  const { yearEvents } = done(closed(master, R6, { ...at, reason: '国の確報を待つ。' }));
  expect(yearEvents?.at(-1)?.reason).toBe('国の確報を待つ。');
});

test('an error is never closed, whatever is said', () => {
  const master = masterOf({ 'k:1-1|R6.actual': text('約110') });
  expect(openKinds(master)).toContain('error');
  const [error] = closingOutlook(master, R6).open;
  const told = { message: error?.text ?? '', english: error?.english ?? '' };
  expect(englishFaults(told)).toEqual([]);
  expect(closed(master, R6, { ...at, reason: 'このままでよい。' })).toBe('errors');
});

test('nobody closes without a name, a year that has not come, an interim report, or a closed year again', () => {
  expect(closed(masterOf(), R6, { ...at, by: '　' })).toBe('byMissing');
  expect(closed(masterOf(), yearOf('R7'), at)).toBe('future');
  expect(closed(read(optionsOf('R6', 'interim', new Map())), R6, at)).toBe('interim');
  expect(closed(read(closedR6), R6, at)).toBe('alreadyClosed');
});

test('a master whose values cannot all be read is not closed: they would be lost', () => {
  const book = bookOf(optionsOf('R6', 'yearEnd', complete));
  const { row, sheet } = book.place('k:1-1', 'R6.actual');
  sheet.rows.splice(row, 1);
  expect(closed(book.read(), R6, { ...at, reason: '急ぐ。' })).toBe('damaged');
});

test('everything of the closed year is locked in the master; 引継メモ and remarks stay open', () => {
  const before = unlocked(optionsOf('R6', 'yearEnd', complete));
  const after = unlocked(closedR6);
  const isOfR6 = (key: string): boolean =>
    /\|(R6\..*|report|reason|next|officeStatus|officeReason)$/.test(key);
  expect(before.filter(isOfR6).length).toBeGreaterThan(20);
  expect(after.filter(isOfR6)).toEqual([]);
  expect(after).toEqual(before.filter((key) => !isOfR6(key)));
  expect(after).toContain('i:1|memo');
  expect(after).toContain('k:1-1|R5.actual');
});

test('a value of the closed year that was written all the same is found and can be restored', () => {
  const book = bookOf(closedR6).type('k:1-1', 'R6.actual', number(120));
  const found = checkWorkbook(book.read()).filter(({ code }) => code === 'closed.changed');
  expect(found).toMatchObject([{ measure: '1-1', year: 'R6', suggestion: number(110) }]);
  expect(found[0]?.message).toContain('gyokaku reopen');
  expect(checkWorkbook(read(closedR6)).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a year that was closed with a 速報値 in it says so until it is opened', () => {
  const master = masterOf({ 'k:1-1|R6.kind': text('速報値') });
  const found = checkWorkbook(read(done(closed(master, R6, { ...at, reason: '確報待ち' }))));
  expect(found.map(({ code }) => code)).toContain('closed.notFinal');
});

test('the division’s file changes nothing of the closed year, and the office reads what to do', () => {
  const own = divisionOptionsOf(optionsOf('R6', 'yearEnd', complete), 'somu', at.time);
  const book = bookOf(own)
    .type('k:1-1', 'R6.actual', number(130))
    .type('i:1', 'report', text('書き直した。'))
    .type('i:1', 'memo', text('台帳は総務課にある。'));
  const { master, proposal } = consolidate(masterState(closedR6), [submit(book)]);
  expect(verdictAt(proposal, 'k:1-1|R6.actual')).toBe('closed');
  expect(verdictAt(proposal, 'i:1|report')).toBe('closed');
  expect(itemAt(proposal, 'k:1-1|R6.actual')?.reason?.message).toContain('gyokaku reopen');
  expect(master.at('k:1-1|R6.actual')).toEqual(number(110));
  expect(master.at('i:1|memo')).toEqual(text('台帳は総務課にある。'));
});

test('taking a consolidation back leaves the closed year alone and lists it', () => {
  const own = divisionOptionsOf(optionsOf('R6', 'yearEnd', complete), 'somu', at.time);
  const book = bookOf(own).type('k:1-1', 'R6.actual', number(130));
  const { master } = consolidate(masterState(optionsOf('R6', 'yearEnd', complete)), [submit(book)]);
  const reading = read(master.options);
  const after = masterState(done(closed(reading, R6, { ...at, reason: '提出中の課がある。' })));
  const taken = takeBack(after, { kind: 'last' }, at.time);
  expect(taken?.changes.values.has('k:1-1|R6.actual')).toBe(false);
  expect(taken?.rest).toMatchObject([{ entry: { key: 'k:1-1|R6.actual' }, why: 'closed' }]);
});

test('a reason opens the year again, the history keeps both, and all is as before', () => {
  const master = read(closedR6);
  expect(reopened(master, R6, at)).toBe('reasonMissing');
  expect(reopened(master, yearOf('R5'), { ...at, reason: '訂正' })).toBe('notClosed');
  const again = done(reopened(master, R6, { ...at, reason: '集計の誤りを直す。' }));
  const before = optionsOf('R6', 'yearEnd', complete);
  expect(unlocked(again)).toEqual(unlocked(before));
  expect(again.values).toEqual(workbookOptionsOf(read(before)).values);
  expect(read(again).metadata.yearEvents.map(({ kind }) => kind)).toEqual(['closed', 'reopened']);
  const book = bookOf(again).type('k:1-1', 'R6.actual', number(120));
  expect(checkWorkbook(book.read()).map(({ code }) => code)).not.toContain('closed.changed');
});

test('R7 is handed out from the closed R6: its values are locked for everybody, the history goes along', () => {
  const next = nextReportOptions(closedR6, reportOf('R7', 'yearEnd'));
  expect(next.yearEvents).toEqual(closedR6.yearEvents);
  expect(unlocked(next).filter((key) => key.includes('|R6.'))).toEqual([]);
  const own = bookOf(divisionOptionsOf(next, 'somu', at.time));
  const open = inputCells(own.read()).map(({ field }) => field);
  expect(open.some((field) => field.startsWith('R7.'))).toBe(true);
  expect(open.filter((field) => field.startsWith('R6.'))).toEqual([]);
  own.type('k:1-1', 'R6.actual', number(1));
  const { proposal } = consolidate(masterState(next), [submit(own)]);
  expect(['closed', 'heldBack']).toContain(verdictAt(proposal, 'k:1-1|R6.actual'));
});

test('R6 can be closed in the R7 master, once its 速報値 have become final there', () => {
  const r6 = optionsOf('R6', 'yearEnd', completeBut({ 'k:1-1|R6.kind': text('速報値') }));
  const r7 = nextReportOptions(r6, reportOf('R7', 'yearEnd'));
  expect(openKinds(read(r7))).toEqual(['preliminary']);
  const book = bookOf(r7).type('k:1-1', 'R6.kind', text('確定値'));
  const options = done(closed(book.read(), R6, at));
  const reading = read(options);
  expect(reading.problems).toEqual([]);
  expect(workbookOptionsOf(reading).values).toEqual(options.values);
});
