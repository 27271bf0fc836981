import { codeOf, newSheet, useSession } from './support';

const { session } = useSession();

test('what is typed through values is read as a Japanese Excel reads it', async () => {
  await Excel.run(async (context) => {
    const range = newSheet(context, '入力').getRange('A1:A12');
    range.values = [
      '=1+1',
      '1-2',
      "'001",
      '12%',
      'TRUE',
      '1,234',
      '令和7年4月1日',
      '１２３',
      '文字',
      '¥1,000',
      '2025/4/1 9:30',
      '0.5',
    ].map((text) => [text]);
    range.load('values,numberFormat,text,formulas,valueTypes');
    await context.sync();
    expect(range.values.flat()).toEqual([
      2,
      45659,
      '001',
      0.12,
      true,
      1234,
      45748,
      123,
      '文字',
      1000,
      45748.395833333336,
      0.5,
    ]);
    expect(range.numberFormat.flat().slice(1, 7)).toEqual([
      'm"月"d"日"',
      'General',
      '0%',
      'General',
      '#,##0',
      '[$-411]ggge"年"m"月"d"日"',
    ]);
    expect(range.text.flat()).toEqual([
      '2',
      '1月2日',
      '001',
      '12%',
      'TRUE',
      '1,234',
      '令和7年4月1日',
      '123',
      '文字',
      '¥1,000',
      '2025/4/1 9:30',
      '0.5',
    ]);
    expect(range.formulas[0]).toEqual(['=1+1']);
    expect(range.valueTypes.flat().slice(0, 5)).toEqual([
      'Double',
      'Double',
      'String',
      'Double',
      'Boolean',
    ]);
  });
});

test('text format keeps what is typed', async () => {
  await Excel.run(async (context) => {
    const range = newSheet(context, '文字列').getRange('A1:B1');
    range.numberFormat = [['@', '@']];
    range.values = [['=1+1', '1-2']];
    range.load('values,valueTypes');
    await context.sync();
    expect(range.values).toEqual([['=1+1', '1-2']]);
    expect(range.valueTypes).toEqual([['String', 'String']]);
  });
});

test('null leaves a cell alone, an empty text empties it', async () => {
  await Excel.run(async (context) => {
    const range = newSheet(context, '空').getRange('A1:C1');
    range.values = [[1, 2, 3]];
    range.values = [[null, '', 30]];
    range.load('values,valueTypes');
    await context.sync();
    expect(range.values).toEqual([[1, '', 30]]);
    expect(range.valueTypes).toEqual([['Double', 'Empty', 'Double']]);
  });
});

test('addresses of every form', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '表 1');
    const forms = ['A1', '$B$2:C3', 'B:C', '2:3', "'表 1'!D4"].map((address) =>
      sheet.getRange(address),
    );
    const ranges = [...forms, sheet.getRange(), sheet.getRangeByIndexes(4, 5, 2, 3)];
    for (const range of ranges) range.load('address,rowCount,columnCount,isEntireColumn');
    await context.sync();
    expect(ranges.map(({ address }) => address)).toEqual([
      "'表 1'!A1",
      "'表 1'!B2:C3",
      "'表 1'!B:C",
      "'表 1'!2:3",
      "'表 1'!D4",
      "'表 1'!1:1048576",
      "'表 1'!F5:H6",
    ]);
    expect(ranges[2]?.isEntireColumn).toBe(true);
  });
});

