import { newSheet, useSession } from './support';

useSession({ flavour: 'minified', excelApi: '1.15', sheetNames: ['一', '二', '三'] });

test('collections are loaded in part: select, expand, skip and top', async () => {
  await Excel.run(async (context) => {
    const all = context.workbook.worksheets.load('name');
    const page = context.workbook.worksheets;
    await context.sync();
    expect(all.items.map(({ name }) => name)).toEqual(['一', '二', '三']);
    const part = context.workbook.worksheets;
    part.load({ select: 'name', top: 1, skip: 1 });
    await context.sync();
    expect(part.items.map(({ name }) => name)).toEqual(['二']);
    page.load({ select: 'name', expand: 'protection' });
    await context.sync();
    expect(page.items[0]?.protection.protected).toBe(false);
  });
});

test('parts of parts are loaded by path and by object', async () => {
  await Excel.run(async (context) => {
    const range = newSheet(context, '経路').getRange('A1');
    range.format.font.bold = true;
    range.load('format/font/bold, format/fill/color');
    const other = range.worksheet.getRange('B1');
    other.load({ address: true, format: { font: { name: true } } });
    await context.sync();
    expect(range.format.font.bold).toBe(true);
    expect(range.format.fill.color).toBe('#FFFFFF');
    expect([other.address, other.format.font.name]).toEqual(['経路!B1', '游ゴシック']);
  });
});

test('loading without a choice loads what the host knows', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('一').load();
    const range = sheet.getRange('A1').load();
    await context.sync();
    expect(sheet.toJSON()).toMatchObject({ name: '一', visibility: 'Visible' });
    expect(range.values).toEqual([['']]);
  });
});

test('objects outlive their request by id or by reference', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('二');
    const range = sheet.getRange('A1');
    await context.sync();
    sheet.name = '改名後';
    range.values = [[1]];
    await context.sync();
    range.load('address,values');
    await context.sync();
    expect([range.address, range.values]).toEqual(['改名後!A1', [[1]]]);
  });
});

test('set and update take trees of properties', async () => {
  await Excel.run(async (context) => {
    const range = newSheet(context, '木').getRange('A1');
    range.set({ format: { fill: { color: '#ABCDEF' }, wrapText: true } });
    range.load('format/wrapText,format/fill/color');
    await context.sync();
    expect([range.format.wrapText, range.format.fill.color]).toEqual([true, '#ABCDEF']);
  });
});

test('an error names where it happened, in the statements of the caller', async () => {
  const failing = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('一').getRange('A1').values = [[1, 2]];
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({
    code: 'InvalidArgument',
    debugInfo: { errorLocation: 'Range.values', statement: 'range.values = ...;' },
  });
});

test('the host may claim a higher set', () => {
  const { requirements } = Office.context;
  expect(requirements.isSetSupported('ExcelApi', '1.15')).toBe(true);
  expect(requirements.isSetSupported('ExcelApi', '1.16')).toBe(false);
  expect(requirements.isSetSupported('ExcelApiOnline', '1.1')).toBe(false);
});
