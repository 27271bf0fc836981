import { PaneModel } from '../../src/taskpane/core/paneModel';
import { submitModel } from '../../src/taskpane/core/submit/part';
import { OFFICE } from '../../src/taskpane/core/viewpoint';
import type { Memory } from '../../src/taskpane/host';
import { inputCells, rowKeyText, type SubmissionStep } from '../../src/workbook';
import { number, text } from '../workbook/reading/book';
import { DIVISION, filledIn } from './filledWorkbook';
import { MemoryHost, TestMemory, testTools } from './memoryHost';

const confirm: SubmissionStep = {
  kind: 'confirm',
  writer: '佐藤',
  contact: '',
  confirmedBy: '鈴木',
  confirmedOn: 45_765,
};
const submit: SubmissionStep = { kind: 'submit', submittedOn: 45_768, explanation: '' };
const busy = (): Error => Object.assign(new Error('busy'), { code: 'ActivityLimitReached' });

const workbook = (): MemoryHost => MemoryHost.holding({ division: DIVISION, values: filledIn() });
const master = (): MemoryHost => MemoryHost.holding({ values: filledIn(true) });

async function opened(host: MemoryHost, memory: Memory = new TestMemory()) {
  const pane = new PaneModel(testTools(host, { memory, now: () => new Date(2025, 3, 21) }));
  await pane.open();
  const model = submitModel(pane);
  const leave = model.follow();
  await model.look();
  const block = (field: string) =>
    model.state.get().subject?.reading.submission.get(field as 'state')?.input;
  const inputs = (): readonly string[] => {
    const { reading } = model.state.get().subject ?? {};
    if (reading === undefined) throw new Error('Nothing to submit');
    return inputCells(reading).map(({ rowKey, field }) => `${rowKeyText(rowKey)}|${field}`);
  };
  return { pane, model, block, inputs, leave };
}

function cellOf(host: MemoryHost, rowKey: string, field: string) {
  const [sheet, cell] = host.addressOf(rowKey, field).split('!');
  return { sheet, cell };
}

