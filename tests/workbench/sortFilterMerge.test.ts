import { codeOf, newSheet, useSession } from './support';

const { session } = useSession();

/** Rows 1 … n that are shown. */
async function shownRows(name: string, count: number): Promise<readonly number[]> {
  return Excel.run(async (context) => {
    const rows = context.workbook.worksheets
      .getItem(name)
      .getRange(`A1:A${count}`)
      .getRowProperties({ rowHidden: true });
    await context.sync();
    return rows.value.flatMap(({ rowHidden }, index) => (rowHidden === true ? [] : [index + 1]));
  });
}

async function programme(name: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, name);
    sheet.getRange('A1:C6').values = [
      ['部署', '実績', '判定'],
      ['総務部', 80, '=IF(B2>=70,"達成","未達成")'],
      ['企画部', 40, '=IF(B3>=70,"達成","未達成")'],
      ['総務課', 90, '=IF(B4>=70,"達成","未達成")'],
      ['市民部', '', '=IF(B5>=70,"達成","未達成")'],
      ['建設部', 60, '=IF(B6>=70,"達成","未達成")'],
    ];
    await context.sync();
  });
}

const filter = (
  name: string,
  change: (filter: Excel.AutoFilter, sheet: Excel.Worksheet) => void,
): Promise<string> =>
  codeOf(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    change(sheet.autoFilter, sheet);
    await context.sync();
  });

test('a filter hides the rows that do not pass, and shows them again', async () => {
  await programme('絞込');
  const on = (column: number, criteria: Excel.FilterCriteria): Promise<string> =>
    filter('絞込', (it) => it.apply('A1:C6', column, criteria));
  await on(2, { filterOn: 'Values', values: ['達成'] });
  expect(await shownRows('絞込', 6)).toEqual([1, 2, 4]);
  await on(0, { filterOn: 'Custom', criterion1: '=*課' });
  expect(await shownRows('絞込', 6)).toEqual([1, 4]);
  await filter('絞込', (it) => it.clearColumnCriteria(2));
  expect(await shownRows('絞込', 6)).toEqual([1, 4]);
  await filter('絞込', (it) => it.clearCriteria());
  expect(await shownRows('絞込', 6)).toEqual([1, 2, 3, 4, 5, 6]);
  await Excel.run(async (context) => {
    const { autoFilter } = context.workbook.worksheets.getItem('絞込');
    autoFilter.load('enabled,isDataFiltered,criteria');
    await context.sync();
    expect(autoFilter.toJSON()).toMatchObject({ enabled: true, isDataFiltered: false });
  });
});

test.each<[string, Excel.FilterCriteria, readonly number[]]>([
  ['larger', { filterOn: 'Custom', criterion1: '>60' }, [1, 2, 4]],
  [
    'between',
    { filterOn: 'Custom', criterion1: '>=40', operator: 'And', criterion2: '<=60' },
    [1, 3, 6],
  ],
  [
    'either',
    { filterOn: 'Custom', criterion1: '=40', operator: 'Or', criterion2: '=90' },
    [1, 3, 4],
  ],
  ['blank', { filterOn: 'Custom', criterion1: '=' }, [1, 5]],
  ['filled', { filterOn: 'Custom', criterion1: '<>' }, [1, 2, 3, 4, 6]],
  ['top', { filterOn: 'TopItems', criterion1: '2' }, [1, 2, 4]],
  ['bottom', { filterOn: 'BottomItems', criterion1: '1' }, [1, 3]],
])('numbers by %s', async (name, criteria, rows) => {
  await programme(name);
  await filter(name, (it) => it.apply('A1:C6', 1, criteria));
  expect(await shownRows(name, 6)).toEqual(rows);
});

