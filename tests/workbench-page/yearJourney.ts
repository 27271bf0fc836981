import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { messagesFor } from '../../src/taskpane/language';
import { consolidate } from '../../src/taskpane/language/panels/consolidate';
import { findDirectory, readDirectory } from '../../src/xlsx/zip/directory';
import { extract } from '../../src/xlsx/zip/extract';
import { pdfToText } from '../support/libreoffice';
import { town } from './journeyTown';
import { VIEWPORT, type WorkbenchPage } from './workbenchPage';

const words = messagesFor('ja-JP');
/** The first line of 総括, with and without what the divisions handed in. */
const [taken, untaken] = ['全3項目のうち約3割が達成', '全3項目のうち0項目が達成'];
const MASTER = '南町_取りまとめ用.xlsx';

/** What each division types, by the column of the sheet. */
const answers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  総務課: { 'R6.actual': '520', 'R6.kind': '確定値', report: '申請の様式を減らした。' },
  税務課: {
    'R6.actual': '18',
    'R6.kind': '確定値',
    report: '窓口を一つ増やした。',
    reason: '申告の時期に来庁が重なったため。',
    next: '予約制を始める。',
  },
  福祉課: {
    'R6.actual': '90',
    'R6.kind': '速報値',
    report: '夜間の相談を始めた。',
    reason: '周知が遅れたため。',
    next: '案内を配る。',
  },
};

