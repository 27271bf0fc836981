import { readWorkbook, type Grid, type GridSheet } from '../../../src/workbook';
import { Book, number, text } from './book';

function read(grid: Grid) {
  const result = readWorkbook(grid);
  if (!result.ok) throw new Error(result.message);
  return result.reading;
}

const replaced = (grid: Grid, before: GridSheet, after: GridSheet): Grid => ({
  ...grid,
  sheets: grid.sheets.map((sheet) => (sheet === before ? after : sheet)),
});

describe('reading a workbook again after an entry', () => {
  it('gives the new entry, and the programme that was understood before', () => {
    const book = Book.of();
    const before = book.grid;
    const first = read(before);
    const { sheet, row, column } = book.place('k:1-1', 'R6.actual');
    sheet.put(row, column, number(77));
    const was = before.sheets.find(({ name }) => name === sheet.name);
    const now = book.grid.sheets.find(({ name }) => name === sheet.name);
    if (was === undefined || now === undefined) throw new Error('No such sheet');
    const second = read(replaced(before, was, now));
    expect(second.cells.get('k:1-1|R6.actual')?.input).toEqual(number(77));
    expect(second.programme).toBe(first.programme);
  });

  it('follows the scale of the settings sheet there and back', () => {
    const book = Book.of();
    const metadata = book.grid.sheets.find(({ rows }) => isMetadata(rows));
    if (metadata === undefined) throw new Error('No metadata');
    const withSame = () => {
      const grid = book.grid;
      const own = grid.sheets.find(({ rows }) => isMetadata(rows));
      return read(own === undefined ? grid : replaced(grid, own, metadata));
    };
    const before = withSame().scale;
    const settings = book.sheet('settings');
    const row = settings.rows.findIndex((cells) => cells.some(says('達成')));
    const column = settings.rows[row]?.findIndex(says('達成')) ?? -1;
    settings.put(row, column, text('できた'));
    expect(withSame().scale.bands[0]?.label).toBe('できた');
    settings.put(row, column, text('達成'));
    expect(withSame().scale).toEqual(before);
  });
});

const says =
  (label: string) =>
  (cell: Book['sheets'][number]['rows'][number][number]): boolean =>
    cell?.input.kind === 'text' && cell.input.text === label;

function isMetadata(rows: GridSheet['rows']): boolean {
  return rows[0]?.some((cell) => cell !== undefined && says('gyokaku')(cell)) === true;
}
