import { codeOf, newSheet, useSession } from './support';

const { session } = useSession();

test('a validation rule with its texts, read back as given', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '規則');
    const { dataValidation } = sheet.getRange('B2:B5');
    dataValidation.rule = { decimal: { formula1: 0, formula2: 100, operator: 'Between' } };
    dataValidation.prompt = { showPrompt: true, title: '達成率', message: '0〜100' };
    dataValidation.errorAlert = {
      showAlert: true,
      style: 'Stop',
      title: '範囲外',
      message: '0から100で入力',
    };
    dataValidation.ignoreBlanks = true;
    const cell = sheet
      .getRange('B3')
      .dataValidation.load('type,rule,prompt,errorAlert,ignoreBlanks,valid');
    const none = sheet.getRange('A1').dataValidation.load('type');
    const mixed = sheet.getRange('A1:B2').dataValidation.load('type');
    await context.sync();
    expect(cell.rule).toEqual({ decimal: { formula1: 0, formula2: 100, operator: 'Between' } });
    expect(cell.type).toBe('Decimal');
    expect(cell.errorAlert.message).toBe('0から100で入力');
    expect(cell.valid).toBe(true);
    expect(none.type).toBe('None');
    expect(mixed.type).toBe('MixedCriteria');
  });
});

test('invalid cells are found for every kind of rule', async () => {
  await Excel.run(async (context) => {
    const settings = newSheet(context, '選択肢');
    settings.getRange('A1:A3').values = [['達成'], ['概ね達成'], ['未達成']];
    context.workbook.names.add('評価', settings.getRange('A1:A3'));
    const sheet = newSheet(context, '検証');
    sheet.getRange('A1:E3').values = [
      [5, '達成', 'ab', 45_000, 2],
      [500, '無い', 'abcdef', 'x', 3],
      ['', '未達成', '', 45_001, 4],
    ];
    sheet.getRange('A1:A3').dataValidation.rule = {
      wholeNumber: { formula1: 1, formula2: 10, operator: 'Between' },
    };
    sheet.getRange('B1:B3').dataValidation.rule = {
      list: { inCellDropDown: true, source: '=評価' },
    };
    sheet.getRange('C1:C3').dataValidation.rule = {
      textLength: { formula1: 3, operator: 'LessThanOrEqualTo' },
    };
    sheet.getRange('D1:D3').dataValidation.rule = {
      date: { formula1: '2020/1/1', operator: 'GreaterThan' },
    };
    sheet.getRange('E1:E3').dataValidation.rule = { custom: { formula: '=MOD(E1,2)=0' } };
    const invalid = sheet
      .getRange('A1:E3')
      .dataValidation.getInvalidCellsOrNullObject()
      .load('address');
    const fine = sheet.getRange('A1:C1').dataValidation.getInvalidCellsOrNullObject();
    await context.sync();
    expect(
      invalid.address
        .split(',')
        .map((address) => address.split('!')[1])
        .sort(),
    ).toEqual(['A2', 'B2', 'C2', 'D2', 'E2']);
    expect(fine.isNullObject).toBe(true);
  });
  expect(
    await codeOf(async (context) => {
      context.workbook.worksheets
        .getItem('検証')
        .getRange('A1')
        .dataValidation.getInvalidCells()
        .load('address');
      await context.sync();
    }),
  ).toBe('ItemNotFound');
});

test('rules follow inserted rows', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '追従');
    sheet.getRange('B3:B5').dataValidation.rule = { custom: { formula: '=$A3>0' } };
    const format = sheet.getRange('A3:B5').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=$A3<0';
    format.custom.format.fill.color = '#FF0000';
    await context.sync();
    sheet.getRange('1:2').insert('Down');
    sheet.getRange('6:6').insert('Down');
    const rule = sheet.getRange('B6').dataValidation.load('rule');
    const area = sheet.getRange('A5').conditionalFormats.getItemAt(0);
    const range = area.getRange().load('address');
    area.custom.rule.load('formula');
    await context.sync();
    expect(rule.rule).toEqual({ custom: { formula: '=$A5>0' } });
    expect(range.address).toBe('追従!A5:B8');
    expect(area.custom.rule.formula).toBe('=$A5<0');
  });
});

test('conditional formats decide what is shown, in order of priority', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '色');
    sheet.getRange('A1:A3').values = [[-1], [5], ['=A2+6']];
    const add = (formula: string, color: string): void => {
      const { custom } = sheet.getRange('A1:A3').conditionalFormats.add('Custom');
      custom.rule.formula = formula;
      custom.format.fill.color = color;
    };
    add('=A1>10', '#0000FF');
    add('=A1<0', '#FF0000');
    const value = sheet.getRange('A2').conditionalFormats.add('CellValue');
    value.cellValue.rule = { formula1: '=5', operator: 'EqualTo' };
    value.cellValue.format.font.bold = true;
    const count = sheet.getRange('A2').conditionalFormats.getCount();
    const formats = sheet.getRange('A2').conditionalFormats.load('items/type,items/priority');
    await context.sync();
    expect(count.value).toBe(3);
    expect(formats.items.map(({ type }) => type)).toEqual(['CellValue', 'Custom', 'Custom']);
  });
  const fills = await Promise.all(
    ['A1', 'A2', 'A3'].map(async (cell) => (await session().user.shown(`色!${cell}`)).fill),
  );
  expect(fills).toEqual(['#FF0000', null, '#0000FF']);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('色');
    sheet.getRange('A2').conditionalFormats.clearAll();
    const counts = ['A1', 'A2'].map((cell) => sheet.getRange(cell).conditionalFormats.getCount());
    await context.sync();
    expect(counts.map(({ value }) => value)).toEqual([2, 0]);
  });
});

test('texts need a rule first, and a rule has one kind', async () => {
  expect(
    await codeOf(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('Z1').dataValidation.prompt = {
        showPrompt: true,
        title: 'x',
        message: 'y',
      };
      await context.sync();
    }),
  ).toBe('InvalidOperation');
  expect(
    await codeOf(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('Z1').dataValidation.rule = {
        list: { inCellDropDown: true, source: 'x,'.repeat(200) },
      };
      await context.sync();
    }),
  ).toBe('InvalidArgument');
});
