import { applyPlan, type ExcelFailure, readGrid } from '../../src/excel';
import type { Area, Grid, WorkbookPlan } from '../../src/workbook';
import { emptyWorkbook, trafficOf, useExcel } from './emulated';
import { smallPlan } from './smallPlan';
import { unprotectedSheets, wholeState } from './wholeState';

/** Making the workbook again: only what differs is written, what people typed stays, the user's own is not touched. */

const excel = useExcel();

beforeEach(() => emptyWorkbook());

const person = (): ReturnType<typeof excel>['user'] => excel().user;

function cellIn(grid: Grid, sheet: string, row: number, column: number): unknown {
  const found = grid.sheets.find(({ name }) => name === sheet);
  return found?.rows[row]?.[column]?.input ?? { kind: 'blank' };
}

const actual = (grid: Grid, row: number): unknown => cellIn(grid, '柱1', row, 3);

async function failure(work: Promise<unknown>): Promise<Partial<ExcelFailure>> {
  return work.then(
    () => ({ code: 'succeeded' }),
    (error: unknown) => error as ExcelFailure,
  );
}

describe('a difference', () => {
  const lines = (...rows: readonly number[]): readonly Area[] =>
    rows.map((row) => ({ row, column: 5, rows: 1, columns: 2 }));
  const merges = lines(2, 3, 6);
  const previous = smallPlan({ merges });

  test('that is empty writes nothing', async () => {
    await applyPlan(previous);
    const before = wholeState(excel());
    const { result, requests } = await trafficOf(excel(), () => applyPlan(previous, { previous }));
    expect(result).toMatchObject({ changed: [], unchanged: ['柱1', '設定', 'メタ情報'] });
    expect(requests).toBeLessThanOrEqual(5);
    expect(wholeState(excel())).toEqual(before);
  });

  test.each([
    ['other targets', smallPlan({ target: 20, threshold: 0.7 })],
    ['another row and colour', smallPlan({ fill: 'E3F2E6', rows: ['k:1', 'k:2', 'k:3', 'k:4'] })],
    ['a row less', smallPlan({ rows: ['k:2', 'k:3'] })],
    ['other merged cells', smallPlan({ merges: lines(3, 4) })],
    ['no merged cells', smallPlan()],
  ])('comes to the same workbook as the whole: %s', async (_, next) => {
    await applyPlan(next);
    const whole = wholeState(excel());
    await emptyWorkbook();
    await applyPlan(previous);
    await applyPlan(next, { previous });
    expect(wholeState(excel())).toEqual(whole);
  });

  test('is much smaller than the whole', async () => {
    const { bytes: whole } = await trafficOf(excel(), () => applyPlan(previous));
    const next = smallPlan({ target: 20, threshold: 0.7, merges });
    // Reading what stands there and listening to people cost the same whatever changes.
    const { bytes: always } = await trafficOf(excel(), () => applyPlan(previous, { previous }));
    const { bytes } = await trafficOf(excel(), () => applyPlan(next, { previous }));
    expect(bytes - always).toBeLessThan((whole - always) / 4);
  });

  test('of one typed value is a few cells', async () => {
    await applyPlan(previous);
    const next = smallPlan({ actuals: { 'k:2': 9 } });
    const { requests, largest } = await trafficOf(excel(), () => applyPlan(next, { previous }));
    expect(requests).toBeLessThanOrEqual(5);
    expect(largest).toBeLessThan(4_000);
    expect(actual(await readGrid(), 3)).toEqual({ kind: 'number', value: 9 });
  });
});

