import { newSheet, useSession } from './support';

const { session } = useSession({ sheetNames: ['一', '二'] });

const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

test('changes name their source, trigger, address and what was there before', async () => {
  const seen: Excel.WorksheetChangedEventArgs[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('一').load('id');
    await context.sync();
    sheet.onChanged.add(async (args) => {
      seen.push(args);
      await Promise.resolve();
    });
    await context.sync();
    sheet.getRange('A1').values = [[5]];
    await context.sync();
  });
  await session().user.type('一!A1', '6');
  await session().user.elsewhere.type('一!A1', '7');
  await session().user.paste('一!B1', [['1', '2']]);
  await session().user.rows('一', 'insert', 2, 3);
  await quiet();
  expect(
    seen.map(({ address, source, triggerSource, changeType }) => ({
      address,
      source,
      triggerSource,
      changeType,
    })),
  ).toEqual([
    { address: 'A1', source: 'Local', triggerSource: 'ThisLocalAddin', changeType: 'RangeEdited' },
    { address: 'A1', source: 'Local', triggerSource: 'Unknown', changeType: 'RangeEdited' },
    { address: 'A1', source: 'Remote', triggerSource: 'Unknown', changeType: 'RangeEdited' },
    { address: 'B1:C1', source: 'Local', triggerSource: 'Unknown', changeType: 'RangeEdited' },
    { address: '2:4', source: 'Local', triggerSource: 'Unknown', changeType: 'RowInserted' },
  ]);
  expect(seen[1]?.details).toMatchObject({
    valueBefore: 5,
    valueAfter: 6,
    valueTypeAfter: 'Double',
  });
  expect(seen[3]?.details).toBeUndefined();
});

test('sheets tell when they are added, activated and deleted, and where the selection is', async () => {
  const seen: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(async () => {
      seen.push('added');
      await Promise.resolve();
    });
    worksheets.onDeleted.add(async () => {
      seen.push('deleted');
      await Promise.resolve();
    });
    worksheets.onActivated.add(async () => {
      seen.push('activated');
      await Promise.resolve();
    });
    worksheets.onSelectionChanged.add(async ({ address }) => {
      seen.push(`selected ${address}`);
      await Promise.resolve();
    });
    await context.sync();
    const sheet = newSheet(context, '新');
    sheet.activate();
    await context.sync();
  });
  await session().user.select('二!B2:C3');
  await Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange().load('address');
    context.workbook.worksheets.getItem('新').delete();
    await context.sync();
    expect(selected.address).toBe('二!B2:C3');
  });
  await quiet();
  expect(seen).toEqual(['added', 'activated', 'activated', 'selected B2:C3', 'deleted']);
});

test('a removed handler is silent, and so is the host with events switched off', async () => {
  let calls = 0;
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async () => {
      calls += 1;
      await Promise.resolve();
    });
    await context.sync();
    return added;
  });
  await session().user.type('一!A1', '1');
  await quiet();
  await Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    await context.sync();
  });
  await session().user.type('一!A1', '2');
  await Excel.run(async (context) => {
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  await session().user.type('一!A1', '3');
  await quiet();
  expect(calls).toBe(1);
});
