/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { columnLetters } from '../../src/workbook';
import { number, text } from '../workbook/reading/book';
import { MemoryHost, TestMemory } from './memoryHost';
import { axeFindings, japaneseSentences, settled, showPane } from './render';

const late = () => screen.getByRole('region', { name: /^未達の項目/ });
const open = () => screen.getByRole('region', { name: /^まだ判定できない項目/ });

/** R6 年度末 with No. 1 missed, No. 14 met and the rest blank. */
function typedMaster(): MemoryHost {
  const host = MemoryHost.holding({});
  host.type('k:1-1', 'R6.actual', number(20));
  return host;
}

describe('判定', () => {
  it('comes first where a master is open, and says which one', async () => {
    await showPane({ host: typedMaster() });
    const situation = screen.getByRole('region', { name: '開いているブック' });
    expect(situation.textContent).toContain('取りまとめ用ブック');
    expect(situation.textContent).toContain('令和6年度　年度末報告');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('判定');
  });

  it('says how many of all initiatives are achieved', async () => {
    await showPane({ host: typedMaster() });
    expect(screen.getByText('全57項目のうち0項目が達成')).toBeTruthy();
  });

  it('shows a chart by pillar that is a table', async () => {
    await showPane({ host: typedMaster() });
    const table = screen.getByRole('table', { name: /柱ごとの取組項目の数/ });
    const headers = within(table).getAllByRole('columnheader');
    expect(headers.map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['◎達成', '×未達成', '…未入力']),
    );
    const first = within(table).getByRole('rowheader', { name: /県庁のデジタル化/ });
    expect(first.textContent).toContain('達成 0／22');
    const counts = [...(first.closest('tbody')?.querySelectorAll('td') ?? [])].map((cell) =>
      Number.parseInt(cell.textContent, 10),
    );
    expect(counts.reduce((a, b) => a + b)).toBe(22);
    expect(counts[headers.findIndex(({ textContent }) => textContent === '×未達成')]).toBe(1);
  });

  it('breaks the summary down by section and division too, and remembers by what', async () => {
    const memory = new TestMemory();
    const { user, unmount } = await showPane({ host: typedMaster(), memory });
    await user.click(screen.getByRole('radio', { name: '担当課' }));
    const table = screen.getByRole('table', { name: /担当課ごとの取組項目の数/ });
    expect(within(table).getAllByRole('rowheader')).toHaveLength(15);
    unmount();
    await showPane({ host: typedMaster(), memory });
    expect(screen.getByRole('table', { name: /担当課ごと/ })).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: '節' }));
    const sections = screen.getByRole('table', { name: /節ごとの取組項目の数/ });
    expect(within(sections).getAllByRole('rowheader')).toHaveLength(12);
  });

  it("does not break a division's own workbook down by division", async () => {
    const memory = new TestMemory();
    memory.write('judge.grouping', 'division');
    await showPane({ host: MemoryHost.holding({ division: 'jinji' }), memory, job: 'judge' });
    expect(screen.queryByRole('radio', { name: '担当課' })).toBeNull();
    expect(screen.getByRole('table', { name: /柱ごと/ })).toBeTruthy();
  });

  it('leads from a number to the initiatives behind it and back, by keyboard alone', async () => {
    const { host, user } = await showPane({ host: typedMaster() });
    const behind = /^県庁のデジタル化.*未達成 1項目$/;
    screen.getByRole('button', { name: behind }).focus();
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: behind }));
    const region = screen.getByRole('region', { name: behind });
    await user.keyboard('{Tab}{Enter}');
    expect(host.selected).toHaveLength(1);
    expect(within(region).getAllByRole('listitem')).toHaveLength(1);
    expect(await axeFindings()).toEqual([]);
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: behind }));
  });

  it('follows typing behind a number as well', async () => {
    const { host, user } = await showPane({ host: typedMaster() });
    await user.click(screen.getByRole('button', { name: /^県庁のデジタル化.*未達成 1項目$/ }));
    act(() => host.type('k:1-1', 'R6.actual', number(78)));
    expect(await screen.findByText('当てはまる項目はなくなりました。')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '← 内訳に戻る' }));
    expect(screen.getByText('全57項目のうち1項目が達成')).toBeTruthy();
  });

  it('shows last year beside this year where it has values, and what is behind it', async () => {
    const host = typedMaster();
    host.type('k:1-1', 'R5.actual', number(70));
    const { user } = await showPane({ host });
    expect(screen.getByText(/^前年度（令和5年度）は \d+項目のうち1項目が達成$/)).toBeTruthy();
    const table = screen.getByRole('table', { name: /柱ごと/ });
    expect(within(table).getAllByRole('rowheader', { name: 'R5' })).toHaveLength(3);
    await user.click(
      within(table).getByRole('button', { name: /^県庁のデジタル化.*令和5年度.達成 1項目$/ }),
    );
    await user.click(within(screen.getByRole('list')).getByRole('button'));
    const place = host.book?.place('k:1-1', 'R5.actual');
    const [letters] = /[A-Z]+/.exec(host.selected[0]?.split('!')[1] ?? '') ?? [];
    expect(letters).toBe(columnLetters(place?.column ?? -1));
    expect(await axeFindings()).toEqual([]);
  });

  it('lists what is late with its rate and leads to the cell', async () => {
    const { host, user } = await showPane({ host: typedMaster() });
    expect(late().textContent).toContain('未達の項目（1）');
    const item = within(late()).getByRole('button');
    expect(item.textContent).toContain('× 未達成');
    expect(item.textContent).toContain('達成率 25.6%');
    await user.click(item);
    const place = host.book?.place('k:1-1', 'R6.actual');
    expect(host.selected).toEqual([expect.stringContaining(`${place?.sheet.name ?? '?'}!`)]);
    expect(host.selected[0]).toMatch(new RegExp(`[A-Z]+${String((place?.row ?? 0) + 1)}$`));
  });

  it('follows what is typed', async () => {
    const { host } = await showPane({ host: typedMaster() });
    act(() => host.type('k:1-1', 'R6.actual', number(78)));
    await waitFor(() => expect(late().textContent).toContain('未達の項目はありません'));
    expect(screen.getByText('全57項目のうち1項目が達成')).toBeTruthy();
  });

  it('reads everything anew where rows were moved', async () => {
    const { host } = await showPane({ host: typedMaster() });
    await act(async () => {
      host.change((book) => {
        book.place('k:1-1', 'R6.actual').sheet.insertRow(5);
        book.type('k:1-1', 'R6.actual', number(78));
      });
      await Promise.resolve();
    });
    await waitFor(() => expect(late().textContent).toContain('未達の項目はありません'));
  });

  it('tells what is wrong in a cell from what is blank', async () => {
    const { host } = await showPane({ host: typedMaster() });
    act(() => host.type('k:1-1', 'R6.actual', text('６５％')));
    await waitFor(() => expect(open().textContent).toContain('！ 要確認'));
    // The worst first.
    expect(within(open()).getAllByRole('button')[0]?.textContent).toContain('No.1　');
  });

  it("judges a division's workbook on its own initiatives", async () => {
    await showPane({ host: MemoryHost.holding({ division: 'jinji' }), job: 'judge' });
    const sentence = screen.getByText(/^全\d+項目のうち/).textContent;
    expect(Number(/\d+/.exec(sentence)?.[0])).toBeLessThan(20);
  });

  it('marks forecasts of an interim round', async () => {
    await showPane({
      host: (() => {
        const host = MemoryHost.holding({ round: 'interim' });
        host.type('k:1-1', 'R6.forecast', number(80));
        return host;
      })(),
    });
    expect(screen.getByText('全57項目のうち1項目が達成(見込み)')).toBeTruthy();
  });

  it('keeps the last result when a refresh fails, and says so', async () => {
    const { host, user } = await showPane({ host: typedMaster() });
    host.failure = Object.assign(new Error('editing'), { code: 'InvalidOperationInCellEditMode' });
    await user.click(screen.getByRole('button', { name: '最新にする' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Enter キーで入力を確定');
    expect(screen.getByText('全57項目のうち0項目が達成')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'もう一度' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('says what to do where nothing can be judged', async () => {
    await showPane({ job: 'judge' });
    expect(screen.getByText(/判定するブックがありません/)).toBeTruthy();
  });

  it('stops following when the pane closes', async () => {
    const { host, unmount } = await showPane({ host: typedMaster() });
    expect(host.watchers).toBe(1);
    unmount();
    await settled();
    expect(host.watchers).toBe(0);
  });

  it('goes to the cell by keyboard too', async () => {
    const { host, user } = await showPane({ host: typedMaster() });
    within(late()).getByRole('button').focus();
    await user.keyboard('{Enter}');
    expect(host.selected).toHaveLength(1);
  });

  it('speaks English', async () => {
    await showPane({ host: typedMaster(), language: 'en-US' });
    expect(screen.getByText('0 of 57 initiatives achieved')).toBeTruthy();
    expect(japaneseSentences()).toEqual([]);
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Judge');
  });

  it.each(['ja-JP', 'en-US'])('has no faults of accessibility (%s)', async (language) => {
    await showPane({ host: typedMaster(), language });
    expect(await axeFindings()).toEqual([]);
  });
});
