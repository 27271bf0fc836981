import { codeOf, newSheet, useSession } from './support';

const { session } = useSession();

const options = { allowAutoFilter: true, allowFormatColumns: true, allowSort: false };

async function protectedSheet(name: string): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, name);
    sheet.getRange('A1:B2').values = [
      [1, '=A1*2'],
      [3, '=A2*2'],
    ];
    sheet.getRange('A1:A9').format.protection.locked = false;
    sheet.protection.protect(options, '合言葉');
    sheet.protection.load('protected,options');
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    expect(sheet.protection.options.allowFormatColumns).toBe(true);
    expect(sheet.protection.options.allowSort).toBe(false);
  });
}

test('locked cells of a protected sheet hold, unlocked ones do not', async () => {
  await protectedSheet('保護');
  const change = (act: (sheet: Excel.Worksheet) => void): Promise<string> =>
    codeOf(async (context) => {
      act(context.workbook.worksheets.getItem('保護'));
      await context.sync();
    });
  expect(await change((sheet) => (sheet.getRange('A1').values = [[7]]))).toBe('succeeded');
  expect(await change((sheet) => (sheet.getRange('B1').values = [[7]]))).toBe('AccessDenied');
  expect(await change((sheet) => (sheet.getRange('A1:B1').values = [[7, 8]]))).toBe('AccessDenied');
  expect(await change((sheet) => sheet.getRange('B:B').clear('Contents'))).toBe('AccessDenied');
  expect(await change((sheet) => (sheet.getRange('A1').format.fill.color = '#FF0000'))).toBe(
    'AccessDenied',
  );
  expect(await change((sheet) => (sheet.getRange('A1').format.columnWidth = 80))).toBe('succeeded');
  expect(await change((sheet) => (sheet.getRange('A1').format.rowHeight = 80))).toBe(
    'AccessDenied',
  );
  expect(await change((sheet) => sheet.getRange('1:1').insert('Down'))).toBe('AccessDenied');
  expect(
    await change(
      (sheet) => (sheet.getRange('A1').dataValidation.rule = { custom: { formula: '=TRUE' } }),
    ),
  ).toBe('AccessDenied');
  expect(await change((sheet) => sheet.getRange('A1').conditionalFormats.add('Custom'))).toBe(
    'AccessDenied',
  );
  expect(await change((sheet) => sheet.getRange('A1:A2').sort.apply([{ key: 0 }]))).toBe(
    'AccessDenied',
  );
  expect(await change((sheet) => (sheet.getRange('A1').format.protection.locked = true))).toBe(
    'AccessDenied',
  );
});

test('protecting twice, unprotecting with the wrong password, and unprotecting twice fail', async () => {
  await protectedSheet('二重');
  const act = (change: (protection: Excel.WorksheetProtection) => void): Promise<string> =>
    codeOf(async (context) => {
      change(context.workbook.worksheets.getItem('二重').protection);
      await context.sync();
    });
  expect(await act((protection) => protection.protect())).toBe('AccessDenied');
  expect(await act((protection) => protection.unprotect())).toBe('AccessDenied');
  expect(await act((protection) => protection.unprotect('違う'))).toBe('AccessDenied');
  expect(await act((protection) => protection.unprotect('合言葉'))).toBe('succeeded');
  expect(await act((protection) => protection.unprotect())).toBe('AccessDenied');
});

test('a protected workbook keeps its sheets and names', async () => {
  await Excel.run(async (context) => {
    context.workbook.protection.protect('x');
    context.workbook.protection.load('protected');
    await context.sync();
    expect(context.workbook.protection.protected).toBe(true);
  });
  expect(
    await codeOf(async (context) => {
      context.workbook.worksheets.add('増');
      await context.sync();
    }),
  ).toBe('AccessDenied');
  await Excel.run(async (context) => {
    context.workbook.protection.unprotect('x');
    await context.sync();
  });
});

test('a person is held by locks and refused by validation, but pastes past it', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '利用者');
    const range = sheet.getRange('A1:A3');
    range.format.protection.locked = false;
    range.dataValidation.rule = { decimal: { formula1: 0, formula2: 100, operator: 'Between' } };
    range.dataValidation.errorAlert = {
      showAlert: true,
      style: 'Stop',
      title: '範囲外',
      message: '0から100です',
    };
    sheet.protection.protect();
    await context.sync();
  });
  const { user } = session();
  expect(await user.type('利用者!B1', 'x')).toEqual({ kind: 'locked' });
  expect(await user.type('利用者!A1', '80')).toEqual({ kind: 'accepted' });
  expect(await user.type('利用者!A1', '800')).toMatchObject({
    kind: 'refused',
    message: '0から100です',
  });
  expect(await user.paste('利用者!A2', [['500'], ['50%']])).toEqual({ kind: 'accepted' });
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('利用者').getRange('A1:A3').load('values');
    const invalid = range.dataValidation.getInvalidCellsOrNullObject().load('address');
    await context.sync();
    expect(range.values.flat()).toEqual([80, 500, 0.5]);
    expect(invalid.address).toBe('利用者!A2');
  });
});
