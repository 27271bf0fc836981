import { applyPlan } from '../../src/excel';
import { closeModel } from '../../src/taskpane/core/create/closeModel';
import { PaneModel } from '../../src/taskpane/core/paneModel';
import { excelHost } from '../../src/taskpane/office/excelHost';
import { buildWorkbook, cellAddress, valueKey } from '../../src/workbook';
import { complete, optionsOf, yearOf } from '../closing/town';
import { useExcel } from '../excel/emulated';
import { testTools } from './memoryHost';

// 年度を締める over Microsoft's own office.js: the cells are locked in the open workbook, and open again afterwards.

useExcel();
const pane = new PaneModel(testTools(excelHost));

beforeAll(async () => {
  await applyPlan(buildWorkbook(optionsOf('R6', 'yearEnd', complete)));
  await pane.open();
});
afterAll(() => pane.close());

/** Whether the cell of a value is locked on its protected sheet. */
async function isLocked(kpi: string, field: string): Promise<boolean> {
  const reading = pane.workbook.state.get().whole;
  const cell = reading?.cells.get(valueKey({ kind: 'kpi', id: kpi }, field));
  if (cell === undefined) throw new Error('No such cell');
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(cell.sheet);
    const { protection } = sheet.getRange(cellAddress(cell.row, cell.column)).format;
    sheet.protection.load('protected');
    protection.load('locked');
    await context.sync();
    return sheet.protection.protected && protection.locked;
  });
}

test('closing locks the year and nothing else; opening it again takes that back', async () => {
  const model = closeModel(pane);
  const { whole } = pane.workbook.state.get();
  if (whole === null) throw new Error('Nothing is open');
  expect(await isLocked('1-1', 'R6.actual')).toBe(false);
  await model.from(whole);
  await model.choose(yearOf('R6'));
  model.write({ by: '総務課' });
  await model.close();
  expect(model.state.get().job).toEqual({ state: 'done', result: 'closed' });
  expect(await isLocked('1-1', 'R6.actual')).toBe(true);
  expect(await isLocked('1-1', 'R5.actual')).toBe(false);

  const { whole: after } = pane.workbook.state.get();
  expect(after?.problems).toEqual([]);
  expect(after?.metadata.closedYears).toEqual(['R6']);
  if (after === null) throw new Error('Nothing is open');
  await model.from(after);
  model.write({ reason: '集計の誤り' });
  await model.reopen();
  expect(model.state.get().job).toEqual({ state: 'done', result: 'reopened' });
  expect(await isLocked('1-1', 'R6.actual')).toBe(false);
  expect(pane.workbook.state.get().whole?.metadata.closedYears).toEqual([]);
});
