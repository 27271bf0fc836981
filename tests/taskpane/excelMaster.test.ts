import { PaneModel } from '../../src/taskpane/core/paneModel';
import { formulasModel } from '../../src/taskpane/core/judge/formulas/formulasModel';
import { judge } from '../../src/taskpane/core/judge/judgement';
import { scaleModel } from '../../src/taskpane/core/judge/scale/scaleModel';
import { renewModel } from '../../src/taskpane/core/create/renewModel';
import { excelHost } from '../../src/taskpane/office/excelHost';
import { cellAddress, valueKey } from '../../src/workbook';
import { pack, writeXlsx } from '../../src/xlsx';
import { useExcel } from '../excel/emulated';
import { Book, definition, planOf } from '../workbook/reading/book';
import { shelf, TestMemory } from './memoryHost';

// A master in Microsoft's own office.js: formulas restored, the scale changed, the workbook renewed.

const excel = useExcel();
const shippedDefinition = JSON.parse(definition) as { initiatives: { no: number }[] };
const pane = new PaneModel({
  host: excelHost,
  shelf,
  memory: new TestMemory(),
  writeXlsx,
  zip: pack,
  now: () => new Date('2025-06-02T00:00:00Z'),
});
const { workbook } = pane;

const reading = () => {
  const { whole } = workbook.state.get();
  if (whole === null) throw new Error('Nothing is open');
  return whole;
};
/** Sheet and address of a cell that people fill in. */
const input = (id: string, field: string): string => {
  const found = reading().cells.get(valueKey({ kind: 'kpi', id }, field));
  if (found === undefined) throw new Error(`No cell ${id} ${field}`);
  return `${found.sheet}!${cellAddress(found.row, found.column)}`;
};
/** What Excel itself holds and shows. */
async function inExcel(address: string): Promise<{ value: unknown; formula: unknown }> {
  const [sheet = '', cell = ''] = address.split('!');
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(cell);
    range.load('values,formulas');
    await context.sync();
    return { value: range.values[0]?.[0] as unknown, formula: range.formulas[0]?.[0] as unknown };
  });
}
/** As somebody does who has taken the protection away. */
async function overwrite(address: string, value: string | number): Promise<void> {
  const [sheet = '', cell = ''] = address.split('!');
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.protection.load('options');
    await context.sync();
    worksheet.protection.unprotect();
    worksheet.getRange(cell).values = [[value]];
    worksheet.protection.protect(worksheet.protection.options);
    await context.sync();
  });
}
/** Address of a cell in the row of a KPI, by its field. */
function addressOf(book: Book, rowKey: string, field: string): string {
  const { sheet, row, column } = book.place(rowKey, field);
  return `${sheet.name}!${cellAddress(row, column)}`;
}

/** Three initiatives are enough: in the emulated Excel each formula takes its time. */
const small = JSON.stringify({
  ...shippedDefinition,
  initiatives: shippedDefinition.initiatives.filter(({ no }) => no <= 3),
});
const plan = planOf({ definition: small });
const book = new Book(plan);
beforeAll(async () => {
  await excelHost.applyPlan(plan, {
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  await pane.open();
});
afterAll(() => pane.close());

it('restores every formula of a row that was overwritten, and takes it back', async () => {
  const [status, rate] = ['R6.status', 'R6.rate'].map((field) => addressOf(book, 'k:1-1', field));
  if (status === undefined || rate === undefined) throw new Error();
  await excel().user.type(input('1-1', 'R6.actual'), '78');
  const before = await inExcel(status);
  expect(before.formula).toMatch(/^=IF/);
  await overwrite(status, '× 未達成');
  await overwrite(rate, 0.1);
  await workbook.refresh();
  const model = formulasModel(pane);
  await model.look();
  const rows = model.state.get().rows ?? [];
  expect(rows.map(({ cells }) => cells.map(({ field }) => field).sort())).toEqual([
    ['R6.rate', 'R6.status'],
  ]);

  await model.restore('計算式', rows);
  expect(pane.edits.state.get()).toMatchObject({ trouble: null, undoable: { cells: 2 } });
  expect((await inExcel(status)).formula).toBe(before.formula);
  expect((await inExcel(rate)).formula).toMatch(/^=IF/);
  await workbook.refresh();
  await model.look();
  expect(model.state.get().rows).toEqual([]);

  await pane.edits.undo();
  expect(await inExcel(status)).toEqual({ value: '× 未達成', formula: '× 未達成' });
  await model.look();
  await model.restore('計算式', model.state.get().rows ?? []);
  expect((await inExcel(status)).formula).toBe(before.formula);
});

it('changes the scale of the workbook itself, and back again', async () => {
  const label = addressOf(book, 'band:1', 'label');
  await excel().user.type(input('1-1', 'R6.actual'), '75');
  await workbook.refresh();
  const model = scaleModel(pane);
  model.choosePreset('saitama-city');
  await model.apply('判定基準');
  expect(pane.edits.state.get().trouble).toBeNull();
  expect((await inExcel(label)).value).toBe('目標を上回って達成');
  await workbook.refresh();
  expect(reading().problems).toEqual([]);
  expect(reading().scale.bands.map(({ label }) => label)[0]).toBe('目標を上回って達成');
  expect(judge(reading()).met).toBe(1);

  await pane.edits.undo();
  expect((await inExcel(label)).value).toBe('達成');
  await workbook.refresh();
  expect(reading().problems).toEqual([]);
  expect(judge(reading()).met).toBe(0);
});

it('renews the workbook by a revised definition, with what was typed and what was set', async () => {
  const model = renewModel(pane);
  await model.useFile('改訂.json', () => Promise.resolve(small.replace('"R6":78', '"R6":75')));
  const { outlook } = model.state.get();
  expect(outlook.state === 'ready' && outlook.preview.changes).toContainEqual(
    expect.objectContaining({ before: '78', after: '75' }),
  );
  await model.renew();
  expect(model.state.get().job).toEqual({ state: 'done', result: 'renewed' });
  expect((await inExcel(input('1-1', 'R6.actual'))).value).toBe(75);
  expect((await inExcel(addressOf(book, 'k:1-1', 'R6.target'))).value).toBe(75);
  expect(reading().problems).toEqual([]);
  expect(judge(reading()).met).toBe(1);
});
