import { scaleFaults } from '../../../src/evaluation';
import type { Grid } from '../../../src/workbook';
import { readWorkbook } from '../../../src/workbook';
import { englishFaults } from '../../support/english';
import { Book, number, text, withScale } from './book';

function refusal(grid: Grid): unknown {
  const result = readWorkbook(grid);
  if (result.ok) return null;
  expect(result.message).toMatch(/ください。$/);
  expect(englishFaults(result)).toEqual([]);
  return result.refusal;
}

describe('a file that is refused', () => {
  test('an empty one and any other workbook', () => {
    expect(refusal({ sheets: [], names: [] })).toEqual({ kind: 'notOurs' });
    const book = Book.of();
    for (const sheet of book.sheets) sheet.put(0, 0, text('売上'));
    expect(refusal(book.grid)).toEqual({ kind: 'notOurs' });
  });

  test('one whose hidden sheet was deleted', () => {
    const book = Book.of();
    book.sheets = book.sheets.filter((sheet) => sheet !== book.meta);
    expect(refusal(book.grid)).toEqual({ kind: 'metadataDamaged' });
  });

  test('one made by a later version', () => {
    const book = Book.of();
    book.meta.put(0, 1, number(99));
    expect(refusal(book.grid)).toEqual({ kind: 'newerFormat', format: 99 });
  });

  test.each([
    ['the format is a text', (book: Book) => book.meta.put(0, 1, text('1'))],
    ['the year is none of the programme', (book: Book) => book.meta.put(2, 1, text('R9'))],
    ['the round is none of the programme', (book: Book) => book.meta.put(3, 1, text('中間'))],
    ['the division is unknown', (book: Book) => book.meta.put(4, 1, text('nowhere'))],
    ['another programme is named', (book: Book) => book.meta.put(1, 1, text('other'))],
  ])('one in which %s', (_, damage) => {
    const book = Book.of();
    damage(book);
    expect(refusal(book.grid)).toEqual({ kind: 'metadataDamaged' });
  });

  test('one with a definition that is broken: the fault is named', () => {
    const book = Book.of();
    book.meta.put(6, 1, text('{"formatVersion": 1'));
    expect(refusal(book.grid)).toEqual({
      kind: 'definitionInvalid',
      faults: [expect.objectContaining({ path: '' })],
    });
  });

  test('one with a scale that nobody knows', () => {
    const broken = withScale('kyoto');
    const book = Book.of();
    const sheet = book.meta;
    sheet.rows = sheet.rows.filter((_, row) => sheet.textAt(row, 0) !== 'definition');
    for (let at = 0; at < broken.length; at += 30_000) {
      const row = sheet.rows.length;
      sheet.put(row, 0, text('definition'));
      sheet.put(row, 1, text(broken.slice(at, at + 30_000)));
    }
    expect(refusal(book.grid)).toEqual({
      kind: 'definitionInvalid',
      faults: scaleFaults({ scale: 'kyoto' }),
    });
  });
});

test('a copy of the hidden sheet does no harm, a differing one does', () => {
  const book = Book.of();
  book.sheets.push(book.meta.copy('メタ情報 (2)'));
  expect(refusal(book.grid)).toBeNull();
  book.meta.put(2, 1, text('R5'));
  expect(refusal(book.grid)).toEqual({ kind: 'metadataDamaged' });
});

test('rows inserted above the metadata do no harm', () => {
  const book = Book.of();
  book.meta.insertRow(0);
  expect(refusal(book.grid)).toBeNull();
});
