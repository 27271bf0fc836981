import { applyPlan, readFile } from '../../src/excel';
import { renewModel } from '../../src/taskpane/core/create/renewModel';
import { PaneModel } from '../../src/taskpane/core/paneModel';
import { submitModel } from '../../src/taskpane/core/submit/part';
import type { SubmitModel } from '../../src/taskpane/core/submit/submitModel';
import { OFFICE } from '../../src/taskpane/core/viewpoint';
import { excelHost } from '../../src/taskpane/office/excelHost';
import { openXlsx } from '../../src/workbench/host/xlsx';
import {
  cellAddress,
  inputCells,
  valueKey,
  type PeopleCell,
  type SubmissionStep,
  sampleValues,
  type WorkbookPlan,
} from '../../src/workbook';
import { emptyWorkbook, until, useExcel } from '../excel/emulated';
import { madeUp, planOf, roundOf, yearOf } from '../workbook/support/orders';
import { TestMemory, testTools } from './memoryHost';

// 提出 over Microsoft's own office.js: closing and opening inputs, saving and opening the file, co-authors, failures.

const excel = useExcel();
const confirm: SubmissionStep = {
  kind: 'confirm',
  writer: '佐藤',
  contact: '',
  confirmedBy: '鈴木',
  confirmedOn: 45_765,
};
const submit: SubmissionStep = { kind: 'submit', submittedOn: 45_768, explanation: '' };

const order = { of: madeUp, year: 'R2', round: '年度末' } as const;

/** A division that the sample of this seed fills in without a fault. */
const DIVISION = 'ICT';
const SEED = 4;

/** The made-up programme, small enough to be written often, as filled in by a division or (null) by all. */
function filledPlan(division: string | null): WorkbookPlan {
  const values = sampleValues(madeUp.programme, {
    year: yearOf(madeUp, order.year),
    round: roundOf(madeUp, order.round),
    division,
    seed: SEED,
  });
  const typed = [...values].filter(([key]) => !key.startsWith('submission:'));
  return planOf({ ...order, division, values: new Map(typed) });
}

async function workbook(plan: WorkbookPlan): Promise<void> {
  excel().host.faults.clear();
  await emptyWorkbook();
  await applyPlan(plan);
}

async function opened(memory = new TestMemory()) {
  const pane = new PaneModel(testTools(excelHost, { memory, now: () => new Date(2025, 3, 21) }));
  await pane.open();
  const model = submitModel(pane);
  const leave = model.follow();
  await model.look();
  return {
    pane,
    model,
    close: async () => {
      leave();
      await pane.close();
    },
  };
}

function inputsOf(model: SubmitModel): readonly PeopleCell[] {
  const { subject } = model.state.get();
  if (subject === null) throw new Error('Nothing to submit');
  return inputCells(subject.reading);
}

/** The first input that holds a text. */
function textInput(model: SubmitModel): PeopleCell {
  const found = inputsOf(model).find(({ field }) => field === 'report');
  if (found === undefined) throw new Error('There is no 取組実績');
  return found;
}

const address = ({ sheet, row, column }: PeopleCell): string =>
  `${sheet}!${cellAddress(row, column)}`;

/** Saves the file, closes it and opens it again. */
async function saveAndReopen(): Promise<void> {
  const file = await readFile();
  if (file.kind !== 'file') throw new Error(file.kind);
  await emptyWorkbook();
  const { host } = excel();
  await host.exclusively(() => openXlsx(host.book, file.bytes));
}

const stateOf = (model: SubmitModel) => model.state.get().subject?.block.state;

