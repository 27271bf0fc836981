import { codeOf, newSheet, useSession } from './support';

const { session } = useSession();

const write = (context: Excel.RequestContext): Promise<void> => {
  context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[1]];
  return context.sync();
};

afterEach(() => session().host.faults.clear());

test.each([
  ['busy', 'InvalidOperationInCellEditMode'],
  ['throttled', 'ActivityLimitReached'],
  ['sessionLost', 'InvalidOrTimedOutSession'],
  ['tooLarge', 'RequestPayloadSizeLimitExceeded'],
  ['noPermission', 'AccessDenied'],
  ['internal', 'GeneralException'],
] as const)('a %s host answers with %s', async (fault, code) => {
  session().host.faults.failRequest(1, fault);
  expect(await codeOf(write)).toBe(code);
  expect(await codeOf(write)).toBe('succeeded');
});

test('the n-th request and the n-th action fail; what came before stays', async () => {
  session().host.faults.failRequest(2, 'throttled');
  expect(await codeOf(write)).toBe('succeeded');
  expect(await codeOf(write)).toBe('ActivityLimitReached');
  const code = await codeOf(async (context) => {
    const sheet = newSheet(context, '途中');
    await context.sync();
    session().host.faults.failAction(1, 8, 'Conflict');
    for (let row = 0; row < 5; row += 1) sheet.getCell(row, 0).values = [[row]];
    await context.sync();
  });
  expect(code).toBe('Conflict');
  await Excel.run(async (context) => {
    const used = context.workbook.worksheets
      .getItem('途中')
      .getUsedRangeOrNullObject(true)
      .load('rowCount');
    await context.sync();
    expect(used.isNullObject).toBe(false);
    expect(used.rowCount).toBeLessThan(5);
  });
});

test('a request of more than 5 MB is refused before anything is done', async () => {
  const code = await codeOf(async (context) => {
    const sheet = newSheet(context, '超過');
    sheet.getRange('A1:A200').values = Array.from({ length: 200 }, () => ['あ'.repeat(10_000)]);
    await context.sync();
  });
  expect(code).toBe('RequestPayloadSizeLimitExceeded');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('超過');
    await context.sync();
    expect(sheet.isNullObject).toBe(true);
  });
});

test('requests, bytes and actions are counted', async () => {
  const { traffic } = session().host;
  traffic.reset();
  await Excel.run(write);
  expect(traffic.requests).toBeGreaterThanOrEqual(1);
  expect(traffic.largestRequest).toBeGreaterThan(100);
  expect(traffic.all[0]?.actions).toBeGreaterThan(2);
});
