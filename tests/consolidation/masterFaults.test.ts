import { checkWorkbook } from '../../src/check';
import type { MasterFaults } from '../../src/consolidation';
import { masterFaults } from '../../src/consolidation';
import { englishFaults } from '../support/english';
import { Book, number, text } from '../workbook/reading/book';

/** What stands against consolidating into a workbook: a new master is made from what was read of it. */

function faultsOf(book: Book): MasterFaults {
  const reading = book.read();
  return masterFaults(reading, checkWorkbook(reading));
}

const damaged: readonly (readonly [what: string, damage: (book: Book) => void, says: RegExp])[] = [
  [
    'a pillar’s sheet is gone',
    (book) => book.sheets.splice(book.sheets.indexOf(book.sheet('pillar-2')), 1),
    /「柱2」のシートがありません。/,
  ],
  [
    'a pillar’s hidden marks are gone',
    (book) => {
      for (const row of book.sheet('pillar-2').rows) row.splice(0, 1);
    },
    /柱2.*目印/,
  ],
  [
    'a column is gone',
    (book) => {
      const sheet = book.sheet('pillar-1');
      sheet.deleteColumn(sheet.columnOf('R6.actual'));
    },
    /「柱1」にR6年度の「実績」の列がありません。/,
  ],
  [
    'a row is gone: a value of it would be blank in the new master without a word',
    (book) => {
      const { row, sheet } = book.place('k:6-1', 'R6.actual');
      sheet.rows.splice(row, 1);
    },
    /No\.6.*の行がありません/,
  ],
  [
    'rows were sorted without their keys',
    (book) => book.type('k:6-1', 'no', number(7)),
    /No\.6.*の行に「No\.7」が表示/,
  ],
  [
    'a row was copied and filled in otherwise',
    (book) => {
      const { row, sheet } = book.place('k:6-1', 'R6.actual');
      sheet.insertRow(row + 1, [...(sheet.rows[row] ?? [])]);
      book.type('k:6-1', 'R6.actual', number(3300));
    },
    /No\.6.*違う値が2つ/,
  ],
  [
    'a line of the log no longer says what was taken',
    (book) => {
      const sheet = book.sheet('log');
      const line = { run: number(1), time: number(45768.5), decision: text('確認済み') };
      for (const [field, input] of Object.entries(line)) sheet.put(4, sheet.columnOf(field), input);
    },
    /取込履歴の5行が読めません/,
  ],
  ['the scale makes no sense', (book) => book.type('band:1', 'met', { kind: 'blank' }), /判定基準/],
];

test.each(damaged)('%s: refused, with the place and what to do', (_, damage, says) => {
  const book = Book.of();
  damage(book);
  const { refusal } = faultsOf(book);
  expect(refusal?.message).toMatch(/値が失われます。直してから取りまとめて/);
  expect(refusal?.message).toMatch(says);
  expect(refusal === null ? [] : englishFaults(refusal)).toEqual([]);
});

test('a division’s workbook is refused, by its name', () => {
  const { refusal } = faultsOf(Book.of({ division: 'zeimu' }));
  expect(refusal?.message).toMatch(
    /取りまとめ用のブックではありません（「税務課」の担当課用ブックです）/,
  );
});

test('a refusal spells out the first faults only', () => {
  const book = Book.of();
  for (const key of ['k:1-1', 'k:4-1', 'k:5-1', 'k:6-1', 'k:7-1']) {
    const { row, sheet } = book.place(key, 'R6.actual');
    sheet.rows.splice(row, 1);
  }
  expect(faultsOf(book).refusal?.message.match(/の行がありません/g)).toHaveLength(3);
});

test('what only has no place in a new master is a caution each', () => {
  const book = Book.of().type('k:6-1', 'reason', text('欄の外'));
  const sheet = book.sheet('pillar-1');
  sheet.insertRow(12);
  sheet.put(12, 3, text('覚え書き'));
  const { cautions, refusal } = faultsOf(book);
  expect(refusal).toBeNull();
  expect(cautions.map(({ message }) => message).sort()).toEqual([
    expect.stringMatching(/「欄の外」は読まれません/),
    expect.stringMatching(/覚え書き/),
  ]);
});

test('a master in which people have worked as they should has no faults', () => {
  const book = Book.of()
    .type('k:6-1', 'R6.actual', number(3300))
    .type('t:6:joho', 'report', text('実施した。'));
  expect(faultsOf(book)).toEqual({ refusal: null, cautions: [] });
});
