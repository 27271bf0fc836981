import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { consolidate } from '../../src/taskpane/language/panels/consolidate';
import { cellAddress } from '../../src/workbook';
import { writeXlsx } from '../../src/xlsx';
import { DIVISION, filledIn } from '../taskpane/filledWorkbook';
import { Book, planOf } from '../workbook/reading/book';
import { PaneView, type Conditions } from './paneView';
import type { WorkbenchPage } from './workbenchPage';

/** What is open, and for whom. */
type Situation = 'none' | 'division' | 'master' | 'shared';

/**
 * Every pair of situation, language, version of Excel, contrast and motion, each at least once: a fault lies in one of them or in
 * two together (a long English word in a narrow table, a colour that is forced in a panel of the master), hardly in three. Dark comes
 * once for each tab.
 */
const visits: readonly (readonly [Situation, Conditions])[] = [
  ['none', { language: 'ja-JP', excelApi: '1.14', contrast: 'light', motion: 'reduced' }],
  ['none', { language: 'en-US', excelApi: '1.15', contrast: 'forced', motion: 'usual' }],
  ['division', { language: 'en-US', excelApi: '1.14', contrast: 'light', motion: 'usual' }],
  ['division', { language: 'ja-JP', excelApi: '1.15', contrast: 'forced', motion: 'reduced' }],
  ['division', { language: 'ja-JP', excelApi: '1.14', contrast: 'dark', motion: 'usual' }],
  ['master', { language: 'en-US', excelApi: '1.14', contrast: 'dark', motion: 'usual' }],
  ['master', { language: 'ja-JP', excelApi: '1.14', contrast: 'forced', motion: 'usual' }],
  ['shared', { language: 'ja-JP', excelApi: '1.15', contrast: 'light', motion: 'usual' }],
  ['shared', { language: 'en-US', excelApi: '1.14', contrast: 'forced', motion: 'reduced' }],
  ['master', { language: 'en-US', excelApi: '1.15', contrast: 'light', motion: 'reduced' }],
];

const DIVISION_NAME = '人事課';

/** Where the division still has to type: left blank in the file. */
const blank = (): { readonly sheet: string; readonly cell: string; readonly value: string } => {
  const [key, input] =
    [...filledIn()].find(([each]) => each.startsWith('k:') && each.endsWith('|R6.actual')) ?? [];
  if (key === undefined || input?.kind !== 'number') throw new Error('The division has no KPI');
  const [rowKey = ''] = key.split('|');
  const { sheet, row, column } = new Book(planOf({ division: DIVISION })).place(
    rowKey,
    'R6.actual',
  );
  return { sheet: sheet.name, cell: cellAddress(row, column), value: String(input.value) };
};