describe('what people typed', () => {
  test.each([
    ['with the former plan', { previous: smallPlan() }],
    ['without it', {}],
  ] as const)('stays in cells that the plan leaves empty, %s', async (_, options) => {
    await applyPlan(smallPlan());
    await person().type('柱1!D4', '7');
    const report = await applyPlan(smallPlan({ target: 12 }), options);
    const grid = await readGrid();
    expect(report.kept).toBe(1);
    expect(actual(grid, 3)).toEqual({ kind: 'number', value: 7 });
    expect(cellIn(grid, '柱1', 3, 2)).toEqual({ kind: 'number', value: 12 });
  });

  test('follows its row when rows are added before it', async () => {
    await applyPlan(smallPlan());
    await person().type('柱1!D4', '7');
    const next = smallPlan({ rows: ['k:0', 'k:1', 'k:2', 'k:3'] });
    await applyPlan(next, { previous: smallPlan() });
    const grid = await readGrid();
    expect([2, 3, 4, 5].map((row) => actual(grid, row))).toEqual([
      { kind: 'blank' },
      { kind: 'blank' },
      { kind: 'number', value: 7 },
      { kind: 'blank' },
    ]);
  });

  test('is not overwritten by another value, nor dropped with its row: the message names the cells', async () => {
    await applyPlan(smallPlan());
    await person().type('柱1!D4', '7');
    const before = wholeState(excel());
    const other = await failure(applyPlan(smallPlan({ actuals: { 'k:2': 8 } })));
    expect(other).toMatchObject({ code: 'WouldLoseTyped', aftermath: 'asBefore' });
    expect(other.message).toContain('「柱1」D4');
    const gone = await failure(applyPlan(smallPlan({ rows: ['k:1', 'k:3'] })));
    expect(gone.code).toBe('WouldLoseTyped');
    expect(wholeState(excel())).toEqual(before);
  });

  test('is replaced where whoever made the plan knew it', async () => {
    await applyPlan(smallPlan());
    await person().type('柱1!D4', '7');
    const previous = smallPlan({ actuals: { 'k:2': 7 } });
    await applyPlan(smallPlan({ actuals: { 'k:2': 8 } }), { previous });
    expect(actual(await readGrid(), 3)).toEqual({ kind: 'number', value: 8 });
  });

  test('stays when rows were inserted and the sheet was renamed', async () => {
    await applyPlan(smallPlan());
    await person().type('柱1!D5', '5');
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('柱1');
      sheet.protection.unprotect();
      sheet.getRange('4:4').insert('Down');
      sheet.getRange('B4').values = [['自分の行']];
      sheet.name = 'うちの柱';
      await context.sync();
    });
    const report = await applyPlan(smallPlan({ target: 30 }), { previous: smallPlan() });
    expect(report.changed).toContain('うちの柱');
    const grid = await readGrid();
    expect(cellIn(grid, 'うちの柱', 4, 3)).toEqual({ kind: 'number', value: 5 });
    expect(cellIn(grid, 'うちの柱', 4, 4)).toEqual({ kind: 'text', text: '未達' });
    expect(unprotectedSheets(excel(), ['うちの柱', '設定'])).toEqual([]);
  });
});

