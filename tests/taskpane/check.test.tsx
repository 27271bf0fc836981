/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { number, text } from '../workbook/reading/book';
import { MemoryHost, TestMemory } from './memoryHost';
import { axeFindings, japaneseSentences, settled, type Shown, showPane } from './render';

const actual = 'R6.actual';

/** R6 年度末 of a division, with 「６５％」 pasted into No.33 and 「約３回」 into No.34. */
function pasted(): MemoryHost {
  const host = MemoryHost.holding({ division: 'kocho' });
  host.type('k:33-2', actual, text('６５％'));
  host.type('k:34-1', actual, text('約３回'));
  return host;
}

async function shown(options: Parameters<typeof showPane>[0] = {}): Promise<Shown> {
  const pane = await showPane({ host: pasted(), job: 'check', ...options });
  await screen.findByRole('group', { name: /表示する種類|Kinds to show/ });
  return pane;
}

const errorsOnly = async ({ user }: Shown): Promise<void> => {
  await user.click(screen.getByRole('button', { name: /^注意 \d/, pressed: true }));
  await user.click(screen.getByRole('button', { name: /^参考 \d/, pressed: true }));
};
const messages = (): readonly string[] =>
  screen.queryAllByText(/文字として入力されています/).map(({ textContent }) => textContent);

