import { ChangedRows, rowsThatChange } from '../../src/workbench/page/grid/changedRows';
import { stripsOf, type Measures } from '../../src/workbench/page/grid/strips';
import { newSheet, useSession } from '../workbench/support';

/** Which rows of the grid are drawn anew. */

const { session } = useSession();

test('rows are drawn anew in which a cell becomes other than it is', async () => {
  const { book } = session().host;
  await Excel.run(async (context) => {
    newSheet(context, '変化').getRange('A1:B3').values = [
      [1, '達成'],
      [2, '未達'],
      [3, ''],
    ];
    await context.sync();
  });
  const sheet = book.core.workbook.getSheetBySheetId(book.findSheet('変化')?.id ?? '');
  if (sheet === null || sheet === undefined) throw new Error('変化 is nowhere');
  const { NUMBER: number, STRING: text } = book.core.vendor.core.CellValueType;
  expect(
    rowsThatChange(sheet, {
      0: { 0: { v: 1, t: number }, 1: { v: '達成', t: text } },
      1: { 0: { v: 2, t: number }, 1: { v: '達成', t: text } },
      2: { 1: { v: null, t: null } },
      // Nothing stands here yet, and nothing will.
      3: { 0: null },
      4: { 0: { v: 0, t: number } },
    }),
  ).toEqual([1, 4]);
  // A number and a text that reads like it are not the same; what is put in without a type is read anew; a cell is emptied.
  expect(
    rowsThatChange(sheet, { 0: { 0: { v: 1, t: text } }, 1: { 0: { v: 2 } }, 2: { 0: null } }),
  ).toEqual([0, 1, 2]);
});

test('once more than rows has changed, everything is drawn, and after that rows again', () => {
  const rows = new ChangedRows();
  rows.add([4, 2]);
  rows.add([4]);
  expect(rows.known).toEqual(new Set([2, 4]));
  rows.addEverything();
  rows.add([1]);
  expect(rows.known).toBeNull();
  rows.drawn();
  expect(rows.known).toEqual(new Set());
});

describe('on the screen', () => {
  const header = 20;
  const [rowHeight, rowCount, width] = [10, 40, 300];
  /** A sheet of rows of one height, with cells merged over rows. */
  const sheetWith = (...merged: readonly (readonly [number, number])[]): Measures => ({
    columnHeaderHeightAndMarginTop: header,
    rowHeightAccumulation: Array.from({ length: rowCount }, (_, row) => (row + 1) * rowHeight),
    columnWidthAccumulation: [100, 200, width],
    expandRangeByMerge: (range) => {
      const touched = merged.filter(
        ([first, last]) => first <= range.endRow && last >= range.startRow,
      );
      const startRow = Math.min(range.startRow, ...touched.map(([first]) => first));
      const endRow = Math.max(range.endRow, ...touched.map(([, last]) => last));
      return { ...range, startRow, endRow };
    },
  });
  const part = { left: 40, right: width, top: header + 50, bottom: header + 250 };
  /** First and last row that a strip shows as a whole. */
  const shown = (rows: readonly number[], measures: Measures): readonly (readonly number[])[] =>
    stripsOf(rows, measures, part).map(({ top, bottom }) => [
      Math.ceil((top - header) / rowHeight),
      Math.floor((bottom - header) / rowHeight) - 1,
    ]);

  test('each changed row is a strip over the whole width, neighbours are one, with the lines around them', () => {
    expect(shown([12, 7, 8], sheetWith())).toEqual([
      [7, 8],
      [12, 12],
    ]);
    const [strip] = stripsOf([12], sheetWith(), part);
    expect(strip).toMatchObject({ left: part.left, right: part.right });
    expect(strip?.top).toBeLessThan(header + 12 * rowHeight);
    expect(strip?.bottom).toBeGreaterThan(header + 13 * rowHeight);
  });

  test('merged cells are drawn as a whole', () => {
    expect(shown([9], sheetWith([8, 11], [20, 22]))).toEqual([[8, 11]]);
    expect(shown([7, 10, 21], sheetWith([8, 11], [20, 22]))).toEqual([
      [7, 11],
      [20, 22],
    ]);
  });

  test('rows that are scrolled away are not drawn, and of others what shows', () => {
    expect(shown([0, 3, 30], sheetWith())).toEqual([]);
    expect(shown([4], sheetWith([3, 6]))).toEqual([[5, 6]]);
  });
});