describe('the user’s own', () => {
  test('sheets are not touched; a sheet of ours gives way and its references follow', async () => {
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.add('設定');
      own.getRange('A1:C2').values = [
        ['私の設定', 1, 2],
        [3, 4, 5],
      ];
      own.protection.protect();
      await context.sync();
    });
    const mine = (): unknown =>
      JSON.stringify(wholeState(excel()), (key, value: unknown) =>
        key === 'sheets' && Array.isArray(value)
          ? value.filter((sheet) => Reflect.get(Object(sheet), 'name') === '設定')
          : key === 'names' || key === 'active'
            ? null
            : value,
      );
    const before = mine();
    const report = await applyPlan(smallPlan({ actuals: { 'k:1': 9 } }));
    expect(report.renamed).toEqual([{ planned: '設定', actual: '設定 (2)' }]);
    expect(mine()).toEqual(before);
    expect(cellIn(await readGrid(), '柱1', 2, 4)).toEqual({ kind: 'text', text: '達成' });
    await applyPlan(smallPlan({ actuals: { 'k:1': 5 } }), {
      previous: smallPlan({ actuals: { 'k:1': 9 } }),
    });
    expect(cellIn(await readGrid(), '柱1', 2, 4)).toEqual({ kind: 'text', text: '未達' });
    expect(mine()).toEqual(before);
  });

  test('formulas that refer to our sheets go on doing so', async () => {
    await applyPlan(smallPlan());
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem('Sheet1');
      own.getRange('A1').formulas = [['=柱1!C3']];
      await context.sync();
    });
    await applyPlan(smallPlan({ target: 55 }));
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets
        .getItem('Sheet1')
        .getRange('A1')
        .load('values,formulas');
      await context.sync();
      expect(own.formulas[0]?.[0]).toMatch(/C3$/);
      expect(own.values).toEqual([[55]]);
    });
  });

  test('names are refused and not taken over', async () => {
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem('Sheet1');
      context.workbook.names.add('しきい値', own.getRange('B2'));
      await context.sync();
    });
    const before = wholeState(excel());
    const refused = await failure(applyPlan(smallPlan()));
    expect(refused.code).toBe('NameTaken');
    expect(refused.message).toMatch(/名前の管理/);
    expect(wholeState(excel())).toEqual(before);
  });

  test('protection of the workbook’s structure is refused with what to do', async () => {
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const refused = await failure(applyPlan(smallPlan()));
    expect(refused.code).toBe('StructureProtected');
    expect(refused.message).toMatch(/ブックの保護/);
  });

  test('choice to calculate by hand stays, and the formulas show right values all the same', async () => {
    await Excel.run(async (context) => {
      context.workbook.application.calculationMode = 'Manual';
      await context.sync();
    });
    await applyPlan(smallPlan({ actuals: { 'k:1': 9, 'k:2': 1 } }));
    const grid = await readGrid();
    expect([2, 3, 4].map((row) => cellIn(grid, '柱1', row, 4))).toEqual(
      ['達成', '未達', '未入力'].map((text) => ({ kind: 'text', text })),
    );
    await Excel.run(async (context) => {
      const { application } = context.workbook;
      application.load('calculationMode');
      await context.sync();
      expect(application.calculationMode).toBe('Manual');
    });
  });

  test('hidden sheets of ours are found and stay hidden', async () => {
    await applyPlan(smallPlan());
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('設定').visibility = 'Hidden';
      await context.sync();
    });
    await applyPlan(smallPlan({ threshold: 0.5 }), { previous: smallPlan() });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('設定').load('visibility');
      await context.sync();
      expect(sheet.visibility).toBe('Hidden');
    });
  });
});

test('texts stay texts, whatever they look like', async () => {
  const texts = [
    '=1+1',
    '+1',
    '-1',
    '@a',
    '1-2',
    '4/1',
    '007',
    "'24年度",
    'TRUE',
    '１２３',
    '50%',
    '令和7年4月1日',
  ];
  const plan: WorkbookPlan = {
    ...smallPlan(),
    styles: { ...smallPlan().styles, plain: {} },
    sheets: smallPlan().sheets.map((sheet) =>
      sheet.key === 'settings'
        ? {
            ...sheet,
            cells: [
              ...sheet.cells,
              ...texts.flatMap((value, index) => [
                { row: index + 5, column: 1, style: 'text', value },
                { row: index + 5, column: 2, style: 'plain', value },
              ]),
            ],
          }
        : sheet,
    ),
  };
  await applyPlan(plan);
  const grid = await readGrid();
  texts.forEach((text, index) => {
    expect(cellIn(grid, '設定', index + 5, 1)).toEqual({ kind: 'text', text });
    expect(cellIn(grid, '設定', index + 5, 2)).toEqual({ kind: 'text', text });
  });
  await Excel.run(async (context) => {
    const cells = context.workbook.worksheets
      .getItem('設定')
      .getRange('B6:C6')
      .load('numberFormat');
    await context.sync();
    expect(cells.numberFormat).toEqual([['@', 'General']]);
  });
});
