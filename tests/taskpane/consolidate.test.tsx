/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Received } from '../../src/consolidation';
import { consolidateModel } from '../../src/taskpane/core/consolidate/part';
import type { ChosenFile, OpenReader } from '../../src/taskpane/core/consolidate/readers';
import { divisionBook, submit } from '../consolidation/office';
import { number, text } from '../workbook/reading/book';
import { MemoryHost } from './memoryHost';
import { axeFindings, japaneseSentences, type Shown, showPane } from './render';

const REPORT = 'i:19|report';

function jinji(file: string, submission: number): Received {
  const book = divisionBook('jinji')
    .type('k:19-1', 'R6.actual', number(0))
    .type('i:19', 'report', text('ノー残業デーを実施した。'));
  return submit(book, { file, number: number(submission) });
}

/** What these files say; that files are read rightly is in readers.test.ts. */
const contents: Readonly<Record<string, () => Received>> = {
  'jinji.xlsx': () => jinji('jinji.xlsx', 1),
  'jinji再提出.xlsx': () => jinji('jinji再提出.xlsx', 2),
  'jinji別.xlsx': () =>
    submit(divisionBook('jinji').type('k:19-1', 'R6.actual', number(3)), { file: 'jinji別.xlsx' }),
  '議事録.xlsx': () => ({
    kind: 'unreadable',
    source: { fileName: '議事録.xlsx', fingerprint: '0' },
    message: '「議事録.xlsx」はExcelのブックではありません。',
    english: '“議事録.xlsx” is not an Excel workbook.',
  }),
};

/** A file that takes longer than anybody waits. */
const ENDLESS = '重い.xlsx';

const openReader: OpenReader = () => ({
  read: ({ name }) => {
    if (name === ENDLESS) return new Promise(() => undefined);
    const content = contents[name];
    return content === undefined
      ? Promise.reject(new Error(`Nobody knows ${name}`))
      : Promise.resolve(content());
  },
  close: () => undefined,
});

const named = (name: string): ChosenFile => ({
  name,
  size: 1,
  arrayBuffer: () => Promise.resolve(new ArrayBuffer(1)),
});
const filled = named('jinji.xlsx');

async function shown(language = 'ja-JP', host = MemoryHost.holding({})): Promise<Shown> {
  return showPane({ host, job: 'consolidate', language, openReader });
}

async function pick(pane: Shown, ...files: readonly unknown[]): Promise<void> {
  const input = screen.getByTestId<HTMLInputElement>('division-files');
  fireEvent.change(input, { target: { files } });
  await waitFor(() =>
    expect(consolidateModel(pane.pane).state.get()).toMatchObject({
      pending: null,
      reading: { state: expect.stringMatching(/done|failed/) as string },
    }),
  );
}

const held = (pane: Shown, key: string) =>
  pane.pane.workbook.state.get().reading?.cells.get(key)?.input;

