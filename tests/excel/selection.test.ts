import { applyPlan, ExcelFailure, type SelectedCell, watchSelection } from '../../src/excel';
import { emptyWorkbook, until, useExcel } from './emulated';
import { smallPlan } from './smallPlan';

/** Which cell of ours is selected, as the pane is told of it. */

const excel = useExcel();

const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 200));
const heard = (count: number): Promise<void> => until(() => told.length === count);

let told: (SelectedCell | null)[];
let errors: unknown[];
let end: () => Promise<void>;

const watch = (): Promise<() => Promise<void>> =>
  watchSelection((selected) => void told.push(selected), {
    quiet: 30,
    onError: (error) => errors.push(error),
  });

beforeEach(async () => {
  excel().host.faults.clear();
  await emptyWorkbook();
  await applyPlan(smallPlan());
  [told, errors] = [[], []];
  await excel().user.select('柱1!D4');
  end = await watch();
  await heard(1);
});
afterEach(() => end());

const actual = { sheet: '柱1', sheetKey: 'pillar-1', row: 3, column: 3 };

test('the selected cell is told at once, with what it is for', () => {
  expect(told).toEqual([{ ...actual, rowKey: 'k:2', field: 'R6.actual' }]);
});

test('another cell, of several the active one, and none of ours', async () => {
  told = [];
  await excel().user.select('柱1!E5:F6');
  await heard(1);
  await excel().user.select('Sheet1!B2');
  await heard(2);
  await excel().user.select('設定!C2');
  await heard(3);
  expect(told).toEqual([
    { ...actual, row: 4, column: 4, rowKey: 'k:3', field: 'R6.status' },
    null,
    { sheet: '設定', sheetKey: 'settings', row: 1, column: 2, rowKey: 'threshold', field: 'value' },
  ]);
});

test('a sheet that comes to the front counts as well', async () => {
  told = [];
  await excel().user.activate('Sheet1');
  await heard(1);
  expect(told).toEqual([null]);
});

test('selections in quick succession are told once, and the same cell not again', async () => {
  told = [];
  for (const cell of ['D3', 'D4', 'D5', 'B3']) await excel().user.select(`柱1!${cell}`);
  await quiet();
  await excel().user.select('柱1!B3');
  await quiet();
  expect(told.map((selected) => selected?.rowKey)).toEqual(['k:1']);
});

test('inserted rows and columns do not confuse it', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('柱1');
    sheet.protection.unprotect();
    sheet.getRange('A:A').insert('Right');
    sheet.getRange('1:2').insert('Down');
    await context.sync();
  });
  told = [];
  await excel().user.select('柱1!E6');
  await heard(1);
  expect(told).toEqual([{ ...actual, row: 5, column: 4, rowKey: 'k:2', field: 'R6.actual' }]);
});

test('while somebody types it waits, and tells afterwards', async () => {
  told = [];
  await excel().user.startEditing('柱1!D3');
  await quiet();
  expect(told).toEqual([]);
  await excel().user.finishEditing('8');
  await heard(1);
  expect(told).toEqual([{ ...actual, row: 2, rowKey: 'k:1', field: 'R6.actual' }]);
  expect(errors).toEqual([]);
});

test('an error is reported, and the next selection is told again', async () => {
  told = [];
  excel().host.faults.failRequest(1, 'internal');
  await excel().user.select('柱1!D3');
  await until(() => errors.length === 1);
  expect(told).toEqual([]);
  await excel().user.select('柱1!D5');
  await heard(1);
  expect(told.map((selected) => selected?.rowKey)).toEqual(['k:3']);
});

test('nothing is told after the end, even of what was under way', async () => {
  told = [];
  await excel().user.select('柱1!D3');
  await end();
  await quiet();
  await excel().user.select('柱1!D5');
  await quiet();
  expect([told, errors]).toEqual([[], []]);
});

test('what cannot be started says so', async () => {
  excel().host.faults.failRequest(1, 'internal');
  const failure = await watch().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ExcelFailure);
  expect(failure).toMatchObject({ aftermath: 'asBefore' });
});
