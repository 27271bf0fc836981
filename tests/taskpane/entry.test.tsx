/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { number, text, type Order } from '../workbook/reading/book';
import { MemoryHost } from './memoryHost';
import { axeFindings, japaneseSentences, type Shown, showPane } from './render';

/** The workbook of 県民広聴課 (No.33 and No.34) for R6. */
function workbook(order: Order = {}): MemoryHost {
  return MemoryHost.holding({ division: 'kocho', ...order });
}

async function shown(host = workbook(), language = 'ja-JP'): Promise<Shown> {
  const pane = await showPane({ host, language });
  await screen.findByText(/^(残り \d+か所|\d+ cells left|入力するところは残っていません。)$/);
  return pane;
}

const remaining = () => Number(/残り (\d+)か所/.exec(screen.getByText(/^残り/).textContent)?.[1]);
const card = () => screen.getByRole('article');

describe('記入', () => {
  it('comes first in the workbook of a division, and says how much is left', async () => {
    const { host } = await shown();
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('記入');
    const before = remaining();
    act(() => host.type('k:34-1', 'R6.actual', number(4)));
    await waitFor(() => expect(remaining()).toBe(before - 1));
  });

  it('says so where no row of an initiative is selected, and leads to the first blank', async () => {
    const { host, user } = await shown();
    expect(screen.getByText(/取組項目の行が選ばれていません/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '最初の未入力へ' }));
    expect(host.selected).toHaveLength(1);
    expect(card().getAttribute('aria-labelledby')).toBe('initiative');
    expect(within(card()).getByRole('heading', { level: 2 }).textContent).toContain('No.33');
  });

  it.each(['i:33', 'k:33-2', 's:33-s3'])('follows the selected row: %s', async (rowKey) => {
    const { host } = await shown();
    act(() => host.select(rowKey, 'R6.actual'));
    expect(within(card()).getByRole('heading', { level: 2 }).textContent).toBe(
      'No.33　デジタルを活用した情報収集の推進',
    );
    expect(card().textContent).toContain(
      '「埼玉県政世論調査」、「埼玉県政サポーターアンケート」等の実施や',
    );
    expect(card().textContent).toContain('の実施を通じて県民の声を集約する');
    expect(card().textContent).toContain('県民広聴課');
    act(() => host.select('k:34-1'));
    expect(within(card()).getByRole('heading', { level: 2 }).textContent).toContain('No.34');
    act(() => host.select(null));
    expect(screen.queryByRole('article')).toBeNull();
  });

  it('shows targets, actuals, rates and statuses over the years as a table', async () => {
    const host = workbook();
    host.type('k:34-1', 'R5.actual', number(4));
    host.type('k:34-1', 'R6.actual', number(3));
    await shown(host);
    act(() => host.select('k:34-1'));
    const table = screen.getByRole('table', { name: /^開催回数（回）の年度ごとの目標と実績/ });
    const rows = within(table)
      .getAllByRole('row')
      .map((row) => [...row.children].map(({ textContent }) => textContent));
    expect(rows).toEqual([
      ['年度', '目標', '実績', '達成率', '判定'],
      ['R3', '－', '2', '－', '－'],
      ['R5', '4', '4', '100.0%', '◎ 達成'],
      ['R6（今回）', '4', '3', '75.0%', '△ 一部達成'],
      ['R7', '4', '－', '－', '‐ 未到来'],
    ]);
  });

  it('draws a bar for each year, as long as its value, with a mark at the target', async () => {
    const host = workbook();
    host.type('k:34-1', 'R5.actual', number(4));
    host.type('k:34-1', 'R6.actual', number(1));
    await shown(host);
    act(() => host.select('k:34-1'));
    const table = screen.getByRole('table', { name: /^開催回数/ });
    const widths = [...table.querySelectorAll<HTMLElement>('[style*="width"]')].map(({ style }) =>
      Number(/([\d.]+)%/.exec(style.width)?.[1]),
    );
    expect(widths).toEqual([50, 100, 25]);
  });

  it('shows the plan of the year, an earlier one where it goes on', async () => {
    const { host } = await shown();
    act(() => host.select('s:34-s1', 'R6.actual'));
    const steps = screen.getByRole('region', { name: '令和6年度の計画（工程）' });
    expect(steps.textContent).toContain('関係者との調整・開催（前の年度から続く）');
    expect(steps.textContent).toContain('目安: 4回');
  });

  it('lists what the initiative still misses, each with the way to its cell', async () => {
    const { host, user } = await shown();
    act(() => host.select('i:34'));
    const missing = () => screen.getByRole('region', { name: /^この取組項目の(未入力|入力は)/ });
    expect(
      within(missing())
        .getAllByRole('button')
        .map((item) => item.textContent),
    ).toEqual([
      expect.stringContaining('取組実績が未入力'),
      expect.stringContaining('「開催回数」'),
      expect.stringContaining('「どこでも知事室の開催」'),
    ]);
    await user.click(within(missing()).getByRole('button', { name: /「開催回数」/ }));
    expect(host.selected.at(-1)).toBe(host.addressOf('k:34-1', 'R6.actual'));
    act(() => {
      host.type('i:34', 'report', text('4回開催した。'));
      host.type('k:34-1', 'R6.actual', number(4));
      host.type('s:34-s1', 'R6.actual', text('計画どおり'));
    });
    await screen.findByText('この取組項目の入力は済んでいます。');
  });

  it('goes from blank to blank, there and back, and on from the other end', async () => {
    const { host, user } = await shown();
    const all = remaining();
    const next = () => screen.getByRole('button', { name: /次の未入力|最初の未入力/ });
    for (let index = 0; index < all; index += 1) await user.click(next());
    const forth = host.selected.slice();
    expect(new Set(forth).size).toBe(all);
    expect(screen.getByText(new RegExp(`${all}か所中 ${all}番目`))).toBeTruthy();
    await user.click(next());
    expect(host.selected.at(-1)).toBe(forth[0]);
    expect(screen.getByText(/反対の端から続けます/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '前の未入力' }));
    expect(host.selected.at(-1)).toBe(forth.at(-1));
  });

  it('does the same with Alt+↓ and Alt+↑, wherever the focus is in the pane', async () => {
    const { host, user } = await shown();
    act(() => host.select('i:33'));
    screen.getByRole('tab', { selected: true }).focus();
    await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{ArrowUp}{/Alt}');
    await waitFor(() => expect(host.selected).toHaveLength(3));
    expect(host.selected[2]).toBe(host.selected[0]);
    expect(host.selected[1]).not.toBe(host.selected[0]);
  });

  it('passes over what has been filled in since', async () => {
    const { host, user } = await shown();
    await user.click(screen.getByRole('button', { name: '最初の未入力へ' }));
    const [first] = host.selected;
    act(() => host.type('i:33', 'report', text('調査を行った。')));
    await waitFor(() => expect(remaining()).toBeGreaterThan(0));
    act(() => host.select(null));
    await waitFor(async () => {
      await user.click(screen.getByRole('button', { name: '最初の未入力へ' }));
      expect(host.selected.at(-1)).not.toBe(first);
    });
  });

  it('leads on to the check where something in the initiative is wrong', async () => {
    const host = workbook();
    host.type('k:34-1', 'R6.actual', text('約３回'));
    const { user } = await shown(host);
    act(() => host.select('k:34-1'));
    await user.click(screen.getByRole('button', { name: /直すところが 1件あります/ }));
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('点検');
  });

  it('shows what the office has to say, about the whole and about the item', async () => {
    const host = workbook();
    host.book?.submit('remark', text('数値の根拠を添えてください。'));
    host.book?.type('k:34-1', 'officeRemark', text('前年度と同じ値です。'));
    await shown(host);
    expect(screen.getByText('数値の根拠を添えてください。')).toBeTruthy();
    act(() => host.select('i:34'));
    expect(within(card()).getByText(/前年度と同じ値です/).textContent).toContain('「開催回数」');
    act(() => host.select('i:33'));
    expect(within(card()).queryByText(/前年度と同じ値です/)).toBeNull();
  });

  it('shows forecasts of an interim round as such', async () => {
    const host = workbook({ round: 'interim' });
    host.type('k:34-1', 'R6.forecast', number(4));
    await shown(host);
    act(() => host.select('k:34-1'));
    expect(screen.getByRole('table', { name: /^開催回数/ }).textContent).toContain('4（見込）');
  });

  it('says what happened where a cell cannot be shown', async () => {
    const { host, user } = await shown();
    host.failure = Object.assign(new Error('x'), { code: 'ItemNotFound' });
    await user.click(screen.getByRole('button', { name: '最初の未入力へ' }));
    expect((await screen.findByRole('alert')).textContent).toContain('見つかりませんでした');
  });

  it('says what to do where there is nothing to fill in', async () => {
    await showPane({ job: 'entry' });
    expect(screen.getByText(/記入するブックがありません/)).toBeTruthy();
  });

  it('speaks English around the words of the programme', async () => {
    const { host } = await shown(workbook(), 'en-US');
    act(() => host.select('k:34-1'));
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Fill in');
    const title = within(card()).getByRole('heading', { level: 2 });
    expect([title.textContent, title.lang]).toEqual(['No. 34  「どこでも知事室」の実施', 'ja']);
    expect(japaneseSentences()).toEqual([]);
  });

  it.each(['ja-JP', 'en-US'])('has no faults of accessibility (%s)', async (language) => {
    const host = workbook();
    host.type('k:33-2', 'R6.actual', text('６５％'));
    await shown(host, language);
    act(() => host.select('i:33'));
    expect(await axeFindings()).toEqual([]);
  });
});
