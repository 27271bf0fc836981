import { codeOf, newSheet, useSession } from './support';

useSession();

test('names of the workbook and of a sheet', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '名前');
    sheet.getRange('A1').values = [[0.8]];
    const { names } = context.workbook;
    const rate = names.add('達成率の下限', sheet.getRange('A1'), '説明');
    names.add('定数', '=1+2');
    sheet.names.add('局所', '=名前!$B$2');
    sheet.getRange('B1').formulas = [['=達成率の下限+定数']];
    const value = sheet.getRange('B1').load('values');
    rate.load('name,formula,type,scope,comment,value');
    names.load('items/name');
    sheet.names.load('items/name,items/scope');
    const found = names.getItemOrNullObject('達成率の下限').getRange().load('address');
    const none = names.getItemOrNullObject('無い');
    await context.sync();
    expect(value.values).toEqual([[3.8]]);
    expect(rate.toJSON()).toMatchObject({
      formula: '=名前!$A$1',
      type: 'Range',
      scope: 'Workbook',
      comment: '説明',
      value: '名前!$A$1',
    });
    expect(names.items.map(({ name }) => name).sort()).toEqual(['定数', '達成率の下限'].sort());
    expect(sheet.names.items.map(({ name, scope }) => [name, scope])).toEqual([
      ['局所', 'Worksheet'],
    ]);
    expect(found.address).toBe('名前!A1');
    expect(none.isNullObject).toBe(true);
    rate.formula = '=名前!$A$2';
    sheet.getRange('A2').values = [[1]];
    value.load('values');
    await context.sync();
    expect(value.values).toEqual([[4]]);
    rate.delete();
    value.load('values');
    await context.sync();
    expect(value.values).toEqual([['#NAME?']]);
  });
  const add = (name: string): Promise<string> =>
    codeOf(async (context) => {
      context.workbook.names.add(name, '=1');
      await context.sync();
    });
  expect(await add('A1')).toBe('InvalidArgument');
  expect(await add('空 白')).toBe('InvalidArgument');
  expect(await add('定数')).toBe('ItemAlreadyExists');
});

test('page layout, page breaks, headers and frozen panes', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '印刷');
    const page = sheet.pageLayout;
    page.orientation = 'Landscape';
    page.paperSize = 'A3';
    page.setPrintMargins('Centimeters', { top: 2.54, left: 1.27 });
    page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    page.setPrintArea('A1:H40');
    page.setPrintTitleRows('$2:$3');
    page.centerHorizontally = true;
    page.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
    sheet.horizontalPageBreaks.add('A21');
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
    await context.sync();
    sheet.getRange('1:1').insert('Down');
    page.load(
      'orientation,paperSize,topMargin,leftMargin,zoom,centerHorizontally,headersFooters/defaultForAllPages/centerFooter',
    );
    const area = page.getPrintAreaOrNullObject().load('address');
    const titles = page.getPrintTitleRowsOrNullObject().load('address');
    const columns = page.getPrintTitleColumnsOrNullObject();
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    sheet.horizontalPageBreaks.load('items/rowIndex');
    await context.sync();
    expect(page.toJSON()).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A3',
      topMargin: 72,
      leftMargin: 36,
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    });
    expect(page.headersFooters.defaultForAllPages.centerFooter).toBe('&P / &N');
    expect(area.address).toBe('印刷!A2:H41');
    expect(titles.address).toBe('印刷!3:4');
    expect(columns.isNullObject).toBe(true);
    expect(frozen.address).toBe('印刷!A1:B3');
    expect(sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex)).toEqual([21]);
  });
});

test('properties, custom properties, settings and the filter', async () => {
  await Excel.run(async (context) => {
    const { properties, settings } = context.workbook;
    properties.title = '行財政改革';
    properties.custom.add('版', 3);
    settings.add('設定', { a: 1 });
    const sheet = newSheet(context, '性質');
    sheet.customProperties.add('鍵', '値');
    sheet.getRange('A1:B2').values = [
      ['a', 'b'],
      [1, 2],
    ];
    sheet.autoFilter.apply(sheet.getRange('A1:B2'));
    const filter = sheet.autoFilter.getRangeOrNullObject().load('address');
    sheet.autoFilter.load('enabled');
    properties.load('title');
    const version = properties.custom.getItem('版').load('key,value');
    const setting = settings.getItemOrNullObject('設定').load('value');
    const own = sheet.customProperties.getItemOrNullObject('鍵').load('value');
    const none = properties.custom.getItemOrNullObject('無い');
    await context.sync();
    expect([properties.title, version.value, setting.value, own.value]).toEqual([
      '行財政改革',
      3,
      { a: 1 },
      '値',
    ]);
    expect([filter.address, sheet.autoFilter.enabled, none.isNullObject]).toEqual([
      '性質!A1:B2',
      true,
      true,
    ]);
  });
});

test('the host claims ExcelApi 1.14: newer calls fail by themselves', async () => {
  const { requirements } = Office.context;
  expect(requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
  expect(requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
  expect(
    await codeOf(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').getDependents();
      await context.sync();
    }),
  ).toBe('ApiNotFound');
});
