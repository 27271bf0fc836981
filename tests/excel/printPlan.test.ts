import { readXlsx } from 'hucre/xlsx';
import { applyPlan, ExcelFailure, printPlan } from '../../src/excel';
import type { WorkbookPlan } from '../../src/workbook';
import { emptyWorkbook, trafficOf, useExcel } from './emulated';
import { smallPlan } from './smallPlan';
import { wholeState } from './wholeState';

/** A paper printed out of the open workbook: nothing of it stays there, whatever happens. */

const printed: string[][] = [];
let failing = false;

const excel = useExcel({
  printPdf: async (xlsx) => {
    if (failing) throw new Error('The printer is gone');
    const { sheets } = await readXlsx(xlsx);
    printed.push(
      sheets.flatMap(({ name, hidden, veryHidden }) =>
        hidden === true || veryHidden === true ? [] : [name],
      ),
    );
    return new TextEncoder().encode('%PDF-1.7 …');
  },
});

/** Two sheets with keys of their own; one has the name of a sheet of the user. */
function paper(): WorkbookPlan {
  const plan = smallPlan();
  const [first] = plan.sheets;
  if (first === undefined) throw new Error('The small plan has no sheet');
  const sheets = [
    { ...first, key: 'paper-cover', name: '表紙' },
    { ...first, key: 'paper-overview', name: 'Sheet1' },
  ].map((sheet) => ({
    ...sheet,
    cells: sheet.cells
      .filter(({ formula }) => formula === undefined)
      .map((cell) =>
        cell.row === 0 && cell.column === 0 ? { ...cell, value: `gyokaku:${sheet.key}` } : cell,
      ),
    validations: [],
    conditionalFormats: [],
  }));
  return { ...plan, names: [], sheets, activeSheet: 'paper-cover' };
}

beforeEach(async () => {
  excel().host.faults.clear();
  printed.splice(0);
  failing = false;
  jest.restoreAllMocks();
  await emptyWorkbook();
  await applyPlan(smallPlan());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('柱1').activate();
    await context.sync();
  });
});

test('only the paper is printed, and the workbook is as it was', async () => {
  const before = wholeState(excel());
  expect((await printPlan(paper())).kind).toBe('file');
  expect(printed).toHaveLength(1);
  expect(printed[0]).toHaveLength(2);
  expect(printed[0]).not.toContain('柱1');
  expect(wholeState(excel())).toEqual(before);
});

test('a print that fails leaves nothing behind', async () => {
  const before = wholeState(excel());
  failing = true;
  await expect(printPlan(paper())).rejects.toBeInstanceOf(ExcelFailure);
  expect(wholeState(excel())).toEqual(before);
});

test('whichever request fails, the workbook is as it was or the message says what stayed', async () => {
  const before = wholeState(excel());
  const { requests } = await trafficOf(excel(), () => printPlan(paper()));
  let harmless = 0;
  for (let request = 1; request <= requests; request += 1) {
    excel().host.faults.clear();
    excel().host.faults.failRequest(request, 'internal');
    const failure = await printPlan(paper()).then(
      ({ kind }) => kind,
      (error: unknown) => error,
    );
    excel().host.faults.clear();
    if (failure === 'file') {
      // Only the listening to what people type meanwhile went on a moment longer.
      harmless += 1;
      expect(wholeState(excel())).toEqual(before);
      continue;
    }
    expect(failure).toBeInstanceOf(ExcelFailure);
    const { aftermath, message } = failure as ExcelFailure;
    expect(message).toContain('もう一度実行してください');
    if (aftermath === 'asBefore') {
      expect(wholeState(excel())).toEqual(before);
      continue;
    }
    expect(['sheetsLeft', 'sheetsHidden']).toContain(aftermath);
    await emptyWorkbook();
    await applyPlan(smallPlan());
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('柱1').activate();
      await context.sync();
    });
  }
  expect(harmless).toBeLessThanOrEqual(1);
});

test('stopped half-way it leaves nothing behind', async () => {
  const before = wholeState(excel());
  const stop = new AbortController();
  const printing = printPlan(paper(), { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(printing).rejects.toMatchObject({ name: 'AbortError' });
  expect(wholeState(excel())).toEqual(before);
});

test('an Excel that cannot print is told as such before anything is made', async () => {
  jest.spyOn(Office.context.requirements, 'isSetSupported').mockReturnValue(false);
  const { result, requests } = await trafficOf(excel(), () => printPlan(paper()));
  expect(result).toEqual({ kind: 'notSupported' });
  expect(requests).toBe(0);
});
