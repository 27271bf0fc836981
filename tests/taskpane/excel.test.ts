import type { Finding } from '../../src/check';
import { fiscalYearOf } from '../../src/programme';
import { checkModel } from '../../src/taskpane/core/check/checkModel';
import type { CreateState } from '../../src/taskpane/core/create/createModel';
import { createModel } from '../../src/taskpane/core/create/part';
import { cardOf } from '../../src/taskpane/core/entry/card';
import { entryModel } from '../../src/taskpane/core/entry/entryModel';
import { inspectorOf } from '../../src/taskpane/core/inspector';
import { renewModel } from '../../src/taskpane/core/create/renewModel';
import { formulasModel } from '../../src/taskpane/core/judge/formulas/formulasModel';
import { judge } from '../../src/taskpane/core/judge/judgement';
import { PaneModel } from '../../src/taskpane/core/paneModel';
import type { WorkbookState } from '../../src/taskpane/core/workbookModel';
import { excelHost } from '../../src/taskpane/office/excelHost';
import type { Readable } from '../../src/taskpane/core/store';
import { pack, writeXlsx } from '../../src/xlsx';
import { useExcel } from '../excel/emulated';
import { cellAddress, rowKeyText, typedValues, valueKey } from '../../src/workbook';
import { definition, programme } from '../workbook/reading/book';
import { testTools } from './memoryHost';

// The pane without its skin, over Microsoft's own office.js: from an empty workbook to a status that follows typing.

const excel = useExcel();
const year = fiscalYearOf(programme, 'R6');
if (year === null) throw new Error('R6 is not of the programme');

const pane = new PaneModel(testTools(excelHost, { writeXlsx, zip: pack }));
const { workbook } = pane;
const create = createModel(pane);

/** Waits until the model shows what is expected. */
function until<State>(state: Readable<State>, holds: (state: State) => boolean): Promise<State> {
  return new Promise((resolve) => {
    const look = (): void => {
      const now = state.get();
      if (!holds(now)) return;
      unsubscribe();
      resolve(now);
    };
    const unsubscribe = state.subscribe(look);
    look();
  });
}

const isKnown = ({ situation, refreshing }: WorkbookState): boolean =>
  situation !== null && !refreshing;
const isOver = ({ job: { state } }: CreateState): boolean =>
  state !== 'idle' && state !== 'running';
const judged = () => {
  const { reading } = workbook.state.get();
  if (reading === null) throw new Error('There is nothing to judge');
  return judge(reading);
};

beforeAll(async () => {
  await pane.open();
  await create.open();
});
afterAll(() => pane.close());

it('sees that no programme workbook is open, and follows typing', async () => {
  const { situation, following } = await until(workbook.state, isKnown);
  expect(situation).toEqual({ kind: 'none' });
  expect(following).toBe(true);
});

it('makes a division workbook in the open one, telling how far it is', async () => {
  const messages = new Set<string>();
  const unsubscribe = create.state.subscribe(() => {
    const { job } = create.state.get();
    if (job.state === 'running') messages.add(job.message);
  });
  create.chooseRecipient({ kind: 'division', id: 'jinji' });
  await create.create('here');
  unsubscribe();
  expect((await until(create.state, isOver)).job).toEqual({ state: 'done', result: 'here' });
  expect(messages.size).toBeGreaterThan(2);

  const { situation } = await until(workbook.state, isKnown);
  expect(situation).toEqual(
    expect.objectContaining({ kind: 'division', division: '人事課', year: '令和6年度' }),
  );
});

it('judges anew what a person types, and leads to the cell', async () => {
  const simple = programme.initiatives.filter(
    ({ kpis: [first, ...rest] }) =>
      rest.length === 0 && first?.parts.length === 0 && first.targets[year] !== undefined,
  );
  const item = judged().open.find(({ no }) => simple.some((each) => each.no === no));
  const target = simple.find(({ no }) => no === item?.no)?.kpis[0]?.targets[year];
  const place = item?.place ?? null;
  if (item === undefined || place === null) throw new Error('There is nothing simple to type');
  const { met } = judged();

  await excelHost.selectCell(place.sheet, place.cell);
  const typed = await excel().user.type(`${place.sheet}!${place.cell}`, String(target));
  expect(typed).toEqual({ kind: 'accepted' });
  await until(workbook.state, ({ reading }) => reading !== null && judge(reading).met === met + 1);
  expect(judged().open.map(({ no }) => no)).not.toContain(item.no);
});

