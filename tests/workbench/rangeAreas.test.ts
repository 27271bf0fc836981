import { codeOf, newSheet, useSession } from './support';

const { session } = useSession();

test('a format set on several ranges holds in each, and reads as one where they agree', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '書式');
    const areas = sheet.getRanges('A1:B2, D4; F6:F7');
    areas.format.fill.color = '#DDEEFF';
    areas.format.font.bold = true;
    areas.format.horizontalAlignment = 'Center';
    areas.format.indentLevel = 1;
    areas.format.wrapText = true;
    areas.format.shrinkToFit = false;
    areas.format.protection.locked = false;
    areas.format.rowHeight = 30;
    areas.format.columnWidth = 75;
    areas.format.borders.getItem('EdgeBottom').style = 'Continuous';
    sheet.getRange('D4').format.font.color = '#FF0000';
    areas.load('address,areaCount,cellCount,isEntireRow,format/indentLevel,format/rowHeight');
    areas.format.fill.load('color');
    areas.format.font.load('color,bold');
    areas.format.protection.load('locked');
    areas.areas.load('items/address');
    const bottom = (address: string): Excel.RangeBorder =>
      sheet.getRange(address).format.borders.getItem('EdgeBottom').load('style');
    const borders = [bottom('A1'), bottom('B2'), bottom('F7')];
    const between = sheet.getRange('C3').load('format/rowHeight');
    await context.sync();
    expect(areas.address).toBe('書式!A1:B2,書式!D4,書式!F6:F7');
    expect([areas.areaCount, areas.cellCount, areas.isEntireRow]).toEqual([3, 7, false]);
    expect([areas.format.indentLevel, areas.format.rowHeight]).toEqual([1, 30]);
    expect(areas.format.fill.color).toBe('#DDEEFF');
    expect([areas.format.font.bold, areas.format.font.color]).toEqual([true, null]);
    expect(areas.format.protection.locked).toBe(false);
    expect(areas.areas.items.map(({ address }) => address)).toEqual([
      '書式!A1:B2',
      '書式!D4',
      '書式!F6:F7',
    ]);
    expect(borders.map(({ style }) => style)).toEqual(['None', 'Continuous', 'Continuous']);
    expect(between.format.rowHeight).toBe(18.75);
  });
});

test('one validation rule serves several ranges, and is taken off again', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '入力規則');
    const { dataValidation } = sheet.getRanges('B2:B3,D2');
    dataValidation.rule = { custom: { formula: '=B2<A2' } };
    dataValidation.ignoreBlanks = false;
    dataValidation.prompt = { showPrompt: true, title: '題', message: '文' };
    dataValidation.errorAlert = {
      showAlert: true,
      style: 'Stop',
      title: '誤',
      message: '左より小',
    };
    sheet.getRange('A2:D3').values = [
      [5, 1, 5, 9],
      [5, 9, '', ''],
    ];
    dataValidation.load('type,rule,ignoreBlanks,prompt,errorAlert,valid');
    const invalid = dataValidation.getInvalidCells().load('address');
    await context.sync();
    expect(dataValidation).toMatchObject({ type: 'Custom', ignoreBlanks: false, valid: null });
    expect(dataValidation.prompt.title).toBe('題');
    expect(dataValidation.errorAlert.message).toBe('左より小');
    // The formula is written for B2 and reads C2 in D2.
    expect(invalid.address).toBe('入力規則!B3,入力規則!D2');
    sheet.getRanges('B3,D2').dataValidation.clear();
    const left = sheet.getRange('B2').dataValidation.load('type');
    const gone = sheet.getRange('D2').dataValidation.load('type');
    dataValidation.load('type');
    await context.sync();
    expect([left.type, gone.type, dataValidation.type]).toEqual([
      'Custom',
      'None',
      'MixedCriteria',
    ]);
  });
  expect(await session().user.type('入力規則!B2', '7')).toMatchObject({ kind: 'refused' });
});

