import { newSheet, useSession } from './support';

/** An English Excel, and one in R1C1 mode: what an add-in and a person notice of it. */

const { session } = useSession({
  displayLanguage: 'en-US',
  referenceStyle: 'R1C1',
  sheetNames: ['Report'],
});

const read = async <T>(
  address: string,
  of: (range: Excel.Range) => T,
  properties = 'values,text,numberFormat,numberFormatLocal,formulas,formulasR1C1',
): Promise<T> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Report').getRange(address).load(properties);
    await context.sync();
    return of(range);
  });

test('it says so itself', async () => {
  expect([Office.context.displayLanguage, Office.context.contentLanguage]).toEqual([
    'en-US',
    'en-US',
  ]);
  await Excel.run(async (context) => {
    const { cultureInfo } = context.workbook.application;
    cultureInfo.load('name');
    await context.sync();
    expect(cultureInfo.name).toBe('en-US');
  });
});

test('what is typed is read in English; what only a Japanese Excel reads stays a text', async () => {
  const typed: readonly (readonly [typed: string, value: unknown, text: string, format: string])[] =
    [
      ['4/1/2025', 45748, '4/1/2025', 'm/d/yyyy'],
      ['2025-04-01', 45748, '4/1/2025', 'm/d/yyyy'],
      ['4/1', 45748, '1-Apr', 'd-mmm'],
      ['1-Apr', 45748, '1-Apr', 'd-mmm'],
      ['4/2025', 45748, 'Apr-25', 'mmm-yy'],
      ['4/1/2025 9:30', 45748.395833333336, '4/1/2025 9:30', 'm/d/yyyy h:mm'],
      ['$1,000', 1000, '$1,000 ', '"$"#,##0_);[Red]\\("$"#,##0\\)'],
      ['12%', 0.12, '12%', '0%'],
      ['1,234.5', 1234.5, '1,234.50', '#,##0.00'],
      ['¥1,000', '¥1,000', '¥1,000', 'General'],
      ['１２３', '１２３', '１２３', 'General'],
      ['令和7年4月1日', '令和7年4月1日', '令和7年4月1日', 'General'],
      ['R7.4.1', 'R7.4.1', 'R7.4.1', 'General'],
    ];
  for (const [index, [text]] of typed.entries()) {
    await session().user.type(`Report!A${String(index + 1)}`, text);
  }
  const last = `A1:A${String(typed.length)}`;
  expect(await read(last, ({ values }) => values.flat() as unknown[])).toEqual(
    typed.map(([, value]) => value),
  );
  expect(await read(last, ({ numberFormat }) => numberFormat.flat() as unknown[])).toEqual(
    typed.map(([, , , format]) => format),
  );
  expect(await read(last, ({ text }) => text.flat())).toEqual(typed.map(([, , text]) => text));
});

test('a sheet looks as in a new English workbook', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, 'Looks');
    const cell = sheet.getRange('A1').load('style,numberFormatLocal');
    cell.format.load('rowHeight,columnWidth,verticalAlignment');
    cell.format.font.load('name,size');
    sheet.load('standardHeight,standardWidth');
    await context.sync();
    expect([cell.style, cell.numberFormatLocal]).toEqual(['Normal', [['General']]]);
    expect([cell.format.font.name, cell.format.font.size]).toEqual(['Calibri', 11]);
    expect(cell.format.toJSON()).toMatchObject({
      rowHeight: 15,
      columnWidth: 48,
      verticalAlignment: 'Bottom',
    });
    expect(sheet.standardHeight).toBe(15);
    expect(sheet.standardWidth).toBeCloseTo(8.43, 2);
  });
});

test('in R1C1 mode a person’s formulas are read so; the interface goes on in A1', async () => {
  await session().user.type('Report!C1', '2');
  await session().user.type('Report!D1', '=RC[-1]*10');
  expect(
    await read('D1', ({ values, formulas, formulasR1C1 }) => [values, formulas, formulasR1C1]),
  ).toEqual([[[20]], [['=C1*10']], [['=RC[-1]*10']]]);
  expect(await read('D1', ({ address }) => address, 'address')).toBe('Report!D1');
  const { book } = session().host;
  book.referenceStyle = 'A1';
  await session().user.type('Report!D2', '=C1*3');
  book.referenceStyle = 'R1C1';
  expect(await read('D2', ({ values }) => values)).toEqual([[6]]);
});