describe('a division’s workbook', () => {
  beforeAll(() => workbook(filledPlan(DIVISION)));

  it('refuses typing once it is handed in, saved and opened again, and takes it when withdrawn', async () => {
    const first = await opened();
    expect(await first.model.take(confirm)).toBe(true);
    expect(await first.model.take(submit)).toBe(true);
    const report = textInput(first.model);
    expect(await excel().user.type(address(report), '直した')).toEqual({ kind: 'locked' });
    await first.close();

    await saveAndReopen();
    const { model, close } = await opened();
    expect(model.state.get()).toMatchObject({ mismatch: null, subject: { block: { number: 1 } } });
    expect(await excel().user.type(address(report), '直した')).toEqual({ kind: 'locked' });
    expect(await model.take({ kind: 'withdraw' })).toBe(true);
    expect(await excel().user.type(address(report), '取組実績を書き直した。')).toEqual({
      kind: 'accepted',
    });
    await close();
  });

  it('comes back with the office’s remarks, which the division reads after saving and opening', async () => {
    const first = await opened();
    await first.model.take(confirm);
    await first.model.take(submit);
    first.pane.lookAs(OFFICE);
    const report = textInput(first.model);
    const key = [...(first.pane.workbook.state.get().whole?.cells ?? [])].find(
      ([, cell]) =>
        cell.field === 'officeRemark' && cell.row === report.row && cell.sheet === report.sheet,
    );
    if (key === undefined) throw new Error('No place for a remark');
    first.model.writeRemark(key[0], '=回数を書いてください。');
    expect(await first.model.take({ kind: 'return', remark: '1点あります。' })).toBe(true);
    await first.close();

    await saveAndReopen();
    const { model, close } = await opened();
    const { completeness, subject, mismatch } = model.state.get();
    expect(mismatch).toBeNull();
    expect(subject?.block).toMatchObject({ state: '差戻し', remark: '1点あります。', number: 2 });
    expect(completeness?.items.flatMap(({ remarks }) => remarks.map(({ text }) => text))).toEqual([
      '=回数を書いてください。',
    ]);
    // Without the add-in it is to be seen on the sheet.
    await Excel.run(async (context) => {
      const column = context.workbook.worksheets
        .getItem(report.sheet)
        .getCell(key[1].row, key[1].column)
        .getEntireColumn();
      column.load('columnHidden');
      await context.sync();
      expect(column.columnHidden).toBe(false);
    });
    expect(await excel().user.type(address(report), '講座を12回開いた。')).toEqual({
      kind: 'accepted',
    });
    await close();
  });

  it('is handed in wholly or not at all, whichever request fails, or says how to finish it', async () => {
    const { model, close } = await opened();
    await model.take(confirm);
    const faults = ['sessionLost', 'internal'] as const;
    let failures = 0;
    // Until no request is left to fail, so that it goes through.
    for (let request = 1; stateOf(model) === '課長確認' && request < 20; request += 1) {
      excel().host.faults.clear();
      excel().host.faults.failRequest(request, faults[request % faults.length] ?? 'internal');
      const done = await model.take(submit);
      excel().host.faults.clear();
      if (!done) {
        failures += 1;
        expect(model.state.get().trouble).not.toBeNull();
      }
      if (model.state.get().mismatch !== null) expect(await model.settle()).toBe(true);
      const typing = await excel().user.type(address(textInput(model)), '講座を12回開いた。');
      expect(typing.kind).toBe(stateOf(model) === '提出' ? 'locked' : 'accepted');
    }
    expect(stateOf(model)).toBe('提出');
    expect(failures).toBeGreaterThan(1);
    await close();
  });

  it('that is handed in stays closed when it is renewed', async () => {
    const { pane, model, close } = await opened();
    expect(stateOf(model)).toBe('提出');
    const renewing = renewModel(pane);
    await renewing.look();
    await renewing.renew();
    expect(renewing.state.get().job.state).toBe('done');
    await model.look();
    expect(model.state.get().mismatch).toBeNull();
    const typing = await excel().user.type(address(textInput(model)), '書き足した。');
    expect(typing).toEqual({ kind: 'locked' });
    await close();
  });
});

describe('a master that divisions fill in together', () => {
  beforeAll(() => workbook(filledPlan(null)));

  it('is stamped for one division, stays open, and leaves to others what they type', async () => {
    const memory = new TestMemory();
    const { pane, model, close } = await opened(memory);
    const [mine, other] = [DIVISION, 'keiei'];
    const whole = pane.workbook.state.get().whole;
    pane.lookAs({ kind: 'division', division: mine });
    const own = textInput(model);
    const foreign = [...(whole?.cells.values() ?? [])].find(
      (cell) =>
        cell.field === 'report' &&
        pane.workbook.state.get().reading?.cells.get(keyOf(cell))?.owned !== true,
    );
    if (foreign === undefined) throw new Error('Nobody else reports');

    const before = model.state.get().completeness;
    await excel().user.elsewhere.type(address(foreign), 'ほかの課が書いた。');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(model.state.get().completeness).toBe(before);

    expect(await model.take(confirm)).toBe(true);
    expect(await model.take(submit)).toBe(true);
    expect(stateOf(model)).toBe('提出');
    expect(await excel().user.type(address(own), '書き足した。')).toEqual({ kind: 'accepted' });
    await until(() => textOf(pane, own) === '書き足した。');
    expect(textOf(pane, foreign)).toBe('ほかの課が書いた。');
    await close();

    const again = await opened(memory);
    expect(again.pane.workbook.state.get().viewpoint).toEqual({ kind: 'division', division: mine });
    expect(stateOf(again.model)).toBe('提出');
    again.pane.lookAs({ kind: 'division', division: other });
    expect(stateOf(again.model)).toBe('作成中');
    await again.close();
  });
});

const keyOf = ({ rowKey, field }: PeopleCell): string => valueKey(rowKey, field);

function textOf(pane: PaneModel, cell: PeopleCell): string {
  const input = pane.workbook.state.get().whole?.cells.get(keyOf(cell))?.input;
  return input?.kind === 'text' ? input.text : '';
}
