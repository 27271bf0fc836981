import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { cellAddress, cellPlace } from '../../src/workbook';
import { pdfToText, recalculate } from '../support/libreoffice';
import { Book, planOf } from '../workbook/reading/book';
import { paneJourneys } from './paneJourneys';
import { serveWorkbench, type Served } from './served';
import { VIEWPORT, WorkbenchPage } from './workbenchPage';
import { yearJourney } from './yearJourney';

/** コピー使用量削減率, in percent, target 78: where it stands, as the plan has it. */
const at = (field: 'actual' | 'status', rowKey = 'k:1-1', down = 0): string => {
  const { row, column } = new Book(planOf()).place(rowKey, `R6.${field}`);
  return cellAddress(row + down, column);
};
const [sheet, actual, status] = ['柱1', at('actual'), at('status')];
const [below, another] = [at('actual', 'k:1-1', 1), at('actual', 'k:2-1')];
/** Where it stands once the only actual has been sorted to the top. */
const sorted = { actual: at('actual', 'i:1'), status: at('status', 'i:1') };
const green = '#e3f2e6';
const red = '#fbe3e1';

/** The cell to the right of another. */
function beside(cell: string): string {
  const place = cellPlace(cell);
  return place === null ? cell : cellAddress(place.row, place.column + 1);
}

// Inserting a row makes the grid work out every formula anew, beside whatever else the machine does.
jest.setTimeout(400_000);

let served: Served;
let workbench: WorkbenchPage;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gyokaku-journeys-'));
  served = await serveWorkbench('--port', '3410');
  // Somebody who does not wait until it is open.
  workbench = await WorkbenchPage.open(served.url, (page) => page.click('#bar-generated'));
}, 400_000);

afterAll(async () => {
  await workbench.close();
  await served.end();
  await rm(folder, { recursive: true, force: true });
});

