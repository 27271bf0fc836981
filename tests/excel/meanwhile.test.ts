import { applyPlan, readCells, type ApplyOptions, type ApplyReport } from '../../src/excel';
import type { WorkbookPlan } from '../../src/workbook';
import { emptyWorkbook, useExcel } from './emulated';
import { smallPlan } from './smallPlan';
import { unprotectedSheets } from './wholeState';

/** Excel locks nobody out while the add-in writes: what people type in between, here or elsewhere, is kept. */

const excel = useExcel();

beforeEach(async () => {
  excel().host.faults.clear();
  jest.restoreAllMocks();
  await emptyWorkbook();
  await applyPlan(smallPlan());
});

const elsewhere = (): ReturnType<typeof excel>['user'] => excel().user.elsewhere;

/** Applies a plan while somebody does something just before the n-th request. */
async function applyWhile(
  plan: WorkbookPlan,
  options: ApplyOptions,
  atRequest: number,
  act: () => Promise<unknown>,
): Promise<ApplyReport> {
  const { host } = excel();
  const run = host.run.bind(host);
  let request = 0;
  const spy = jest.spyOn(host, 'run').mockImplementation(async (body, flags) => {
    request += 1;
    if (request === atRequest) await act();
    return run(body, flags);
  });
  try {
    return await applyPlan(plan, options);
  } finally {
    spy.mockRestore();
  }
}

const inputAt = async (cell: string): Promise<unknown> =>
  (await readCells([`柱1!${cell}`]))[0]?.cell.input;

/** Enough requests for somebody to come between any two of them. */
const options = { requestBytes: 12_000 };
const next = smallPlan({ target: 20, fill: 'E3F2E6' });

describe('a value typed while a sheet is written over', () => {
  test('is there afterwards, whichever request it comes before', async () => {
    const kinds: string[] = [];
    for (let request = 1; ; request += 1) {
      await emptyWorkbook();
      await applyPlan(smallPlan());
      const report = await applyWhile(next, options, request, async () => {
        kinds.push((await elsewhere().type('柱1!D4', '7')).kind);
      });
      const kind = kinds[request - 1];
      if (kind === undefined) break;
      expect(report.editedMeanwhile).toEqual([]);
      expect(await inputAt('C4')).toEqual({ kind: 'number', value: 20 });
      // A cell that was just emptied is locked until its look is back: what is typed then, Excel refuses.
      expect(await inputAt('D4')).toEqual(
        kind === 'locked' ? { kind: 'blank' } : { kind: 'number', value: 7 },
      );
      expect(unprotectedSheets(excel(), ['柱1', '設定'])).toEqual([]);
    }
    expect(kinds.filter((kind) => kind === 'accepted').length).toBeGreaterThan(3);
  });

  test('by the person here counts as well, and the last of several', async () => {
    await applyWhile(next, options, 3, async () => {
      await elsewhere().type('柱1!D4', '7');
      await excel().user.type('柱1!D4', '8');
    });
    expect(await inputAt('D4')).toEqual({ kind: 'number', value: 8 });
  });

  test('survives that the work fails and is taken back', async () => {
    excel().host.faults.failRequest(5, 'internal');
    await expect(
      applyWhile(next, options, 4, () => elsewhere().type('柱1!D4', '7')),
    ).rejects.toMatchObject({ name: 'ExcelFailure' });
    expect(await inputAt('D4')).toEqual({ kind: 'number', value: 7 });
    expect(await inputAt('C4')).toEqual({ kind: 'number', value: 10 });
  });
});

test('several cells at once cannot be brought back by themselves: they are named', async () => {
  const report = await applyWhile(next, options, 4, () =>
    elsewhere().paste('柱1!D4', [['7'], ['8']]),
  );
  expect(report.editedMeanwhile).toEqual(['「柱1」D4:D5']);
});

test('where only a difference is written, cells beside it are left alone', async () => {
  const previous = smallPlan();
  const report = await applyWhile(smallPlan({ target: 20 }), { previous }, 4, () =>
    elsewhere().paste('柱1!D4', [['7'], ['8']]),
  );
  expect(report.editedMeanwhile).toEqual([]);
  expect(await inputAt('D4')).toEqual({ kind: 'number', value: 7 });
});

test('the user’s own sheets are none of its business', async () => {
  const report = await applyWhile(next, options, 4, () =>
    elsewhere().paste('Sheet1!A1', [['メモ'], ['メモ']]),
  );
  expect(report.editedMeanwhile).toEqual([]);
});
