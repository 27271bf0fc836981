import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  chromium,
  type BrowserContext,
  type Download,
  type Frame,
  type Page,
} from 'playwright-core';
import type { RequestFault } from '../../src/workbench/host';
import { chromiumPath } from '../support/chromium';

/** A fault of the grid's own menus, when the mouse leaves one for no other element. */
const ofTheGrid = /'contains' on 'Node'[^]*onMouseLeave/;

/** Drawing the grid without a graphics card is most of what the browser does: no larger than needed. */
export const VIEWPORT = { width: 1500, height: 720 };

/** The workbench in Chromium, and a person in front of it. */
export class WorkbenchPage {
  /** Every address that anything on the page has asked for. */
  readonly requests: string[] = [];
  /** Errors that the page did not catch. */
  readonly errors: string[] = [];

  private constructor(
    private readonly context: BrowserContext,
    private readonly profile: string,
    readonly page: Page,
  ) {
    context.on('request', (request) => this.requests.push(request.url()));
    // Unsaved changes may go: what a test needs it has saved.
    page.on('dialog', (dialog) => void dialog.accept());
    page.on('pageerror', (error) => {
      if (!ofTheGrid.test(error.stack ?? '')) this.errors.push(error.stack ?? error.message);
    });
  }

  /** @param meanwhile what a person does while the first workbook is being opened */
  static async open(
    url: string,
    meanwhile: (page: Page) => Promise<void> = () => Promise.resolve(),
  ): Promise<WorkbenchPage> {
    const profile = await mkdtemp(join(tmpdir(), 'gyokaku-workbench-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: chromiumPath(),
      viewport: VIEWPORT,
      permissions: ['clipboard-read', 'clipboard-write'],
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    const [page = await context.newPage()] = context.pages();
    // A busy machine recalculates for a while.
    context.setDefaultTimeout(120_000);
    const opened = new WorkbenchPage(context, profile, page);
    await page.goto(url);
    await meanwhile(page);
    await opened.ready();
    return opened;
  }

  async close(): Promise<void> {
    await this.context.close();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Resolves when the workbook is open and the pane's office.js has reached it. */
  async ready(): Promise<void> {
    await this.page.waitForFunction(() => 'workbench' in window, null, { timeout: 100_000 });
    await this.page.waitForSelector('#pane:not([hidden])', { timeout: 200_000 });
    const pane = await this.pane();
    await pane.waitForFunction(() => 'Office' in window, null, { timeout: 60_000 });
    await pane.evaluate(() => Office.onReady());
  }

  async pane(): Promise<Frame> {
    const frame = await (await this.page.waitForSelector('#pane')).contentFrame();
    if (frame === null) throw new Error('The pane has no frame');
    return frame;
  }

  /** What the real office.js in the pane reads of a cell. */
  async read(sheet: string, address: string): Promise<{ value: unknown; text: string }> {
    const pane = await this.pane();
    return pane.evaluate(
      async ([name, cell]) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem(name).getRange(cell);
          range.load('values,text');
          await context.sync();
          const value: unknown = range.values[0]?.[0];
          return { value, text: range.text[0]?.[0] ?? '' };
        }),
      [sheet, address] as const,
    );
  }

  /** Goes to a sheet by its tab and to a cell by the name box, as with Excel. */
  async goTo(sheet: string, address: string): Promise<void> {
    const tab = this.page.locator('#grid').getByText(sheet, { exact: true }).last();
    await tab.click();
    const nameBox = this.page.locator('#grid input').first();
    await nameBox.click();
    await nameBox.fill(address);
    await nameBox.press('Enter');
    await this.page.waitForTimeout(400);
  }

  /** Types with real key presses and confirms with Enter. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 40 });
    await this.page.keyboard.press('Enter');
  }

  /** Right-clicks the selected cell, which must have an input message, and goes through the menu. */
  async chooseAtCell(...entries: readonly string[]): Promise<void> {
    // The message hangs under its cell.
    const message = await this.page.locator('.input-prompt').boundingBox();
    if (message === null) throw new Error('The selected cell shows no input message');
    await this.page.mouse.click(message.x + 12, message.y - 12, { button: 'right' });
    for (const [index, name] of entries.entries()) {
      const entry = this.page.getByText(name).last();
      if (index < entries.length - 1) await entry.hover();
      // An entry may hold a field for a number in its middle.
      else await entry.click({ position: { x: 8, y: 8 } });
    }
  }

  /** Clicks a button of the bar that gives a file. */
  async download(button: string): Promise<Uint8Array> {
    const waiting = this.page.waitForEvent('download', { timeout: 100_000 });
    await this.page.click(`#bar-${button}`);
    return this.downloaded(await waiting);
  }

  /** The bytes of a file that was given. */
  async downloaded(download: Download): Promise<Uint8Array> {
    return readFile(await download.path());
  }

  /** How many pixels of the grid have a colour (`#rrggbb`). */
  async pixels(colour: string): Promise<number> {
    const png = await this.page.locator('#grid').screenshot();
    return this.page.evaluate(
      async ([data, wanted]) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.width;
        canvas.height = image.height;
        const context = canvas.getContext('2d');
        if (context === null) throw new Error('no canvas');
        context.drawImage(image, 0, 0);
        const { data: rgba } = context.getImageData(0, 0, image.width, image.height);
        const parts = [1, 3, 5].map((at) => parseInt(wanted.slice(at, at + 2), 16));
        let count = 0;
        for (let at = 0; at < rgba.length; at += 4) {
          if (parts.every((part, index) => rgba[at + index] === part)) count += 1;
        }
        return count;
      },
      [png.toString('base64'), colour] as const,
    );
  }

