import { applyPlan, ExcelFailure, lockInputs, unlockInputs } from '../../src/excel';
import { emptyWorkbook, trafficOf, useExcel } from './emulated';
import { smallPlan } from './smallPlan';
import { unprotectedSheets, wholeState } from './wholeState';

/** Locking what is final, and opening it again: on protected sheets, wholly or not at all. */

const excel = useExcel();
const ours = ['柱1', '設定'];

beforeEach(async () => {
  excel().host.faults.clear();
  await emptyWorkbook();
  await applyPlan(smallPlan());
});

const actuals = [2, 3, 4].map((row) => ({ sheet: '柱1', row, column: 3 }));
const threshold = { sheet: '設定', row: 1, column: 2 };

test('locked cells refuse typing, unlocked ones take it, and the protection stays', async () => {
  const before = wholeState(excel());
  const [first, ...others] = actuals;
  const changed = await lockInputs([...actuals.slice(0, 2), threshold]);
  expect(changed).toEqual([...actuals.slice(0, 2), threshold]);
  expect(unprotectedSheets(excel(), ours)).toEqual([]);
  expect(await excel().user.type('柱1!D3', '5')).toEqual({ kind: 'locked' });
  expect(await excel().user.type('設定!C2', '1')).toEqual({ kind: 'locked' });
  // Of a mixture only what differs is changed, and told.
  expect(await lockInputs(actuals)).toEqual(others.slice(1));
  expect(await unlockInputs([...actuals, threshold])).toEqual([...actuals, threshold]);
  expect(wholeState(excel())).toEqual(before);
  expect(await excel().user.type('柱1!D3', '5')).toEqual({ kind: 'accepted' });
  expect(first).toBeDefined();
});

test('what is as wanted already costs one look and no writing', async () => {
  const { result, requests } = await trafficOf(excel(), () => unlockInputs(actuals));
  expect([result, requests]).toEqual([[], 1]);
});

test('thousands of scattered cells take a few small requests', async () => {
  await emptyWorkbook();
  const rows = Array.from({ length: 1_500 }, (_, index) => `k:${String(index)}`);
  await applyPlan(smallPlan({ rows }));
  const before = wholeState(excel());
  const scattered = rows.flatMap((_, index) =>
    index % 3 === 0 ? [] : [{ sheet: '柱1', row: index + 2, column: 3 }],
  );
  const { result, requests, largest } = await trafficOf(excel(), () => lockInputs(scattered));
  expect(result).toHaveLength(1_000);
  expect(requests).toBeLessThanOrEqual(3);
  expect(largest).toBeLessThan(200_000);
  const again = await trafficOf(excel(), () =>
    lockInputs(rows.map((_, index) => ({ sheet: '柱1', row: index + 2, column: 3 }))),
  );
  expect(again.result).toHaveLength(500);
  expect(again.requests).toBeLessThanOrEqual(3);
  await unlockInputs([...result, ...again.result]);
  expect(wholeState(excel())).toEqual(before);
});

test('a sheet that was open stays open', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('柱1').protection.unprotect();
    await context.sync();
  });
  await lockInputs(actuals);
  expect(unprotectedSheets(excel(), ours)).toEqual(['柱1']);
});

test('a failure at any action leaves locks and protection as they were', async () => {
  const before = wholeState(excel());
  let failures = 0;
  for (let action = 1; action < 40; action += 1) {
    excel().host.faults.clear();
    excel().host.faults.failAction(2, action);
    const failure = await lockInputs([...actuals, threshold]).catch((error: unknown) => error);
    excel().host.faults.clear();
    if (!(failure instanceof ExcelFailure)) break;
    failures += 1;
    expect(failure.aftermath).toBe('asBefore');
    expect(wholeState(excel())).toEqual(before);
  }
  expect(failures).toBeGreaterThan(5);
});

test('a password, a foreign sheet and a moved row are named, and nothing is changed', async () => {
  const before = wholeState(excel());
  const codeOf = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'done',
      (error: unknown) => (error instanceof ExcelFailure ? error.code : error),
    );
  expect(await codeOf(lockInputs([...actuals, { ...threshold, sheet: 'Sheet1' }]))).toBe('NotOurs');
  const expected = { rowKey: 'k:9', field: 'R6.actual' };
  expect(await codeOf(lockInputs([...actuals, { ...threshold, sheet: '柱1', expected }]))).toBe(
    'Moved',
  );
  expect(wholeState(excel())).toEqual(before);
  await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem('設定');
    protection.unprotect();
    protection.protect({}, 'secret');
    await context.sync();
  });
  const locked = wholeState(excel());
  expect(await codeOf(lockInputs([...actuals, threshold]))).toBe('Passworded');
  expect(wholeState(excel())).toEqual(locked);
});
