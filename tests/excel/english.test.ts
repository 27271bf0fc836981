import {
  applyPlan,
  readCells,
  readGrid,
  type Typing,
  watchTyping,
  writeValues,
} from '../../src/excel';
import { everyFeature } from '../xlsx/everyFeature';
import { emptyWorkbook, until, useExcel } from './emulated';
import { Twins } from './sameWorkbook';
import { smallPlan } from './smallPlan';
import { unprotectedSheets } from './wholeState';

/**
 * An English Excel in R1C1 mode that calculates by hand: the same workbook comes of a plan as in a Japanese one, and
 * goes on serving people who type as they are used to.
 */

const excel = useExcel({ displayLanguage: 'en-US', referenceStyle: 'R1C1' });

beforeEach(async () => {
  await emptyWorkbook();
  await Excel.run(async (context) => {
    context.workbook.application.calculationMode = 'Manual';
    await context.sync();
  });
});

test('one plan gives the same workbook as a file, whatever the language of Excel', async () => {
  const plan = everyFeature();
  await applyPlan(plan);
  const twins = await Twins.of(excel(), plan);
  for (const sheet of plan.sheets) await twins.expectSheet(sheet);
  await twins.expectNames();
});

test('what people type is kept, judged, and written over as a difference', async () => {
  const before = smallPlan();
  await applyPlan(before);
  await excel().user.type('柱1!D3', '9');
  await excel().user.type('Sheet1!B2', '=RC[-1]+1');
  const next = smallPlan({ target: 20, rows: ['k:0', 'k:1', 'k:2', 'k:3'] });
  const report = await applyPlan(next, { previous: before });
  expect(report).toMatchObject({ kept: 1, leftOver: [] });
  const grid = await readGrid();
  const row = grid.sheets.find(({ name }) => name === '柱1')?.rows[3];
  expect(row?.map((cell) => cell?.input)).toEqual([
    { kind: 'text', text: 'k:1' },
    { kind: 'text', text: '1-4' },
    { kind: 'number', value: 20 },
    { kind: 'number', value: 9 },
    { kind: 'text', text: '未達' },
  ]);
  expect(row?.[4]?.formula).toContain('D4/C4');
  expect(unprotectedSheets(excel(), ['柱1', '設定'])).toEqual([]);
});

test('texts stay texts, though this Excel reads other dates', async () => {
  await applyPlan(smallPlan());
  const texts = ['4/1/2025', '1-Apr', '$5', '1-2', '令和7年4月1日', '=RC[1]', 'TRUE'];
  for (const text of texts) {
    await writeValues([{ sheet: '柱1', row: 2, column: 3, value: text }]);
    expect((await readCells(['柱1!D3']))[0]?.cell.input).toEqual({ kind: 'text', text });
  }
});

test('a value written by the add-in is judged though Excel calculates by hand', async () => {
  await applyPlan(smallPlan());
  await writeValues([{ sheet: '柱1', row: 2, column: 3, value: 9 }]);
  expect((await readCells(['柱1!E3']))[0]?.cell.input).toEqual({ kind: 'text', text: '達成' });
});

test('typing is told with its keys, a date with the format that shows it', async () => {
  await applyPlan(smallPlan());
  const heard: Typing[] = [];
  const end = await watchTyping((typing) => void heard.push(typing), { quiet: 30 });
  await excel().user.paste('柱1!D3', [['4/1/2025'], ['１２']]);
  await until(() => heard.length === 1);
  await end();
  expect(heard[0]?.cells.map(({ rowKey, field, cell }) => [rowKey, field, cell])).toEqual([
    [
      'k:1',
      'R6.actual',
      { input: { kind: 'number', value: 45748 }, formula: null, numberFormat: 'm/d/yyyy' },
    ],
    [
      'k:2',
      'R6.actual',
      { input: { kind: 'text', text: '１２' }, formula: null, numberFormat: null },
    ],
  ]);
});