  /** How many pixels of the grid are other than on a picture of it. */
  async pixelsUnlike(before: Buffer): Promise<number> {
    const now = await this.page.locator('#grid').screenshot();
    return this.page.evaluate(
      async (pictures) => {
        const [one = new Uint32Array(), other] = await Promise.all(
          pictures.map(async (data) => {
            const image = new Image();
            image.src = `data:image/png;base64,${data}`;
            await image.decode();
            const canvas = new OffscreenCanvas(image.width, image.height);
            const context = canvas.getContext('2d');
            if (context === null) throw new Error('no canvas');
            context.drawImage(image, 0, 0);
            return new Uint32Array(
              context.getImageData(0, 0, image.width, image.height).data.buffer,
            );
          }),
        );
        return one.reduce((count, pixel, at) => count + (pixel === other?.[at] ? 0 : 1), 0);
      },
      [before.toString('base64'), now.toString('base64')],
    );
  }

  /** Closes the pane, whatever it is doing. */
  async closePane(): Promise<void> {
    await this.page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('#pane');
      if (frame !== null) frame.src = 'about:blank';
    });
  }

  /** Opens a closed pane again. */
  async reopenPane(): Promise<void> {
    await this.page.selectOption('#bar-excel', await this.page.inputValue('#bar-excel'));
    await this.until(async () => {
      const pane = await this.pane();
      return (
        (await pane
          .locator('[role=tab]')
          .count()
          .catch(() => 0)) > 0
      );
    });
  }

  /** Of the requests that the add-in sends from now on, these fail, counted from 1. */
  failRequests(first: number, last: number, fault: RequestFault): Promise<void> {
    return this.page.evaluate(
      ([from, to, kind]) => {
        const faults = window.workbench?.host.faults;
        for (let request = from; request <= to; request += 1) faults?.failRequest(request, kind);
      },
      [first, last, fault] as const,
    );
  }

  /** What has been arranged to fail works again; nobody is typing in a cell. */
  mend(): Promise<void> {
    return this.page.evaluate(() => window.workbench?.host.faults.clear());
  }

  /** A person is typing in a cell, until all is mended: Excel puts everybody else off. */
  typing(): Promise<void> {
    return this.page.evaluate(() => window.workbench?.host.faults.startCellEdit());
  }

  /** Requests of the add-in so far. */
  requestCount(): Promise<number> {
    return this.page.evaluate(() => window.workbench?.host.traffic.requests ?? 0);
  }

  /** Waits until something holds; the machine may be busy. */
  async until(holds: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 200_000;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error('It did not come true in time');
      await this.page.waitForTimeout(100);
    }
  }
}
