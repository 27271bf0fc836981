/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import type { CellInput } from '../../src/evaluation';
import { buildWorkbook } from '../../src/workbook';
import { completeBut, optionsOf, text } from '../closing/town';
import { Book } from '../workbook/reading/book';
import { MemoryHost } from './memoryHost';
import { axeFindings, showPane } from './render';

/** 作成 → 年度を締める・開き直す: a clear question, what is open, and consent. */

function holding(changes: Readonly<Record<string, CellInput | undefined>> = {}): MemoryHost {
  const host = new MemoryHost();
  host.book = new Book(buildWorkbook(optionsOf('R6', 'yearEnd', completeBut(changes))));
  return host;
}

async function shown(host: MemoryHost, language = 'ja-JP') {
  const pane = await showPane({ host, language, job: 'create', today: '2025-06-20T04:05:00Z' });
  await pane.user.click(
    screen.getByLabelText(language === 'ja-JP' ? '年度を締める・開き直す' : /^Close a fiscal year/),
  );
  return pane;
}

const closedYears = (host: MemoryHost): readonly string[] | undefined =>
  host.book?.read().metadata.closedYears;

test('a complete year is closed under a name, and opened again with a reason', async () => {
  const host = holding();
  const { user } = await shown(host);
  await user.selectOptions(await screen.findByLabelText('年度'), 'R6');
  await screen.findByText('令和6年度に、確定していないものはありません。');
  await user.click(screen.getByRole('button', { name: '令和6年度を締める' }));
  expect(host.plans).toEqual([]);
  await user.type(screen.getByLabelText('だれが行うか'), '総務課 山田');
  expect(await axeFindings()).toEqual([]);
  await user.click(screen.getByRole('button', { name: '令和6年度を締める' }));
  await screen.findByText('年度を締めました。ブックを保存してください。');
  expect(closedYears(host)).toEqual(['R6']);
  expect(host.previous).not.toBeNull();

  await screen.findByText(/総務課 山田 が締めました。/);
  await user.click(screen.getByRole('button', { name: '令和6年度を開き直す' }));
  expect(closedYears(host)).toEqual(['R6']);
  await user.type(screen.getByLabelText('開き直す理由'), '集計の誤り');
  expect(await axeFindings()).toEqual([]);
  await user.click(screen.getByRole('button', { name: '令和6年度を開き直す' }));
  await screen.findByText(/^年度を開き直しました/);
  expect(closedYears(host)).toEqual([]);
  expect(host.book?.read().metadata.yearEvents.map(({ reason }) => reason)).toEqual([
    '',
    '集計の誤り',
  ]);
});

test('what is open is listed and leads to its cell; it needs a reason and consent', async () => {
  const host = holding({ 'k:1-1|R6.kind': text('速報値'), 's:2-s1|R6.actual': undefined });
  const { user } = await shown(host);
  await user.selectOptions(await screen.findByLabelText('年度'), 'R6');
  await screen.findByText('確定していないものが2件あります。');
  await user.click(screen.getByText('速報値（1）'));
  await user.click(screen.getByRole('button', { name: 'No.1「指標1-1」のR6年度の実績' }));
  expect(host.selected).toEqual([expect.stringMatching(/^柱1!/)]);
  const button = screen.getByRole('button', { name: '令和6年度を締める' });
  await user.type(screen.getByLabelText('だれが行うか'), '総務課');
  await user.click(button);
  expect(screen.getByText('理由を書いてください。')).toBeTruthy();
  await user.type(screen.getByLabelText('残したまま締める理由'), '国の確報を待つ');
  await user.click(button);
  expect(host.plans).toEqual([]);
  await user.click(screen.getByLabelText('上の2件を残したまま締めます'));
  await user.click(button);
  await screen.findByText(/^年度を締めました/);
  expect(host.book?.read().metadata.yearEvents).toMatchObject([{ reason: '国の確報を待つ' }]);
});

test('a year with an error offers no button, and shows what to put right', async () => {
  const { user } = await shown(holding({ 'k:1-1|R6.actual': text('約110') }));
  await user.selectOptions(await screen.findByLabelText('年度'), 'R6');
  await screen.findByText('エラーがあるため締められません。先に直してください。');
  const list = screen.getByText('エラー（1）').closest('details');
  expect(within(list ?? document.body).getByText(/約110/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '令和6年度を締める' })).toBeNull();
});

test('what of an interim report does not go along into the next year is named before it is made', async () => {
  const host = new MemoryHost();
  const forecast = new Map([['k:1-1|R6.forecast', { kind: 'number', value: 105 } as const]]);
  host.book = new Book(buildWorkbook(optionsOf('R6', 'interim', forecast)));
  const { user } = await showPane({ host, job: 'create' });
  await user.click(screen.getByLabelText('次の報告回のブック（このブックから引き継ぐ）'));
  const reports = await screen.findByLabelText<HTMLSelectElement>('次の報告回');
  expect(screen.queryByText(/^次の1件は/)).toBeNull();
  await user.selectOptions(reports, '令和7年度　9月末');
  await screen.findByText(/^次の1件は/);
  expect(screen.getByText('No.1「指標1-1」のR6年度の年度末見込')).toBeTruthy();
});

test('in English, too', async () => {
  await shown(holding(), 'en-US');
  await screen.findByText(/^Everything of 令和5年度 is final\.$/);
  expect(await axeFindings()).toEqual([]);
});