test('ranges are found from ranges', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '移動');
    sheet.getRange('B2:C3').values = [
      [1, 2],
      [3, 4],
    ];
    const base = sheet.getRange('B2:D5');
    const found = [
      base.getCell(1, 1),
      base.getRow(1),
      base.getColumn(2),
      base.getOffsetRange(1, -1),
      base.getResizedRange(1, 1),
      base.getAbsoluteResizedRange(1, 2),
      base.getLastCell(),
      base.getBoundingRect('F7'),
      base.getIntersection('C1:C9'),
      base.getUsedRange(true),
      base.getEntireRow(),
      sheet.getUsedRange(),
      base.getRowsBelow(2),
      sheet.getRange('C3').getSurroundingRegion(),
    ];
    const none = base.getIntersectionOrNullObject('H9');
    for (const range of found) range.load('address');
    await context.sync();
    expect(found.map(({ address }) => address.split('!')[1])).toEqual([
      'C3',
      'B3:D3',
      'D2:D5',
      'A3:C6',
      'B2:E6',
      'B2:C2',
      'D5',
      'B2:F7',
      'C2:C5',
      'B2:C3',
      '2:5',
      'B2:C3',
      'B6:D7',
      'B2:C3',
    ]);
    expect(none.isNullObject).toBe(true);
  });
});

test('large writes are chunked by the client and arrive whole', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '大量');
    const rows = Array.from({ length: 500 }, (_, row) =>
      Array.from({ length: 20 }, (__, column) => row * 20 + column),
    );
    sheet.getRangeByIndexes(0, 0, 500, 20).values = rows;
    const last = sheet.getRange('A500:T500').load('values');
    await context.sync();
    expect(last.values[0]?.[19]).toBe(9999);
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(session().host.trackedObjects).toBe(0);
});

test('Excel refuses what does not fit', async () => {
  const refused = (change: (sheet: Excel.Worksheet) => void): Promise<string> =>
    codeOf(async (context) => {
      change(context.workbook.worksheets.getItem('Sheet1'));
      await context.sync();
    });
  expect(await refused((sheet) => (sheet.getRange('A1:B2').values = [[1, 2]]))).toBe(
    'InvalidArgument',
  );
  expect(await refused((sheet) => (sheet.getRange('A1').values = [['=SUM(']]))).toBe(
    'InvalidArgument',
  );
  expect(await refused((sheet) => sheet.getRange('A1').getOffsetRange(-1, 0).load('address'))).toBe(
    'InvalidArgument',
  );
  expect(await refused((sheet) => sheet.getRange('無い名前').load('address'))).toBe(
    'InvalidArgument',
  );
  expect(await refused((sheet) => sheet.getRange('A1').getIntersection('C3').load('address'))).toBe(
    'ItemNotFound',
  );
  expect(
    await refused(
      (sheet) =>
        (sheet.getRange('A1:Z60').values = Array.from({ length: 59 }, () =>
          Array<number>(26).fill(1),
        )),
    ),
  ).toBe('InvalidArgument');
  expect(await refused((sheet) => (sheet.getRange('A1').values = [['x'.repeat(32_768)]]))).toBe(
    'InvalidArgument',
  );
});

test('reading what was not loaded is the client’s own error', async () => {
  expect(
    await codeOf(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      await context.sync();
      expect(range.values).toBeUndefined();
    }),
  ).toBe('PropertyNotLoaded');
});

test('what is not emulated fails by name', async () => {
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').removeDuplicates([0], false);
      await context.sync();
    }),
  ).rejects.toMatchObject({
    code: 'NotImplemented',
    message: 'The emulated host does not implement Range.removeduplicates.',
  });
});

test('formats have a name in the language of this Excel beside the one in the interface', async () => {
  await session().user.type('Sheet1!H1', '2025/4/1');
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('H1:H2');
    range.load('text,numberFormat,numberFormatLocal');
    await context.sync();
    expect(range.text).toEqual([['2025/4/1'], ['']]);
    expect(range.numberFormat).toEqual([['m/d/yyyy'], ['General']]);
    expect(range.numberFormatLocal).toEqual([['yyyy/m/d'], ['G/標準']]);
    range.numberFormatLocal = [['G/標準'], ['yyyy/m/d']];
    range.load('numberFormat');
    await context.sync();
    expect(range.numberFormat).toEqual([['General'], ['m/d/yyyy']]);
  });
});