describe('a division’s workbook', () => {
  it('is confirmed, handed in with its inputs closed, and withdrawn with its inputs open', async () => {
    const host = workbook();
    const { model, block, inputs } = await opened(host);
    expect(model.state.get().completeness).toMatchObject({ blocking: 0, blanks: 0, warnings: 0 });
    expect(await model.take(confirm)).toBe(true);
    expect(host.locked.size).toBe(0);
    expect(await model.take(submit)).toBe(true);
    expect(block('state')).toEqual(text('提出'));
    expect(block('number')).toEqual(number(1));
    expect(inputs().filter((key) => !host.locked.has(key))).toEqual([]);
    expect(model.state.get()).toMatchObject({ mismatch: null, done: 'submit' });

    expect(await model.take({ kind: 'withdraw' })).toBe(true);
    expect(block('state')).toEqual(text('作成中'));
    expect(inputs().filter((key) => host.locked.has(key))).toEqual([]);
    await model.take(confirm);
    await model.take(submit);
    expect(block('number')).toEqual(number(2));
  });

  it('is not handed in while something is blank or wrong', async () => {
    const host = workbook();
    const { model, block, inputs } = await opened(host);
    await model.take(confirm);
    const report = inputs().find((key) => key.endsWith('|report')) ?? '';
    host.type(report.split('|')[0] ?? '', 'report', text(''));
    expect(model.state.get().completeness).toMatchObject({ blocking: 1, blanks: 1 });
    expect(await model.take(submit)).toBe(false);
    expect(model.state.get().trouble?.code).toBe('notComplete');
    expect(block('state')).toEqual(text('課長確認'));
    expect(host.locked.size).toBe(0);
  });

  it('is handed in with a warning only when it is explained, and the explanation goes with it', async () => {
    const host = workbook();
    const { model, block, inputs } = await opened(host);
    const report = inputs().find((key) => key.endsWith('|report')) ?? '';
    host.type(report.split('|')[0] ?? '', 'report', text('長い取組実績。'.repeat(200)));
    await model.take(confirm);
    expect(model.state.get().completeness).toMatchObject({ blocking: 0, warnings: 1 });
    expect(await model.take(submit)).toBe(false);
    expect(await model.take({ ...submit, explanation: '会議で求められたため' })).toBe(true);
    expect(block('explanation')).toEqual(text('会議で求められたため'));
  });

  it('says what has changed since it was confirmed, on the computer that confirmed it', async () => {
    const host = workbook();
    const memory = new TestMemory();
    const { model, inputs } = await opened(host, memory);
    const report = inputs().find((key) => key.endsWith('|report')) ?? '';
    const [row = ''] = report.split('|');
    await model.take(confirm);
    expect(model.state.get().changed).toEqual([]);
    host.type(row, 'report', text('書き直した。'));
    const { sheet, cell } = cellOf(host, row, 'report');
    const [change, ...rest] = model.state.get().changed;
    expect(rest).toEqual([]);
    expect(change).toMatchObject({ place: { sheet, cell } });
    expect(change?.message).toMatch(/の取組実績: .+ → 書き直した。$/);
    // The pane was closed in between, and another computer knows nothing.
    expect((await opened(host, memory)).model.state.get().changed).toEqual([change]);
    expect((await opened(host)).model.state.get().changed).toEqual([]);
    // Confirmed again, the change has been seen.
    await model.take({ kind: 'redraft' });
    expect(model.state.get().changed).toEqual([]);
    await model.take({ ...confirm, confirmedOn: 45_766 });
    expect(model.state.get().changed).toEqual([]);
    expect(await model.take(submit)).toBe(true);
  });

  it('is stamped and closed in one go: where closing fails, the stamp is taken back', async () => {
    const host = workbook();
    const { model, block } = await opened(host);
    await model.take(confirm);
    host.lockFailure = busy();
    expect(await model.take(submit)).toBe(false);
    expect(model.state.get()).toMatchObject({ trouble: { code: 'busy' }, mismatch: null });
    expect(block('state')).toEqual(text('課長確認'));
    expect(block('submittedOn')?.kind).toBe('blank');
    expect(host.locked.size).toBe(0);
    expect(await model.take(submit)).toBe(true);
    expect(block('number')).toEqual(number(1));
  });

  it('is recognised where the pane was closed between the stamp and the closing, and is finished', async () => {
    const host = workbook();
    const first = await opened(host);
    await first.model.take(confirm);
    host.book?.submit('state', text('提出'));
    const { model, inputs } = await opened(host);
    expect(model.state.get().mismatch).toBe('open');
    expect(await model.settle()).toBe(true);
    expect(inputs().filter((key) => !host.locked.has(key))).toEqual([]);
    expect(model.state.get().mismatch).toBeNull();
  });

  it('offers to open inputs that are closed though it was withdrawn by hand', async () => {
    const host = workbook();
    const { model, inputs } = await opened(host);
    await model.take(confirm);
    await model.take(submit);
    host.type('submission:state', 'value', text('作成中'));
    await model.look();
    expect(model.state.get().mismatch).toBe('closed');
    await model.settle();
    expect(inputs().filter((key) => host.locked.has(key))).toEqual([]);
  });

  it('says so where somebody else was first', async () => {
    const host = workbook();
    const { model } = await opened(host);
    await model.take(confirm);
    // Not told: a co-author, or another computer.
    host.book?.submit('state', text('作成中'));
    expect(await model.take(submit)).toBe(false);
    expect(model.state.get().trouble?.code).toBe('stateChanged');
  });

  it('keeps what was begun through the pane’s closing, and forgets it once it is in the workbook', async () => {
    const memory = new TestMemory();
    const host = workbook();
    const { model, leave, pane } = await opened(host, memory);
    model.write({ writer: '佐', explanation: '途中' });
    leave();
    await pane.close();
    const again = await opened(host, memory);
    expect(again.model.state.get().draft).toEqual({ writer: '佐', explanation: '途中' });
    await again.model.take(confirm);
    expect(again.model.state.get().draft).toEqual({ explanation: '途中' });
  });
});