it('writes into cells, locked ones too, shows it at once and takes it back', async () => {
  const { reading } = workbook.state.get();
  const cell = [...(reading?.cells.values() ?? [])].find(({ field }) => field === 'report');
  if (cell === undefined) throw new Error('There is no 取組実績');
  const { sheet, row, column, field } = cell;
  const rowKey = rowKeyText(cell.rowKey);
  const value = '=1+1 と書いた文';
  await pane.edits.write('取組実績', [{ sheet, row, column, rowKey, field, value }]);
  expect(pane.edits.state.get()).toMatchObject({ trouble: null, undoable: { cells: 1 } });
  const now = (): string | undefined => {
    const input = workbook.state.get().reading?.cells.get(valueKey(cell.rowKey, field))?.input;
    return input?.kind === 'text' ? input.text : input?.kind;
  };
  expect(now()).toBe(value);
  await workbook.refresh();
  expect(now()).toBe(value);

  await pane.edits.undo();
  expect(now()).toBe('blank');
  await workbook.refresh();
  expect(now()).toBe('blank');
});

/** Where the value of a KPI is typed in this workbook. */
function placeOf(id: string): { readonly sheet: string; readonly cell: string } {
  const key = valueKey({ kind: 'kpi', id }, `${year ?? ''}.actual`);
  const found = workbook.state.get().reading?.cells.get(key);
  if (found === undefined) throw new Error(`${id} is not typed here`);
  return { sheet: found.sheet, cell: cellAddress(found.row, found.column) };
}

const about = (no: number, code: string) => (finding: Finding) =>
  finding.initiative === no && finding.code === code;

it('finds what was pasted past the validation, corrects it on demand, and drops it once it is right', async () => {
  const check = checkModel(pane);
  const { state } = inspectorOf(pane);
  const wrong = about(20, 'actual.numberAsText');
  const { sheet, cell } = placeOf('20-1');
  const stands = async (): Promise<unknown> => {
    await workbook.refresh();
    const key = valueKey({ kind: 'kpi', id: '20-1' }, 'R6.actual');
    return workbook.state.get().reading?.cells.get(key)?.input;
  };

  await excel().user.paste(`${sheet}!${cell}`, [['約６５']]);
  const finding = (await until(state, ({ findings }) => findings.some(wrong))).findings.find(wrong);
  if (finding === undefined) throw new Error('Not found');
  expect([finding.sheet, finding.cell]).toEqual([sheet, cell]);
  expect(check.correction(finding)).toMatchObject({ before: '約６５', after: '65' });
  expect(await stands()).toEqual({ kind: 'text', text: '約６５' });

  const again = (
    await until(state, ({ reading, findings }) => {
      return reading === workbook.state.get().reading && findings.some(wrong);
    })
  ).findings.filter(wrong);
  expect(await check.correct(again, '全角を半角に')).toBe(true);
  await until(state, ({ findings }) => !findings.some(wrong));
  expect(await stands()).toEqual({ kind: 'number', value: 65 });

  await pane.edits.undo();
  await until(state, ({ findings }) => findings.some(wrong));
  expect(await stands()).toEqual({ kind: 'text', text: '約６５' });

  await excel().user.type(`${sheet}!${cell}`, '70');
  await until(state, ({ findings }) => !findings.some(wrong));
});

