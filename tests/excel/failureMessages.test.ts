import {
  applyPlan,
  ExcelFailure,
  explainedCodes,
  NOT_EXPRESSIBLE,
  openAsNewWorkbook,
} from '../../src/excel';
import { failureOf } from '../../src/excel/failure';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from '../../src/xlsx';
import { emptyWorkbook, useExcel } from './emulated';
import { smallPlan } from './smallPlan';
import { unprotectedSheets, wholeState } from './wholeState';

const excel = useExcel();

/** Codes of charts, ribbons, mail and sign-in, which nothing here can cause. */
const elsewhere =
  /Chart|Ribbon|Ticket|Binding|Grant|User|Entry|Interactive|Control|Instance|Resource|ServiceUrl|Links|SharedRuntime|ApiNotAvailable|ObjectNotFound|ClientError|PowerQuery|Refresh/;

test('every code of Excel that can come up has a sentence of its own', () => {
  const codes = Object.values({ ...Excel.ErrorCodes } as Record<string, string>);
  expect(codes.length).toBeGreaterThan(20);
  const unexplained = codes.filter(
    (code) => !explainedCodes.includes(code) && !elsewhere.test(code),
  );
  expect(unexplained).toEqual([]);
});

test('a failure says what was under way, what became of the workbook, what to do, and carries its code', () => {
  const error = Object.assign(new Error('denied'), {
    code: 'AccessDenied',
    debugInfo: { errorLocation: 'Range.values' },
  });
  const failure = failureOf(error, 'シートの作成', 'asBefore');
  expect(failure.message).toBe(
    'シートの作成が完了しませんでした。ブックは元のままです。シートまたはブックが保護されています。［校閲］タブでシート保護とブックの保護を解除してから、もう一度実行してください。',
  );
  expect(failure.detail).toBe('AccessDenied / Range.values / denied');
  expect(failureOf('?', 'x', 'unfinished').message).toMatch(/保存せずに閉じ/);
});

test('a sheet with a password is refused before anything is done', async () => {
  await emptyWorkbook();
  await applyPlan(smallPlan());
  await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem('設定');
    protection.unprotect();
    protection.protect({ allowAutoFilter: true }, 'ひみつ');
    await context.sync();
  });
  const before = wholeState(excel());
  const next = smallPlan({ target: 20, threshold: 0.6 });
  const work = applyPlan(next, { previous: smallPlan(), requestBytes: 3_000 });
  await expect(work).rejects.toMatchObject({ code: 'Passworded', aftermath: 'asBefore' });
  expect(unprotectedSheets(excel(), ['柱1', '設定'])).toEqual([]);
  expect(wholeState(excel())).toEqual(before);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('設定').protection.unprotect('ひみつ');
    await context.sync();
  });
});

test('what no cell can hold is refused before anything is done', async () => {
  const plan = smallPlan({ actuals: { 'k:1': Infinity } });
  await expect(applyPlan(plan)).rejects.toBeInstanceOf(ExcelFailure);
  await expect(applyPlan(plan)).rejects.toThrow(/柱1 D3 /);
});

test('a workbook of our own bytes opens beside this one', async () => {
  const before = excel().openedWorkbooks.length;
  await openAsNewWorkbook(await writeXlsx(smallPlan()));
  const opened = excel().openedWorkbooks[before];
  expect(opened?.book.sheets.map(({ name }) => name)).toEqual(['柱1', '設定', 'メタ情報']);
});

test('what Office.js cannot express is a closed list, and each entry is explained', () => {
  const text = readFileSync(join(__dirname, '../../docs/excel-differences.md'), 'utf8');
  for (const { id } of NOT_EXPRESSIBLE) expect(text).toContain(`\`${id}\``);
  expect(text.match(/^\| `/gm)).toHaveLength(NOT_EXPRESSIBLE.length);
});
