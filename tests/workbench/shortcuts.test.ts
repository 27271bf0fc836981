import { readXlsx } from 'hucre/xlsx';
import { emptyWorkbook } from '../excel/emulated';
import { recalculate } from '../support/libreoffice';
import { fileBytes, newSheet, useSession } from './support';

/** The engine is taught shortcuts. What they yield is what it yields without them, or what LibreOffice computes. */

const { session } = useSession();
// What others have calculated is not calculated again and again.
beforeEach(() => emptyWorkbook());

/** Whatever may stand in a cell that is counted: numbers, texts that read like one, blanks, truth values, errors. */
const cells: readonly unknown[] = [
  ...[5, "'5", '', true, 'KPI', 'kpi', 'ＫＰＩ', -3, 4.5, '=1/0', '=""', 'i:1', 'STEP', 0],
  ...["'TRUE", '*', 'k*', "'10", '=A1&""', 11, '-', '10%', '中止', '中止 ', '=NA()', 7, 8, 0.1],
];
const criteria: readonly unknown[] = [
  ...[5, "'5", '>3', '>=5', '<4.5', '<=-3', '<>5', "'=5", 0, '>-10', -3, 0.1],
  ...['KPI', 'k*', '~*', '中止', 'i:1', '<>', true, "'TRUE", "'-", '>KPI', '<中', '=1/0'],
];

test('counting by any two criteria yields what the engine itself counts', async () => {
  const pairs = criteria.flatMap((_, one) =>
    criteria.map((__, other) => [one * 2 + 1, other * 2 + 1] as const),
  );
  const counted = (formula: (one: number, other: number) => string): string[][] =>
    pairs.map(([one, other]) => [formula(one, other)]);
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '数える');
    sheet.getRange(`A1:A${cells.length}`).formulas = cells.map((value) => [value]);
    const turned = cells.map((__, index) => [cells[(index * 5 + 2) % cells.length]]);
    sheet.getRange(`B1:B${cells.length}`).formulas = turned;
    // Each criterion twice: for a range of criteria the engine counts in its own way.
    sheet.getRange(`D1:D${criteria.length * 2}`).formulas = criteria.flatMap((one) => [
      [one],
      [one],
    ]);
    const [a, b] = [`$A$1:$A$${cells.length}`, `$B$1:$B$${cells.length}`];
    const shortcut = sheet.getRange(`F1:F${pairs.length}`);
    shortcut.formulas = counted((one, other) => `=COUNTIFS(${a},D${one},${b},D${other})`);
    const own = sheet.getRange(`G1:G${pairs.length}`);
    own.formulas = counted(
      (one, other) => `=INDEX(COUNTIFS(${a},D${one}:D${one + 1},${b},D${other}:D${other + 1}),1)`,
    );
    shortcut.load('values');
    own.load('values');
    await context.sync();
    expect(shortcut.values.flat()).toEqual(own.values.flat());
    expect(new Set(own.values.flat()).size).toBeGreaterThan(3);
  });
});

const branches: readonly string[] = [
  '=IF(A1=5,"five",1/0)',
  '=IF(A1=6,1/0,"other")',
  '=IF(1/0,1,2)',
  '=IF(A1,IF(A3="","blank",1/0),NA())',
  '=IF(A3,"yes","no")',
  '=IF(0,1)',
  '=SUM(IF(A4=0,A1:A1,A1:A2))',
  '=IF(AND(ISNUMBER(A1),A1>3),INDEX(A1:A4,2),INDEX(A1:A4,99))',
  '=IF(A1=5,IF(A1>9,1/0,IF(A2<0,"deep",1/0)),1/0)&"!"',
];

test('taking one branch yields what LibreOffice computes', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '枝');
    sheet.getRange('A1:A4').formulas = [[5], [-3], [''], [0]];
    sheet.getRange(`D1:D${branches.length}`).formulas = branches.map((formula) => [formula]);
    await context.sync();
  });
  const saved = await fileBytes(Office.FileType.Compressed);
  const results = async (xlsx: Uint8Array): Promise<readonly unknown[]> => {
    const { sheets } = await readXlsx(xlsx);
    const found = sheets.find(({ name }) => name === '枝')?.cells;
    return branches.map((formula, row) => [formula, found?.get(`${row},3`)?.value ?? null]);
  };
  expect(await results(saved)).toEqual(await recalculate(saved).then(results));
});

