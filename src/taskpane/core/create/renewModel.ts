import type { ShippedProgramme } from '../../host';
import { JobRunner, type Job } from '../job';
import { partOf, type PaneModel } from '../paneModel';
import { Store, type Readable } from '../store';
import { troubleOf, type Trouble } from '../trouble';
import {
  readDefinition,
  readDefinitionFile,
  type Definition,
  type DefinitionResult,
} from './definition';
import type { ShownFault } from './definitionResult';
import { painted } from './painted';
import { renewalOf, type Misfit, type Renewal, type RenewalPreview } from './renewal';

/** By what the open workbook is renewed. */
export type RenewalBasis =
  /** Its own definition: everything as it was handed out. */
  { readonly kind: 'own' } | { readonly kind: 'shipped' | 'file'; readonly name: string };

/** Where the preview stands. */
export type RenewalOutlook =
  | { readonly state: 'working' }
  | { readonly state: 'refused'; readonly faults: readonly ShownFault[] }
  | { readonly state: 'misfit'; readonly why: Misfit }
  | { readonly state: 'failed'; readonly trouble: Trouble }
  | { readonly state: 'ready'; readonly preview: RenewalPreview };

export interface RenewState {
  readonly shelf: readonly ShippedProgramme[];
  readonly basis: RenewalBasis;
  readonly outlook: RenewalOutlook;
  /** What would be lost was read and agreed to. */
  readonly agreed: boolean;
  readonly job: Job<'renewed'>;
}

/** このブックを作り直す: the open workbook by its own or a newer definition, with everything that was typed. */
export class RenewModel {
  readonly #state = new Store<RenewState>({
    shelf: [],
    basis: { kind: 'own' },
    outlook: { state: 'working' },
    agreed: false,
    job: { state: 'idle' },
  });
  readonly #job = new JobRunner<'renewed'>((job) => this.#state.patch({ job }));
  #definition: Definition | null = null;
  #attempt = 0;

  constructor(private readonly pane: PaneModel) {}

  get state(): Readable<RenewState> {
    return this.#state;
  }

  /** Lists the shipped definitions and works out what would change by now. */
  async open(): Promise<void> {
    const { shelf } = this.pane.tools;
    // Without the list the workbook's own definition and a file still serve.
    this.#state.patch({ shelf: await shelf.list().catch(() => []) });
    await this.look();
  }

  async useOwn(): Promise<void> {
    this.#begin({ kind: 'own' });
    this.#definition = null;
    await this.look();
  }

  async useShipped(file: string): Promise<void> {
    await this.#use({ kind: 'shipped', name: file }, async () =>
      readDefinition(await this.pane.tools.shelf.text(file)),
    );
  }

  async useFile(name: string, read: () => Promise<Uint8Array>): Promise<void> {
    await this.#use({ kind: 'file', name }, async () => readDefinitionFile(name, await read()));
  }

  agree(agreed: boolean): void {
    this.#state.patch({ agreed });
  }

  /** Works the preview out anew: something may have been typed since. */
  async look(): Promise<void> {
    const attempt = ++this.#attempt;
    this.#state.patch({ outlook: { state: 'working' } });
    await painted();
    if (attempt !== this.#attempt) return;
    const renewal = this.#renewal();
    this.#state.patch({ outlook: renewal === null ? { state: 'working' } : outlookOf(renewal) });
  }

  /** Renews the workbook. Typed meanwhile or not: what stands there now is kept. */
  async renew(): Promise<void> {
    const { outlook, agreed } = this.#state.get();
    if (outlook.state !== 'ready' || (outlook.preview.lost.length > 0 && !agreed)) return;
    await this.#job.run(async (work) => {
      await painted();
      const renewal = this.#renewal();
      if (renewal === null || typeof renewal === 'string') return 'renewed';
      const { plan, previous } = renewal;
      await this.pane.plans.apply(plan, work, previous);
      return 'renewed';
    });
    if (this.#state.get().job.state !== 'done') return;
    // What was written before belongs to the workbook as it was.
    this.pane.edits.forget();
    await this.pane.workbook.refresh();
    await this.look();
  }

  cancel(): void {
    this.#job.cancel();
  }

  #renewal(): Renewal | Misfit | null {
    const { whole } = this.pane.workbook.state.get();
    const { grid } = this.pane.workbook;
    return whole === null || grid === null ? null : renewalOf(whole, grid, this.#definition);
  }

  #begin(basis: RenewalBasis): number {
    this.#job.reset();
    this.#state.patch({ basis, outlook: { state: 'working' }, agreed: false });
    return ++this.#attempt;
  }

  async #use(basis: RenewalBasis, read: () => Promise<DefinitionResult>): Promise<void> {
    const attempt = this.#begin(basis);
    try {
      const result = await read();
      if (attempt !== this.#attempt) return;
      if (!result.ok) {
        this.#state.patch({ outlook: { state: 'refused', faults: result.faults } });
        return;
      }
      this.#definition = result.definition;
      await this.look();
    } catch (error) {
      if (attempt !== this.#attempt) return;
      this.#state.patch({ outlook: { state: 'failed', trouble: troubleOf(error) } });
    }
  }
}

function outlookOf(renewal: Renewal | Misfit): RenewalOutlook {
  return typeof renewal === 'string'
    ? { state: 'misfit', why: renewal }
    : { state: 'ready', preview: renewal.preview };
}

export const renewModel = partOf((pane) => new RenewModel(pane));
