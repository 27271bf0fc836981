/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { number, text } from '../workbook/reading/book';
import { DIVISION, filledIn } from './filledWorkbook';
import { MemoryHost, TestMemory } from './memoryHost';
import { axeFindings, japaneseSentences, showPane } from './render';

const workbook = (): MemoryHost => MemoryHost.holding({ division: DIVISION, values: filledIn() });
const today = '2025-04-21T00:00:00Z';
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const field = (name: string | RegExp): HTMLElement => screen.getByLabelText(name);
const stage = (): string | null =>
  screen.getByRole('list', { name: '提出の流れ' }).querySelector('[aria-current=step]')
    ?.textContent ?? null;

/** A key of 取組実績 that the division writes. */
function reportRow(host: MemoryHost): string {
  const found = [...(host.book?.read().cells.values() ?? [])].find(
    (cell) => cell.field === 'report' && cell.owned,
  );
  if (found === undefined) throw new Error('There is no 取組実績');
  const { rowKey } = found;
  if (rowKey.kind === 'report') return `t:${String(rowKey.no)}:${rowKey.division}`;
  return rowKey.kind === 'initiative' ? `i:${String(rowKey.no)}` : '?';
}

describe('提出 of a division', () => {
  it('goes from 作成中 through 課長確認 to 提出, by keyboard alone', async () => {
    const host = workbook();
    const { user } = await showPane({ host, job: 'submit', today });
    expect(stage()).toContain('作成中');
    expect(screen.getByText(/空欄もエラーもありません/)).toBeTruthy();
    expect(await axeFindings()).toEqual([]);

    field(/^記入者の氏名/).focus();
    await user.keyboard('佐藤{Tab}内線 2345{Tab}鈴木{Tab}');
    expect((field(/^確認した日/) as HTMLInputElement).value).toBe('2025-04-21');
    button('課長確認を記録する').focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(stage()).toContain('課長確認'));
    expect(await axeFindings()).toEqual([]);

    button('提出する').focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(stage()).toContain('提出'));
    expect(screen.getByRole('status').textContent).toContain('提出しました');
    expect(host.book?.read().submission.get('submittedOn')?.input).toEqual(number(45_768));
    expect(screen.getByText('2025年4月21日')).toBeTruthy();
    expect(await axeFindings()).toEqual([]);
  });

  it('asks for the names before it records anything', async () => {
    const host = workbook();
    const { user } = await showPane({ host, job: 'submit', today });
    await user.click(button('課長確認を記録する'));
    expect(screen.getAllByText('入力してください。')).toHaveLength(2);
    expect(host.written).toEqual([]);
  });

  it('lists what is blank and what is wrong by initiative, and leads to the cell', async () => {
    const host = workbook();
    const row = reportRow(host);
    host.book?.type(row, 'report', text(''));
    host.book?.submit('state', text('課長確認'));
    const { user } = await showPane({ host, job: 'submit', today });
    const todo = screen.getByRole('region', { name: '提出の前に' });
    expect(todo.textContent).toContain('空欄 1');
    expect(screen.queryByRole('button', { name: '提出する' })).toBeNull();
    await user.click(within(todo).getByRole('button', { name: /空欄.*取組実績.*未入力/ }));
    const place = host.book?.place(row, 'report');
    expect(host.selected).toEqual([
      expect.stringMatching(
        new RegExp(`^${place?.sheet.name ?? '?'}![A-Z]+${String((place?.row ?? 0) + 1)}$`),
      ),
    ]);
    expect(await axeFindings()).toEqual([]);
    act(() => host.type(row, 'report', text('講座を12回開いた。')));
    await waitFor(() => expect(todo.textContent).toContain('空欄 0'));
  });

  it('asks for a word of explanation where a warning remains', async () => {
    const host = workbook();
    host.book?.type(reportRow(host), 'report', text('長い取組実績。'.repeat(200)));
    host.book?.submit('state', text('課長確認')).submit('confirmedBy', text('鈴木'));
    host.book?.submit('writer', text('佐藤')).submit('confirmedOn', number(45_765));
    const { user } = await showPane({ host, job: 'submit', today });
    await user.click(button('提出する'));
    expect(stage()).toContain('課長確認');
    await user.type(field(/注意の説明/), '会議で求められたため');
    await user.click(button('提出する'));
    await waitFor(() => expect(stage()).toContain('提出'));
    expect(screen.getByText('会議で求められたため')).toBeTruthy();
  });

  it('shows what the office said, and finishes what the pane left half-done', async () => {
    const host = workbook();
    const row = reportRow(host);
    host.book?.type(row, 'officeRemark', text('回数を書いてください。'));
    host.book?.submit('remark', text('2点あります。')).submit('state', text('差戻し'));
    host.locked.add(`${row}|report`);
    const { user } = await showPane({ host, job: 'submit', today });
    expect(stage()).toContain('差戻し');
    expect(screen.getByText('2点あります。')).toBeTruthy();
    const remarks = screen.getByRole('region', { name: '事務局の指摘（1件）' });
    await user.click(within(remarks).getByRole('button', { name: /回数を書いてください/ }));
    expect(host.selected).toHaveLength(1);
    expect(await axeFindings()).toEqual([]);
    await user.click(await screen.findByRole('button', { name: '入力欄を開く' }));
    await waitFor(() => expect(host.locked.size).toBe(0));
  });

  it('leads to a state that is no state', async () => {
    const host = workbook();
    host.book?.submit('state', text('出した'));
    const { user } = await showPane({ host, job: 'submit', today });
    expect(screen.getByText(/「出した」は一覧にない語です/)).toBeTruthy();
    await user.click(button(/を選ぶ$/));
    expect(host.selected).toHaveLength(1);
  });
});

