import { codeOf, newSheet, useSession } from './support';

const { session } = useSession({ sheetNames: ['実績'] });

const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

/** Collects the arguments of an event of the sheet 実績 while a test runs. */
async function collect<T>(
  of: (sheet: Excel.Worksheet) => OfficeExtension.EventHandlers<T>,
): Promise<{ readonly seen: readonly T[]; readonly stop: () => Promise<void> }> {
  await quiet();
  const seen: T[] = [];
  const handler = await Excel.run(async (context) => {
    const added = of(context.workbook.worksheets.getItem('実績')).add((args) => {
      seen.push(args);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  const stop = async (): Promise<void> => {
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
  return { seen, stop };
}

test('the cells of a change are there as a range, which follows inserted rows', async () => {
  const { seen, stop } = await collect((sheet) => sheet.onChanged);
  await session().user.type('実績!B4', '80');
  await session().user.rows('実績', 'insert', 1, 2);
  await quiet();
  const [typed] = seen;
  await Excel.run(async (context) => {
    const range = typed?.getRange(context).load('address,values');
    const orNull = typed?.getRangeOrNullObject(context).load('address');
    await context.sync();
    expect(typed?.address).toBe('B4');
    expect([range?.address, range?.values]).toEqual(['実績!B6', [[80]]]);
    expect(orNull?.isNullObject).toBe(false);
    context.workbook.worksheets.getItem('実績').getRange('6:6').delete('Up');
    const gone = typed?.getRangeOrNullObject(context);
    await context.sync();
    expect(gone?.isNullObject).toBe(true);
  });
  expect(
    await codeOf(async (context) => {
      typed?.getRange(context).load('address');
      await context.sync();
    }),
  ).toBe('ItemNotFound');
  await stop();
});

test('edits name who made them; several cells come without what was there before', async () => {
  const { seen, stop } = await collect((sheet) => sheet.onChanged);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('実績');
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('A1:A2').values = [[2], [3]];
    sheet.getRange('A1:B2').clear('Contents');
    await context.sync();
  });
  await session().user.elsewhere.type('実績!C1', '5');
  await session().user.elsewhere.paste('実績!C1', [['6'], ['7']]);
  await session().user.elsewhere.rows('実績', 'insert', 9);
  await quiet();
  expect(
    seen.map(({ address, source, triggerSource, details }): readonly unknown[] => [
      address,
      source,
      triggerSource,
      (details as Excel.ChangedEventDetail | undefined)?.valueAfter as unknown,
    ]),
  ).toEqual([
    ['A1', 'Local', 'ThisLocalAddin', 1],
    ['A1:A2', 'Local', 'ThisLocalAddin', undefined],
    ['A1:B2', 'Local', 'ThisLocalAddin', undefined],
    ['C1', 'Remote', 'Unknown', 5],
    ['C1:C2', 'Remote', 'Unknown', undefined],
    ['9:9', 'Remote', 'Unknown', undefined],
  ]);
  await stop();
});

test('inserted and deleted cells tell the direction', async () => {
  const { seen, stop } = await collect((sheet) => sheet.onChanged);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('実績');
    sheet.getRange('D1:D2').insert('Right');
    sheet.getRange('D1').delete('Up');
    sheet.getRange('H:H').delete('Left');
    await context.sync();
  });
  await quiet();
  expect(seen.map(({ changeType, changeDirectionState: to }) => [changeType, to])).toEqual([
    ['CellInserted', { insertShiftDirection: 'Right' }],
    ['CellDeleted', { deleteShiftDirection: 'Up' }],
    ['ColumnDeleted', undefined],
  ]);
  await stop();
});

test('the selection is told with its address, of one area or several, and not that of others', async () => {
  const { seen, stop } = await collect((sheet) => sheet.onSelectionChanged);
  let workbookTold = 0;
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.onSelectionChanged.add(() => {
      workbookTold += 1;
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  await session().user.select('実績!B2:C3');
  await quiet();
  await session().user.select('実績!A1,C3:C4');
  await quiet();
  await session().user.elsewhere.select('実績!F9');
  await Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRanges().load('address');
    await context.sync();
    expect(selected.address).toBe('実績!A1,実績!C3:C4');
    context.workbook.worksheets.getItem('実績').getRange('E5').select();
    await context.sync();
  });
  await quiet();
  expect(seen.map(({ address }) => address)).toEqual(['B2:C3', 'A1,C3:C4', 'E5']);
  expect(workbookTold).toBe(3);
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  await stop();
});

test('a calculation tells which sheet was calculated', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('実績');
    sheet.getRange('J1:J3').formulas = [[1], ['=J1*2'], ['=J2*2']];
    newSheet(context, '別').getRange('A1').values = [[1]];
    await context.sync();
  });
  await session().user.shown('実績!J3');
  await quiet();
  const { seen, stop } = await collect((sheet) => sheet.onCalculated);
  await session().user.type('別!A1', '2');
  await session().user.type('実績!J1', '5');
  expect((await session().user.shown('実績!J3')).text).toBe('20');
  await quiet();
  const own = seen.filter(({ worksheetId }) => worksheetId !== '');
  expect(own.at(-1)?.address).toBe('J2:J3');
  await stop();
});

test('protection and sorting are told', async () => {
  const protection = await collect((sheet) => sheet.onProtectionChanged);
  const sorting = await collect((sheet) => sheet.onRowSorted);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('実績');
    sheet.getRange('L1:L3').values = [['見出し'], [2], [1]];
    sheet.getRange('L1:L3').sort.apply([{ key: 0, ascending: true }], false, true);
    sheet.protection.protect();
    sheet.protection.unprotect();
    await context.sync();
  });
  await quiet();
  expect(protection.seen.map(({ isProtected, source }) => [isProtected, source])).toEqual([
    [true, 'Local'],
    [false, 'Local'],
  ]);
  expect(sorting.seen.map(({ address }) => address)).toEqual(['L2:L3']);
  await protection.stop();
  await sorting.stop();
});