/** A programme office and three divisions through one year, each in the same Excel in turn. */
export function yearJourney(workbenchOf: () => WorkbenchPage, folderOf: () => string): void {
  const at = (name: string): string => join(folderOf(), name);
  let handedOut: readonly string[] = [];
  const handedIn: string[] = [];

  it('the office loads the town’s own definition and makes the master', async () => {
    const { page } = workbenchOf();
    await page.setViewportSize(VIEWPORT);
    // Somebody may have worked in English before.
    if ((await page.inputValue('#bar-language')) !== 'ja-JP') {
      await page.selectOption('#bar-language', 'ja-JP');
      await page.waitForFunction(() => document.documentElement.lang === 'ja');
      await workbenchOf().ready();
    }
    await page.click('#bar-fresh');
    await workbenchOf().until(async () => (await page.title()).includes('Book1'));
    await workbenchOf().ready();
    const pane = await workbenchOf().pane();
    const wrong = {
      ...town,
      initiatives: town.initiatives.map((each) => ({ ...each, divisions: ['南課'] })),
    };
    const give = (definition: object) =>
      pane.getByTestId('own-definition').setInputFiles({
        name: '南町.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(definition)),
      });
    await pane.getByText(words.create.preview).waitFor();
    await give(wrong);
    await pane.getByText(words.create.refused('南町.json', 3)).waitFor();
    await pane.getByText('initiatives[0].divisions[0]').waitFor();
    await give(town);
    await pane
      .locator('option', { hasText: words.create.ownFileChosen('南町.json') })
      .waitFor({ state: 'attached' });
    await pane.getByLabel(words.create.year, { exact: true }).selectOption('R6');
    await pane.getByRole('button', { name: words.create.button, exact: true }).click();
    await pane.getByText(words.create.doneHere).waitFor();
    await pane.getByText('南町行政改革プラン').first().waitFor();
  });

  it('hands out one workbook to each division, in one zip', async () => {
    const workbench = workbenchOf();
    const pane = await workbench.pane();
    await pane.getByRole('tab', { name: words.tabs.create }).click();
    await pane.getByText(words.create.purposes.handOut, { exact: true }).click();
    await pane.getByRole('button', { name: words.create.makeZip(3) }).click();
    await pane.getByText(words.create.doneZip).waitFor();
    const waiting = workbench.page.waitForEvent('download');
    await pane.getByRole('link', { name: /\.zip/ }).click();
    const zip = await workbench.downloaded(await waiting);
    handedOut = await Promise.all(
      readDirectory(zip, findDirectory(zip)).map(async (part) => {
        await writeFile(at(part.name), await extract(part));
        return part.name;
      }),
    );
    expect(handedOut).toHaveLength(3);
    await writeFile(at(MASTER), await workbench.download('save'));
  });

  it.each(Object.keys(answers))('%s fills in its workbook and hands it in', async (division) => {
    const workbench = workbenchOf();
    const name = handedOut.find((each) => each.includes(division));
    if (name === undefined) throw new Error(`${division} was given nothing`);
    await open(workbench, at(name));
    const pane = await workbench.pane();
    await pane.getByText(words.situation.division(division), { exact: true }).waitFor();
    const typed = answers[division] ?? {};
    for (const [field, value] of Object.entries(typed)) {
      const { sheet, cell } = await cellOf(workbench, field);
      await workbench.goTo(sheet, cell);
      await workbench.page.keyboard.insertText(value);
      await workbench.page.keyboard.press('Enter');
      await workbench.until(
        async () => String((await workbench.read(sheet, cell)).value) === value,
      );
    }
    await pane.getByRole('tab', { name: words.tabs.entry }).click();
    await pane.getByText(words.entry.allDone).waitFor();
    await pane.getByRole('tab', { name: words.tabs.submit }).click();
    await pane.getByLabel(words.submit.confirm.writer).fill('佐藤');
    await pane.getByLabel(words.submit.confirm.confirmedBy).fill('鈴木');
    await pane.getByRole('button', { name: words.submit.actions.confirm }).click();
    await pane.getByRole('button', { name: words.submit.actions.submit }).click();
    await pane.getByText(words.submit.done.submit).waitFor();
    await writeFile(at(`提出_${name}`), await workbench.download('save'));
    handedIn.push(at(`提出_${name}`));
  });

  it('the office takes them in, and the master says how the year went', async () => {
    const workbench = workbenchOf();
    await open(workbench, at(MASTER));
    const pane = await workbench.pane();
    await pane.getByRole('tab', { name: words.tabs.consolidate }).click();
    await pane.getByTestId('division-files').setInputFiles(handedIn);
    await pane.getByRole('region', { name: consolidate.ja.files(3) }).waitFor();
    await pane.getByRole('button', { name: /件の値を取り込む/ }).click();
    await pane.getByText(/件の値を書き込み、取込履歴に記録しました。/).waitFor();
    await workbench.until(async () => (await workbench.read('総括', 'B4')).value === taken);
  });

  it('and hands the council its paper as a PDF', async () => {
    const workbench = workbenchOf();
    const pane = await workbench.pane();
    await pane.getByRole('tab', { name: words.tabs.paper }).click();
    const waiting = workbench.page.waitForEvent('download');
    await pane.getByRole('button', { name: words.paper.print, exact: true }).click();
    await pane.getByText(words.paper.done.pdf).waitFor();
    await pane.getByRole('link', { name: /\.pdf/ }).click();
    await writeFile(at('会議資料.pdf'), await workbench.downloaded(await waiting));
    const text = (await pdfToText(at('会議資料.pdf'))).replace(/\s/g, '');
    for (const each of [
      '南町行政改革プラン',
      '窓口のオンライン化',
      '申告の時期に来庁が重なったため。',
    ]) {
      expect(text).toContain(each);
    }
    // Of the workbook’s own sheets nothing is printed.
    expect(text).not.toContain('使い方');
    expect(text).not.toContain('入力が残っている行');
  });

  it('is told of every file that is no good, and changes nothing because of them', async () => {
    const workbench = workbenchOf();
    const pane = await workbench.pane();
    await pane.getByRole('tab', { name: words.tabs.consolidate }).click();
    const again = pane.getByRole('button', { name: consolidate.ja.clear });
    if ((await again.count()) > 0) await again.click();
    const [whole, empty] = await Promise.all([
      readFile(handedIn[0] ?? ''),
      readFile(at(handedOut[1] ?? '')),
    ]);
    const sent = (name: string, content: Uint8Array | string) => ({
      name,
      mimeType: '',
      buffer: Buffer.from(content),
    });
    await pane
      .getByTestId('division-files')
      .setInputFiles([
        sent('切れた😀.xlsx', whole.subarray(0, whole.length / 2)),
        sent('実績.xlsx', '指標,実績\r\n件数,520\r\n'),
        sent('白紙.xlsx', empty),
        sent('総務課（２）.xlsx', whole),
        sent('取りまとめ用.xlsx', await readFile(at(MASTER))),
      ]);
    const files = pane.getByRole('region', { name: consolidate.ja.files(5) });
    await files.waitFor();
    for (const told of [
      /切れた😀\.xlsx.*取り込めない/,
      /実績\.xlsx.*テキスト（CSVなど）です/,
      /白紙\.xlsx.*取り込めない/,
      /総務課（２）\.xlsx.*取込済み/,
      /取りまとめ用\.xlsx.*取り込めない/,
    ]) {
      await files.getByRole('row', { name: told }).waitFor();
    }
    expect((await workbench.read('総括', 'B4')).value).toBe(taken);
  });

  it('takes back what was taken in, and the master is as it was before', async () => {
    const workbench = workbenchOf();
    const pane = await workbench.pane();
    await pane.getByRole('button', { name: consolidate.ja.undo }).click();
    await pane.getByText(/件の値を元に戻しました。/).waitFor();
    await workbench.until(async () => (await workbench.read('総括', 'B4')).value === untaken);
  });

  it.each(['throttled', 'sessionLost', 'internal'] as const)(
    'where Excel fails on the way (%s), the master holds all of it or nothing, and says which',
    async (fault) => {
      const workbench = workbenchOf();
      const pane = await workbench.pane();
      const apply = await readyToApply(workbench, handedIn);
      // Reading, a look at what stands there, then the writing.
      await workbench.failRequests(3, fault === 'throttled' ? 3 : 60, fault);
      await apply.click();
      const said = pane.getByText(
        /取込履歴に記録しました。|ブックは元のままです。|開き直してください/,
      );
      await said.first().waitFor();
      await workbench.mend();
      const isWritten = (await said.first().innerText()).includes('取込履歴');
      expect(isWritten).toBe(fault === 'throttled');
      await workbench.until(
        async () => (await workbench.read('総括', 'B4')).value === (isWritten ? taken : untaken),
      );
      if (isWritten) {
        await pane.getByRole('button', { name: consolidate.ja.undo }).click();
        await workbench.until(async () => (await workbench.read('総括', 'B4')).value === untaken);
      }
    },
  );

  it('waits for somebody who is typing in a cell', async () => {
    const workbench = workbenchOf();
    const pane = await workbench.pane();
    const apply = await readyToApply(workbench, handedIn);
    await workbench.typing();
    await apply.click();
    await pane.getByText(consolidate.ja.applying).waitFor();
    await workbench.mend();
    await pane.getByText(/件の値を書き込み、取込履歴に記録しました。/).waitFor();
    await workbench.until(async () => (await workbench.read('総括', 'B4')).value === taken);
  });

  it('closes the pane in the middle of the writing: all of it is there, or it can be done again', async () => {
    const workbench = workbenchOf();
    await (await workbench.pane()).getByRole('button', { name: consolidate.ja.undo }).click();
    await workbench.until(async () => (await workbench.read('総括', 'B4')).value === untaken);
    const apply = await readyToApply(workbench, handedIn);
    const before = await workbench.requestCount();
    await apply.click();
    // The values go in with the third request; the pane does not live to hear of it.
    await workbench.until(async () => (await workbench.requestCount()) >= before + 2);
    await workbench.closePane();
    await workbench.reopenPane();
    const pane = await workbench.pane();
    await pane.getByRole('tab', { name: words.tabs.consolidate }).click();
    const isWhole = (await workbench.read('総括', 'B4')).value === taken;
    await pane.getByTestId('division-files').setInputFiles(handedIn);
    await pane.getByRole('region', { name: consolidate.ja.files(3) }).waitFor();
    const again = pane.getByRole('button', { name: /件の値を取り込む/ });
    if (isWhole) {
      expect(await again.innerText()).toBe(consolidate.ja.apply(0));
    } else {
      await again.click();
      await pane.getByText(/件の値を書き込み、取込履歴に記録しました。/).waitFor();
    }
    await workbench.until(async () => (await workbench.read('総括', 'B4')).value === taken);
  });

  it('nothing failed unseen', () => {
    expect(workbenchOf().errors).toEqual([]);
  });
}

