import type { Host, Memory, ProgrammeShelf, XlsxWriter, Zipper } from '../host';
import type { OpenReader } from './consolidate/readers';
import { Edits } from './edits';
import type { PaneJob } from './jobs';
import { Navigation } from './navigation';
import { PlanWriting } from './planWriting';
import { Selection } from './selection';
import type { Viewpoint } from './viewpoint';
import { WorkbookModel } from './workbookModel';

/** What the pane is given: everything that is not itself. */
export interface PaneTools {
  readonly host: Host;
  readonly shelf: ProgrammeShelf;
  readonly memory: Memory;
  readonly writeXlsx: XlsxWriter;
  readonly zip: Zipper;
  /** Readers of the divisions' files, off the interface's thread. */
  readonly openReader: OpenReader;
  readonly now: () => Date;
}

/** The pane without its skin: the open workbook, where one is in it, and what was written into it. */
export class PaneModel {
  readonly workbook: WorkbookModel;
  readonly navigation: Navigation;
  readonly edits: Edits;
  readonly plans: PlanWriting;
  readonly selection: Selection;
  #leave: (() => void) | null = null;

  /** @param asked the job of the button that opened the pane; null to follow what is open */
  constructor(
    readonly tools: PaneTools,
    asked: PaneJob | null = null,
  ) {
    this.workbook = new WorkbookModel(tools.host, tools.memory);
    this.navigation = new Navigation(asked, tools.memory, this.workbook.state);
    this.edits = new Edits(tools.host, this.workbook);
    this.plans = new PlanWriting(tools.host, tools.memory, () => this.workbook.state.get().whole);
    this.selection = new Selection(tools.host);
  }

  async open(): Promise<void> {
    this.#leave ??= this.navigation.follow();
    await this.workbook.open();
  }

  async close(): Promise<void> {
    this.#leave?.();
    this.#leave = null;
    await this.workbook.close();
  }

  /** Works on as somebody else. What was written before was somebody else's and is not taken back any more. */
  lookAs(viewpoint: Viewpoint): void {
    this.edits.forget();
    this.workbook.lookAs(viewpoint);
  }

  /** The day in the office's own time zone, `YYYY-MM-DD`. */
  today(): string {
    const now = this.tools.now();
    const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) =>
      String(part).padStart(2, '0'),
    );
    return [now.getFullYear(), month, day].join('-');
  }

  /** `2025-04-21T10:15:00` in the office's own time zone. */
  moment(): string {
    const now = this.tools.now();
    const clock = [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) =>
      String(part).padStart(2, '0'),
    );
    return `${this.today()}T${clock.join(':')}`;
  }
}

/**
 * A part of the pane that is made when its panel is first shown and stays as long as the pane: what a panel shows survives
 * going to another one. `const checkModel = partOf((pane) => new CheckModel(pane))`.
 */
export function partOf<Part>(make: (pane: PaneModel) => Part): (pane: PaneModel) => Part {
  const parts = new WeakMap<PaneModel, { readonly part: Part }>();
  return (pane) => {
    const known = parts.get(pane) ?? { part: make(pane) };
    parts.set(pane, known);
    return known.part;
  };
}
