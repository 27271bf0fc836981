import { newSheet, useSession } from './support';

useSession();

test('inserted rows move formulas, names and live ranges', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '挿入');
    sheet.getRange('A1:A4').values = [[1], [2], [3], ['=SUM(A1:A3)']];
    const name = context.workbook.names.add('合計', sheet.getRange('A4'));
    const total = sheet.getRange('A4');
    context.trackedObjects.add(total);
    await context.sync();
    sheet.getRange('2:3').insert('Down');
    total.load('address,values,formulas');
    name.load('formula');
    await context.sync();
    expect(total.address).toBe('挿入!A6');
    expect(total.formulas).toEqual([['=SUM(A1:A5)']]);
    expect(total.values).toEqual([[6]]);
    expect(name.formula).toBe('=挿入!$A$6');
    sheet.getRange('1:1').delete('Up');
    total.load('address,values,formulas');
    await context.sync();
    expect(total.address).toBe('挿入!A5');
    expect(total.formulas).toEqual([['=SUM(A1:A4)']]);
    expect(total.values).toEqual([[5]]);
    sheet.getRange('A1:A2').insert('Right');
    context.trackedObjects.remove(total);
    await context.sync();
  });
});

test('cells shifted within a block leave the rest in place', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, 'ブロック');
    sheet.getRange('A1:B3').values = [
      [1, 10],
      [2, 20],
      [3, 30],
    ];
    sheet.getRange('A2').insert('Down');
    sheet.getRange('B1').delete('Up');
    const all = sheet.getRange('A1:B4').load('values');
    await context.sync();
    expect(all.values).toEqual([
      [1, 20],
      ['', 30],
      [2, ''],
      [3, ''],
    ]);
  });
});

test('copying moves relative references and fills a multiple of the source', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '複写');
    sheet.getRange('A1:A4').values = [[1], [2], [3], [4]];
    sheet.getRange('B1').formulas = [['=A1*$A$4']];
    sheet.getRange('B2:B4').copyFrom('B1');
    const copied = sheet.getRange('B1:B4').load('values,formulas');
    await context.sync();
    expect(copied.values.flat()).toEqual([4, 8, 12, 16]);
    expect(copied.formulas[2]).toEqual(['=A3*$A$4']);
  });
});

test('rows are sorted, empty cells last', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '並べ替え');
    sheet.getRange('A1:B4').values = [
      ['番号', '名'],
      [3, '三'],
      ['', '空'],
      [1, '一'],
    ];
    sheet.getRange('A1:B4').sort.apply([{ key: 0, ascending: true }], false, true);
    const all = sheet.getRange('A1:B4').load('values');
    await context.sync();
    expect(all.values).toEqual([
      ['番号', '名'],
      [1, '一'],
      [3, '三'],
      ['', '空'],
    ]);
  });
});
