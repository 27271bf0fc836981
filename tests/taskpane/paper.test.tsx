/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import type { WorkbookPlan } from '../../src/workbook';
import { MemoryHost, TestMemory } from './memoryHost';
import { axeFindings, showPane } from './render';
import { number, text } from '../workbook/reading/book';

function master(): MemoryHost {
  const host = MemoryHost.holding({});
  host.type('k:1-1', 'R6.actual', number(20));
  host.type('i:1', 'reason', text('複合機の更新が遅れたため。'));
  return host;
}

const textOf = (plan: WorkbookPlan | undefined): string =>
  (plan?.sheets ?? [])
    .flatMap(({ cells }) => cells.map(({ value }) => String(value ?? '')))
    .join('\n');

const parts = () => screen.getByRole('group', { name: '入れるもの' });

describe('会議資料', () => {
  it('prints what is chosen and hands the PDF over, with the way by hand beside it', async () => {
    const host = master();
    host.printed = { kind: 'file', bytes: Buffer.from('%PDF-1.7') };
    const { user } = await showPane({ host, job: 'paper' });
    await user.click(screen.getByRole('button', { name: 'PDFを作る' }));
    const link = await screen.findByRole('link', { name: /を保存する/ });
    expect(link.getAttribute('download')).toMatch(/令和6年度.*\.pdf$/);
    expect(textOf(host.printedPlans[0])).toContain('複合機の更新が遅れたため。');
    expect(screen.getByText(/PDF\/XPSの作成/)).toBeTruthy();
  });

  it('leaves out what is not chosen', async () => {
    const host = master();
    host.printed = { kind: 'file', bytes: Buffer.from('%PDF-1.7') };
    const { user } = await showPane({ host, job: 'paper' });
    await user.click(within(parts()).getByLabelText('柱ごとの一覧'));
    await user.click(within(parts()).getByLabelText('達成に届いていない取組'));
    await user.click(screen.getByRole('button', { name: 'PDFを作る' }));
    await screen.findByText('PDFができました。');
    expect(textOf(host.printedPlans[0])).not.toContain('複合機の更新が遅れたため。');
  });

  it('says what to do where this Excel cannot print', async () => {
    const { user } = await showPane({ host: master(), job: 'paper' });
    await user.click(screen.getByRole('button', { name: 'PDFを作る' }));
    expect(await screen.findByText(/このExcelからは直接PDFを作れません/)).toBeTruthy();
  });

  it('says so where Excel gives an empty PDF', async () => {
    const host = master();
    host.printed = { kind: 'empty' };
    const { user } = await showPane({ host, job: 'paper' });
    await user.click(screen.getByRole('button', { name: 'PDFを作る' }));
    expect(await screen.findByText(/空のPDFが返されました/)).toBeTruthy();
  });

  it('opens as a workbook of its own', async () => {
    const { host, user } = await showPane({ host: master(), job: 'paper' });
    await user.click(screen.getByRole('button', { name: '新しいブックとして開く' }));
    await screen.findByText(/新しいブックとして開きました/);
    expect(host.opened).toHaveLength(1);
  });

  it('remembers what was chosen', async () => {
    const memory = new TestMemory();
    const first = await showPane({ host: master(), job: 'paper', memory });
    await first.user.selectOptions(screen.getByLabelText('誰が読みますか'), 'public');
    await first.user.click(within(parts()).getByLabelText('個票（1取組1枚）'));
    first.unmount();
    await showPane({ host: master(), job: 'paper', memory });
    expect(screen.getByLabelText<HTMLSelectElement>('誰が読みますか').value).toBe('public');
    expect(within(parts()).getByLabelText<HTMLInputElement>('個票（1取組1枚）').checked).toBe(true);
  });

  it('asks for at least one part', async () => {
    const memory = new TestMemory();
    memory.write('paper', JSON.stringify({ parts: [] }));
    await showPane({ host: master(), job: 'paper', memory });
    expect(screen.getByText('入れるものを1つ以上選んでください。')).toBeTruthy();
    const button = screen.getByRole('button', { name: 'PDFを作る' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });

  it('keeps to the usual choice where what was remembered is unreadable', async () => {
    const memory = new TestMemory();
    memory.write('paper', '{"parts":"x","audience":7');
    await showPane({ host: master(), job: 'paper', memory });
    expect(screen.getByLabelText<HTMLSelectElement>('誰が読みますか').value).toBe('council');
  });

  it.each(['ja-JP', 'en-US'])('has no faults of accessibility (%s)', async (language) => {
    await showPane({ host: master(), job: 'paper', language });
    expect(await axeFindings()).toEqual([]);
  });
});
