import { webcrypto } from 'node:crypto';
import { DecompressionStream } from 'node:stream/web';
import { TextDecoder, TextEncoder } from 'node:util';
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { act, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import type { OpenReader } from '../../src/taskpane/core/consolidate/readers';
import type { PaneJob } from '../../src/taskpane/core/jobs';
import { PaneModel } from '../../src/taskpane/core/paneModel';
import type { Memory, ProgrammeShelf, Zipper } from '../../src/taskpane/host';
import { messagesFor, type Messages } from '../../src/taskpane/language';
import type { Appearance } from '../../src/taskpane/theme/appearance';
import { Frame } from '../../src/taskpane/view/shell/Frame';
import { Pane } from '../../src/taskpane/view/shell/Pane';
import { computeStylesOnce } from './computedStyle';
import { MemoryHost, testTools } from './memoryHost';

// A busy machine takes its time.
configure({ asyncUtilTimeout: 20_000 });

// jsdom keeps no files: an address for each is enough.
Object.assign(URL, { createObjectURL: () => 'blob:made', revokeObjectURL: () => undefined });

// jsdom encodes, unpacks and hashes nothing; the browsers in which Excel shows a pane do.
Object.assign(globalThis, { TextDecoder, TextEncoder, DecompressionStream });
Object.defineProperty(crypto, 'subtle', { value: webcrypto.subtle, configurable: true });

// jsdom lays nothing out, so there is nothing to observe.
globalThis.ResizeObserver = class {
  observe = (): void => undefined;
  unobserve = (): void => undefined;
  disconnect = (): void => undefined;
};

Element.prototype.scrollIntoView = (): void => undefined;

// Nor does it draw.
HTMLCanvasElement.prototype.getContext = () => null;

computeStylesOnce();

interface Options {
  readonly openReader?: OpenReader;
  readonly memory?: Memory;
  readonly host?: MemoryHost;
  readonly language?: string;
  readonly appearance?: Appearance;
  readonly job?: PaneJob;
  readonly today?: string;
  readonly zip?: Zipper;
  readonly shelf?: ProgrammeShelf;
}

export interface Shown {
  readonly pane: PaneModel;
  readonly host: MemoryHost;
  readonly user: UserEvent;
  readonly unmount: () => void;
}

/**
 * jsdom shows no styles, and working them out for every element takes most of a test's time: they go into a document that
 * nobody looks at. How things look is seen in a real browser (tests/taskpane/page.test.ts, tests/workbench-page).
 */
const unseen = createDOMRenderer(document.implementation.createHTMLDocument());

/** The whole pane, as it stands in Excel. */
export async function showPane(options: Options = {}): Promise<Shown> {
  const host = options.host ?? new MemoryHost();
  const pane = new PaneModel(
    testTools(host, {
      ...(options.memory !== undefined && { memory: options.memory }),
      ...(options.zip !== undefined && { zip: options.zip }),
      ...(options.shelf !== undefined && { shelf: options.shelf }),
      ...(options.openReader !== undefined && { openReader: options.openReader }),
      now: () => new Date(options.today ?? '2024-10-15T00:00:00Z'),
    }),
    options.job ?? null,
  );
  const messages = messagesFor(options.language ?? 'ja-JP');
  const { unmount } = render(
    <RendererProvider renderer={unseen}>
      <Frame messages={messages} appearance={options.appearance ?? 'light'}>
        <Pane pane={pane} />
      </Frame>
    </RendererProvider>,
  );
  await panelLoaded(messages);
  return { host, pane, user: userEvent.setup(), unmount };
}

/** Panels are loaded when they are first shown. */
async function panelLoaded({ starting }: Messages): Promise<void> {
  await settled();
  await waitFor(() => {
    if (screen.queryByText(starting) !== null) throw new Error('The panel is still loading');
  });
}

/** A JSON file as somebody picks it; the files of jsdom cannot be read. */
export function jsonFile(name: string, content: string): File {
  const file = new File([content], name, { type: 'application/json' });
  Object.defineProperty(file, 'text', { value: () => Promise.resolve(content) });
  const bytes = () => Promise.resolve(Uint8Array.from(Buffer.from(content)).buffer);
  Object.defineProperty(file, 'arrayBuffer', { value: bytes });
  return file;
}

/** A workbook that a person chooses. */
export function workbookFile(name: string, content: Uint8Array): File {
  const file = new File([Uint8Array.from(content)], name);
  const bytes = () => Promise.resolve(Uint8Array.from(content).buffer);
  Object.defineProperty(file, 'arrayBuffer', { value: bytes });
  return file;
}

/** Lets everything that is under way come to its end. */
export async function settled(milliseconds = 50): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, milliseconds)));
}

/** Japanese sentences on an English pane, outside of what is marked as Japanese: texts of the programme, a reminder to send. */
export function japaneseSentences(): readonly string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    const isMarked = node.parentElement?.closest('[lang=ja]') !== null;
    if (!isMarked && /。|です|ます|ください|ました/.test(text)) found.push(text);
  }
  return found;
}

/** What axe finds wrong, by rule and element. Colours need a real page: tests/taskpane/page.test.ts looks at them. */
export async function axeFindings(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