/** The pane as a division and the office meet it in their Excel, by keyboard. */
export function paneJourneys(workbenchOf: () => WorkbenchPage, folderOf: () => string): void {
  let open: Situation | null = null;

  async function opened(situation: Situation, conditions: Conditions): Promise<PaneView> {
    const workbench = workbenchOf();
    const { page } = workbench;
    const kind = situation === 'shared' ? 'master' : situation;
    if (open !== kind) {
      if (kind === 'none') await page.click('#bar-fresh');
      if (kind === 'master') await page.click('#bar-generated');
      if (kind === 'division') await openDivision(workbench, folderOf());
      await workbench.ready();
      open = kind;
    }
    return PaneView.under(workbench, conditions);
  }

  it.each(visits)(
    '%s: %j',
    async (situation, conditions) => {
      const view = await opened(situation, conditions);
      const { words } = view;
      if (situation === 'shared') await pickDivision(view);
      const expected = {
        none: words.situation.none,
        division: words.situation.division(DIVISION_NAME),
        master: words.situation.master,
        shared: words.situation.shared(DIVISION_NAME),
      }[situation];
      await view.situation.getByText(expected, { exact: true }).waitFor();
      const jobs = {
        none: ['create'],
        division: ['entry', 'check', 'judge', 'submit'],
        master: ['judge', 'check', 'submit', 'consolidate', 'paper', 'create'],
        shared: ['entry', 'check', 'judge', 'submit'],
      } as const;
      expect(await view.tabs()).toEqual(jobs[situation].map((job) => words.tabs[job]));
      const faults: (readonly [tab: string, overflow: number, ...found: readonly string[]])[] = [];
      const moved: string[] = [];
      await view.throughTabs(async (tab) => {
        expect(await view.hasVisibleFocus()).toBe(true);
        const overflow = await view.overflow();
        const moving = await view.movingElements();
        const found = [
          ...(await view.axeFindings()),
          ...(conditions.motion === 'reduced' ? moving : []),
        ];
        if (conditions.motion === 'usual') moved.push(...moving);
        if (overflow > 0 || found.length > 0) faults.push([tab, overflow, ...found]);
      });
      expect(faults).toEqual([]);
      expect(moved.length > 0).toBe(conditions.motion === 'usual');
      if (situation === 'shared') await leaveDivision(view);
    },
    200_000,
  );

  it('the office’s pane reads what divisions sent in a thread of its own', async () => {
    const workbench = workbenchOf();
    const view = await opened('master', {
      language: 'ja-JP',
      excelApi: '1.15',
      contrast: 'light',
      motion: 'usual',
    });
    const { frame, words } = view;
    await frame.getByRole('tab', { name: words.tabs.consolidate }).click();
    const sent = await writeXlsx(planOf({ division: DIVISION, values: filledIn() }));
    const read = workbench.page.waitForEvent('worker');
    await frame.getByTestId('division-files').setInputFiles([
      { name: '人事課.xlsx', mimeType: '', buffer: Buffer.from(sent) },
      { name: '実績.xlsx', mimeType: '', buffer: Buffer.from('指標,実績\r\n人数,65\r\n') },
    ]);
    expect((await read).url()).toContain('submission');
    const files = frame.getByRole('region', { name: consolidate[words.tag].files(2) });
    await files.getByRole('row', { name: /人事課\.xlsx.*受け入れ/ }).waitFor();
    await files.getByRole('row', { name: /実績\.xlsx.*テキスト（CSVなど）です/ }).waitFor();
    await frame.getByRole('button', { name: consolidate[words.tag].clear }).click();
  }, 200_000);

  it('a division fills in the last cell, has it confirmed and hands it in, all by keyboard; the pane comes back where it was', async () => {
    const workbench = workbenchOf();
    const { sheet, cell, value } = blank();
    let view = await opened('division', {
      language: 'ja-JP',
      excelApi: '1.14',
      contrast: 'light',
      motion: 'usual',
    });
    const { words, frame } = view;
    const tab = (job: 'entry' | 'submit') => frame.getByRole('tab', { name: words.tabs[job] });
    await tab('entry').focus();
    await view.press('Home');
    await frame.getByText(words.entry.remaining(1), { exact: true }).waitFor();
    await view.press('Alt+ArrowDown');
    await workbench.until(async () => (await selected(view)) === `${sheet}!${cell}`);
    await workbench.goTo(sheet, cell);
    await workbench.type(value);
    await frame.getByText(words.entry.allDone).waitFor();

    await tab('entry').focus();
    await view.press('End');
    const writer = frame.getByLabel(words.submit.confirm.writer);
    await writer.waitFor();
    await view.tabTo(writer);
    await workbench.page.keyboard.type('佐藤');
    // Closed in the middle of it, and opened again: what was written is still there.
    view = await view.reopened();
    const again = view.frame;
    expect(await again.getByRole('tab', { selected: true, name: words.tabs.submit }).count()).toBe(
      1,
    );
    const confirmedBy = again.getByLabel(words.submit.confirm.confirmedBy);
    await confirmedBy.waitFor();
    expect(await again.getByLabel(words.submit.confirm.writer).inputValue()).toBe('佐藤');
    await again.getByRole('tab', { selected: true }).focus();
    await view.tabTo(confirmedBy);
    await workbench.page.keyboard.type('鈴木');
    await view.tabTo(again.getByRole('button', { name: words.submit.actions.confirm }));
    await view.press('Enter');
    const handIn = again.getByRole('button', { name: words.submit.actions.submit });
    await handIn.waitFor();
    await view.tabTo(handIn);
    await view.press('Enter');
    await again.getByText(words.submit.done.submit).waitFor();

    await workbench.goTo(sheet, cell);
    await workbench.page.keyboard.type('1');
    await workbench.page.locator('#note').getByText('保護されています').waitFor();
    view = await view.reopened();
    await view.frame.getByRole('button', { name: words.submit.actions.withdraw }).waitFor();
  }, 300_000);

  it('and takes it back in English, types the value anew and hands it in again, by keyboard', async () => {
    const workbench = workbenchOf();
    const { sheet, cell, value } = blank();
    const view = await opened('division', {
      language: 'en-US',
      excelApi: '1.15',
      contrast: 'light',
      motion: 'reduced',
    });
    const { frame, words } = view;
    await frame.locator('[role=tab][tabindex="0"]').focus();
    await view.press('End');
    await pressed(view, words.submit.actions.withdraw);
    await frame.getByText(words.submit.done.withdraw).waitFor();
    await workbench.goTo(sheet, cell);
    await workbench.page.keyboard.press('Delete');
    await workbench.until(async () => (await workbench.read(sheet, cell)).value === '');
    await workbench.type(value);
    for (const [label, name] of [
      [words.submit.confirm.writer, 'Sato'],
      [words.submit.confirm.confirmedBy, 'Suzuki'],
    ] as const) {
      const field = frame.getByLabel(label);
      await field.waitFor();
      await frame.locator('[role=tab][tabindex="0"]').focus();
      await view.tabTo(field);
      await view.press('Control+a');
      await workbench.page.keyboard.type(name);
    }
    await pressed(view, words.submit.actions.confirm);
    await pressed(view, words.submit.actions.submit);
    await frame.getByText(words.submit.done.submit).waitFor();
  }, 300_000);

  it('nothing failed unseen', () => {
    expect(workbenchOf().errors).toEqual([]);
  });
}

