import { resolveScale } from '../../src/evaluation';
import { applyPlan } from '../../src/excel';
import { fiscalYearOf } from '../../src/programme';
import { consolidateModel } from '../../src/taskpane/core/consolidate/part';
import { PaneModel } from '../../src/taskpane/core/paneModel';
import { excelHost } from '../../src/taskpane/office/excelHost';
import { buildWorkbook } from '../../src/workbook';
import { optionsOf } from '../consolidation/office';
import { useExcel } from '../excel/emulated';
import { loaded, madeUp } from '../programme/madeUp';
import { number, text } from '../workbook/reading/book';
import { directReader } from './directReader';
import { divisionFile } from './divisionFile';
import { testTools } from './memoryHost';

// 取りまとめ over Microsoft's own office.js: files into an open master, refused half-way, done, and taken back. The second
// programme, which is small: the real one's master is written in tests/excel.

const excel = useExcel();
const pane = new PaneModel(
  testTools(excelHost, { openReader: directReader, now: () => new Date('2025-04-21T10:15:00') }),
);
const programme = loaded();
const reportingYear = fiscalYearOf(programme, 'R2');
const round = programme.rounds.find(({ kind }) => kind === 'yearEnd');
if (reportingYear === null || round === undefined) throw new Error('No R2');
const options = {
  programme,
  definition: JSON.stringify(madeUp),
  reportingYear,
  round,
  scale: resolveScale(programme),
};
const REPORT = 'i:8|report';
const ACTUAL = 'k:8-1|R2.actual';
const sentence = '=窓口を1つにした。';

const held = (key: string) => pane.workbook.state.get().whole?.cells.get(key)?.input;
const model = () => consolidateModel(pane);

beforeAll(async () => {
  await applyPlan(buildWorkbook(optionsOf(options)));
  await pane.open();
  await model().add([
    await divisionFile('keiei', {
      values: { [ACTUAL]: number(7), [REPORT]: text(sentence) },
      options,
    }),
  ]);
});
afterAll(() => pane.close());

it('plans against the open master and writes nothing', async () => {
  expect(model().state.get().view?.changes.values.get(REPORT)).toEqual(text(sentence));
  await pane.workbook.refresh();
  expect(held(REPORT)).toEqual({ kind: 'blank' });
});

it('leaves the master as it was where Excel fails on the way, and says so', async () => {
  const { faults, traffic } = excel().host;
  traffic.reset();
  await pane.workbook.refresh();
  // The reading, the look at what stands there, then the writing.
  faults.failRequest(traffic.requests + 3, 'internal');
  await model().apply();
  faults.clear();
  expect(model().state.get().job).toMatchObject({ state: 'failed' });
  await pane.workbook.refresh();
  expect(held(REPORT)).toEqual({ kind: 'blank' });
  expect(pane.workbook.state.get().whole?.log).toEqual([]);
});

it('writes the values with their history into the protected sheets, though Excel is too busy at first', async () => {
  const { faults } = excel().host;
  for (const request of [2, 4]) faults.failRequest(request, 'throttled');
  await model().apply();
  faults.clear();
  expect(model().state.get().job).toMatchObject({ state: 'done', result: { left: 0 } });
  expect(held(REPORT)).toEqual(text(sentence));
  expect(held(ACTUAL)).toEqual(number(7));
  const { whole } = pane.workbook.state.get();
  expect(whole?.log.find(({ key }) => key === REPORT)).toMatchObject({
    file: 'keiei.xlsx',
    division: 'keiei',
    new: text(sentence),
  });
  const isProtected = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/visibility');
    await context.sync();
    const visible = worksheets.items.filter(({ visibility }) => visibility === 'Visible');
    const states = visible.map(({ protection }) => protection.load('protected'));
    await context.sync();
    return states.filter((state, index) => visible[index]?.name !== 'Sheet1' && !state.protected);
  });
  expect(isProtected).toEqual([]);
});

it('finds nothing new in the same file', () => {
  const { view } = model().state.get();
  expect(view?.proposal.files.map(({ verdict }) => verdict.kind)).toEqual(['again']);
  expect(view?.changes.values.size).toBe(0);
});

it('takes it back, but for what has been corrected since', async () => {
  const cell = pane.workbook.state.get().whole?.cells.get(ACTUAL);
  if (cell === undefined) throw new Error('No cell');
  const { sheet, row, column } = cell;
  await pane.edits.write('訂正', [
    { sheet, row, column, rowKey: 'k:8-1', field: 'R2.actual', value: 5 },
  ]);
  await model().undo();
  expect(model().state.get().job).toMatchObject({
    state: 'done',
    result: { kind: 'takenBack', left: 1 },
  });
  expect(held(REPORT)).toEqual({ kind: 'blank' });
  expect(held(ACTUAL)).toEqual(number(5));
});