describe('点検', () => {
  it('counts what it found by severity, and shows the kinds that are wanted', async () => {
    const pane = await shown();
    expect(screen.getByRole('button', { name: 'エラー 2' })).toBeTruthy();
    await errorsOnly(pane);
    expect(messages()).toHaveLength(2);
    await pane.user.click(screen.getByRole('button', { name: 'エラー 2' }));
    expect(screen.getByText('この条件に合うものはありません。')).toBeTruthy();
    await pane.user.click(screen.getByRole('button', { name: '条件を消す' }));
    expect(screen.getByRole('button', { name: 'エラー 2', pressed: true })).toBeTruthy();
  });

  it('groups by initiative or by severity', async () => {
    const pane = await shown();
    await errorsOnly(pane);
    const headings = () =>
      screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings()).toEqual([
      expect.stringMatching(/^▾No\.33\s.*エラー 1$/),
      expect.stringMatching(/^▾No\.34\s.*エラー 1$/),
    ]);
    await pane.user.selectOptions(screen.getByRole('combobox', { name: 'まとめ方' }), '重さごと');
    expect(headings()).toEqual(['▾エラー2件']);
  });

  it('finds words, numbers and cells, in whatever width they are typed', async () => {
    const { host, user } = await shown();
    const search = screen.getByRole('searchbox');
    await user.type(search, 'Ｎｏ．３４ 文字として');
    expect(messages()).toEqual([expect.stringContaining('No.34')]);
    await user.clear(search);
    await user.type(search, host.addressOf('k:33-2', actual).replace('!', ' ').toLowerCase());
    expect(messages()).toEqual([expect.stringContaining('No.33')]);
  });

  it('leads to the cell, and marks what it has to say about the selected one', async () => {
    const pane = await shown();
    await errorsOnly(pane);
    await pane.user.click(screen.getByRole('button', { name: /「６５％」は文字として/ }));
    expect(pane.host.selected).toEqual([pane.host.addressOf('k:33-2', actual)]);
    const marked = (): readonly (string | null)[] =>
      screen
        .getAllByRole('listitem')
        .filter((item) => item.getAttribute('aria-current') === 'true')
        .map(({ textContent }) => textContent);
    expect(marked()).toEqual([expect.stringContaining('選択中のセル')]);
    act(() => pane.host.select('k:34-1', actual));
    expect(marked()).toEqual([expect.stringContaining('No.34')]);
    act(() => pane.host.select(null));
    expect(marked()).toEqual([]);
  });

  it('shows a correction as before → after, makes it on demand and takes it back', async () => {
    const pane = await shown();
    await errorsOnly(pane);
    const apply = screen.getByRole('button', { name: /「６５％」を「65」に直す/ });
    expect(apply.parentElement?.textContent).toContain('６５％→修正後: 65');
    await pane.user.click(apply);
    await waitFor(() => expect(messages()).toHaveLength(1));
    expect(screen.getByText('「６５％」を「65」に直す: 1か所に書き込みました。')).toBeTruthy();
    await pane.user.click(screen.getByRole('button', { name: '元に戻す' }));
    await waitFor(() => expect(messages()).toHaveLength(2));
    expect(screen.queryByRole('button', { name: '元に戻す' })).toBeNull();
  });

  it('makes several corrections at once, without those that were left out', async () => {
    const { host, user } = await shown();
    await user.click(screen.getByRole('button', { name: /^修正案をまとめて直す…（2件）/ }));
    expect(host.written).toEqual([]);
    await user.click(screen.getByRole('checkbox', { name: /「約３回」/ }));
    await user.click(screen.getByRole('button', { name: '1件を直す' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'エラー 1' })).toBeTruthy());
    expect(host.written.flat().map(({ rowKey, value }) => [rowKey, value])).toEqual([
      ['k:33-2', 65],
    ]);
  });

  it('drops a finding as soon as its cell is right, and finds what is typed', async () => {
    const { host } = await shown();
    act(() => host.type('k:33-2', actual, number(78)));
    await waitFor(() => expect(screen.getByRole('button', { name: 'エラー 1' })).toBeTruthy());
    act(() => host.type('k:33-2', actual, text('不明')));
    await waitFor(() => expect(screen.getByRole('button', { name: 'エラー 2' })).toBeTruthy());
  });

  it('checks everything on demand, what nobody has told included', async () => {
    const { host, user } = await shown();
    host.book?.type('k:33-1', actual, text('不明'));
    await user.click(screen.getByRole('button', { name: 'すべて点検' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'エラー 3' })).toBeTruthy());
  });

  it('says what to do about what has no cell', async () => {
    const host = MemoryHost.holding({ division: 'kocho' });
    const { book } = host;
    if (book === null) throw new Error('Nothing is open');
    const { sheet, row } = book.place('s:33-s1', 'R6.actual');
    sheet.rows.splice(row, 1);
    const { user } = await shown({ host });
    await user.type(screen.getByRole('searchbox'), 'の行がありません');
    const item = screen.getByText(/配られたブックからその行を戻すか、事務局に知らせてください/);
    expect(item.closest('button')).toBeNull();
    expect(item.closest('li')?.textContent).toContain('特定のセルはありません');
  });

  it('says so where everything is fine', async () => {
    const host = MemoryHost.holding({ division: 'kocho' });
    const pane = await shown({ host });
    await pane.user.click(screen.getByRole('button', { name: /^参考 \d/ }));
    expect(screen.getByText(/エラーと注意はありません/)).toBeTruthy();
  });

  it('comes back as it was left', async () => {
    const memory = new TestMemory();
    const first = await shown({ memory });
    await errorsOnly(first);
    await first.user.click(screen.getByRole('button', { name: /^No\.33\s/, expanded: true }));
    first.unmount();
    await settled();
    await shown({ memory });
    expect(screen.getByRole('button', { name: /^参考 \d/, pressed: false })).toBeTruthy();
    expect(screen.getByRole('button', { name: /^No\.33\s/, expanded: false })).toBeTruthy();
    expect(messages()).toEqual([expect.stringContaining('No.34')]);
  });

  it('says what happened where a cell cannot be shown or written', async () => {
    const pane = await shown();
    await errorsOnly(pane);
    pane.host.failure = Object.assign(new Error('x'), { code: 'ItemNotFound' });
    await pane.user.click(screen.getByRole('button', { name: /「６５％」は文字として/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('見つかりませんでした');
    pane.host.failure = Object.assign(new Error('x'), { code: 'AccessDenied' });
    await pane.user.click(screen.getByRole('button', { name: /「６５％」を「65」に直す/ }));
    await waitFor(() =>
      expect(
        screen
          .getAllByRole('alert')
          .map(({ textContent }) => textContent)
          .join(),
      ).toContain('保護されていて'),
    );
    expect(messages()).toHaveLength(2);
  });

  it('watches the selection only while it is shown', async () => {
    const { host, user } = await shown();
    expect(host.selectionWatchers).toBe(1);
    await user.click(screen.getByRole('tab', { name: '判定' }));
    await waitFor(() => expect(host.selectionWatchers).toBe(0));
  });

  it('says what to do where nothing can be checked', async () => {
    await showPane({ job: 'check' });
    expect(screen.getByText(/点検するブックがありません/)).toBeTruthy();
  });

  it('can be used by keyboard alone', async () => {
    const pane = await shown();
    await errorsOnly(pane);
    const heading = screen.getByRole('button', { name: /^No\.33\s/ });
    heading.focus();
    await pane.user.keyboard('{Enter}');
    expect(heading.getAttribute('aria-expanded')).toBe('false');
    await pane.user.keyboard('{Enter}{Tab}{Enter}');
    expect(pane.host.selected).toEqual([pane.host.addressOf('k:33-2', actual)]);
    await pane.user.keyboard('{Tab}{Enter}');
    await waitFor(() => expect(messages()).toHaveLength(1));
  });

  it('speaks English, and finds what is searched for in it', async () => {
    const { user } = await shown({ language: 'en-US' });
    expect(screen.getByRole('button', { name: 'Errors 2' })).toBeTruthy();
    const findings = () => screen.queryAllByText(/is text, not a number/);
    expect(findings().map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('“６５％”'),
      expect.stringContaining('“約３回”'),
    ]);
    expect(messages()).toEqual([]);
    expect(japaneseSentences()).toEqual([]);
    const search = screen.getByRole('searchbox');
    await user.type(search, 'Not a number 34');
    expect(findings()).toHaveLength(1);
    await user.clear(search);
    await user.type(search, '文字として');
    expect(findings()).toEqual([]);
  });

  it.each(['ja-JP', 'en-US'])('has no faults of accessibility (%s)', async (language) => {
    const { user } = await shown({ language });
    await user.click(screen.getByRole('button', { name: /^(修正案をまとめて|Correct several)/ }));
    expect(
      within(screen.getByRole('region', { name: /修正案の確認|Review/ })).getAllByRole('checkbox'),
    ).toHaveLength(2);
    expect(await axeFindings()).toEqual([]);
  });
});