/** Goes to a button with Tab and presses it. */
async function pressed(view: PaneView, name: string): Promise<void> {
  const button = view.frame.getByRole('button', { name });
  await button.waitFor();
  await view.frame.locator('[role=tab][tabindex="0"]').focus();
  await view.tabTo(button);
  await view.press('Enter');
}

async function openDivision({ page }: WorkbenchPage, folder: string): Promise<void> {
  const { sheet, cell } = blank();
  const book = new Book(planOf({ division: DIVISION }));
  const place = book.at(sheet, cell);
  const values = new Map(
    [...filledIn()].filter(([key]) => key !== `${place?.rowKey ?? ''}|R6.actual`),
  );
  const path = join(folder, '人事課.xlsx');
  await writeFile(path, await writeXlsx(planOf({ division: DIVISION, values })));
  await page.locator('input[type=file]').setInputFiles(path);
  await page.waitForFunction(() => document.title.includes('人事課'));
}

/** By keyboard: the button, the list, the decision. */
async function pickDivision(view: PaneView): Promise<void> {
  const { frame, words } = view;
  await frame.getByRole('button', { name: words.viewpoint.asDivision }).press('Enter');
  const list = frame.getByLabel(words.viewpoint.who);
  await list.waitFor();
  await list.selectOption(DIVISION);
  await view.tabTo(frame.getByRole('button', { name: words.viewpoint.decide, exact: true }));
  await view.press('Enter');
  await frame.getByRole('button', { name: words.viewpoint.change }).waitFor();
  await view.settled();
}

/** Back to the office, for whoever opens the master next. */
async function leaveDivision(view: PaneView): Promise<void> {
  const { frame, words } = view;
  await frame.getByRole('button', { name: words.viewpoint.change }).press('Enter');
  await frame.getByLabel(words.viewpoint.who).selectOption('');
  await frame.getByRole('button', { name: words.viewpoint.decide, exact: true }).press('Enter');
  await frame.getByText(words.situation.master, { exact: true }).waitFor();
}

/** The selected cell, as office.js says it: `柱1!R7`. */
function selected({ frame }: PaneView): Promise<string> {
  return frame.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address');
      await context.sync();
      return range.address.replaceAll("'", '');
    }),
  );
}
