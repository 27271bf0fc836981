import {
  applyPlan,
  ExcelFailure,
  readCells,
  selectCell,
  type Typing,
  watchTyping,
  writeValues,
} from '../../src/excel';
import { emptyWorkbook, trafficOf, until, useExcel } from './emulated';
import { smallPlan } from './smallPlan';
import { unprotectedSheets, wholeState } from './wholeState';

/** Single values, and what is heard of people's typing. */

const excel = useExcel();

beforeEach(async () => {
  await emptyWorkbook();
  await applyPlan(smallPlan());
});

const quiet = (milliseconds = 120): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const valueAt = async (address: string): Promise<unknown> =>
  (await readCells([address]))[0]?.cell.input;

test('one typed actual costs two requests, and its status follows', async () => {
  const { requests } = await trafficOf(excel(), () =>
    writeValues([
      {
        sheet: '柱1',
        row: 2,
        column: 3,
        value: 9,
        expected: { rowKey: 'k:1', field: 'R6.actual' },
      },
    ]),
  );
  expect(requests).toBeLessThanOrEqual(2);
  expect(await valueAt("'柱1'!E3")).toEqual({ kind: 'text', text: '達成' });
});

test('one cell is read in one request, with its keys', async () => {
  await excel().user.type('柱1!D4', '3');
  const { result, requests } = await trafficOf(excel(), () => readCells(['柱1!D4', 'ない!A1']));
  expect(requests).toBe(1);
  expect(result).toEqual([
    {
      sheet: '柱1',
      row: 3,
      column: 3,
      rowKey: 'k:2',
      field: 'R6.actual',
      cell: { input: { kind: 'number', value: 3 }, formula: null, numberFormat: null },
    },
  ]);
});

test('a number goes into an input cell that makes texts of everything, and stays a number', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('柱1');
    sheet.protection.load('options');
    await context.sync();
    // As pasting does, which brings its format along.
    sheet.protection.unprotect();
    sheet.getRange('D3').numberFormat = [['@']];
    sheet.getRange('D3').values = [['6']];
    sheet.protection.protect(sheet.protection.options);
    await context.sync();
  });
  expect(await valueAt("'柱1'!D3")).toEqual({ kind: 'text', text: '6' });
  const before = await writeValues([{ sheet: '柱1', row: 2, column: 3, value: 6 }]);
  expect(await valueAt("'柱1'!D3")).toEqual({ kind: 'number', value: 6 });
  expect(unprotectedSheets(excel(), ['柱1', '設定'])).toEqual([]);
  await writeValues(before);
  expect(await valueAt("'柱1'!D3")).toEqual({ kind: 'text', text: '6' });
});

test('locked cells are written too, and the sheet is protected again', async () => {
  await writeValues([
    { sheet: '柱1', row: 2, column: 2, value: 50 },
    { sheet: '柱1', row: 2, column: 1, value: '=1+1' },
    { sheet: '柱1', row: 3, column: 3, value: null },
  ]);
  expect(await valueAt('柱1!C3')).toEqual({ kind: 'number', value: 50 });
  expect(await valueAt('柱1!B3')).toEqual({ kind: 'text', text: '=1+1' });
  expect(unprotectedSheets(excel(), ['柱1', '設定'])).toEqual([]);
});

test('a text in an unlocked cell stays a text', async () => {
  await writeValues([{ sheet: '柱1', row: 2, column: 3, value: '1-2' }]);
  expect(await valueAt('柱1!D3')).toEqual({ kind: 'text', text: '1-2' });
});

test('a formula that was typed over is written back, and it judges again', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('柱1');
    sheet.protection.unprotect();
    sheet.getRange('E3').values = [['達成した']];
    sheet.protection.protect({});
    await context.sync();
  });
  const [was] = await writeValues([
    {
      ...{ sheet: '柱1', row: 2, column: 4 },
      formula: 'IF(D3="","未入力",IF(D3/C3>=しきい値,"達成","未達"))',
    },
  ]);
  expect(was).toEqual({
    ...{ sheet: '柱1', row: 2, column: 4, value: '達成した' },
    expected: { rowKey: 'k:1', field: 'R6.status' },
  });
  await excel().user.type('柱1!D3', '9');
  expect(await valueAt('柱1!E3')).toEqual({ kind: 'text', text: '達成' });
  expect(unprotectedSheets(excel(), ['柱1', '設定'])).toEqual([]);
});

