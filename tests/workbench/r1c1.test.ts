import { fromR1C1, toR1C1 } from '../../src/workbench/host/engine';
import { fc } from '../support/property';
import { codeOf, newSheet, useSession } from './support';

useSession();

test.each([
  ['=A1+$B$2', '=R[-2]C[-2]+R2C2'],
  ['=SUM(C1:C2,$A3:B$9)', '=SUM(R[-2]C:R[-1]C,RC1:R9C[-1])'],
  ['=\'予算 案\'!C3&"A1"', '=\'予算 案\'!RC&"A1"'],
  ['=COUNT(A:A,$B:$C)', '=COUNT(C[-2],C2:C3)'],
  ['=COUNT(1:1,$2:$3,3:4)', '=COUNT(R[-2],R2:R3,R:R[1])'],
  ['=IF(ROW()=3,下限,COLUMN(D4))', '=IF(ROW()=3,下限,COLUMN(R[1]C[1]))'],
])('%s in C3 is %s', (a1, r1c1) => {
  expect(toR1C1(a1, 2, 2)).toBe(r1c1);
  expect(fromR1C1(r1c1, 2, 2)).toBe(a1);
});

test('every reference reads the same after going there and back', () => {
  const column = fc.constantFrom('A', 'B', 'Z', 'AA', '$C', '$XFD');
  const row = fc.constantFrom('1', '7', '$3', '$1048576');
  const cell = fc.tuple(column, row).map((parts) => parts.join(''));
  const place = fc.nat(30);
  fc.assert(
    fc.property(cell, place, place, (reference, atRow, atColumn) => {
      const formula = `=1+${reference}*2`;
      expect(fromR1C1(toR1C1(formula, atRow, atColumn), atRow, atColumn)).toBe(formula);
    }),
  );
});

test('formulas are written and read in R1C1 style', async () => {
  await Excel.run(async (context) => {
    const sheet = newSheet(context, '相対');
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    const range = sheet.getRange('B1:B3');
    range.formulasR1C1 = [['=RC[-1]*10'], ['=SUM(R1C1:RC[-1])'], ['文字']];
    range.load('values,formulas,formulasR1C1');
    const format = range.conditionalFormats.add('Custom');
    format.custom.rule.formulaR1C1 = '=RC[-1]>1';
    format.custom.rule.load('formula,formulaR1C1');
    await context.sync();
    expect(range.formulas).toEqual([['=A1*10'], ['=SUM($A$1:A2)'], ['文字']]);
    expect(range.formulasR1C1).toEqual([['=RC[-1]*10'], ['=SUM(R1C1:RC[-1])'], ['文字']]);
    expect(range.values).toEqual([[10], [3], ['文字']]);
    expect([format.custom.rule.formula, format.custom.rule.formulaR1C1]).toEqual([
      '=A1>1',
      '=RC[-1]>1',
    ]);
  });
});

test('a reference that leaves the sheet is refused', async () => {
  const code = await codeOf(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1').formulasR1C1 = [['=R[-1]C']];
    await context.sync();
  });
  expect(code).toBe('InvalidArgument');
});
