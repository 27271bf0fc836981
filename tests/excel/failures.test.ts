import { applyPlan, ExcelFailure, readCells, readGrid, writeValues } from '../../src/excel';
import { emptyWorkbook, trafficOf, useExcel } from './emulated';
import { smallPlan } from './smallPlan';
import { unprotectedSheets, wholeState } from './wholeState';

/** Whatever request or action fails: the workbook is as it was, or the message says how to get it back; protection is on. */

const excel = useExcel();
const ours = ['柱1', '設定'];

async function failureOf(task: () => Promise<unknown>): Promise<ExcelFailure | null> {
  try {
    await task();
    return null;
  } catch (error) {
    if (error instanceof ExcelFailure) return error;
    throw error;
  }
}

const faults = (): ReturnType<typeof excel>['host']['faults'] => excel().host.faults;

async function userSheet(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B2').values = [
      ['自分のメモ', 1],
      ['=B1*2', '=SUM(B1:B1)'],
    ];
    sheet.getRange('A1').format.fill.color = '#FF0000';
    await context.sync();
  });
}

beforeEach(async () => {
  faults().clear();
  await emptyWorkbook();
  await userSheet();
});

describe('making the workbook', () => {
  /** Bytes a request that spread the small plan over several. */
  const options = { requestBytes: 12_000 };

  test('each request that fails for good leaves the workbook as it was', async () => {
    const before = wholeState(excel());
    const { requests } = await trafficOf(excel(), () => applyPlan(smallPlan(), options));
    expect(requests).toBeGreaterThan(4);
    // The last one only ends the listening to what people type.
    for (let request = 1; request < requests; request += 1) {
      await emptyWorkbook();
      await userSheet();
      faults().clear();
      faults().failRequest(request, 'internal');
      const failure = await failureOf(() => applyPlan(smallPlan(), options));
      faults().clear();
      expect(failure?.aftermath).toBe('asBefore');
      expect(failure?.message).toMatch(/ブックは元のままです。.*実行してください。/);
      expect(wholeState(excel())).toEqual(before);
    }
  });

  test('each action that fails leaves the workbook as it was', async () => {
    const before = wholeState(excel());
    await applyPlan(smallPlan());
    const actions = excel().host.traffic.all.at(-2)?.actions ?? 0;
    expect(actions).toBeGreaterThan(100);
    for (let action = 1; action <= actions; action += 23) {
      await emptyWorkbook();
      await userSheet();
      faults().clear();
      faults().failAction(3, action);
      const failure = await failureOf(() => applyPlan(smallPlan()));
      faults().clear();
      expect([action, failure?.aftermath]).toEqual([action, 'asBefore']);
      expect(wholeState(excel())).toEqual(before);
    }
  });

  test('a request that Excel is too busy for is sent again', async () => {
    faults().failRequest(3, 'throttled');
    expect(await failureOf(() => applyPlan(smallPlan()))).toBeNull();
  });

  test('somebody who is typing is waited for', async () => {
    faults().startCellEdit();
    const work = applyPlan(smallPlan());
    setTimeout(() => {
      faults().endCellEdit();
    }, 100);
    await expect(work).resolves.toMatchObject({ created: ['柱1', '設定', 'メタ情報'] });
  });

  test('a connection that stays lost ends with what to do', async () => {
    for (let request = 3; request < 30; request += 1) faults().failRequest(request, 'sessionLost');
    const failure = await failureOf(() => applyPlan(smallPlan()));
    expect(failure?.aftermath).toBe('unfinished');
    expect(failure?.message).toMatch(/ブックを保存せずに閉じ、開き直してください/);
    expect(failure?.detail).toMatch(/InvalidOrTimedOutSession/);
  });

  test('stopping leaves the workbook as it was', async () => {
    const before = wholeState(excel());
    const stop = new AbortController();
    const work = applyPlan(smallPlan(), {
      ...options,
      signal: stop.signal,
      onProgress: (done) => {
        if (done === 2) stop.abort();
      },
    });
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect(wholeState(excel())).toEqual(before);
  });
});

