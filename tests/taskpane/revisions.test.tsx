/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import { revisedTown } from '../programme/revisedTown';
import { MemoryHost } from './memoryHost';
import { axeFindings, settled, showPane } from './render';

/** 入力の補助 tells what was decided in mid-programme about what is being filled in. */

test('date, reason, old and new of a revised target stand above its figures', async () => {
  const host = MemoryHost.holding({ definition: revisedTown, division: 'soumu' });
  await showPane({ host });
  await act(async () => {
    host.select('k:1-1', 'R6.actual');
    await settled();
  });
  const [kpi] = screen.getAllByRole('list', { name: '計画の途中の改定' });
  if (kpi === undefined) throw new Error('No decisions');
  const items = within(kpi)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  expect(items[0]).toContain('R6.7.10 R6年度の目標値 500件 → 450件');
  expect(items[0]).toContain('対象の手続を絞ったため。');
  expect(items[2]).toContain('今回の判定には用いません');
  expect(await axeFindings()).toEqual([]);
});
