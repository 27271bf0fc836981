/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import { sampleValues } from '../../src/workbook';
import { number, programme, text } from '../workbook/reading/book';
import { MemoryHost } from './memoryHost';
import { japaneseSentences, showPane } from './render';

const banner = () => screen.getByRole('region', { name: /開いているブック|Open workbook/ });
const next = () => within(banner()).findByText(/^入力|^エラーが|^Cells left/, { selector: 'p' });

const [, year] = programme.fiscalYears;
const round = programme.rounds.find(({ kind }) => kind === 'yearEnd');
if (year === undefined || round === undefined) throw new Error('R6 年度末 is missing');
const filled = sampleValues(programme, { year, round, division: 'kocho', seed: 1 });

describe('the banner', () => {
  it('says which workbook is open, for which year and division, and what to do next', async () => {
    const host = MemoryHost.holding({ division: 'kocho' });
    const { user } = await showPane({ host, job: 'judge' });
    expect(banner().textContent).toContain('担当課用ブック　県民広聴課');
    expect(banner().textContent).toContain('令和6年度　年度末報告');
    expect((await next()).textContent).toMatch(/^入力が残り \d+か所です。$/);
    await user.click(within(banner()).getByRole('button', { name: '記入する' }));
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('記入');
    expect(within(banner()).queryByRole('button')).toBeNull();
  });

  it('goes on with what is typed: filling in, correcting, handing in', async () => {
    const host = MemoryHost.holding({ division: 'kocho', values: filled });
    host.type('k:33-2', 'R6.actual', text('六割'));
    const { user } = await showPane({ host });
    expect((await next()).textContent).toBe('エラーが 1件あります。');
    await user.click(within(banner()).getByRole('button', { name: '点検する' }));
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('点検');
    act(() => host.type('k:33-2', 'R6.actual', number(71)));
    await waitFor(async () => expect((await next()).textContent).toContain('入力は済みました'));
    await user.click(within(banner()).getByRole('button', { name: '提出へ進む' }));
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('提出');
  });

  it('speaks English', async () => {
    await showPane({ host: MemoryHost.holding({ division: 'kocho' }), language: 'en-US' });
    expect((await next()).textContent).toMatch(/^Cells left to fill in: \d+\.$/);
    expect(japaneseSentences()).toEqual([]);
  });

  it.each([
    ['ja-JP', '新しい版（形式 99）'],
    ['en-US', 'newer version (format 99)'],
  ])('says why a workbook cannot be used (%s)', async (language, why) => {
    const host = MemoryHost.holding({ division: 'kocho' });
    host.book?.meta.put(0, 1, number(99));
    await showPane({ host, language });
    await waitFor(() => expect(banner().textContent).toContain(why));
  });
});
