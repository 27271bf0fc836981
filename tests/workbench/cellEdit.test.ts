import { codeOf, useSession } from './support';

const { session } = useSession({ sheetNames: ['実績'] });

const read = async (context: Excel.RequestContext): Promise<void> => {
  const cell = context.workbook.worksheets.getItem('実績').getRange('A1').load('values');
  await context.sync();
  values.push(cell.values[0]?.[0]);
};
const values: unknown[] = [];

afterEach(() => values.splice(0));

test('while a cell is edited requests fail, and go through afterwards', async () => {
  const { user } = session();
  await user.startEditing('実績!A1');
  expect(await codeOf(read)).toBe('InvalidOperationInCellEditMode');
  expect(await codeOf(read)).toBe('InvalidOperationInCellEditMode');
  expect(await user.finishEditing('80')).toEqual({ kind: 'accepted' });
  expect(await codeOf(read)).toBe('succeeded');
  expect(values).toEqual([80]);
});

test('a request that asks for it waits, and sees what was typed', async () => {
  const { user } = session();
  await user.startEditing('実績!A1');
  const waiting = Excel.run({ delayForCellEdit: true }, read);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(values).toEqual([]);
  await user.finishEditing('90');
  await waiting;
  expect(values).toEqual([90]);
});

test('given up or refused, the cell keeps what it had', async () => {
  const { user } = session();
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('実績').getRange('A1');
    cell.values = [[70]];
    cell.dataValidation.rule = {
      decimal: { formula1: 0, formula2: 100, operator: 'Between' },
    };
    await context.sync();
  });
  await user.startEditing('実績!A1');
  await user.finishEditing(null);
  await user.startEditing('実績!A1');
  expect(await user.finishEditing('500')).toMatchObject({ kind: 'refused' });
  expect(await codeOf(read)).toBe('succeeded');
  expect(values).toEqual([70]);
});
