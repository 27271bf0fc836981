import { readXlsx } from 'hucre/xlsx';
import { applyPlan, exportPdf, readFile, type DocumentFile } from '../../src/excel';
import { emptyWorkbook, useExcel } from './emulated';
import { smallPlan } from './smallPlan';
import { wholeState } from './wholeState';

/** The open workbook as a file, and the print of some of its sheets. */

const printed: string[][] = [];
/** What the next print gives; the names of the visible sheets are noted. */
let pdf = '%PDF-1.7 …';

const excel = useExcel({
  printPdf: async (xlsx) => {
    const { sheets } = await readXlsx(xlsx);
    printed.push(
      sheets.flatMap(({ name, hidden, veryHidden }) =>
        hidden === true || veryHidden === true ? [] : [name],
      ),
    );
    return new TextEncoder().encode(pdf);
  },
});

beforeEach(async () => {
  excel().host.faults.clear();
  printed.splice(0);
  pdf = '%PDF-1.7 …';
  jest.restoreAllMocks();
  await emptyWorkbook();
  await applyPlan(smallPlan());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('設定').visibility = 'Hidden';
    context.workbook.worksheets.getItem('Sheet1').activate();
    await context.sync();
  });
});

const textOf = (file: DocumentFile): string =>
  file.kind === 'file' ? new TextDecoder().decode(file.bytes) : file.kind;

test('the workbook is read as it is, with progress', async () => {
  await excel().user.type('柱1!D3', '9');
  const seen: (readonly [number, number])[] = [];
  const file = await readFile({ onProgress: (done, total) => seen.push([done, total]) });
  if (file.kind !== 'file') throw new Error(file.kind);
  const book = await readXlsx(file.bytes);
  expect(book.sheets.find(({ name }) => name === '柱1')?.rows[2]).toEqual(
    expect.arrayContaining([9, '達成']),
  );
  expect(seen.at(0)).toEqual([0, 1]);
  expect(seen.at(-1)).toEqual([1, 1]);
});

test('reading can be stopped, and be done again', async () => {
  const stop = new AbortController();
  stop.abort();
  for (let time = 0; time < 3; time += 1) {
    await expect(readFile({ signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' });
    const late = new AbortController();
    const reading = readFile({ signal: late.signal, onProgress: () => late.abort() });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  }
  expect((await readFile()).kind).toBe('file');
});

test('only the named sheets are printed, hidden ones too, and all is as before', async () => {
  const before = wholeState(excel());
  expect(textOf(await exportPdf({ sheets: ['柱1', '設定'] }))).toBe(pdf);
  expect(printed).toEqual([['柱1', '設定']]);
  expect(wholeState(excel())).toEqual(before);
});

test('an empty print is told as such', async () => {
  pdf = '';
  expect(await exportPdf({ sheets: ['柱1'] })).toEqual({ kind: 'empty' });
});

test('an Excel without this ability is told as such, and nothing is touched', async () => {
  const { requirements } = Office.context;
  const asked: string[] = [];
  jest.spyOn(requirements, 'isSetSupported').mockImplementation((name) => {
    asked.push(name);
    return false;
  });
  expect(await exportPdf({ sheets: ['柱1'] })).toEqual({ kind: 'notSupported' });
  expect(await readFile()).toEqual({ kind: 'notSupported' });
  expect(asked).toEqual(['PdfFile', 'CompressedFile']);
  expect(printed).toEqual([]);
});

test('stopped in between, everything is shown again', async () => {
  const before = wholeState(excel());
  const stop = new AbortController();
  const work = exportPdf({ sheets: ['柱1'], signal: stop.signal, onProgress: () => stop.abort() });
  await expect(work).rejects.toMatchObject({ name: 'AbortError' });
  expect(wholeState(excel())).toEqual(before);
});

test('whatever fails before or while printing, everything is shown again', async () => {
  const before = wholeState(excel());
  for (const fail of [
    () => excel().host.faults.failRequest(1, 'internal'),
    () => excel().host.faults.failRequest(2, 'internal'),
    () => excel().host.faults.failAction(2, 4),
    () => {
      pdf = '';
    },
  ]) {
    fail();
    const outcome = await exportPdf({ sheets: ['柱1', '設定'] }).catch((error: unknown) => error);
    expect(outcome).toMatchObject(
      pdf === '' ? { kind: 'empty' } : { name: 'ExcelFailure', aftermath: 'asBefore' },
    );
    excel().host.faults.clear();
    expect(wholeState(excel())).toEqual(before);
  }
});

test('what cannot be shown again is said', async () => {
  for (const request of [3, 4, 5]) excel().host.faults.failRequest(request, 'internal');
  const failure = await exportPdf({ sheets: ['柱1'] }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: 'ExcelFailure', aftermath: 'sheetsHidden' });
  expect(String(failure)).toMatch(/［再表示］/);
});

test('a protected structure and a missing sheet are named before anything is hidden', async () => {
  expect(
    await exportPdf({ sheets: ['柱1', 'ない'] }).catch((error: unknown) => error),
  ).toMatchObject({ code: 'ItemNotFound', message: expect.stringContaining('「ない」') as string });
  await Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  expect(await exportPdf({ sheets: ['柱1'] }).catch((error: unknown) => error)).toMatchObject({
    code: 'StructureProtected',
  });
  expect(printed).toEqual([]);
});
