import { tellProblems } from '../../src/cli/structureNotice';
import type { Book as BookType } from '../workbook/reading/book';
import { Book, number, text } from '../workbook/reading/book';
import { mute } from './support/mute';

function told(book: BookType): string {
  const lines: string[] = [];
  tellProblems('R6.xlsx', book.read(), { ...mute, err: (line) => lines.push(line) });
  return lines.join('');
}

const BLANK = { kind: 'blank' } as const;

test('nothing is said about a workbook as it was handed out', () => {
  expect(told(Book.of())).toBe('');
});

test('a scale with a problem: that it is the scale, where, and what is wrong', () => {
  const book = Book.of().type('band:1', 'met', BLANK);
  const problem = book.read().problems.find(({ kind }) => kind === 'scaleInvalid');
  if (problem?.kind !== 'scaleInvalid') throw new Error('no problem');
  const said = told(book);
  expect(said).toContain('設定シートの判定基準');
  expect(said).toContain(problem.reason.ja);
  expect(said).toMatch(/［設定 [A-Z]+\d+］/);
  expect(said).not.toContain('読み取れなかった値');
});

test('rows and columns are counted apart from the scale and from labels, which lose no value', () => {
  const book = Book.of().type('band:1', 'met', BLANK).type('k:6-1', 'unit', text('回'));
  expect(told(book)).not.toContain('行・列');
  book.type('k:6-1', 'no', number(1));
  const said = told(book);
  expect(said).toContain('行・列などが配られたときと1か所で違い');
  expect(said.trimEnd().split('\n')).toHaveLength(2);
});
