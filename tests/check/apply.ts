import type { Finding } from '../../src/check';
import type { Book } from '../workbook/reading/book';

/** Does what a finding proposes, as the task pane would after consent. */
export function applySuggestion(book: Book, { sheet, cell, suggestion }: Finding): void {
  const match = /^([A-Z]+)(\d+)$/.exec(cell ?? '');
  const target = book.sheets.find(({ name }) => name === sheet);
  if (suggestion === null || match === null || target === undefined) {
    throw new Error('Nothing to apply');
  }
  const [, letters = '', row = ''] = match;
  const column = Array.from(letters).reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1;
  target.put(Number(row) - 1, column, suggestion);
}
