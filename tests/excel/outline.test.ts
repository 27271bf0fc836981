import { applyPlan, ExcelFailure, showOutline } from '../../src/excel';
import { emptyWorkbook, trafficOf, useExcel } from './emulated';
import { smallPlan } from './smallPlan';
import { unprotectedSheets, wholeState } from './wholeState';

/** 段階表示 on protected sheets. */

const excel = useExcel();

beforeEach(async () => {
  excel().host.faults.clear();
  await emptyWorkbook();
  await applyPlan(smallPlan());
});

/** Rows 4 and 5 and column E are one level deep. */
function hidden(): { readonly rows: readonly boolean[]; readonly column: boolean } {
  const sheet = excel().host.book.findSheet('柱1');
  return {
    rows: [2, 3, 4].map((row) => sheet?.rows.isHidden(row) === true),
    column: sheet?.columns.isHidden(4) === true,
  };
}

test('groups fold and unfold, rows and columns apart, and the protection stays', async () => {
  const before = wholeState(excel());
  await showOutline({ rows: 1 });
  expect(hidden()).toEqual({ rows: [false, true, true], column: false });
  await showOutline({ columns: 1 });
  expect(hidden()).toEqual({ rows: [false, true, true], column: true });
  expect(unprotectedSheets(excel(), ['柱1', '設定'])).toEqual([]);
  await showOutline({ rows: 8, columns: 8 });
  expect(wholeState(excel())).toEqual(before);
});

test('three requests do it', async () => {
  const { requests } = await trafficOf(excel(), () => showOutline({ rows: 1 }));
  expect(requests).toBeLessThanOrEqual(3);
});

test('a sheet that was open stays open', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('柱1').protection.unprotect();
    await context.sync();
  });
  await showOutline({ rows: 1 });
  expect(unprotectedSheets(excel(), ['柱1', '設定'])).toEqual(['柱1']);
});

test('whatever action fails, the sheet is protected and its contents are as they were', async () => {
  await showOutline({ rows: 1 });
  const before = wholeState(excel());
  for (let action = 1; action <= 8; action += 1) {
    excel().host.faults.clear();
    excel().host.faults.failAction(3, action);
    const failure = await showOutline({ rows: 1 }).catch((error: unknown) => error);
    excel().host.faults.clear();
    if (failure === undefined) continue;
    expect(failure).toBeInstanceOf(ExcelFailure);
    expect(wholeState(excel())).toEqual(before);
  }
});

test('a password is named', async () => {
  await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem('柱1');
    protection.unprotect();
    protection.protect({}, 'secret');
    await context.sync();
  });
  const failure = await showOutline({ rows: 1 }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'Passworded', aftermath: 'asBefore' });
});
