import { codeOf, newSheet, useSession } from './support';

useSession({ sheetNames: ['一', '二', '三'] });

test('sheets are added, renamed, moved, hidden and deleted', async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.add('新');
    sheet.position = 1;
    sheet.tabColor = '#ff0000';
    sheet.showGridlines = false;
    worksheets.getItem('三').visibility = 'VeryHidden';
    worksheets.load('items/name,items/visibility,items/tabColor,items/showGridlines');
    await context.sync();
    expect(worksheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['一', 'Visible'],
      ['新', 'Visible'],
      ['二', 'Visible'],
      ['三', 'VeryHidden'],
    ]);
    expect(worksheets.items[1]?.tabColor).toBe('#FF0000');
    expect(worksheets.items[1]?.showGridlines).toBe(false);
    sheet.name = '改名';
    const count = worksheets.getCount();
    const visible = worksheets.getCount(true);
    await context.sync();
    expect([count.value, visible.value]).toEqual([4, 3]);
    sheet.delete();
    const gone = worksheets.getItemOrNullObject('改名');
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test('a null object takes everything and does nothing', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItemOrNullObject('無い').delete();
    await context.sync();
  });
});

test('formulas and names follow a renamed sheet, and break with a deleted one', async () => {
  await Excel.run(async (context) => {
    const source = newSheet(context, '設定');
    source.getRange('B5').values = [[0.8]];
    context.workbook.names.add('しきい値', source.getRange('B5'));
    const sheet = newSheet(context, '計算');
    sheet.getRange('A1:A2').formulas = [['=設定!B5+1'], ['=しきい値*2']];
    const results = sheet.getRange('A1:A2').load('values');
    await context.sync();
    expect(results.values).toEqual([[1.8], [1.6]]);
    source.name = '新しい 設定';
    source.getRange('B5').values = [[0.5]];
    results.load('values,formulas');
    await context.sync();
    expect(results.formulas).toEqual([["='新しい 設定'!B5+1"], ['=しきい値*2']]);
    expect(results.values).toEqual([[1.5], [1]]);
    source.delete();
    results.load('formulas,values,valueTypes');
    await context.sync();
    expect(results.formulas[0]).toEqual(['=#REF!+1']);
    expect(results.valueTypes).toEqual([['Error'], ['Error']]);
  });
});

test('Excel refuses bad names, duplicates and the last visible sheet', async () => {
  const add = (name: string): Promise<string> =>
    codeOf(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
  expect(await add('a/b')).toBe('InvalidArgument');
  expect(await add('x'.repeat(32))).toBe('InvalidArgument');
  expect(await add("'x")).toBe('InvalidArgument');
  expect(await add('一')).toBe('ItemAlreadyExists');
  expect(
    await codeOf(async (context) => {
      context.workbook.worksheets.getItem('無い').activate();
      await context.sync();
    }),
  ).toBe('ItemNotFound');
  expect(
    await codeOf(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items');
      await context.sync();
      for (const sheet of worksheets.items) sheet.visibility = 'Hidden';
      await context.sync();
    }),
  ).toBe('InvalidOperation');
});

test('a copied sheet has contents, formats, sizes, rules and page setup', async () => {
  await Excel.run(async (context) => {
    for (const name of ['一', '二'])
      context.workbook.worksheets.getItem(name).visibility = 'Visible';
    const sheet = newSheet(context, '原本');
    sheet.getRange('A1:B1').values = [[1, '=A1+1']];
    sheet.getRange('A1').format.fill.color = '#112233';
    sheet.getRange('A1').format.columnWidth = 90;
    sheet.pageLayout.orientation = 'Landscape';
    sheet.freezePanes.freezeRows(1);
    const copy = sheet.copy('After', sheet);
    copy.load('name,position');
    const cells = copy.getRange('A1:B1').load('values,format/columnWidth');
    const fill = copy.getRange('A1').format.fill.load('color');
    copy.pageLayout.load('orientation');
    await context.sync();
    expect(copy.name).toBe('原本 (2)');
    expect(cells.values).toEqual([[1, 2]]);
    expect(fill.color).toBe('#112233');
    expect(copy.pageLayout.orientation).toBe('Landscape');
  });
});
