import { applyPlan, readGrid, writeValues } from '../../src/excel';
import { cellAddress, readWorkbook, type WorkbookPlan } from '../../src/workbook';
import { readXlsx, writeXlsx } from '../../src/xlsx';
import { number, planOf } from '../workbook/reading/book';
import { everyFeature } from '../xlsx/everyFeature';
import { expectSame } from '../support/same';
import { written } from '../workbench/written';
import { emptyWorkbook, trafficOf, useExcel } from './emulated';
import { Twins } from './sameWorkbook';

/** One plan gives the same workbook through Office.js and as a file: cell by cell, rule by rule, setting by setting. */

const excel = useExcel();

const plans: readonly (readonly [string, WorkbookPlan])[] = [
  ['every feature', everyFeature()],
  ['the master of Saitama', planOf()],
];

describe.each(plans)('%s', (_, plan) => {
  let twins: Twins;
  let traffic: Awaited<ReturnType<typeof trafficOf>>;

  beforeAll(async () => {
    await emptyWorkbook();
    traffic = await trafficOf(excel(), () => applyPlan(plan));
    twins = await Twins.of(excel(), plan);
  });

  test('takes at most 12 requests, each under 5 MB, and keeps no object', () => {
    expect(traffic.requests).toBeLessThanOrEqual(12);
    expect(traffic.largest).toBeLessThan(5_000_000);
    expect(excel().host.trackedObjects).toBe(0);
  });

  test.each(plan.sheets.map((sheet) => [sheet.name, sheet] as const))(
    'sheet %s is as in the file',
    async (name, sheet) => {
      expect(name).toBe(sheet.name);
      await twins.expectSheet(sheet);
    },
  );

  test('names are as in the file', () => twins.expectNames());

  test('the cursor stands on the planned cell of every sheet that people see', async () => {
    const seen = plan.sheets.filter(({ visibility }) => visibility === 'visible');
    await Excel.run(async (context) => {
      const { workbook } = context;
      const active = workbook.worksheets.getActiveWorksheet();
      const cursors = seen.map(({ name }) => {
        workbook.worksheets.getItem(name).activate();
        return workbook.getSelectedRange().load('address');
      });
      active.activate();
      await context.sync();
      expect(cursors.map(({ address }) => address.replace(/^.*!/, ''))).toEqual(
        seen.map(({ activeCell: { row, column } = { row: 0, column: 0 } }) =>
          cellAddress(row, column),
        ),
      );
    });
  });

  test('the planned sheet is shown, after the user’s own, which is as it was', async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      const active = worksheets.getActiveWorksheet().load('name');
      const own = worksheets.getItem('Sheet1').getUsedRangeOrNullObject().load('address');
      await context.sync();
      expect(worksheets.items.map(({ name }) => name)).toEqual([
        'Sheet1',
        ...plan.sheets.map(({ name }) => name),
      ]);
      expect(active.name).toBe(plan.sheets.find(({ key }) => key === plan.activeSheet)?.name);
      expect(own.isNullObject).toBe(true);
    });
  });
});

test('what is read from the open workbook and from the file is the same reading', async () => {
  const { result: grid, requests } = await trafficOf(excel(), readGrid);
  expect(requests).toBeLessThanOrEqual(3);
  expect(grid.sheets.map(({ name }) => name)).not.toContain('Sheet1');
  const file = await readXlsx(await writeXlsx(planOf()), { fileName: 'master.xlsx' });
  if (!file.ok) throw new Error(file.message);
  expectSame(readWorkbook(grid), readWorkbook(file.grid));
});

test('values typed and made again are a small difference, and are read again', async () => {
  const plain = readWorkbook(await readGrid());
  if (!plain.ok) throw new Error(plain.message);
  const cells = [...plain.reading.cells];
  const [key, cell] = cells.find(([, { field, owned }]) => field === 'R6.actual' && owned) ?? [];
  if (key === undefined || cell === undefined) throw new Error('There is no actual to type.');
  await writeValues([{ sheet: cell.sheet, row: cell.row, column: cell.column, value: 12.5 }]);
  const values = new Map([[key, number(12.5)]]);
  const next = planOf({ values });
  const { result, requests, bytes } = await trafficOf(excel(), () =>
    applyPlan(next, { previous: planOf() }),
  );
  expect(requests).toBeLessThanOrEqual(5);
  expect(bytes).toBeLessThan(50_000);
  // In 総括 a line is as high as what it may list.
  expect(result.changed).toEqual(['総括', 'メタ情報']);
  const again = readWorkbook(await readGrid());
  if (!again.ok) throw new Error(again.message);
  expect(again.reading.metadata.handedOut).toEqual(values);
  expect(again.reading.cells.get(key)?.input).toEqual(number(12.5));
});

test('a typed actual is answered by a few hundred formulas of its sheet, before those of 総括', async () => {
  const { book } = excel().host;
  const read = readWorkbook(await readGrid());
  if (!read.ok) throw new Error(read.message);
  const cells = [...read.reading.cells.values()];
  const cell = cells.find(({ field, owned }) => field === 'R6.actual' && owned);
  if (cell === undefined) throw new Error('There is no actual to type.');
  book.core.show(book.findSheet(cell.sheet)?.id ?? '');
  await book.core.settled();
  const calculations = written(excel().host);
  await excel().user.type(`${cell.sheet}!${cellAddress(cell.row, cell.column)}`, '80');
  await book.core.settled();
  const [first, ...others] = calculations.map((sheets) =>
    Object.values(sheets).reduce((sum, count) => sum + count, 0),
  );
  expect(Object.keys(calculations[0] ?? {})).toContain(cell.sheet);
  expect(first).toBeLessThan(300);
  expect(others).toHaveLength(1);
  // Of 8,000 formulas, and 25,000 of conditional formats in a page.
  expect(others[0]).toBeLessThan(4_000);
});
