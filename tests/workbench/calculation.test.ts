import { codeOf, newSheet, useSession } from './support';

const { session } = useSession();

afterEach(async () => {
  await Excel.run(async (context) => {
    context.application.calculationMode = 'Automatic';
    await context.sync();
  });
});

test('in manual mode formulas keep what they had until calculation is asked for', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '手動');
    sheet.getRange('A1:A2').values = [[1], ['=A1*10']];
    const result = sheet.getRange('A2').load('values');
    await context.sync();
    expect(result.values).toEqual([[10]]);
    context.application.calculationMode = 'Manual';
    sheet.getRange('A1').values = [[2]];
    result.load('values');
    context.application.load('calculationState,calculationMode');
    await context.sync();
    expect(result.values).toEqual([[10]]);
    expect(context.application.toJSON()).toMatchObject({
      calculationMode: 'Manual',
      calculationState: 'Pending',
    });
  });
  await session().user.type('手動!A1', '3');
  expect((await session().user.shown('手動!A2')).text).toBe('10');
  await Excel.run(async (context) => {
    const result = context.workbook.worksheets.getItem('手動').getRange('A2');
    context.application.calculate('Recalculate');
    result.load('values');
    context.application.load('calculationState');
    await context.sync();
    expect(result.values).toEqual([[30]]);
    expect(context.application.calculationState).toBe('Done');
  });
});

test('in manual mode an entered formula is calculated once', async () => {
  await Excel.run(async (context) => {
    context.application.calculationMode = 'Manual';
    const sheet = newSheet(context, '入力');
    sheet.getRange('A1:A2').values = [[4], [5]];
    sheet.getRange('B1:B2').formulas = [['=A1*2'], ['=A2/0']];
    sheet.getRange('C1:C2').copyFrom('B1:B2');
    const entered = sheet.getRange('B1:C2').load('values');
    await context.sync();
    expect(entered.values).toEqual([
      [8, 16],
      ['#DIV/0!', '#DIV/0!'],
    ]);
    sheet.getRange('A1').values = [[100]];
    entered.load('values');
    await context.sync();
    expect(entered.values[0]).toEqual([8, 16]);
  });
  await session().user.type('入力!D1', '=A1+1');
  expect((await session().user.shown('入力!D1')).text).toBe('101');
  expect((await session().user.shown('入力!B1')).text).toBe('8');
});

test('names, sheets and inserted rows leave results alone in manual mode', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '構造');
    sheet.getRange('A1:A2').values = [[1], ['=A1*10']];
    await context.sync();
    context.application.calculationMode = 'Manual';
    sheet.getRange('A1').values = [[2]];
    sheet.getRange('1:1').insert('Down');
    sheet.name = '構造改';
    newSheet(context, '別');
    context.workbook.names.add('率', '=構造改!$A$2');
    const moved = sheet.getRange('A3').load('values,formulas');
    await context.sync();
    expect([moved.formulas, moved.values]).toEqual([[['=A2*10']], [[10]]]);
    context.application.calculationMode = 'Automatic';
    moved.load('values');
    await context.sync();
    expect(moved.values).toEqual([[20]]);
  });
});

test('suspended calculation resumes at the next sync, and the mode does not change', async () => {
  await Excel.run(async (context) => {
    const { application } = context.workbook;
    const sheet = newSheet(context, '休止');
    const range = sheet.getRange('A1:C1');
    range.values = [[1, 2, '=SUM(A1:B1)']];
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([[1, 2, 3]]);
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
    sheet.getRange('A1:B1').values = [[10, 20]];
    range.load('values');
    application.load('calculationMode');
    await context.sync();
    expect(range.values).toEqual([[10, 20, 3]]);
    expect(application.calculationMode).toBe('Automatic');
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([[10, 20, 30]]);
  });
});

test('iteration is off, and unknown modes and kinds of calculation are refused', async () => {
  const refused = (change: (application: Excel.Application) => void): Promise<string> =>
    codeOf(async (context) => {
      change(context.workbook.application);
      await context.sync();
    });
  expect(await refused((it) => (it.calculationMode = 'Sometimes' as never))).toBe(
    'InvalidArgument',
  );
  expect(await refused((it) => it.calculate('Some' as never))).toBe('InvalidArgument');
  await Excel.run(async (context) => {
    const { iterativeCalculation } = context.application;
    iterativeCalculation.load('enabled');
    await context.sync();
    expect(iterativeCalculation.enabled).toBe(false);
  });
});

test('a formula never yields nothing: an empty cell reads as 0, an empty text as a text', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '空');
    const range = sheet.getRange('A1:A3');
    range.formulas = [['=C1'], ['=""'], ['=IF(C1="","",C1)']];
    range.load('values,valueTypes');
    await context.sync();
    expect(range.values).toEqual([[0], [''], ['']]);
    expect(range.valueTypes).toEqual([['Double'], ['String'], ['String']]);
  });
});

test('an empty text stays one for the formulas that read it, whichever are calculated', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '空文字');
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('A2').formulas = [['=IF(EXACT(INDEX(C1:C3,1),""),"",INDEX(C1:C3,1))']];
    sheet.getRange('D1').formulas = [['=IF(EXACT(INDEX(A1:A3,2),""),"空",INDEX(A1:A3,2))']];
    await context.sync();
  });
  const { user } = session();
  const shown = async (): Promise<string> => (await user.shown('空文字!D1')).text;
  expect(await shown()).toBe('空');
  // D1 is calculated again, A2 is not.
  await user.type('空文字!A1', '80');
  expect(await shown()).toBe('空');
  await user.type('空文字!C1', '5');
  expect(await shown()).toBe('5');
  await user.type('空文字!C1', '');
  expect(await shown()).toBe('空');
  await user.type('空文字!A1', '81');
  expect(await shown()).toBe('空');
});

test('a bar of no squares is empty, one of a share is as long as it, entered and recalculated', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '棒');
    sheet.getRange('A1:A4').values = [['x'], ['y'], ['x'], ['x']];
    const bar = (cell: string): string =>
      `=IF(${cell}=0,"",REPT("■",MAX(1,ROUND(20*${cell}/B$4,0))))`;
    sheet.getRange('B1:B4').formulas = [
      ['=COUNTIF(A$1:A$4,"x")'],
      ['=COUNTIF(A$1:A$4,"y")'],
      ['=COUNTIF(A$1:A$4,"z")'],
      ['=B1+B2+B3'],
    ];
    sheet.getRange('C1:D3').formulas = ['B1', 'B2', 'B3'].map((cell) => [
      bar(cell),
      `=REPT("■",${cell})`,
    ]);
    const bars = sheet.getRange('C1:D3').load('values,text');
    await context.sync();
    const drawn = [
      ['■'.repeat(15), '■■■'],
      ['■'.repeat(5), '■'],
      ['', ''],
    ];
    expect(bars.values).toEqual(drawn);
    expect(bars.text).toEqual(drawn);
    sheet.getRange('A2').values = [['x']];
    bars.load('values');
    await context.sync();
    expect(bars.values).toEqual([
      ['■'.repeat(20), '■■■■'],
      ['', ''],
      ['', ''],
    ]);
  });
});