describe('the office with a division’s workbook', () => {
  async function handedIn() {
    const host = workbook();
    const memory = new TestMemory();
    const { pane, model, block, inputs } = await opened(host, memory);
    await model.take(confirm);
    await model.take(submit);
    pane.lookAs(OFFICE);
    return { host, pane, model, block, inputs, memory };
  }

  it('returns it with remarks, which opens it and which the division reads', async () => {
    const { host, pane, model, block, inputs } = await handedIn();
    const report = inputs().find((key) => key.endsWith('|report')) ?? '';
    const row = report.split('|')[0] ?? '';
    model.writeRemark(`${row}|officeRemark`, ' 実施した回数を書いてください。 ');
    expect(await model.take({ kind: 'return', remark: '2点あります。' })).toBe(true);
    expect(block('state')).toEqual(text('差戻し'));
    expect(block('remark')).toEqual(text('2点あります。'));
    expect(inputs().filter((key) => host.locked.has(key))).toEqual([]);
    expect(host.shown).toHaveLength(1);
    pane.lookAs({ kind: 'division', division: DIVISION });
    const remarks = model.state.get().completeness?.items.flatMap((item) => item.remarks) ?? [];
    expect(remarks.map((each) => each.text)).toEqual(['実施した回数を書いてください。']);
  });

  it('accepts it, makes it final and undoes that; the division can no longer withdraw it', async () => {
    const { pane, model, block } = await handedIn();
    await model.take({ kind: 'accept', remark: '' });
    expect(block('state')).toEqual(text('受理'));
    await model.take({ kind: 'finalise' });
    await model.take({ kind: 'reopen' });
    expect(block('state')).toEqual(text('受理'));
    pane.lookAs({ kind: 'division', division: DIVISION });
    expect(await model.take({ kind: 'withdraw' })).toBe(false);
  });

  it('keeps remarks that are begun, and writes nothing of them before it is told to', async () => {
    const { host, pane, model, inputs, memory } = await handedIn();
    const row = inputs()[0]?.split('|')[0] ?? '';
    model.writeRemark(`${row}|officeRemark`, '途中');
    await pane.close();
    const again = await opened(host, memory);
    expect(again.model.state.get().draft.remarks).toEqual({ [`${row}|officeRemark`]: '途中' });
    expect(await again.model.saveRemarks('指摘')).toBe(true);
    expect(again.model.state.get().draft).toEqual({});
    expect(again.pane.edits.state.get().undoable?.label).toBe('指摘');
  });
});

describe('a master that divisions fill in together', () => {
  it('is stamped in the division’s line and nothing is closed there', async () => {
    const host = master();
    const { pane, model, block } = await opened(host);
    pane.lookAs({ kind: 'division', division: DIVISION });
    expect(model.state.get().completeness?.blocking).toBe(0);
    await model.take(confirm);
    expect(await model.take(submit)).toBe(true);
    expect(block('state')).toEqual(text('提出'));
    expect(block('writer')).toEqual(text('佐藤'));
    expect(host.locked.size).toBe(0);
    const written = host.written.flat().map(({ rowKey }) => rowKey);
    expect([...new Set(written)]).toEqual([`d:${DIVISION}`]);
  });

  it('shows the office each division’s line, where it returns and accepts', async () => {
    const host = master();
    const { pane, model, block } = await opened(host);
    pane.lookAs({ kind: 'division', division: DIVISION });
    await model.take(confirm);
    await model.take(submit);
    pane.lookAs(OFFICE);
    expect(model.state.get().subject).toBeNull();
    model.choose(DIVISION);
    expect(model.state.get().subject).toMatchObject({ actor: 'office', block: { state: '提出' } });
    expect(await model.take({ kind: 'return', remark: '見直してください。' })).toBe(true);
    expect(block('remark')).toEqual(text('見直してください。'));
    expect(host.locked.size).toBe(0);
  });

  it('does not answer another division’s blanks', async () => {
    const host = master();
    const { pane, model } = await opened(host);
    pane.lookAs({ kind: 'division', division: DIVISION });
    const before = model.state.get().completeness;
    const foreign = [...(pane.workbook.state.get().whole?.cells.entries() ?? [])].find(
      ([key, { field }]) =>
        field === 'report' && pane.workbook.state.get().reading?.cells.has(key) !== true,
    );
    if (foreign === undefined) throw new Error('No other division');
    host.type(rowKeyText(foreign[1].rowKey), 'report', text(''));
    expect(model.state.get().completeness).toEqual(before);
  });
});