test('one conditional format colours several ranges, and stays one when a part is cleared', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '条件付き');
    sheet.getRange('A2:D3').values = [
      [1, 5, 1, 0],
      [1, 0, 1, 5],
    ];
    const areas = sheet.getRanges('B2:B3,D2:D3');
    const format = areas.conditionalFormats.add('Custom');
    format.custom.rule.formula = '=B2>A2';
    format.custom.format.fill.color = '#FFCCCC';
    const count = areas.conditionalFormats.getCount();
    const ranges = format.getRanges().load('address');
    const single = format.getRangeOrNullObject();
    await context.sync();
    expect(count.value).toBe(1);
    expect(ranges.address).toBe('条件付き!B2:B3,条件付き!D2:D3');
    expect(single.isNullObject).toBe(true);
  });
  const { user } = session();
  const fills = async (): Promise<readonly (string | null)[]> =>
    Promise.all(
      ['B2', 'B3', 'D2', 'D3'].map(async (at) => (await user.shown(`条件付き!${at}`)).fill),
    );
  expect(await fills()).toEqual(['#FFCCCC', null, null, '#FFCCCC']);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('条件付き');
    sheet.getRange('B2').conditionalFormats.clearAll();
    const count = sheet.getRange().conditionalFormats.getCount();
    await context.sync();
    expect(count.value).toBe(1);
  });
  expect(await fills()).toEqual([null, null, null, '#FFCCCC']);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('条件付き');
    sheet.getRanges('B1:B9,D1:D9').conditionalFormats.clearAll();
    const count = sheet.getRange().conditionalFormats.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
});

test('ranges are cut, moved, widened, calculated and cleared together', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '演算');
    sheet.getRange('A1:D2').values = [
      [1, 'a', '=1/0', ''],
      [2, 'b', true, '=A1+1'],
    ];
    const areas = sheet.getRanges('A1:B2,D1:D2');
    const addresses = [
      areas.getIntersection(sheet.getRange('B:D')),
      areas.getIntersection('2:2'),
      areas.getOffsetRangeAreas(1, 2),
      areas.getEntireRow(),
      areas.getUsedRangeAreas(true),
      areas.getSpecialCells('Constants', 'Text'),
      areas.getSpecialCells('Formulas'),
      sheet.getRange('A1:D2').getSpecialCells('Formulas', 'Errors'),
    ].map((found) => found.load('address'));
    const nothing = areas.getIntersectionOrNullObject('F1');
    const blank = sheet.getRange('A1:B1').getSpecialCellsOrNullObject('Blanks');
    areas.calculate();
    await context.sync();
    expect(addresses.map(({ address }) => address.replaceAll('演算!', ''))).toEqual([
      'B1:B2,D1:D2',
      'A2:B2,D2',
      'C2:D3,F2:F3',
      '1:2,1:2',
      'A1:B2,D1:D2',
      'B1:B2',
      'D2',
      'C1',
    ]);
    expect([nothing.isNullObject, blank.isNullObject]).toEqual([true, true]);
    areas.clear('Contents');
    const left = sheet.getRange('A1:D2').load('values');
    await context.sync();
    expect(left.values).toEqual([
      ['', '', '#DIV/0!', ''],
      ['', '', true, ''],
    ]);
  });
});

test('ranges may be named, follow inserted rows while tracked, and stand for the sheet without an address', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '名前付き');
    context.workbook.names.add('入力欄', sheet.getRange('B5:B6'));
    const areas = sheet.getRanges('A1,入力欄');
    context.trackedObjects.add(areas);
    await context.sync();
    sheet.getRange('2:2').insert('Down');
    areas.load('address');
    const all = sheet.getRanges().load('cellCount,isEntireRow');
    await context.sync();
    expect(areas.address).toBe('名前付き!A1,名前付き!B6:B7');
    expect([all.cellCount, all.isEntireRow]).toEqual([-1, true]);
    context.trackedObjects.remove(areas);
    await context.sync();
  });
});

test('addresses of more than 8,192 characters, and ranges of a protected sheet, are refused', async () => {
  const on = (address: string): Promise<string> =>
    codeOf(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRanges(address).format.fill.color = 'red';
      await context.sync();
    });
  const cells = Array.from({ length: 1700 }, (_, index) => `A${index + 1}`).join(',');
  expect(cells.slice(0, 8192).split(',').length).toBeGreaterThan(1000);
  expect(await on(cells.slice(0, cells.lastIndexOf(',', 8192)))).toBe('succeeded');
  expect(await on(cells)).toBe('InvalidArgument');
  expect(await on('A1,?')).toBe('InvalidArgument');
  expect(await on('A1,Sheet9!B2')).toBe('ItemNotFound');
  const code = await codeOf(async (context) => {
    const sheet = newSheet(context, '保護');
    sheet.protection.protect();
    sheet.getRanges('A1,C1').dataValidation.clear();
    await context.sync();
  });
  expect(code).toBe('AccessDenied');
});
