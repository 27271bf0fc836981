/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import type { WorkbookPlan } from '../../src/workbook';
import { number, programme, text } from '../workbook/reading/book';
import { MemoryHost, TestMemory } from './memoryHost';
import { axeFindings, jsonFile, showPane } from './render';

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

  it('prints the divisions that are chosen', async () => {
    const host = master();
    host.printed = { kind: 'file', bytes: Buffer.from('%PDF-1.7') };
    const { user } = await showPane({ host, job: 'paper' });
    const divisions = within(screen.getByRole('group', { name: '担当課' }));
    await user.click(divisions.getByLabelText('人事課'));
    await user.click(divisions.getByLabelText('税務課'));
    expect(screen.getByText('担当課：2課')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'PDFを作る' }));
    await screen.findByText('PDFができました。');
    const titlesOf = (ids: readonly string[]): readonly string[] =>
      programme.initiatives
        .filter((initiative) => initiative.divisions.some((id) => ids.includes(id)))
        .map(({ title }) => title);
    const chosen = programme.divisions.filter(({ name }) => ['人事課', '税務課'].includes(name));
    const own = titlesOf(chosen.map(({ id }) => id));
    const printed = textOf(host.printedPlans[0]).split('\n');
    expect(
      programme.initiatives.map(({ title }) => title).filter((t) => printed.includes(t)),
    ).toEqual(own);
  });

  it('prints the pillar that is chosen, and of it what fell short alone', async () => {
    const host = master();
    host.printed = { kind: 'file', bytes: Buffer.from('%PDF-1.7') };
    const { user } = await showPane({ host, job: 'paper' });
    const pillars = screen.getByRole('group', { name: '柱' });
    for (const { no, title } of programme.pillars.slice(1)) {
      await user.click(within(pillars).getByLabelText(`${String(no)} ${title}`));
    }
    const printed = async (): Promise<readonly string[]> => {
      await user.click(screen.getByRole('button', { name: 'PDFを作る' }));
      await screen.findByText('PDFができました。');
      const texts = textOf(host.printedPlans.at(-1)).split('\n');
      return programme.initiatives.map(({ title }) => title).filter((t) => texts.includes(t));
    };
    const [first] = programme.pillars;
    const own = programme.initiatives.filter(({ pillar }) => pillar === first?.no);
    expect(await printed()).toEqual(own.map(({ title }) => title));
    await user.selectOptions(screen.getByLabelText('載せる取組'), 'late');
    // One actual of the first initiative fell short; nothing else was reported.
    expect(await printed()).toEqual(own.slice(0, 1).map(({ title }) => title));
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

  describe('公表', () => {
    /** Publishes what is in the workbook; resolves to the files. */
    async function published(host: MemoryHost): Promise<ReadonlyMap<string, string>> {
      const files = new Map<string, string>();
      const zip = (packed: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> => {
        for (const [name, bytes] of packed) files.set(name, Buffer.from(bytes).toString('utf8'));
        return Promise.resolve(Buffer.from('PK'));
      };
      const { unmount, user } = await showPane({ host, job: 'paper', zip });
      await user.click(screen.getByRole('button', { name: '公表用のファイルを作る' }));
      const link = await screen.findByRole('link', { name: /を保存する/ });
      expect(link.getAttribute('download')).toBe('R6_年度末_公表.zip');
      unmount();
      return files;
    }

    const recordIn = (files: ReadonlyMap<string, string>): string =>
      files.get('R6_年度末_公表の記録.json') ?? '';

    it('gives the page, the tables and the record in one file', async () => {
      const files = await published(master());
      expect([...files.keys()]).toEqual([
        ...['R6_年度末_公表.html', 'R6_年度末_公表.json', 'R6_年度末_公表_取組.csv'],
        ...['R6_年度末_公表_指標.csv', 'R6_年度末_公表_工程.csv', 'R6_年度末_公表の記録.json'],
      ]);
      expect(files.get('R6_年度末_公表.html')).toContain('複合機の更新が遅れたため。');
      expect(files.get('R6_年度末_公表_指標.csv')).toMatch(/^\ufeff/);
    });

    it('is printed again as it was, and what has changed since is marked', async () => {
      const host = master();
      const files = await published(host);
      host.type('k:1-1', 'R6.actual', number(61));
      host.printed = { kind: 'file', bytes: Buffer.from('%PDF-1.7') };
      const { user } = await showPane({ host, job: 'paper' });
      await user.upload(screen.getByTestId('record'), jsonFile('記録.json', recordIn(files)));
      await user.click(await screen.findByRole('button', { name: '公表したとおりにPDFを作る' }));
      await screen.findByText('PDFができました。');
      expect(textOf(host.printedPlans[0])).toContain('20%');
      expect(textOf(host.printedPlans[0])).not.toContain('【訂正】');
      await user.click(screen.getByRole('button', { name: 'PDFを作る' }));
      await screen.findByText('PDFができました。');
      expect(textOf(host.printedPlans[1])).toMatch(/61%\n【訂正】\n（公表 20%）/);
    });

    it('refuses a record that was changed, and says so', async () => {
      const host = master();
      const files = await published(host);
      const { user } = await showPane({ host, job: 'paper' });
      const changed = recordIn(files).replaceAll('20%', '99%');
      await user.upload(screen.getByTestId('record'), jsonFile('記録.json', changed));
      expect(await screen.findByText(/作られたあとに書き換えられています/)).toBeTruthy();
      expect(screen.queryByRole('button', { name: '公表したとおりに開く' })).toBeNull();
    });
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