test('what is returned brings back what stood there: values, texts, blanks, errors and formulas', async () => {
  await writeValues([
    { sheet: '柱1', row: 2, column: 3, value: 7 },
    { sheet: '柱1', row: 2, column: 1, value: "'=1+1" },
    { sheet: '設定', row: 1, column: 1, formula: '1/0' },
  ]);
  const before = wholeState(excel());
  const was = await writeValues([
    { sheet: '柱1', row: 2, column: 3, value: '約7' },
    { sheet: '柱1', row: 2, column: 4, value: 'x' },
    { sheet: '柱1', row: 3, column: 3, value: true },
    { sheet: '柱1', row: 2, column: 1, value: null },
    { sheet: '設定', row: 1, column: 1, value: 3 },
  ]);
  expect(wholeState(excel())).not.toEqual(before);
  await writeValues(was);
  expect(wholeState(excel())).toEqual(before);
});

test('of a cell that is named twice the last value counts', async () => {
  const cell = { sheet: '柱1', row: 2, column: 3 };
  expect(
    await writeValues([
      { ...cell, value: 1 },
      { ...cell, value: 2 },
    ]),
  ).toHaveLength(1);
  expect(await valueAt('柱1!D3')).toEqual({ kind: 'number', value: 2 });
});

test('keys are found where inserted rows and columns have moved them', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('柱1');
    sheet.protection.unprotect();
    sheet.getRange('A:A').insert('Right');
    sheet.getRange('1:1').insert('Down');
    await context.sync();
  });
  await writeValues([
    {
      ...{ sheet: '柱1', row: 3, column: 4, value: 5 },
      expected: { rowKey: 'k:1', field: 'R6.actual' },
    },
  ]);
  expect(await readCells(['柱1!E4'])).toMatchObject([
    { rowKey: 'k:1', field: 'R6.actual', cell: { input: { value: 5 } } },
  ]);
});

describe('hundreds of scattered values', () => {
  const rows = Array.from({ length: 400 }, (_, index) => `k:${String(index)}`);
  const changes = rows.flatMap((rowKey, index) => [
    {
      ...{ sheet: '柱1', row: index + 2, column: 3, value: index % 100 },
      expected: { rowKey, field: 'R6.actual' },
    },
    ...(index % 2 === 0 ? [{ sheet: '柱1', row: index + 2, column: 1, value: `名${rowKey}` }] : []),
  ]);

  beforeEach(async () => {
    await emptyWorkbook();
    await applyPlan(smallPlan({ rows }));
  });

  test('take four requests at most, are all written, and come back', async () => {
    const before = wholeState(excel());
    const seen: number[] = [];
    const { result, requests } = await trafficOf(excel(), () =>
      writeValues(changes, { onProgress: (done, total) => seen.push(done / total) }),
    );
    expect(requests).toBeLessThanOrEqual(4);
    expect(seen.at(-1)).toBe(1);
    expect(result).toHaveLength(600);
    const written = await readCells(['柱1!B3:D402']);
    const values = new Map(
      written.map(({ row, column, cell }) => [`${String(row)},${String(column)}`, cell.input]),
    );
    for (const { row, column, value } of changes) {
      expect(values.get(`${String(row)},${String(column)}`)).toMatchObject(
        typeof value === 'number' ? { value } : { text: value },
      );
    }
    await writeValues(result);
    expect(wholeState(excel())).toEqual(before);
  });

  test('one row that has moved keeps all of them from being written', async () => {
    const before = wholeState(excel());
    const moved = { ...changes[0], row: 300 } as (typeof changes)[number];
    await expect(writeValues([...changes, moved])).rejects.toMatchObject({ code: 'Moved' });
    expect(wholeState(excel())).toEqual(before);
  });

  test('stopped in time nothing is written', async () => {
    const before = wholeState(excel());
    const stop = new AbortController();
    const work = writeValues(changes, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await Promise.allSettled([work]);
    await expect(writeValues(changes, { signal: stop.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    await writeValues(await work.catch(() => []));
    expect(wholeState(excel())).toEqual(before);
  });
});

test.each([
  [{ sheet: 'Sheet1', row: 0, column: 0, value: 1 }, 'NotOurs'],
  [{ sheet: 'ない', row: 0, column: 0, value: 1 }, 'NotOurs'],
  [
    { sheet: '柱1', row: 3, column: 3, value: 1, expected: { rowKey: 'k:1', field: 'R6.actual' } },
    'Moved',
  ],
])('what is not ours or has moved is not written: %j', async (change, code) => {
  const failure = await writeValues([change]).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ExcelFailure);
  expect(failure).toMatchObject({ code, aftermath: 'asBefore' });
});

test('a cell is shown, also on a sheet that the user has hidden', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('設定').visibility = 'Hidden';
    await context.sync();
  });
  await selectCell('設定', 'C2');
  await Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange().load('address');
    await context.sync();
    expect(range.address).toBe('設定!C2');
  });
});