/** Hands the pane the divisions' files, and gives the button that takes them in. */
async function readyToApply(workbench: WorkbenchPage, files: readonly string[]): Promise<Locator> {
  const pane = await workbench.pane();
  const again = pane.getByRole('button', { name: consolidate.ja.clear });
  if ((await again.count()) > 0) await again.click();
  await pane.getByTestId('division-files').setInputFiles(files);
  await pane.getByRole('region', { name: consolidate.ja.files(files.length) }).waitFor();
  const apply = pane.getByRole('button', { name: /件の値を取り込む/ });
  await apply.waitFor();
  return apply;
}

async function open(workbench: WorkbenchPage, path: string): Promise<void> {
  const name = path.slice(path.lastIndexOf('/') + 1).replace('.xlsx', '');
  await workbench.page.locator('input[type=file]').setInputFiles(path);
  await workbench.until(async () => (await workbench.page.title()).includes(name));
  await workbench.ready();
}

/** The first cell of a column where something may be typed, by the marks beside and above the cells. */
async function cellOf(
  workbench: WorkbenchPage,
  field: string,
): Promise<{ readonly sheet: string; readonly cell: string }> {
  const pane = await workbench.pane();
  return pane.evaluate(
    (wanted) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('柱1');
        const used = sheet.getUsedRange().load('values,rowCount');
        await context.sync();
        const column = (used.values[0] ?? []).indexOf(wanted);
        const cells = Array.from({ length: used.rowCount }, (_, row) =>
          sheet.getCell(row, column).load('address,format/protection/locked'),
        );
        await context.sync();
        const first = cells.find(({ format }) => !format.protection.locked);
        return { sheet: '柱1', cell: first?.address.replace(/^.*!/, '') ?? '' };
      }),
    field,
  );
}
