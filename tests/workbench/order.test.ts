import { cases, fc } from '../support/property';
import { newSheet, useSession } from './support';
import { written } from './written';

/** What is calculated of an entry, in which order, and that nothing is left out by it. */

const { session } = useSession();

test('an entry works out what depends on it, what the sheet in front shows before the other sheets', async () => {
  const { book } = session().host;
  await Excel.run(async (context) => {
    const [front, behind] = [newSheet(context, '手前'), newSheet(context, '奥')];
    front.getRange('A1:A2').values = [[1], [2]];
    // What another sheet shows may stand between.
    front.getRange('B1:C1').formulas = [['=A1*2', '=奥!B1+1']];
    front.getRange('D1:D200').formulas = Array.from({ length: 200 }, () => ['=A2+1']);
    behind.getRange('B1').formulas = [['=手前!B1*10']];
    behind.getRange('A1:A300').formulas = Array.from({ length: 300 }, () => ['=手前!C1']);
    behind.getRange('C1:C200').formulas = Array.from({ length: 200 }, () => ['=手前!A2+1']);
    await context.sync();
  });
  book.core.show(book.findSheet('手前')?.id ?? '');
  await book.core.settled();
  const calculations = written(session().host);
  await session().user.type('手前!A1', '5');
  const shown = await Excel.run(async (context) => {
    const ranges = ['手前!C1', '奥!A300'].map((address) => {
      const [sheet = '', cell = ''] = address.split('!');
      return context.workbook.worksheets.getItem(sheet).getRange(cell).load('values');
    });
    await context.sync();
    return ranges.map(({ values }): unknown => values[0]?.[0]);
  });
  expect(calculations).toEqual([{ 手前: 2, 奥: 1 }, { 奥: 300 }]);
  expect(shown).toEqual([101, 101]);
});

test('what is left for later is calculated with the next entry, or though rows have moved', async () => {
  const { book } = session().host;
  const read = (): Promise<readonly unknown[]> =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('裏').getRange('A1:A301').load('values');
      await context.sync();
      const rows: readonly unknown[][] = range.values;
      return rows.flat().filter((value) => value !== '');
    });
  const expected = (one: number, two: number): number[] =>
    Array.from({ length: 300 }, (_, row) => (row % 2 === 0 ? one : two) * 1000 + row);
  await Excel.run(async (context) => {
    const [front, behind] = [newSheet(context, '表'), newSheet(context, '裏')];
    front.getRange('A1:B2').formulas = [
      [1, '=A1'],
      [1, '=A2'],
    ];
    behind.getRange('A1:A300').formulas = Array.from({ length: 300 }, (_, row) => [
      `=表!B${(row % 2) + 1}*1000+${row}`,
    ]);
    await context.sync();
  });
  book.core.show(book.findSheet('表')?.id ?? '');
  await book.core.settled();
  const after = async (frontIs: number): Promise<void> => {
    const sheet = book.findSheet('表');
    while (sheet?.cells.get(0, 1).value !== frontIs) {
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  };
  await session().user.type('表!A1', '2');
  await after(2);
  await session().user.type('表!A2', '3');
  expect(await read()).toEqual(expected(2, 3));
  await session().user.type('表!A1', '4');
  await after(4);
  await session().user.rows('裏', 'insert', 2);
  expect(await read()).toEqual(expected(4, 3));
});

type Edit = readonly [address: string, content: string | number] | 'row above' | 'format';

/** Cells with formulas that read them, one another, a name and the other sheet. */
const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.oneof(
    fc.tuple(fc.constantFrom('A1', 'A2', 'A3', 'A4'), fc.integer({ min: 0, max: 9 })),
    fc.tuple(
      fc.constantFrom('B1', 'B2', 'C3'),
      fc.constantFrom('=A1+A2', '=SUM(A1:A3)', '=量', '=A3*2', '=COUNTIF(A1:A4,A1)', 4),
    ),
    // What would refer to itself is left out: Excel warns of it, and the engine goes round once more each time.
    fc.tuple(fc.constant('A4'), fc.constantFrom('=A1+A2', '=SUM(A1:A3)', '=A3*2', 4)),
    fc.constantFrom('row above' as const, 'format' as const),
  ),
  { minLength: 2, maxLength: 4 },
);

test('whatever was entered one after the other, calculating everything changes nothing', async () => {
  let sheets = 0;
  await fc.assert(
    fc.asyncProperty(edits, async (sequence) => {
      sheets += 1;
      await Excel.run(async (context) => {
        const sheet = newSheet(context, `順${sheets}`);
        sheet.getRange('A1:A4').values = [[1], [2], [3], [4]];
        sheet.getRange('B1:C4').formulas = [
          ['=A1+1', '=B1*10'],
          ['=SUM(A1:A4)', '=B2-B1'],
          ['=量', '=IF(B3>2,A1,A2)'],
          ['=COUNTIF(A1:A4,">2")', '=SUM(B1:C3)'],
        ];
        const names = context.workbook.names;
        if (sheets === 1) names.add('量', sheet.getRange('A3'));
        await context.sync();
        for (const edit of sequence) {
          if (edit === 'row above') sheet.getRange('2:2').insert('Down');
          else if (edit === 'format') sheet.getRange('A1').format.font.bold = true;
          else sheet.getRange(edit[0]).formulas = [[edit[1]]];
          const read = sheet.getRange('A1:C12').load('values');
          await context.sync();
          const { values } = read;
          context.workbook.application.calculate('Full');
          const whole = sheet.getRange('A1:C12').load('values');
          await context.sync();
          expect(values).toEqual(whole.values);
        }
        sheet.delete();
        await context.sync();
      });
    }),
    cases(4),
  );
});