// One person at one workbook: the steps build on each other.
describe('a person at the workbench', () => {
  it('finds the R6 workbook open at 総括, and the add-in sees the same', async () => {
    const pane = await workbench.pane();
    const seen = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const active = worksheets.getActiveWorksheet();
        worksheets.load('items/name,items/visibility');
        active.load('name');
        await context.sync();
        const visible = worksheets.items.filter((item) => item.visibility === 'Visible');
        return { active: active.name, sheets: visible.map((item) => item.name) };
      }),
    );
    expect(seen.active).toBe('総括');
    expect(seen.sheets).toEqual(
      expect.arrayContaining(['使い方', '総括', '柱1', '柱2', '柱3', '会議資料', '設定']),
    );
    expect(seen.sheets).not.toContain('Sheet1');
    expect(await workbench.page.title()).toContain('R6');
  });

  it('types an actual: status text and colour follow', async () => {
    // So that the status is in view as well.
    await workbench.goTo(sheet, beside(status));
    await workbench.goTo(sheet, actual);
    expect((await workbench.read(sheet, status)).value).toBe('… 未入力');
    const before = await workbench.pixels(green);
    await workbench.type('80');
    await workbench.until(async () => (await workbench.read(sheet, status)).value === '◎ 達成');
    await workbench.until(async () => (await workbench.pixels(green)) > before + 500);
    expect(await workbench.read(sheet, actual)).toEqual({
      value: 80,
      text: expect.stringMatching(/^80(?:\.0)?%?$/) as string,
    });
  });

  it('finds the colours of another sheet that it goes to', async () => {
    await workbench.goTo('総括', 'B4');
    for (const colour of [green, red]) {
      await workbench.until(async () => (await workbench.pixels(colour)) > 1000);
    }
  });

  it('sees the pane sum the workbook up, and follow what is typed', async () => {
    const pane = await workbench.pane();
    const summary = pane.getByText(/^全\d+項目のうち\d+項目が達成$/);
    await summary.waitFor();
    await workbench.until(async () => (await summary.innerText()) === '全57項目のうち1項目が達成');
    await workbench.goTo(sheet, actual);
    await workbench.type('10');
    await workbench.until(async () => (await summary.innerText()) === '全57項目のうち0項目が達成');
    await workbench.goTo(sheet, actual);
    await workbench.type('80');
    await workbench.until(async () => (await summary.innerText()) === '全57項目のうち1項目が達成');
  });

  it('is refused a bad entry in our own words, and the cell keeps what it had', async () => {
    await workbench.goTo(sheet, actual);
    await workbench.type('約八割');
    const dialog = workbench.page.locator('dialog[open]');
    await dialog.waitFor();
    expect(await dialog.innerText()).toMatch(
      /単位は % です。100 以下の半角の数字だけを入力してください。/,
    );
    await workbench.page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect((await workbench.read(sheet, actual)).value).toBe(80);
    expect((await workbench.read(sheet, status)).value).toBe('◎ 達成');
  });

  it('may type full-width digits, as in a Japanese Excel', async () => {
    await workbench.goTo(sheet, actual);
    await workbench.page.keyboard.press('F2');
    await workbench.page.keyboard.press('Control+a');
    await workbench.page.keyboard.insertText('５０');
    await workbench.page.keyboard.press('Enter');
    await workbench.until(async () => (await workbench.read(sheet, actual)).value === 50);
    await workbench.until(async () => (await workbench.read(sheet, status)).value !== '◎ 達成');
  });

  it('takes an entry back with Ctrl+Z', async () => {
    await workbench.goTo(sheet, actual);
    await workbench.page.keyboard.press('Control+z');
    await workbench.until(async () => (await workbench.read(sheet, actual)).value === 80);
    await workbench.until(async () => (await workbench.read(sheet, status)).value === '◎ 達成');
  });

  it('sees the rows that changed drawn as if everything had been', async () => {
    // But for some pixels of lines, which no two drawings have alike.
    const alike = 100;
    await workbench.goTo(sheet, actual);
    await workbench.type('60');
    await workbench.until(async () => (await workbench.read(sheet, status)).value !== '◎ 達成');
    let changed: Buffer;
    // At rest, with the cell below selected.
    do {
      changed = await workbench.page.locator('#grid').screenshot();
      await workbench.page.waitForTimeout(1500);
    } while ((await workbench.pixelsUnlike(changed)) >= alike);
    await workbench.goTo('設定', 'A1');
    expect(await workbench.pixelsUnlike(changed)).toBeGreaterThan(10_000);
    await workbench.goTo(sheet, below);
    await workbench.until(async () => (await workbench.pixelsUnlike(changed)) < alike);
    await workbench.goTo(sheet, actual);
    await workbench.type('80');
    await workbench.until(async () => (await workbench.read(sheet, status)).value === '◎ 達成');
  });

  it('cannot type into a locked cell, and is told', async () => {
    await workbench.goTo(sheet, status);
    await workbench.page.keyboard.type('x');
    await workbench.page.locator('#note').waitFor();
    expect(await workbench.page.locator('#note').innerText()).toContain('保護されています');
    expect((await workbench.read(sheet, status)).value).toBe('◎ 達成');
  });

  it('pastes past the validation, and the add-in finds it', async () => {
    await workbench.goTo(sheet, another);
    await workbench.page.evaluate(() => navigator.clipboard.writeText('六十'));
    await workbench.page.keyboard.press('Control+v');
    await workbench.until(async () => (await workbench.read(sheet, another)).value === '六十');
    const pane = await workbench.pane();
    const invalid = await pane.evaluate(
      (cell) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem('柱1').getRange(cell);
          const found = range.dataValidation.getInvalidCellsOrNullObject();
          found.load('address');
          await context.sync();
          return found.isNullObject ? null : found.address;
        }),
      another,
    );
    expect(invalid).toContain(another);
    await workbench.page.keyboard.press('Delete');
    await workbench.until(async () => (await workbench.read(sheet, another)).value === '');
  });

  it('types, and the add-in hears of it with what was there before', async () => {
    const pane = await workbench.pane();
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(({ address, source, details }) => {
          const before: unknown = details.valueBefore;
          const after: unknown = details.valueAfter;
          Object.assign(window, { told: { address, source, before, after } });
          return Promise.resolve();
        });
        await context.sync();
      }),
    );
    await workbench.goTo(sheet, actual);
    await workbench.type('81');
    await pane.waitForFunction(() => 'told' in window, null, { timeout: 60_000 });
    expect(
      await pane.evaluate(() => Object.entries(window).find(([key]) => key === 'told')?.[1]),
    ).toEqual({
      address: actual,
      source: 'Local',
      before: 80,
      after: 81,
    });
  });

  it('is told that a protected sheet keeps its rows where they are', async () => {
    await workbench.goTo(sheet, actual);
    await workbench.chooseAtCell('昇順で並べ替え');
    await workbench.page.locator('#note').waitFor();
    expect(await workbench.page.locator('#note').innerText()).toContain('シート保護の解除');
    expect((await workbench.read(sheet, actual)).value).toBe(81);
  });

  it('takes the protection off, inserts and sorts rows by the menu, and protects again', async () => {
    await workbench.goTo(sheet, actual);
    await workbench.page.click('#bar-protection');
    await workbench.chooseAtCell('挿入', '上に行を挿入');
    await workbench.until(async () => (await workbench.read(sheet, below)).value === 81);
    expect((await workbench.read(sheet, at('status', 'k:1-1', 1))).value).toBe('◎ 達成');
    await workbench.goTo(sheet, below);
    await workbench.chooseAtCell('昇順で並べ替え');
    await workbench.until(async () => (await workbench.read(sheet, sorted.actual)).value === 81);
    await workbench.until(
      async () => (await workbench.read(sheet, sorted.status)).value === '◎ 達成',
    );
    const pane = await workbench.pane();
    const summary = pane.getByText(/^全\d+項目のうち\d+項目が達成$/);
    await workbench.until(async () => (await summary.innerText()) === '全57項目のうち1項目が達成');
    await workbench.page.click('#bar-protection');
    await workbench.goTo(sheet, sorted.status);
    await workbench.page.keyboard.type('x');
    await workbench.page.locator('#note').waitFor();
    expect((await workbench.read(sheet, sorted.status)).value).toBe('◎ 達成');
  });

  let saved: Uint8Array;

  it('saves a file in which LibreOffice computes every result anew to the same', async () => {
    saved = await workbench.download('save');
    const [ours, theirs] = await Promise.all([
      formulaResults(saved),
      recalculate(saved).then(formulaResults),
    ]);
    expect(ours.size).toBeGreaterThan(4000);
    const different = [...ours].filter(([cell, value]) => !same(value, theirs.get(cell)));
    expect(different.map(([cell, value]) => [cell, value, theirs.get(cell)])).toEqual([]);
    const { row, column } = cellPlace(sorted.status) ?? {};
    expect(ours.get(`${sheet} ${String(row)},${String(column)}`)).toBe('◎ 達成');
  });

  it('opens the saved file and finds the same content', async () => {
    const path = join(folder, '保存したブック.xlsx');
    await writeFile(path, saved);
    await workbench.page.locator('input[type=file]').setInputFiles(path);
    await workbench.until(async () => (await workbench.page.title()).includes('保存したブック'));
    await workbench.ready();
    expect((await workbench.read(sheet, sorted.actual)).value).toBe(81);
    expect((await workbench.read(sheet, sorted.status)).value).toBe('◎ 達成');
    const again = await workbench.download('save');
    const [before, after] = await Promise.all([formulaResults(saved), formulaResults(again)]);
    const different = [...before].filter(
      ([cell, value]) => !same(value, after.get(cell)) && !same(after.get(cell), value),
    );
    expect(different).toEqual([]);
    expect(after.size).toBe(before.size);
  });

  it('prints a PDF', async () => {
    const path = join(folder, 'printed.pdf');
    await writeFile(path, await workbench.download('print'));
    expect(await pdfToText(path)).toContain('総括');
  });

  it('sees the pane fit at 320 pixels', async () => {
    await workbench.page.setViewportSize({ width: 1000, height: 800 });
    await workbench.page.locator('#right').evaluate((right) => {
      right.style.width = '320px';
    });
    await workbench.page.waitForTimeout(500);
    const pane = await workbench.pane();
    const { wide, shown } = await pane.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      shown: document.documentElement.clientWidth,
    }));
    expect(shown).toBeGreaterThan(300);
    expect(wide).toBeLessThanOrEqual(shown);
  });

  it('makes the sheets of a year with the pane, in a new workbook', async () => {
    await workbench.page.setViewportSize(VIEWPORT);
    await workbench.page.click('#bar-fresh');
    await workbench.until(async () => (await workbench.page.title()).includes('Book1'));
    await workbench.ready();
    const pane = await workbench.pane();
    await pane.getByRole('tab', { name: '作成' }).click();
    await pane.getByRole('button', { name: '作成する' }).click({ timeout: 60_000 });
    await pane.getByText('シートを作りました').waitFor({ timeout: 100_000 });
    const summary = '全57項目のうち0項目が達成';
    expect((await workbench.read('総括', 'B4')).value).toBe(summary);
    await pane.getByRole('tab', { name: '判定' }).click();
    await pane.getByText(summary).waitFor();
  });

  it('never left this machine, and nothing failed unseen', () => {
    const elsewhere = workbench.requests.filter(
      (address) => !address.startsWith(served.url) && !/^(?:data|blob|about|chrome):/.test(address),
    );
    expect(elsewhere).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});

describe('the pane', () =>
  paneJourneys(
    () => workbench,
    () => folder,
  ));

describe('a town’s year', () =>
  yearJourney(
    () => workbench,
    () => folder,
  ));

/** Results of every formula, by sheet and cell. */
async function formulaResults(xlsx: Uint8Array): Promise<Map<string, unknown>> {
  const results = new Map<string, unknown>();
  const { sheets } = await readXlsx(xlsx, { readStyles: true });
  for (const { name, cells } of sheets) {
    for (const [key, cell] of cells ?? []) {
      if (cell.formula !== undefined) results.set(`${name} ${key}`, cell.value);
    }
  }
  return results;
}

const isNumber = (value: unknown): value is number => typeof value === 'number';

function same(a: unknown, b: unknown): boolean {
  if (isNumber(a) && isNumber(b)) return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
  return (a ?? '') === (b ?? '');
}