describe('提出 of the office', () => {
  it('is a choice in a division’s workbook, and returns with remarks by item', async () => {
    const host = workbook();
    host.book?.submit('state', text('提出')).submit('submittedOn', number(45_768));
    host.book?.submit('writer', text('佐藤')).submit('confirmedBy', text('鈴木'));
    const memory = new TestMemory();
    const { user } = await showPane({ host, job: 'submit', today, memory });
    await user.click(screen.getByRole('switch', { name: '事務局として開く' }));
    expect(screen.getByText('事務局として開いています。')).toBeTruthy();
    const row = reportRow(host);
    const [item] = document.querySelectorAll('details');
    item?.setAttribute('open', '');
    const [remark] = screen.getAllByLabelText('取組実績・全体への指摘');
    if (remark === undefined) throw new Error('Nothing to remark on');
    await user.type(remark, '根拠を書いてください。');
    await user.type(field(/^事務局から/), '1点あります。');
    expect(await axeFindings()).toEqual([]);
    await user.click(button('差し戻す'));
    await waitFor(() => expect(stage()).toContain('差戻し'));
    const reading = host.book?.read();
    expect(reading?.submission.get('remark')?.input).toEqual(text('1点あります。'));
    expect(reading?.cells.get(`${row}|officeRemark`)?.input).toEqual(
      text('根拠を書いてください。'),
    );
  });

  it('lists the divisions in a master, and opens one', async () => {
    const host = MemoryHost.holding({ values: filledIn(true) });
    host.book?.type(`d:${DIVISION}`, 'state', text('提出'));
    const { user } = await showPane({ host, job: 'submit', today });
    const table = screen.getByRole('table', { name: '担当課ごとの提出の状態' });
    const line = within(table).getByRole('row', { name: /人事課/ });
    expect(line.textContent).toContain('提出');
    expect(await axeFindings()).toEqual([]);
    await user.click(within(line).getByRole('button'));
    expect(stage()).toContain('提出');
    await user.click(button('受理する'));
    await waitFor(() => expect(stage()).toContain('受理'));
    await user.click(button('一覧に戻る'));
    expect(screen.getByRole('row', { name: /人事課/ }).textContent).toContain('受理');
  });
});

describe('one shared workbook', () => {
  it('lets a person pick the division once, and says as whom it works from then on', async () => {
    const memory = new TestMemory();
    const host = MemoryHost.holding({ values: filledIn(true) });
    const { user, unmount } = await showPane({ host, job: 'submit', today, memory });
    await user.click(button('担当課として記入する'));
    await user.selectOptions(field('どの課として記入しますか'), DIVISION);
    await user.click(button('決める'));
    const banner = screen.getByRole('region', { name: '開いているブック' });
    expect(banner.textContent).toContain('人事課として記入');
    expect(stage()).toContain('作成中');
    expect(await axeFindings()).toEqual([]);
    unmount();
    await showPane({ host, job: 'submit', today, memory });
    expect(screen.getByRole('region', { name: '開いているブック' }).textContent).toContain(
      '人事課',
    );
  });
});

it('speaks English', async () => {
  const host = workbook();
  const { user } = await showPane({ host, job: 'submit', today, language: 'en-US' });
  expect(screen.getByText('Nothing is blank and nothing is wrong.', { exact: false })).toBeTruthy();
  expect(japaneseSentences()).toEqual([]);
  await user.type(screen.getByLabelText(/^Your name/), 'Sato');
  await user.type(screen.getByLabelText(/^Name of the head/), 'Suzuki');
  await user.click(button('Record the confirmation'));
  await user.click(await screen.findByRole('button', { name: 'Submit' }));
  await screen.findByText('Submitted. Save the file and send it to the office.');
  expect(await axeFindings()).toEqual([]);
});