describe('typing', () => {
  let heard: Typing[];
  let end: () => Promise<void>;

  beforeEach(async () => {
    heard = [];
    end = await watchTyping((typing) => void heard.push(typing), { quiet: 40 });
  });
  afterEach(() => end());

  test('of one cell and a paste in quick succession is told once, with the cells as they are', async () => {
    await excel().user.type('柱1!D3', '4');
    await excel().user.paste('柱1!D4', [['5'], ['6']]);
    await until(() => heard.length > 0);
    await quiet();
    expect(heard).toHaveLength(1);
    expect(heard[0]?.everything).toBe(false);
    expect(heard[0]?.cells.map(({ rowKey, cell }) => [rowKey, cell.input])).toEqual([
      ['k:1', { kind: 'number', value: 4 }],
      ['k:2', { kind: 'number', value: 5 }],
      ['k:3', { kind: 'number', value: 6 }],
    ]);
  });

  test('is read without what stands around it, which may have to be calculated first', async () => {
    const { largestReply } = await trafficOf(excel(), async () => {
      await excel().user.type('柱1!D3', '4');
      await until(() => heard.length > 0);
    });
    expect(largestReply).toBeLessThan(2_000);
  });

  test('below a row that a co-author has inserted is told with its own keys', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('柱1').protection.unprotect();
      await context.sync();
    });
    await excel().user.elsewhere.rows('柱1', 'insert', 1, 2);
    await excel().user.type('柱1!D5', '4');
    await until(() => heard.length > 0);
    expect(heard[0]?.cells).toMatchObject([
      { row: 4, rowKey: 'k:1', field: 'R6.actual', cell: { input: { kind: 'number', value: 4 } } },
    ]);
  });

  test('of co-authors, by ourselves, and on the user’s own sheets is not told', async () => {
    await excel().user.elsewhere.type('柱1!D3', '4');
    await excel().user.type('Sheet1!A1', 'メモ');
    await writeValues([{ sheet: '柱1', row: 2, column: 3, value: 9 }]);
    await quiet();
    expect(heard).toEqual([]);
  });

  test('that inserts rows asks to read everything anew', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('柱1').protection.unprotect();
      await context.sync();
    });
    await excel().user.rows('柱1', 'insert', 4);
    await until(() => heard.length > 0);
    expect(heard).toEqual([{ cells: [], everything: true }]);
  });

  test('is not told any more after the end', async () => {
    await end();
    await excel().user.type('柱1!D3', '4');
    await quiet();
    expect(heard).toEqual([]);
    end = () => Promise.resolve();
  });
});
