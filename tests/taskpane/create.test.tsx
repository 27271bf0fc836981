/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ExcelFailure } from '../../src/excel/failure';
import { definition, number, text } from '../workbook/reading/book';
import { MemoryHost, smallShelf, TestMemory } from './memoryHost';
import {
  axeFindings,
  japaneseSentences,
  jsonFile,
  settled,
  showPane,
  workbookFile,
} from './render';

const preview = () => screen.getByRole('region', { name: '作られるもの' });

const situation = () => screen.getByRole('region', { name: '開いているブック' }).textContent;

describe('作成', () => {
  it('comes first where no programme workbook is open, and says so', async () => {
    await showPane({ shelf: smallShelf });
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
    expect(screen.queryByText(/^書き込み中に変わった/)).toBeNull();
    expect(host.plans.map(({ properties }) => properties.title)).toEqual([
      expect.stringContaining('令和5年度'),
    ]);
    await waitFor(() => expect(situation()).toContain('取りまとめ用ブック'));
    await user.click(screen.getByRole('tab', { name: '判定' }));
    expect(await screen.findByText(/^全\d+項目のうち0項目が達成$/)).toBeTruthy();
  });

  it('names the cells that people changed meanwhile, until somebody has looked', async () => {
    const { host, user } = await showPane({ shelf: smallShelf });
    host.changedMeanwhile = ['「柱1」D4:D8'];
    await user.click(screen.getByRole('button', { name: '作成する' }));
    await screen.findByText('書き込み中に変わったところがあります（1か所）');
    expect(document.body.textContent).toContain('「柱1」D4:D8');
    expect(await axeFindings()).toEqual([]);
    await user.click(screen.getByRole('button', { name: '確かめました' }));
    expect(screen.queryByText(/^書き込み中に変わった/)).toBeNull();
  });

  it('says that the last writing was cut off where the pane was closed in its middle, until it is done', async () => {
    const memory = new TestMemory();
    const first = await showPane({ memory, shelf: smallShelf });
    first.host.pause = new Promise(() => undefined);
    await first.user.click(screen.getByRole('button', { name: '作成する' }));
    await screen.findByText(/柱1 を書いています/);
    first.unmount();

    const again = await showPane({ memory, shelf: smallShelf });
    await screen.findByText('前回の書き込みが途中で終わっています');
    expect(await axeFindings()).toEqual([]);
    await again.user.click(screen.getByRole('button', { name: '作成する' }));
    await screen.findByText(/シートを作りました/);
    expect(screen.queryByText(/^前回の書き込みが/)).toBeNull();
    again.unmount();

    await showPane({ memory, shelf: smallShelf });
    expect(screen.queryByText(/^前回の書き込みが/)).toBeNull();
  });

  it('opens a new workbook instead where the open one holds a programme already', async () => {
    const { host, user } = await showPane({ host: MemoryHost.holding({}), job: 'create' });
    await user.click(screen.getByLabelText('定義から新しいブックを作る'));
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

  it('makes one zip of all divisions, to be saved by a link with the other way beside it', async () => {
    const { user } = await showPane();
    await user.click(screen.getByLabelText('担当課用（全課）'));
    await user.click(screen.getByRole('button', { name: '全15冊を1つのzipにする' }));
    const link = await screen.findByRole('link', { name: /^R6_年度末_担当課用\.zip を保存する/ });
    expect(link.getAttribute('download')).toBe('R6_年度末_担当課用.zip');
    expect(screen.getByText(/gyokaku generate --divisions を使ってください/)).toBeTruthy();
    expect(await axeFindings()).toEqual([]);
    // Another order: what was made of the last one is no longer offered.
    await user.selectOptions(screen.getByLabelText('対象年度'), 'R5');
    expect(screen.queryByRole('link', { name: /を保存する/ })).toBeNull();
  });

  it('can be stopped', async () => {
    const host = new MemoryHost();
    let go = (): void => undefined;
    host.pause = new Promise((resolve) => (go = resolve));
    const { user } = await showPane({ host, shelf: smallShelf });
    await user.click(screen.getByRole('button', { name: '作成する' }));
    expect(await screen.findByRole('progressbar')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'やめる' }));
    go();
    await screen.findByText('作成をやめました。');
    expect(host.plans).toEqual([]);
  });

  it('says what went wrong, what to do, and gives the detail', async () => {
    const host = new MemoryHost();
    const { user } = await showPane({ host, shelf: smallShelf });
    host.failure = Object.assign(new Error('The workbook is protected'), { code: 'AccessDenied' });
    await user.click(screen.getByRole('button', { name: '作成する' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('ブックかシートが保護されていて、書き込めませんでした。');
    expect(alert.textContent).toContain('［校閲］タブで保護を解除するか');
    expect(alert.textContent).toContain('Error (AccessDenied): The workbook is protected');
    await user.click(within(alert).getByRole('button', { name: 'もう一度' }));
    await screen.findByText(/シートを作りました/);
  });

  it('says in English, too, what became of the workbook', async () => {
    const host = new MemoryHost();
    const { user } = await showPane({ host, shelf: smallShelf, language: 'en-US' });
    host.failure = new ExcelFailure('AccessDenied', '保護されています。', 'x', 'unfinished');
    await user.click(screen.getByRole('button', { name: 'Create' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Close it without saving it, and open it again.');
    expect(alert.querySelector('p')?.textContent).not.toContain('保護');
  });

  it("refuses a faulty definition with every fault's place in the file", async () => {
    await showPane({ shelf: smallShelf });
    const faulty = definition
      .replace('"R5": 65', '"R5": "６５"')
      .replace('"pillar": 1', '"pillar": 9');
    load('わが市.json', faulty);
    const refused = await screen.findByRole('alert');
    expect(refused.textContent).toContain('「わが市.json」は使えません');
    expect(refused.textContent).toContain('initiatives[0].kpis[0].targets.R5');
    expect(screen.queryByRole('button', { name: '作成する' })).toBeNull();
  });

  it('says in English, in an English pane, what is wrong in a definition, as JSON and as a workbook', async () => {
    const { user } = await showPane({ shelf: smallShelf, language: 'en-US' });
    load('わが市.json', definition.replace('"pillar": 1', '"pillar": 9'));
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toContain('There is no pillar 9.'),
    );
    expect(japaneseSentences()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Copy the list' }));
    expect(await navigator.clipboard.readText()).toMatch(
      /^initiatives\[0\]\.pillar: There is no pillar 9\. Choose one of these: 1,/,
    );
    choose(workbookFile('様式.xlsx', await blankForm()));
    await waitFor(() => {
      const said = screen.getByRole('alert').textContent;
      expect(said).toContain('“計画” C6“計画の名称” is blank. Fill it in.');
    });
    expect(japaneseSentences()).toEqual([]);
    choose(workbookFile('計画.xlsx', Buffer.from('%PDF-1.7')));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('is a PDF.'));
    expect(japaneseSentences()).toEqual([]);
  });

  it('says of a file that is no definition what it is', async () => {
    await showPane({ shelf: smallShelf });
    choose(workbookFile('報告.pdf.xlsx', Buffer.from('%PDF-1.7')));
    expect((await screen.findByRole('alert')).textContent).toContain('PDFです');
  });

  it('opens the form in which a definition is written down: empty, filled in, or the next one', async () => {
    const { host, user } = await showPane({ today: '2026-11-26T00:00:00Z' });
    await user.click(await screen.findByText('定義をExcelで書く'));
    expect(screen.getByRole('option', { name: '3年（R9～R11）' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '様式を開く' }));
    await screen.findByText(/様式を新しいブックで開きました/);
    expect(await axeFindings()).toEqual([]);
    await user.click(screen.getByLabelText('選んだ定義を書き出したもの'));
    await user.click(screen.getByRole('button', { name: '様式を開く' }));
    await screen.findByRole('link', { name: /^定義_saitama-r5-r7\.xlsx を保存する/ });
    await user.click(screen.getByLabelText('選んだ定義の次の計画の下書き'));
    await user.click(screen.getByRole('button', { name: '様式を開く' }));
    await screen.findByRole('link', { name: /^定義_saitama-r8-r10\.xlsx を保存する/ });
    expect(document.body.textContent).toMatch(/決めることが\d+件あります/);
    expect(host.opened).toHaveLength(3);
  });

  it('says how the next programme is drafted where the names of the years do not tell', async () => {
    const { host, user } = await showPane({ shelf: smallShelf, language: 'en-US' });
    load('年度.json', definition.replaceAll('"R7"', '"第3年度"'));
    await user.click(await screen.findByText('Write the definition in Excel'));
    await user.click(screen.getByLabelText('A draft of the programme after the chosen one'));
    await user.click(screen.getByRole('button', { name: 'Open the form' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('name the years after --years');
    expect(japaneseSentences()).toEqual([]);
    expect(host.opened).toEqual([]);
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

  describe('from an open master', () => {
    const master = (): MemoryHost => {
      const host = MemoryHost.holding({});
      host.type('k:1-1', 'R6.actual', number(78));
      return host;
    };

    it("makes the divisions' workbooks with its values, opened one by one or as one zip", async () => {
      const { host, user } = await showPane({ host: master(), job: 'create' });
      expect(screen.getByLabelText<HTMLInputElement>(/このブックの値を入れる/).checked).toBe(true);
      expect(screen.getByText(/^令和6年度.年度末報告の担当課用ブックを/)).toBeTruthy();
      await user.click(screen.getByRole('button', { name: '人事課のブックを開く' }));
      await screen.findByText(/✓ 開きました/);
      expect(host.opened.map((bytes) => Buffer.from(bytes).toString())).toEqual(['人事課']);
      await user.click(screen.getByRole('button', { name: /つのzipにする$/ }));
      expect(await screen.findByRole('link', { name: /^R6_年度末_担当課用\.zip/ })).toBeTruthy();
    });

    it('makes all workbooks of the next report, which carry on what stands in it', async () => {
      const host = master();
      const { user } = await showPane({ host, job: 'create' });
      await user.click(screen.getByLabelText('次の報告回のブック（このブックから引き継ぐ）'));
      const reports = await screen.findByLabelText<HTMLSelectElement>('次の報告回');
      expect([...reports.options].map(({ text: name }) => name)).toEqual([
        '令和7年度　9月末',
        '令和7年度　年度末',
      ]);
      await user.click(
        screen.getByRole('button', { name: '取りまとめ用（事務局）のブックを開く' }),
      );
      await screen.findByText(/✓ 開きました/);
      expect(host.opened).toHaveLength(1);
      await user.click(screen.getByRole('button', { name: '全16冊を1つのzipにする' }));
      expect(await screen.findByRole('link', { name: /^R7_9月末\.zip を保存する/ })).toBeTruthy();
      expect(await axeFindings()).toEqual([]);
    });

    it('renews the workbook after showing what changes, with what was typed', async () => {
      const { host, user } = await showPane({ host: master(), job: 'create' });
      await user.click(screen.getByLabelText('このブックを作り直す'));
      const box = await screen.findByRole('region', { name: '変わるところ' });
      expect(box.textContent).toContain('入力された値1件はそのまま残します');
      fireEvent.change(screen.getByTestId('renewal-definition'), {
        target: {
          files: fileList(jsonFile('改訂.json', definition.replace('"R6": 78', '"R6": 79'))),
        },
      });
      await user.click(await screen.findByText(/^言葉や数が変わるセル/));
      expect(screen.getByText('78 → 79')).toBeTruthy();
      expect(host.plans).toEqual([]);
      expect(await axeFindings()).toEqual([]);
      await user.click(screen.getByRole('button', { name: 'この内容で作り直す' }));
      await screen.findByText('ブックを作り直しました。');
      expect(host.previous).not.toBeNull();
      const place = host.book?.place('k:1-1', 'R6.actual');
      expect(place?.sheet.rows[place.row]?.[place.column]?.input).toEqual(number(78));
    });

    it('asks before anything is lost', async () => {
      const host = master();
      host.change((book) => {
        const sheet = book.sheet('pillar-1');
        const cells: (typeof sheet.rows)[number] = [];
        cells[sheet.columnOf('name')] = { input: text('覚え'), formula: null, numberFormat: null };
        sheet.insertRow(sheet.rowOf('k:1-1'), cells);
      });
      const { user } = await showPane({ host, job: 'create' });
      await user.click(screen.getByLabelText('このブックを作り直す'));
      await screen.findByText('新しいブックに入るところのないものが1件あります。');
      await user.click(screen.getByRole('button', { name: 'この内容で作り直す' }));
      expect(host.plans).toEqual([]);
      await user.click(screen.getByLabelText('上の1件が失われることを確かめました'));
      await user.click(screen.getByRole('button', { name: 'この内容で作り直す' }));
      await screen.findByText('ブックを作り直しました。');
      expect(host.plans).toHaveLength(1);
    });

    it('refuses the definition of another programme', async () => {
      const { user } = await showPane({ host: master(), job: 'create' });
      await user.click(screen.getByLabelText('このブックを作り直す'));
      await screen.findByRole('region', { name: '変わるところ' });
      const other = definition.replaceAll('saitama-r5-r7', 'mihon');
      fireEvent.change(screen.getByTestId('renewal-definition'), {
        target: { files: fileList(jsonFile('他.json', other)) },
      });
      expect(await screen.findByText(/別のプログラムの定義です/)).toBeTruthy();
    });
  });

  it.each(['ja-JP', 'en-US'])('has no faults of accessibility (%s)', async (language) => {
    const { user } = await showPane({ language, shelf: smallShelf });
    expect(await axeFindings()).toEqual([]);
    await user.click(screen.getAllByRole('radio')[2] ?? document.body);
    await settled();
    expect(await axeFindings()).toEqual([]);
  });
});

/** A form in which nothing was written yet. */
async function blankForm(): Promise<Buffer> {
  const [{ emptyForm }, { xlsxBytes }] = await Promise.all([
    import('../../src/taskpane/core/create/definitionWorkbooks'),
    import('../../src/cli/files/xlsxBytes'),
  ]);
  return Buffer.from(await xlsxBytes(emptyForm(['R8', 'R9'], '2026-04-01T09:00:00Z')));
}

/** Chooses one's own file, as the browser's dialog would. */
function load(name: string, content: string): void {
  choose(jsonFile(name, content));
}

function choose(file: File): void {
  fireEvent.change(screen.getByTestId('own-definition'), { target: { files: fileList(file) } });
}

function fileList(file: File): FileList {
  return Object.assign([file], { item: (index: number) => (index === 0 ? file : null) });
}