test('a filter looks again when asked, leaves rows hidden by hand, and goes with its rows shown', async () => {
  await programme('再適用');
  await filter('再適用', (it, sheet) => {
    sheet.getRange('6:6').rowHidden = true;
    it.apply('A1:C6', 1, { filterOn: 'Custom', criterion1: '>50' });
  });
  await session().user.type('再適用!B3', '100');
  expect(await shownRows('再適用', 6)).toEqual([1, 2, 4]);
  await filter('再適用', (it) => it.reapply());
  expect(await shownRows('再適用', 6)).toEqual([1, 2, 3, 4]);
  await session().user.rows('再適用', 'insert', 1);
  await filter('再適用', (it) => it.remove());
  expect(await shownRows('再適用', 7)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('columns outside the filter, and filters that protection does not allow, are refused', async () => {
  await programme('拒否');
  const criteria: Excel.FilterCriteria = { filterOn: 'Values', values: ['a'] };
  expect(await filter('拒否', (it) => it.apply('A1:C6', 3, criteria))).toBe('InvalidArgument');
  await filter('拒否', (it, sheet) => {
    it.apply('A1:C6');
    sheet.protection.protect({ allowAutoFilter: true });
  });
  expect(await filter('拒否', (it) => it.apply('A1:C6', 0, criteria))).toBe('succeeded');
  expect(await filter('拒否', (it) => it.remove())).toBe('AccessDenied');
  await filter('拒否', (_, sheet) => {
    sheet.protection.unprotect();
    sheet.protection.protect();
  });
  expect(await filter('拒否', (it) => it.clearCriteria())).toBe('AccessDenied');
});

test('rows are sorted by several keys, formulas move along, hidden rows stay', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '並替');
    const range = sheet.getRange('A1:C6');
    range.values = [
      ['区分', '値', '倍'],
      ['b', 1, '=B2*2'],
      ['a', 2, '=B3*2'],
      ['隠', 0, '=B4*2'],
      ['', 5, '=B5*2'],
      ['a', 3, '=B6*2'],
    ];
    sheet.getRange('4:4').rowHidden = true;
    range.sort.apply(
      [
        { key: 0, ascending: true },
        { key: 1, ascending: false },
      ],
      false,
      true,
    );
    range.load('values,formulas');
    const line = sheet.getRange('E1:G2');
    line.values = [
      [3, 1, 2],
      ['c', 'a', 'b'],
    ];
    line.sort.apply([{ key: 0 }], false, false, 'Columns');
    line.load('values');
    await context.sync();
    expect(range.values.map((row: unknown[]) => row.join())).toEqual([
      '区分,値,倍',
      'a,3,6',
      'a,2,4',
      '隠,0,0',
      'b,1,2',
      ',5,10',
    ]);
    expect(range.formulas[1]?.[2]).toBe('=B2*2');
    expect(line.values).toEqual([
      [1, 2, 3],
      ['a', 'b', 'c'],
    ]);
  });
  const refused = await codeOf(async (context) => {
    const range = context.workbook.worksheets.getItem('並替').getRange('A1:C6');
    range.sort.apply([{ key: 3 }]);
    await context.sync();
  });
  expect(refused).toBe('InvalidArgument');
});

test('cells are merged and taken apart; what was in them is kept once', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '結合');
    sheet.getRange('A1:C2').values = [
      ['', '題', '捨'],
      ['x', 'y', 'z'],
    ];
    sheet.getRange('A1:C1').merge();
    sheet.getRange('B4:C5').merge(true);
    sheet.getRange('B1').values = [['覆われた']];
    const values = sheet.getRange('A1:C2').load('values');
    const merged = sheet.getRange('A1:Z9').getMergedAreasOrNullObject().load('address');
    await context.sync();
    expect(values.values).toEqual([
      ['題', '', ''],
      ['x', 'y', 'z'],
    ]);
    expect(merged.address).toBe('結合!A1:C1,結合!B4:C4,結合!B5:C5');
    sheet.getRange('1:1').insert('Down');
    sheet.getRange('B5:C5').unmerge();
    const later = sheet.getRange('A1:Z9').getMergedAreasOrNullObject().load('address');
    const none = sheet.getRange('A9').getMergedAreasOrNullObject();
    await context.sync();
    expect(later.address).toBe('結合!A2:C2,結合!B6:C6');
    expect(none.isNullObject).toBe(true);
  });
  const on = (change: (sheet: Excel.Worksheet) => void): Promise<string> =>
    codeOf(async (context) => {
      change(context.workbook.worksheets.getItem('結合'));
      await context.sync();
    });
  expect(await on((sheet) => sheet.getRange('B1').insert('Down'))).toBe('InsertDeleteConflict');
  expect(await on((sheet) => sheet.getRange('A1:C3').sort.apply([{ key: 0 }]))).toBe(
    'InvalidOperation',
  );
  expect(
    await on((sheet) => {
      sheet.protection.protect();
      sheet.getRange('A9:B9').merge();
    }),
  ).toBe('AccessDenied');
});

test('texts are found by what cells show, with wildcards', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '検索');
    sheet.getRange('A1:B3').values = [
      ['達成', 'Ab'],
      ['未達成', 'ab'],
      ['=1+1', 'a*b'],
    ];
    const all = sheet.findAll('達成', {}).load('address');
    const whole = sheet.findAll('達成', { completeMatch: true }).load('address');
    const cased = sheet.findAll('ab', { matchCase: true }).load('address');
    const literal = sheet.findAll('~*', {}).load('address');
    const shown = sheet.findAll('2', { completeMatch: true }).load('address');
    const none = sheet.findAllOrNullObject('ない', {});
    const last = sheet.getRange('A:B').find('a?', { searchDirection: 'Backwards' }).load('address');
    await context.sync();
    expect([all, whole, cased, literal, shown, last].map(({ address }) => address)).toEqual([
      '検索!A1:A2',
      '検索!A1',
      '検索!B2',
      '検索!B3',
      '検索!A3',
      '検索!B3',
    ]);
    expect(none.isNullObject).toBe(true);
  });
  const code = await codeOf(async (context) => {
    context.workbook.worksheets.getItem('検索').findAll('ない', {}).load('address');
    await context.sync();
  });
  expect(code).toBe('ItemNotFound');
});