describe('取りまとめ', () => {
  it('shows what each file would change, and writes nothing before it is told to', async () => {
    const pane = await shown();
    await pick(pane, filled);
    const files = screen.getByRole('region', { name: /^届いたファイル（1）/ });
    expect(files.textContent).toContain('人事課');
    expect(files.textContent).toContain('受け入れ');
    const values = screen.getByRole('region', { name: '変わる値（2）' });
    expect(values.textContent).toContain('ノー残業デーを実施した。');
    expect(screen.getByRole('button', { name: '2件の値を取り込む' })).toBeTruthy();
    expect(pane.host.plans).toEqual([]);
    expect(held(pane, REPORT)).toEqual({ kind: 'blank' });
  });

  it('writes the values, records them, and takes them back', async () => {
    const pane = await shown();
    await pick(pane, filled);
    await pane.user.click(screen.getByRole('button', { name: /件の値を取り込む$/ }));
    await screen.findByText(/件の値を書き込み、取込履歴に記録しました/);
    expect(held(pane, REPORT)).toEqual(text('ノー残業デーを実施した。'));
    const { whole } = pane.pane.workbook.state.get();
    expect(whole?.log.map(({ file }) => file)).toContain('jinji.xlsx');
    const overview = screen.getByRole('table', { name: '担当課ごとの提出の状況' });
    expect(within(overview).getByRole('row', { name: /人事課/ }).textContent).not.toContain(
      '未提出',
    );

    await pane.user.click(screen.getByRole('button', { name: '最後の取りまとめを取り消す' }));
    await screen.findByText(/件の値を元に戻しました/);
    expect(held(pane, REPORT)).toEqual({ kind: 'blank' });
  });

  it('reports a file that cannot be read and takes the others', async () => {
    const pane = await shown();
    await pick(pane, filled, named('議事録.xlsx'));
    const files = screen.getByRole('region', { name: /^届いたファイル（2）/ });
    expect(files.textContent).toContain('取り込めない（1）、受け入れ（1）');
    const [, first, second] = within(files).getAllByRole('row');
    expect([first?.textContent, second?.textContent]).toEqual([
      expect.stringContaining('議事録.xlsx'),
      expect.stringContaining('jinji.xlsx'),
    ]);
    expect(within(files).getByRole('row', { name: /議事録/ }).textContent).toContain(
      '取り込めない',
    );
    expect(screen.getByRole('region', { name: /^変わる値/ }).textContent).toContain('実施した');
  });

  it('leaves a value that the master has otherwise until somebody decides', async () => {
    const host = MemoryHost.holding({});
    host.type('i:19', 'report', text('事務局で直した文。'));
    const pane = await shown('ja-JP', host);
    await pick(pane, filled);
    const choice = screen.getByLabelText<HTMLSelectElement>(/の競合をどうするか/);
    expect(choice.value).toBe('leave');
    expect(screen.getByText(/1件は決まっていないため/)).toBeTruthy();
    await pane.user.selectOptions(choice, 'take');
    expect(screen.queryByText(/決まっていないため/)).toBeNull();
    await pane.user.click(screen.getByRole('button', { name: /件の値を取り込む$/ }));
    await screen.findByText(/取込履歴に記録しました/);
    expect(held(pane, REPORT)).toEqual(text('ノー残業デーを実施した。'));
  });

  it('settles all conflicts by one rule, and single ones otherwise', async () => {
    const host = MemoryHost.holding({});
    host.type('i:19', 'report', text('事務局で直した文。'));
    host.type('k:19-1', 'R6.actual', number(2));
    const pane = await shown('ja-JP', host);
    await pick(pane, filled);
    expect(screen.getByText(/2件は決まっていないため/)).toBeTruthy();
    await pane.user.selectOptions(screen.getByLabelText('競合をまとめて決める'), 'take');
    expect(screen.queryByText(/決まっていないため/)).toBeNull();
    const report = screen.getByLabelText(/取組実績の競合をどうするか/);
    await pane.user.selectOptions(report, 'keep');
    await pane.user.click(screen.getByRole('button', { name: /件の値を取り込む$/ }));
    await screen.findByText(/取込履歴に記録しました/);
    expect(held(pane, REPORT)).toEqual(text('事務局で直した文。'));
    expect(held(pane, 'k:19-1|R6.actual')).toEqual(number(0));
  });

  it('takes files that are dropped', async () => {
    const pane = await shown();
    fireEvent.drop(screen.getByText(/ファイルをまとめて落とす/), {
      dataTransfer: { files: [filled] },
    });
    const files = await screen.findByRole('region', { name: /^届いたファイル（1）/ });
    expect(files.textContent).toContain('人事課');
    expect(pane.host.plans).toEqual([]);
  });

  it('shows how far the reading is; stopped, it keeps what was read', async () => {
    const pane = await shown();
    const input = screen.getByTestId<HTMLInputElement>('division-files');
    fireEvent.change(input, { target: { files: [named(ENDLESS), filled] } });
    await screen.findByRole('progressbar', { name: '読んでいます（1／2）' });
    await pane.user.click(screen.getByRole('button', { name: 'やめる' }));
    await screen.findByText(/途中でやめました/);
    const files = screen.getByRole('region', { name: /^届いたファイル（1）/ });
    expect(files.textContent).toContain('人事課');
  });

  it('shows how far the writing is; stopped, the master is as it was', async () => {
    const pane = await shown();
    await pick(pane, filled);
    let go = (): void => undefined;
    pane.host.pause = new Promise((resolve) => (go = resolve));
    await pane.user.click(screen.getByRole('button', { name: /件の値を取り込む$/ }));
    await screen.findByText(/柱1 を書いています/);
    await pane.user.click(screen.getByRole('button', { name: 'やめる' }));
    act(go);
    await screen.findByText('やめました。ブックは元のままです。');
    expect([pane.host.plans, held(pane, REPORT)]).toEqual([[], { kind: 'blank' }]);
  });

  it('sees a correction that is typed into the master while the files lie there', async () => {
    const pane = await shown();
    await pick(pane, filled);
    expect(screen.queryByLabelText(/の競合をどうするか/)).toBeNull();
    act(() => pane.host.type('i:19', 'report', text('事務局で直した文。')));
    expect(await screen.findByLabelText(/の競合をどうするか/)).toBeTruthy();
  });

  it('counts a file that was chosen among those that contend as handed in', async () => {
    const pane = await shown();
    await pick(pane, filled, named('jinji別.xlsx'));
    const standing = (): string => {
      const table = screen.getByRole('table', { name: '担当課ごとの提出の状況' });
      const row = within(table).getByRole('row', { name: /^人事課/ });
      return within(row).getAllByRole('cell')[0]?.textContent ?? '';
    };
    expect(standing()).toBe('未提出');
    await pane.user.click(screen.getByLabelText('「jinji.xlsx」を使う'));
    expect(standing()).toMatch(/^提出/);
    await pane.user.click(screen.getByLabelText('「jinji.xlsx」を使う'));
    expect(standing()).toBe('未提出');
  });

  it('says so where only the submissions are recorded', async () => {
    const pane = await shown();
    await pick(pane, filled);
    await pane.user.click(screen.getByRole('button', { name: /件の値を取り込む$/ }));
    await screen.findByText(/^2件の値を書き込み/);
    await pane.user.click(screen.getByRole('button', { name: '一覧を空にする' }));
    await pick(pane, named('jinji再提出.xlsx'));
    expect(screen.getByText('取り込む値はありません。提出の記録だけを書き込みます。')).toBeTruthy();
    await pane.user.click(screen.getByRole('button', { name: '提出の記録を書き込む' }));
    await screen.findByText('提出の記録を書き込みました。');
  });

  it('leaves out what the office declines', async () => {
    const pane = await shown();
    await pick(pane, filled);
    await pane.user.click(screen.getByLabelText('「jinji.xlsx」を今回は除く'));
    const button = screen.getByRole('button', { name: '0件の値を取り込む' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });

  it('lists who has not submitted, with a text to send', async () => {
    await shown();
    const table = screen.getByRole('table', { name: '担当課ごとの提出の状況' });
    expect(within(table).getAllByRole('row')).toHaveLength(16);
    const row = within(table).getByRole('row', { name: /税務課/ });
    expect(row.textContent).toContain('未提出');
    expect(row.textContent).toContain('税務課　御担当者様');
  });

  it('leads to the cell of the master', async () => {
    const pane = await shown();
    await pick(pane, filled);
    const [first] = screen.getAllByRole('button', { name: / を選ぶ$/ });
    if (first === undefined) throw new Error('Nothing leads anywhere');
    await pane.user.click(first);
    expect(pane.host.selected).toHaveLength(1);
  });

  it('writes nothing where Excel refuses, and says what to do', async () => {
    const pane = await shown();
    await pick(pane, filled);
    const refused = jest
      .spyOn(pane.host, 'applyPlan')
      .mockRejectedValue(Object.assign(new Error('busy'), { code: 'ActivityLimitReached' }));
    await pane.user.click(screen.getByRole('button', { name: /件の値を取り込む$/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('少し待ってから');
    expect(held(pane, REPORT)).toEqual({ kind: 'blank' });
    refused.mockRestore();
    await pane.user.click(screen.getByRole('button', { name: /件の値を取り込む$/ }));
    await screen.findByText(/取込履歴に記録しました/);
  });

  it('speaks English: what becomes of a file and of a value, and why', async () => {
    const host = MemoryHost.holding({});
    host.type('i:19', 'report', text('事務局が書いた。'));
    const pane = await shown('en-US', host);
    await pick(pane, filled, named('議事録.xlsx'));
    expect(screen.getByRole('row', { name: /議事録/ }).textContent).toContain(
      'Not usable“議事録.xlsx” is not an Excel workbook.',
    );
    const conflict = screen.getByText('Conflict').closest('li');
    expect(conflict?.textContent).toContain('取組実績 (report) of No. 19 “');
    expect(conflict?.textContent).toContain('Choose which to use.');
    expect(japaneseSentences()).toEqual([]);
  });

  it.each(['ja-JP', 'en-US'])('has no faults of accessibility (%s)', async (language) => {
    const pane = await shown(language);
    await pick(pane, filled);
    expect(await axeFindings()).toEqual([]);
  });
});
