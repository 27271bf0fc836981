import { readFileSync } from 'node:fs';
import type { Frame, Locator } from 'playwright-core';
import { messagesFor, type Messages } from '../../src/taskpane/language';
import type { WorkbenchPage } from './workbenchPage';

/** Where and how somebody sees the pane. */
export interface Conditions {
  readonly language: 'ja-JP' | 'en-US';
  readonly excelApi: '1.14' | '1.15';
  /** `dark`: Excel's black theme. */
  readonly contrast: 'light' | 'dark' | 'forced';
  readonly motion: 'usual' | 'reduced';
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The narrowest pane that is promised, in pixels. */
const NARROWEST = 300;

/** The pane beside the grid, and a person who uses it with the keyboard alone. */
export class PaneView {
  private constructor(
    private readonly workbench: WorkbenchPage,
    readonly frame: Frame,
    readonly words: Messages,
  ) {}

  /** Brings the workbench into these conditions; the pane is loaded anew by it. */
  static async under(workbench: WorkbenchPage, conditions: Conditions): Promise<PaneView> {
    const { page } = workbench;
    const { language, excelApi, contrast, motion } = conditions;
    await page.emulateMedia({
      forcedColors: contrast === 'forced' ? 'active' : 'none',
      reducedMotion: motion === 'reduced' ? 'reduce' : 'no-preference',
    });
    if ((await page.inputValue('#bar-language')) !== language) {
      await page.selectOption('#bar-language', language);
    }
    await page.waitForFunction(
      (wanted) => document.documentElement.lang === wanted,
      language.slice(0, 2),
    );
    await page.waitForSelector('#pane:not([hidden])');
    const theme = contrast === 'dark' ? 'black' : 'white';
    if ((await page.inputValue('#bar-theme')) !== theme) {
      await page.selectOption('#bar-theme', theme);
    }
    await page.selectOption('#bar-excel', excelApi);
    return PaneView.opened(workbench, language);
  }

  /** Closes the pane and opens it again. */
  async reopened(): Promise<PaneView> {
    await this.workbench.closePane();
    await this.workbench.reopenPane();
    return PaneView.opened(this.workbench, this.words.tag === 'ja' ? 'ja-JP' : 'en-US');
  }

  private static async opened(
    workbench: WorkbenchPage,
    language: Conditions['language'],
  ): Promise<PaneView> {
    await workbench.page.locator('#right').evaluate((right, width) => {
      right.style.width = `${String(width)}px`;
    }, NARROWEST);
    await workbench.until(async () => {
      const frame = await workbench.pane();
      const tabs = await frame
        .locator('[role=tab]')
        .count()
        .catch(() => 0);
      const said = await frame.evaluate(() => document.documentElement.lang).catch(() => '');
      return tabs > 0 && said === language.slice(0, 2);
    });
    const view = new PaneView(workbench, await workbench.pane(), messagesFor(language));
    await view.settled();
    const shown = await view.frame.evaluate(() => document.documentElement.clientWidth);
    if (shown > NARROWEST) throw new Error(`The pane is ${String(shown)} pixels wide`);
    return view;
  }

  /** Waits until nothing is being read, loaded or checked. */
  async settled(): Promise<void> {
    await this.workbench.until(
      async () => (await this.frame.locator('[role=progressbar]').count()) === 0,
    );
  }

  get situation(): Locator {
    return this.frame.getByRole('region', { name: this.words.situation.label });
  }

  /** Names of the tabs, from left to right. */
  tabs(): Promise<readonly string[]> {
    return this.frame.locator('[role=tab]').allInnerTexts();
  }

  /** Goes through all tabs with the arrow keys, from the first, and tells each when it is shown. */
  async throughTabs(look: (tab: string) => Promise<void>): Promise<void> {
    const names = await this.tabs();
    await this.frame.locator('[role=tab][tabindex="0"]').focus();
    await this.press('Home');
    for (const name of names) {
      await this.frame.locator('[role=tab][aria-selected=true]', { hasText: name }).waitFor();
      await this.frame.locator('[role=tabpanel]').waitFor();
      await this.settled();
      await look(name);
      await this.press('ArrowRight');
    }
  }

  press(key: string): Promise<void> {
    return this.workbench.page.keyboard.press(key);
  }

  /** Presses Tab until something has the focus, as whoever has no mouse. */
  async tabTo(wanted: Locator, most = 60): Promise<void> {
    for (let pressed = 0; pressed < most; pressed += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await this.press('Tab');
    }
    throw new Error('Tab does not lead there');
  }

  /** Whether what has the focus shows it. */
  hasVisibleFocus(): Promise<boolean> {
    return this.frame.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return false;
      const looks = [
        getComputedStyle(focused),
        getComputedStyle(focused, '::after'),
        getComputedStyle(focused.parentElement ?? focused, '::after'),
      ];
      return looks.some(
        ({ outlineStyle, borderBottomStyle, borderTopStyle, content }) =>
          outlineStyle !== 'none' ||
          (content !== 'none' && (borderBottomStyle !== 'none' || borderTopStyle !== 'none')),
      );
    });
  }

  /** Elements, with their pseudo-elements, that take longer than a frame to move; none for whoever asked for less motion. */
  movingElements(): Promise<readonly string[]> {
    return this.frame.evaluate(() => {
      const longest = (durations: string): number =>
        Math.max(
          ...durations
            .split(',')
            .map((each) => parseFloat(each) * (each.trim().endsWith('ms') ? 1 : 1000)),
        );
      return [...document.querySelectorAll('body *')].flatMap((element) =>
        [undefined, '::before', '::after'].flatMap((pseudo) => {
          const { animationDuration, transitionDuration, content } = getComputedStyle(
            element,
            pseudo,
          );
          if (pseudo !== undefined && content === 'none') return [];
          const moves = Math.max(longest(animationDuration), longest(transitionDuration)) > 1;
          return moves ? [`${element.className}${pseudo ?? ''}`] : [];
        }),
      );
    });
  }

  /** Pixels by which the pane is wider than it is shown. */
  overflow(): Promise<number> {
    return this.frame.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  }

  /** What axe finds wrong. With forced colours the colours are the browser's. */
  async axeFindings(): Promise<readonly string[]> {
    // The page's policy lets no foreign script in; the browser's own tool for that is not bound by it.
    if (!(await this.frame.evaluate(() => 'axe' in window))) await this.frame.evaluate(AXE);
    return this.frame.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const { violations } = await axe.run();
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
  }
}
