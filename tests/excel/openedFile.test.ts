import { readXlsx } from 'hucre/xlsx';
import { applyPlan, readFile } from '../../src/excel';
import { columnPoints } from '../../src/excel/writing/lines';
import type { CellPlan } from '../../src/workbook';
import { openXlsx } from '../../src/workbench/host';
import { writeXlsx } from '../../src/xlsx';
import { plainPage, sheetPlan, workbookPlan } from '../xlsx/planBuilders';
import { emptyWorkbook, useExcel } from './emulated';

/**
 * A file says how wide its columns are in digits of its own 標準 font. What the add-in adds to a workbook that was opened
 * has to come out of it as wide as it was planned, and what was there has to stay as it was.
 */

const excel = useExcel();
const widths = [1, 4.25, 8.43, 11.5, 17, 32.7, 60];
const fonts = [
  { name: 'BIZ UDゴシック', size: 10, digit: 7 },
  { name: '游ゴシック', size: 11, digit: 8 },
  { name: 'Calibri', size: 11, digit: 7 },
];

test.each(fonts)(
  '$name $size: a digit is $digit pixels wide',
  async ({ digit, ...defaultFont }) => {
    const columns = widths.map((width) => ({ width }));
    const bytes = await writeXlsx(
      workbookPlan([sheetPlan('own', 'あった', { columns })], { defaultFont }),
    );
    await emptyWorkbook();
    const { host } = excel();
    await host.exclusively(() => openXlsx(host.book, bytes));
    await applyPlan(workbookPlan([sheetPlan('new', '足した', { columns })]));

    const saved = await readFile();
    if (saved.kind !== 'file') throw new Error(saved.kind);
    const [there, added] = (await readXlsx(saved.bytes)).sheets.map((sheet) =>
      widths.map((_, index) => sheet.columns?.[index]?.width ?? 0),
    );
    widths.forEach((width, index) => {
      expect(Math.abs((there?.[index] ?? 0) - width)).toBeLessThan(1 / digit);
      // The plan's widths are those of BIZ UDゴシック 10 on the screen, whatever the workbook's own font is.
      expect(Math.round((added?.[index] ?? 0) * digit) * 0.75).toBe(columnPoints(width));
    });
  },
);

test('pages break where they did, and where the plan breaks them', async () => {
  const pages = { page: { ...plainPage, rowBreaks: [3, 9] }, cells: [0, 3, 9, 12].map(cellAt) };
  const bytes = await writeXlsx(workbookPlan([sheetPlan('own', 'あった', pages)]));
  await emptyWorkbook();
  const { host } = excel();
  await host.exclusively(() => openXlsx(host.book, bytes));
  await applyPlan(workbookPlan([sheetPlan('new', '足した', pages)]));
  expect(await firstRowsOfPages(['あった', '足した'])).toEqual([
    [3, 9],
    [3, 9],
  ]);

  const saved = await readFile();
  if (saved.kind !== 'file') throw new Error(saved.kind);
  const asWritten = (await readXlsx(bytes)).sheets[0]?.rowBreaks;
  const { sheets } = await readXlsx(saved.bytes);
  expect(sheets.map(({ rowBreaks }) => rowBreaks)).toEqual([asWritten, asWritten]);
});

const cellAt = (row: number): CellPlan => ({ row, column: 0, style: 'plain', value: row });

/** What Office.js says of the rows that begin a page. */
const firstRowsOfPages = (names: readonly string[]): Promise<readonly (readonly number[])[]> =>
  Excel.run(async (context) => {
    const breaks = names.map((name) =>
      context.workbook.worksheets.getItem(name).horizontalPageBreaks.load('items/rowIndex'),
    );
    await context.sync();
    return breaks.map(({ items }) => items.map(({ rowIndex }) => rowIndex));
  });

test('the cursor stands in the first cell that is shown', async () => {
  const hidden = {
    columns: [{ width: 5, hidden: true }, { width: 5, hidden: true }, { width: 10 }],
    rows: { 0: { height: 15, hidden: true } },
    cells: [0, 3].map(cellAt),
  };
  const sheets = [sheetPlan('own', 'かくす', hidden), sheetPlan('other', 'みせる')];
  const bytes = await writeXlsx(workbookPlan(sheets));
  await emptyWorkbook();
  const { host } = excel();
  await host.exclusively(() => openXlsx(host.book, bytes));
  expect(host.book.active.name).toBe('かくす');
  expect(host.book.selection).toEqual([{ row: 1, column: 2, rows: 1, columns: 1 }]);
  host.book.active = host.book.findSheet('みせる') ?? host.book.active;
  expect(host.book.selection).toEqual([{ row: 0, column: 0, rows: 1, columns: 1 }]);
});