test('what is typed while calculation is suspended reaches all that depends on it, and nothing else changes', async () => {
  await Excel.run(async (context) => {
    const { application } = context.workbook;
    const sheet = newSheet(context, '休');
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    sheet.getRange('B1:B5').formulas = [
      ['=A1*10'],
      ['=SUM(A:A)'],
      ['=B2+OFFSET(A1,1,0)'],
      ['=INDEX(A1:A9,MATCH(4,A1:A9,0))'],
      ['=COUNT(B1:B3)'],
    ];
    const results = sheet.getRange('B1:B5').load('values');
    const suspended = async (change: () => void): Promise<readonly unknown[]> => {
      application.suspendApiCalculationUntilNextSync();
      change();
      await context.sync();
      results.load('values');
      await context.sync();
      return results.values.flat() as readonly unknown[];
    };
    await context.sync();
    expect(results.values.flat()).toEqual([10, 6, 8, '#N/A', 3]);
    expect(await suspended(() => (sheet.getRange('A2').values = [[20]]))).toEqual([
      ...[10, 24, 44, '#N/A', 3],
    ]);
    // Below everything that stood there before.
    expect(await suspended(() => (sheet.getRange('A9').values = [[4]]))).toEqual([
      ...[10, 28, 48, 4, 3],
    ]);
    // A formula gives way to a value, a value to a formula.
    expect(await suspended(() => (sheet.getRange('B1').values = [['x']]))).toEqual([
      ...['x', 28, 48, 4, 2],
    ]);
    expect(await suspended(() => (sheet.getRange('A2').formulas = [['=A1+1']]))).toEqual([
      ...['x', 10, 12, 4, 2],
    ]);
    expect(await suspended(() => (sheet.getRange('A1').values = [[7]]))).toEqual([
      ...['x', 22, 30, 4, 2],
    ]);
  });
});

test('a formula on a name follows the name, and one on a sheet the sheet', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '名');
    sheet.getRange('A1:A2').values = [[1], [2]];
    const name = context.workbook.names.add('基準', '=名!$A$1');
    const result = sheet.getRange('C1:C2');
    result.formulas = [['=IF(基準>0,基準*10,0)'], ['=別の紙!A1']];
    await context.sync();
    name.formula = '=名!$A$2';
    newSheet(context, '別の紙').getRange('A1').values = [[5]];
    result.formulas = [['=IF(基準>0,基準*10,0)'], ['=別の紙!A1']];
    result.load('values');
    await context.sync();
    expect(result.values).toEqual([[20], [5]]);
    sheet.getRange('1:1').insert('Down');
    sheet.getRange('A3').values = [[3]];
    const moved = sheet.getRange('C2:C3').load('values,formulas');
    await context.sync();
    expect(moved.values).toEqual([[30], [5]]);
  });
});

test('what changes at whatever moment of a calculation is calculated as well', async () => {
  const { core } = session().host.book;
  const length = 600;
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '順番');
    sheet.getRange('A1').values = [[0]];
    // Each is one more than the one above.
    sheet.getRange(`A2:A${length}`).formulas = Array.from({ length: length - 1 }, (_, row) => [
      `=A${row + 1}+1`,
    ]);
    await context.sync();
  });
  const sheet = core.facade.getActiveWorkbook()?.getSheetByName('順番');
  if (sheet === null || sheet === undefined) throw new Error('no sheet');
  const [first, last] = [sheet.getRange('A1'), sheet.getRange(`A${length}`)];
  // The engine begins 0.1 s after a change, and gives way to others from time to time.
  for (let pause = 96; pause <= 144; pause += 8) {
    first.setValue(-1);
    core.noteValues();
    await new Promise((resolve) => setTimeout(resolve, pause));
    first.setValue(pause);
    core.noteValues();
    await core.settled();
    expect([pause, last.getValue()]).toEqual([pause, pause + length - 1]);
  }
});

test('what takes the place of a formula while it is being calculated stays', async () => {
  const { core } = session().host.book;
  const length = 600;
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '交代');
    sheet.getRange('A1').values = [[0]];
    sheet.getRange(`A2:B${length}`).formulas = Array.from({ length: length - 1 }, (_, row) => [
      `=A${row + 1}+1`,
      `=A${row + 1}*2`,
    ]);
    await context.sync();
  });
  const sheet = core.facade.getActiveWorkbook()?.getSheetByName('交代');
  if (sheet === null || sheet === undefined) throw new Error('no sheet');
  for (let pause = 100; pause <= 136; pause += 12) {
    sheet.getRange('A1').setValue(pause);
    sheet.getRange('B9').setValue('=A8*2');
    core.noteValues();
    await new Promise((resolve) => setTimeout(resolve, pause));
    sheet.getRange('B9').setValue('typed');
    core.noteValues();
    await core.settled();
    const column = sheet.getRange('B8:B10').getValues().flat();
    expect([pause, ...column]).toEqual([pause, (pause + 6) * 2, 'typed', (pause + 8) * 2]);
  }
});