it('follows the selected cell, and leads from blank to blank', async () => {
  const entry = entryModel(pane);
  const unfollow = pane.selection.follow();
  const { sheet, cell } = placeOf('20-1');
  await excel().user.select(`${sheet}!${cell}`);
  await until(pane.selection.state, ({ cell: selected }) => selected?.rowKey === 'k:20-1');
  const { reading } = workbook.state.get();
  expect(reading === null ? null : cardOf('k:20-1', reading)?.no).toBe(20);

  await entry.step('next');
  const { stop } = entry.state.get();
  const { cell: selected } = await until(pane.selection.state, ({ cell: now }) => {
    return now?.row === stop?.cell.row && now?.column === stop?.cell.column;
  });
  const blank = inspectorOf(pane).state.get().unfinished;
  expect(blank).toContainEqual(
    expect.objectContaining({
      sheet: selected?.sheet,
      cell: cellAddress(selected?.row ?? 0, selected?.column ?? 0),
    }),
  );
  unfollow();
});

it('restores every formula of a row that was overwritten, and takes it back', async () => {
  const cells = [...(workbook.state.get().reading?.cells.values() ?? [])];
  const typed = cells.find(
    ({ rowKey, field }) => rowKey.kind === 'kpi' && field === `${year}.actual`,
  );
  const grid = workbook.grid?.sheets.find(({ name }) => name === typed?.sheet);
  if (typed === undefined || grid === undefined) throw new Error('There is no KPI');
  const columnOf = (field: string): number =>
    grid.rows[0]?.findIndex((cell) => cell?.input.kind === 'text' && cell.input.text === field) ??
    -1;
  const addresses = ['rate', 'status'].map((field) =>
    cellAddress(typed.row, columnOf(`${year}.${field}`)),
  );
  const formulas = (values: readonly string[] | null = null) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(typed.sheet);
      const ranges = addresses.map((address) => sheet.getRange(address).load('formulas'));
      if (values !== null) {
        // As somebody does who has taken the protection away.
        sheet.protection.load('options');
        await context.sync();
        sheet.protection.unprotect();
        ranges.forEach((range, index) => (range.values = [[values[index] ?? '']]));
        sheet.protection.protect(sheet.protection.options);
      }
      await context.sync();
      return ranges.map((range) => range.formulas[0]?.[0] as unknown);
    });
  const before = await formulas();
  await formulas(['100%', '達成']);
  await workbook.refresh();
  const model = formulasModel(pane);
  await model.look();
  expect(model.state.get().rows?.map((row) => row.cells.length)).toEqual([2]);
  await model.restore('計算式', model.state.get().rows ?? []);
  expect(pane.edits.state.get()).toMatchObject({ trouble: null, undoable: { cells: 2 } });
  expect(await formulas()).toEqual(before);
  expect(model.state.get().rows).toEqual([]);

  await pane.edits.undo();
  expect(await formulas()).not.toEqual(before);
  await model.look();
  await model.restore('計算式', model.state.get().rows ?? []);
  expect(await formulas()).toEqual(before);
});

it('renews the workbook by a revised definition, with everything that was typed', async () => {
  const typed = () => typedValues(workbook.state.get().whole ?? never());
  const before = typed();
  expect(before.size).toBeGreaterThan(0);
  const model = renewModel(pane);
  const revised = definition.replaceAll('人事課', '人事改革課');
  await model.useFile('改訂.json', () => Promise.resolve(Buffer.from(revised)));
  const { outlook } = model.state.get();
  expect(outlook.state === 'ready' && outlook.preview.lost).toEqual([]);
  await model.renew();
  expect(model.state.get().job).toEqual({ state: 'done', result: 'renewed' });
  expect(typed()).toEqual(before);
  expect(workbook.state.get().whole?.metadata.definition).toBe(revised);
  expect(workbook.state.get().whole?.problems).toEqual([]);
});

it('opens a new workbook from .xlsx bytes', async () => {
  create.chooseRecipient({ kind: 'eachDivision' });
  await create.files.open('bunsho');
  const { job, opened } = create.files.state.get();
  expect(job).toEqual({ state: 'done', result: 'opened' });
  expect([...opened]).toEqual(['bunsho']);
});

function never(): never {
  throw new Error('Nothing is open');
}
