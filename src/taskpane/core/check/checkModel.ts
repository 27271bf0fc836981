import type { Finding } from '../../../check';
import { inspectorOf, type Inspection, type Inspector } from '../inspector';
import { partOf, type PaneModel } from '../paneModel';
import { Store, type Readable } from '../store';
import { troubleOf, type Trouble } from '../trouble';
import { everything, viewOf, viewText, type CheckView } from './checkView';
import { correctionOf, type Correction } from './correction';

export interface CheckState {
  readonly view: CheckView;
  /** Why a cell could not be shown. */
  readonly trouble: Trouble | null;
}

const MEMORY_KEY = 'check';

/** 点検: what the check found, as somebody wants to see it, and the way to the cells. */
export class CheckModel {
  readonly #state: Store<CheckState>;
  readonly #inspector: Inspector;

  constructor(private readonly pane: PaneModel) {
    this.#inspector = inspectorOf(pane);
    this.#state = new Store<CheckState>({
      view: viewOf(pane.tools.memory.read(MEMORY_KEY)),
      trouble: null,
    });
  }

  get state(): Readable<CheckState> {
    return this.#state;
  }

  get inspection(): Readable<Inspection> {
    return this.#inspector.state;
  }

  show(change: Partial<CheckView>): void {
    const view = { ...this.#state.get().view, ...change };
    this.#state.patch({ view });
    this.pane.tools.memory.write(MEMORY_KEY, viewText(view));
  }

  open(group: string, open: boolean): void {
    this.show({ opened: { ...this.#state.get().view.opened, [group]: open } });
  }

  /** Every finding again, in the grouping that was chosen. */
  showEverything(): void {
    const { grouping, opened } = this.#state.get().view;
    this.show({ ...everything, grouping, opened });
  }

  checkAll(): Promise<void> {
    this.#state.patch({ trouble: null });
    return this.#inspector.checkAll();
  }

  async select({ sheet, cell }: Finding): Promise<void> {
    if (sheet === null || cell === null) return;
    this.#state.patch({ trouble: null });
    try {
      await this.pane.tools.host.selectCell(sheet, cell);
    } catch (error) {
      this.#state.patch({ trouble: troubleOf(error) });
    }
  }

  correction(finding: Finding): Correction | null {
    return correctionOf(finding, this.pane.workbook);
  }

  /**
   * Writes what these findings propose, all or nothing; 元に戻す takes it back. Findings of a workbook that has changed
   * since are not followed: their cells may stand elsewhere by now.
   *
   * @param label what is done, for 元に戻す
   */
  async correct(findings: readonly Finding[], label: string): Promise<boolean> {
    const { reading, findings: current } = this.inspection.get();
    const workbook = this.pane.workbook.state.get();
    const isCurrent = reading === workbook.reading && !workbook.refreshing;
    if (!isCurrent || findings.some((finding) => !current.includes(finding))) return false;
    const writings = findings.flatMap((finding) => this.correction(finding)?.writing ?? []);
    return this.pane.edits.write(label, writings);
  }
}

export const checkModel = partOf((pane) => new CheckModel(pane));