describe('changing the workbook', () => {
  const previous = smallPlan();
  const next = smallPlan({
    target: 20,
    fill: 'E3F2E6',
    threshold: 0.7,
    rows: ['k:1', 'k:2', 'k:3', 'k:4'],
  });

  async function madeBefore(): Promise<void> {
    await emptyWorkbook();
    await userSheet();
    await applyPlan(previous);
  }

  test.each([
    ['as a difference', previous],
    ['as a whole', undefined],
  ] as const)('%s: whatever request fails, contents and protection are back', async (_, former) => {
    await madeBefore();
    const before = wholeState(excel());
    const options = {
      requestBytes: 6_000,
      keepTyped: false,
      ...(former !== undefined && { previous: former }),
    };
    const { requests } = await trafficOf(excel(), () => applyPlan(next, options));
    expect(requests).toBeGreaterThan(4);
    // The last one only ends the listening to what people type.
    for (let request = 1; request < requests; request += 1) {
      await madeBefore();
      const grid = await readGrid();
      faults().clear();
      faults().failRequest(request, 'internal');
      const failure = await failureOf(() => applyPlan(next, options));
      faults().clear();
      expect(unprotectedSheets(excel(), ours)).toEqual([]);
      expect(await readGrid()).toEqual(grid);
      if (former !== undefined || request <= 3) {
        expect(failure?.aftermath).toBe('asBefore');
        expect(wholeState(excel())).toEqual(before);
      } else {
        expect(failure?.aftermath).toBe('contentsRestored');
        expect(failure?.message).toMatch(/もう一度実行すると整います/);
        await applyPlan(next, { keepTyped: false });
        expect(unprotectedSheets(excel(), ours)).toEqual([]);
      }
    }
  });

  test('where the pane is closed in the middle, nothing typed is lost, and writing again finishes it', async () => {
    const options = { requestBytes: 6_000 };
    const widened = smallPlan({ target: 20, fill: 'E3F2E6', rows: ['k:1', 'k:2', 'k:3', 'k:4'] });
    await madeBefore();
    const { requests } = await trafficOf(excel(), () => applyPlan(widened, options));
    expect(requests).toBeGreaterThan(5);
    const afterReading = 4;
    for (let last = afterReading; last < requests; last += 2) {
      await madeBefore();
      expect(await excel().user.type('柱1!D4', '7')).toEqual({ kind: 'accepted' });
      faults().clear();
      // Whoever is gone sends no request any more, not even to take back.
      for (let gone = last; gone < requests + 40; gone += 1) {
        faults().failRequest(gone, 'internal');
      }
      expect(await failureOf(() => applyPlan(widened, options))).not.toBeNull();
      faults().clear();
      const typed = () => readCells(['柱1!D4']);
      expect(await typed()).toMatchObject([
        { rowKey: 'k:2', field: 'R6.actual', cell: { input: { kind: 'number', value: 7 } } },
      ]);
      await applyPlan(widened);
      expect(await typed()).toMatchObject([{ cell: { input: { kind: 'number', value: 7 } } }]);
      expect(unprotectedSheets(excel(), ours)).toEqual([]);
    }
  });

  test('an action that fails leaves no sheet unprotected', async () => {
    await madeBefore();
    const before = wholeState(excel());
    await applyPlan(next, { previous });
    const actions = excel().host.traffic.all.at(-2)?.actions ?? 0;
    for (let action = 1; action <= actions; action += 17) {
      await madeBefore();
      faults().clear();
      faults().failAction(4, action);
      const failure = await failureOf(() => applyPlan(next, { previous }));
      faults().clear();
      expect(failure?.aftermath).toBe('asBefore');
      expect(wholeState(excel())).toEqual(before);
    }
  });

  test('even where nothing can be taken back, the protection is on again', async () => {
    await madeBefore();
    faults().failAction(4, 60);
    faults().failRequest(5, 'internal');
    const failure = await failureOf(() => applyPlan(next, { previous }));
    expect(failure?.aftermath).toBe('unfinished');
    expect(unprotectedSheets(excel(), ours)).toEqual([]);
  });
});

describe('writing single values', () => {
  test('a failure at any request or action leaves the values and the protection', async () => {
    await applyPlan(smallPlan());
    const before = wholeState(excel());
    const changes = [
      { sheet: '柱1', row: 2, column: 3, value: 9 },
      { sheet: '柱1', row: 2, column: 2, value: 12 },
      { sheet: '設定', row: 1, column: 2, value: 0.5 },
    ];
    for (const request of [1, 2]) {
      faults().clear();
      faults().failRequest(request, 'internal');
      expect((await failureOf(() => writeValues(changes)))?.aftermath).toBe('asBefore');
      expect(wholeState(excel())).toEqual(before);
    }
    for (let action = 1; action < 40; action += 1) {
      faults().clear();
      faults().failAction(2, action);
      const failure = await failureOf(() => writeValues(changes));
      faults().clear();
      if (failure === null) break;
      expect(failure.aftermath).toBe('asBefore');
      expect(wholeState(excel())).toEqual(before);
    }
  });
});
