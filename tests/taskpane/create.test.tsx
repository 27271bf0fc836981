/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { definition } from '../workbook/reading/book';
import { MemoryHost } from './memoryHost';
import { axeFindings, settled, showPane } from './render';

const preview = () => screen.getByRole('region', { name: '作られるもの' });

const situation = () => screen.getByRole('region', { name: '開いているブック' }).textContent;

describe('作成', () => {
  it('comes first where no programme workbook is open, and says so', async () => {
    await showPane();
    expect(situation()).toContain('プログラムのブックではありません');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('作成');
  });

  it('offers the fiscal year of the day and the year-end round', async () => {
    await showPane({ today: '2024-10-15T00:00:00Z' });
    expect(screen.getByLabelText<HTMLSelectElement>('対象年度').value).toBe('R6');
    expect(screen.getByLabelText<HTMLSelectElement>('報告回').value).toBe('yearEnd');
  });

  it('shows what will be made: the whole programme for the office, its own part for a division', async () => {
    const { user } = await showPane();
    await waitFor(() => expect(preview().textContent).toContain('取組項目 57'));
    expect(preview().textContent).toContain('会議資料');
    await user.click(screen.getByLabelText('担当課用（1課）'));
    await user.selectOptions(screen.getByLabelText('担当課'), 'jinji');
    await waitFor(() => expect(preview().textContent).toMatch(/取組項目 \d+、/));
    expect(preview().textContent).not.toContain('取組項目 57');
    expect(preview().textContent).not.toContain('会議資料');
  });

  it('adds the sheets to the open workbook, which is then recognised and judged', async () => {
    const { host, user } = await showPane();
    await user.selectOptions(screen.getByLabelText('対象年度'), 'R5');
    await user.click(screen.getByRole('button', { name: '作成する' }));
    await screen.findByText(/シートを作りました/);
    expect(host.plans.map(({ properties }) => properties.title)).toEqual([
      expect.stringContaining('令和5年度'),
    ]);
    await waitFor(() => expect(situation()).toContain('取りまとめ用ブック'));
    await user.click(screen.getByRole('tab', { name: '判定' }));
    expect(await screen.findByText(/^全\d+項目のうち0項目が達成$/)).toBeTruthy();
  });

  it('opens a new workbook instead where the open one holds a programme already', async () => {
    const { host, user } = await showPane({ host: MemoryHost.holding({}), job: 'create' });
    expect(screen.queryByLabelText('このブックにシートを追加する')).toBeNull();
    await user.click(screen.getByRole('button', { name: '作成して開く' }));
    await screen.findByText(/新しいブックを開きました/);
    expect(host.plans).toEqual([]);
    expect(host.opened).toHaveLength(1);
  });

  it('opens the workbooks of all divisions one by one', async () => {
    const { host, user } = await showPane();
    await user.click(screen.getByLabelText('担当課用（全課）'));
    expect(screen.getAllByRole('button', { name: /のブックを開く$/ })).toHaveLength(15);
    await user.click(screen.getByRole('button', { name: '人事課のブックを開く' }));
    await screen.findByText(/✓ 開きました/);
    expect(host.opened.map((bytes) => Buffer.from(bytes).toString())).toEqual(['人事課']);
  });

  it('can be stopped', async () => {
    const host = new MemoryHost();
    let go = (): void => undefined;
    host.pause = new Promise((resolve) => (go = resolve));
    const { user } = await showPane({ host });
    await user.click(screen.getByRole('button', { name: '作成する' }));
    expect(await screen.findByRole('progressbar')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'やめる' }));
    go();
    await screen.findByText('作成をやめました。');
    expect(host.plans).toEqual([]);
  });

  it('says what went wrong, what to do, and gives the detail', async () => {
    const host = new MemoryHost();
    const { user } = await showPane({ host });
    host.failure = Object.assign(new Error('The workbook is protected'), { code: 'AccessDenied' });
    await user.click(screen.getByRole('button', { name: '作成する' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('ブックかシートが保護されていて、書き込めませんでした。');
    expect(alert.textContent).toContain('［校閲］タブで保護を解除するか');
    expect(alert.textContent).toContain('Error (AccessDenied): The workbook is protected');
    await user.click(within(alert).getByRole('button', { name: 'もう一度' }));
    await screen.findByText(/シートを作りました/);
  });

  it("refuses a faulty definition with every fault's place in the file", async () => {
    await showPane();
    const faulty = definition
      .replace('"R5": 65', '"R5": "６５"')
      .replace('"pillar": 1', '"pillar": 9');
    load('わが市.json', faulty);
    const refused = await screen.findByRole('alert');
    expect(refused.textContent).toContain('「わが市.json」は使えません');
    expect(refused.textContent).toContain('initiatives[0].kpis[0].targets.R5');
    expect(screen.queryByRole('button', { name: '作成する' })).toBeNull();
  });

  it("takes another municipality's definition without any change of code", async () => {
    const { host, user } = await showPane();
    load(
      '見本市.json',
      definition.replaceAll('埼玉県', '見本市').replace('saitama-r5-r7', 'mihon'),
    );
    await settled();
    await user.click(screen.getByRole('button', { name: '作成する' }));
    await screen.findByText(/シートを作りました/);
    expect(host.plans[0]?.properties.creator).toBe('見本市');
  });

  it.each(['ja-JP', 'en-US'])('has no faults of accessibility (%s)', async (language) => {
    const { user } = await showPane({ language });
    expect(await axeFindings()).toEqual([]);
    await user.click(screen.getAllByRole('radio')[2] ?? document.body);
    await settled();
    expect(await axeFindings()).toEqual([]);
  });
});

/** Chooses one's own file, as the browser's dialog would. */
function load(name: string, text: string): void {
  const file = new File([text], name, { type: 'application/json' });
  Object.defineProperty(file, 'text', { value: () => Promise.resolve(text) });
  fireEvent.change(screen.getByTestId('own-definition'), { target: { files: fileList(file) } });
}

function fileList(file: File): FileList {
  return Object.assign([file], { item: (index: number) => (index === 0 ? file : null) });
}
