import { act, configure, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { CreateModel } from '../../src/taskpane/core/createModel';
import { WorkbookModel } from '../../src/taskpane/core/workbookModel';
import { messagesFor } from '../../src/taskpane/language';
import type { Appearance } from '../../src/taskpane/theme/appearance';
import { Frame } from '../../src/taskpane/view/Frame';
import type { PaneJob } from '../../src/taskpane/view/jobs';
import { Pane } from '../../src/taskpane/view/Pane';
import { MemoryHost, shelf } from './memoryHost';

// A busy machine takes its time.
configure({ asyncUtilTimeout: 20_000 });

// jsdom lays nothing out, so there is nothing to observe.
globalThis.ResizeObserver = class {
  observe = (): void => undefined;
  unobserve = (): void => undefined;
  disconnect = (): void => undefined;
};

interface Options {
  readonly host?: MemoryHost;
  readonly language?: string;
  readonly appearance?: Appearance;
  readonly job?: PaneJob;
  readonly today?: string;
}

export interface Shown {
  readonly host: MemoryHost;
  readonly user: UserEvent;
  readonly unmount: () => void;
}

/** The whole pane, as it stands in Excel. */
export async function showPane(options: Options = {}): Promise<Shown> {
  const host = options.host ?? new MemoryHost();
  const create = new CreateModel({
    host,
    shelf,
    writeXlsx: (plan) => Promise.resolve(Buffer.from(plan.properties.subject)),
    now: () => new Date(options.today ?? '2024-10-15T00:00:00Z'),
  });
  const { unmount } = render(
    <Frame
      messages={messagesFor(options.language ?? 'ja-JP')}
      appearance={options.appearance ?? 'light'}
    >
      <Pane
        workbook={new WorkbookModel(host)}
        create={create}
        job={options.job ?? null}
        selectCell={({ sheet, cell }) => host.selectCell(sheet, cell)}
      />
    </Frame>,
  );
  await settled();
  return { host, user: userEvent.setup(), unmount };
}

/** Lets everything that is under way come to its end. */
export async function settled(milliseconds = 50): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, milliseconds)));
}

/** What axe finds wrong, by rule and element. Colours need a real page: tests/taskpane/page.test.ts looks at them. */
export async function axeFindings(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
