/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { number, text } from '../workbook/reading/book';
import { MemoryHost } from './memoryHost';
import { axeFindings, japaneseSentences, showPane } from './render';

const formulas = () => screen.getByRole('region', { name: /^(計算式|Formulas)$/ });
const scale = () => screen.getByRole('region', { name: '判定基準' });

describe('上書きされた計算式', () => {
  it('show themselves, lead to the cell, and come back on consent, all of a row', async () => {
    const host = MemoryHost.holding({});
    const { sheet, row, column } = host.book?.place('k:1-1', 'R6.status') ?? {};
    const before = sheet?.rows[row ?? 0]?.[column ?? 0]?.formula;
    host.type('k:1-1', 'R6.status', text('◎ 達成'));
    host.type('k:1-1', 'R6.rate', number(1));
    const { user, pane } = await showPane({ host });
    expect(await screen.findByText('計算式が上書きされています（2か所）')).toBeTruthy();
    expect(formulas().textContent).toContain('R6年度の「判定」、R6年度の「達成率」（2か所）');
    await user.click(within(formulas()).getByTitle(/を選ぶ$/));
    expect(host.selected).toHaveLength(1);
    expect(await axeFindings()).toEqual([]);

    await user.click(within(formulas()).getByRole('button', { name: /の計算式を元に戻す$/ }));
    expect(await screen.findByText('上書きされた計算式はありません。')).toBeTruthy();
    expect(sheet?.rows[row ?? 0]?.[column ?? 0]?.formula).toBe(before);
    expect(pane.edits.state.get().undoable).toEqual({
      label: '計算式を元に戻しました',
      cells: 2,
    });

    await act(() => pane.edits.undo());
    expect(sheet?.rows[row ?? 0]?.[column ?? 0]).toMatchObject({
      input: text('◎ 達成'),
      formula: null,
    });
    expect(await screen.findByText('計算式が上書きされています（2か所）')).toBeTruthy();
  });

  it('of several rows come back all at once', async () => {
    const host = MemoryHost.holding({ division: 'jinji' });
    const kpis = host.book?.read().programme.initiatives.flatMap((each) => each.kpis) ?? [];
    const own = kpis.filter(({ id }) => {
      try {
        return host.book?.place(`k:${id}`, 'R6.status') !== undefined;
      } catch {
        return false;
      }
    });
    for (const { id } of own.slice(0, 2)) host.type(`k:${id}`, 'R6.status', text('済'));
    const { user } = await showPane({ host, job: 'judge' });
    await user.click(await screen.findByRole('button', { name: '2か所すべてを元に戻す' }));
    expect(await screen.findByText('上書きされた計算式はありません。')).toBeTruthy();
  });

  it('on any sheet are looked for on demand', async () => {
    const host = MemoryHost.holding({});
    const data = host.book?.sheet('data');
    const row =
      data?.rows.findIndex((cells) => cells.some((cell) => typeof cell?.formula === 'string')) ??
      -1;
    const column = data?.rows[row]?.findIndex((cell) => typeof cell?.formula === 'string') ?? -1;
    data?.put(row, column, number(7));
    const { user } = await showPane({ host });
    await user.click(screen.getByRole('button', { name: '計算式を確かめる' }));
    expect(await screen.findByText('計算式が上書きされています（1か所）')).toBeTruthy();
    expect(formulas().textContent).toContain('データ');
    expect(formulas().textContent).toContain('いま入っている値: 7');
  });

  it('speak English', async () => {
    const host = MemoryHost.holding({});
    host.type('k:1-1', 'R6.status', { kind: 'blank' });
    await showPane({ host, language: 'en-US' });
    expect(await screen.findByText('A formula was overwritten')).toBeTruthy();
    expect(formulas().textContent).toMatch(/No\. 1 “.+”R6 “判定” \(status\): one cell/);
    expect(japaneseSentences()).toEqual([]);
    expect(await axeFindings()).toEqual([]);
  });
});

describe('判定基準', () => {
  /** R6 年度末 with No. 1 at 96 % of its target. */
  function nearly(): MemoryHost {
    const host = MemoryHost.holding({});
    host.type('k:1-1', 'R6.actual', number(75));
    return host;
  }

  it('is only read in the workbook of a division', async () => {
    await showPane({ host: MemoryHost.holding({ division: 'jinji' }), job: 'judge' });
    expect(scale().textContent).toContain('◎ 達成100% 以上　達成とみなす');
    expect(scale().textContent).toContain('判定基準は事務局が定めます');
    expect(within(scale()).queryByRole('button')).toBeNull();
  });

  it('shows what it would change while it is edited, and changes it on consent', async () => {
    const { host, user, pane } = await showPane({ host: nearly() });
    await user.click(screen.getByRole('button', { name: '判定基準を変える…' }));
    const preview = await screen.findByRole('region', { name: 'この基準にすると' });
    expect(preview.textContent).toContain('変わる判定はありません。');
    const first = screen.getByRole('group', { name: '段階1' });
    const rate = within(first).getByLabelText('下限の達成率（%）');
    await user.clear(rate);
    expect(first.textContent).toContain('率を数字で入力してください');
    expect(preview.textContent).toContain('上の入力を直すと');
    await user.type(rate, '９５');
    expect(preview.textContent).toContain('取組項目 1、指標 1、工程 0');
    expect(preview.textContent).toContain('◎ 達成0 → 1');
    expect(preview.textContent).toContain('○ 概ね達成1 → 0');
    expect(host.written).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'この基準にする' }));
    await screen.findByText('全57項目のうち1項目が達成');
    expect(host.written.flat()).toEqual([
      expect.objectContaining({ rowKey: 'band:1', field: 'lowestRate', value: 0.95 }),
    ]);
    expect(scale().textContent).toContain('95% 以上');
    await act(() => pane.edits.undo());
    await screen.findByText('全57項目のうち0項目が達成');
    expect(scale().textContent).toContain('100% 以上');
  });

  it('may be one of the templates, with fewer bands or more', async () => {
    const { user } = await showPane({ host: nearly() });
    await user.click(screen.getByRole('button', { name: '判定基準を変える…' }));
    await user.selectOptions(await screen.findByLabelText('ひな型'), 'met-or-not');
    expect(screen.getAllByRole('group', { name: /^段階/ })).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'この基準にする' }));
    await waitFor(() => expect(scale().textContent).toContain('○ 達成100% 以上'));
    expect(scale().textContent).not.toContain('概ね達成');
    expect(screen.getByRole('region', { name: /^未達の項目/ }).textContent).toContain('× 未達成');
  });

  it('is left as it was where one thinks better of it', async () => {
    const { host, user } = await showPane({ host: nearly() });
    await user.click(screen.getByRole('button', { name: '判定基準を変える…' }));
    await user.click(await screen.findByRole('button', { name: '段階を追加' }));
    await user.click(screen.getByRole('button', { name: '段階4を削除' }));
    await user.click(screen.getByRole('button', { name: '段階を追加' }));
    await user.click(screen.getByRole('button', { name: 'やめる' }));
    expect(host.written).toEqual([]);
    expect(within(scale()).getAllByRole('listitem')).toHaveLength(4);
  });

  it.each(['ja-JP', 'en-US'])('has no faults of accessibility (%s)', async (language) => {
    const { user } = await showPane({ host: nearly(), language });
    await user.click(
      within(screen.getByRole('region', { name: /^(判定基準|Scale)$/ })).getByRole('button'),
    );
    await screen.findByRole('region', { name: /^(この基準にすると|With this scale)$/ });
    expect(await axeFindings()).toEqual([]);
  });
});
