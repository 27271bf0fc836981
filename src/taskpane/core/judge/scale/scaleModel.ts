import { scalePresets } from '../../../../evaluation';
import type { Scale } from '../../../../programme';
import { partOf, type PaneModel } from '../../paneModel';
import { Store, type Readable } from '../../store';
import { draftOf, scaleOf, withBand, withoutBand, type BandDraft, type ScaleDraft } from './draft';

export interface ScaleState {
  /** null while nothing is edited. */
  readonly draft: ScaleDraft | null;
  readonly applying: boolean;
}

/** 判定基準 of the open master while it is edited. */
export class ScaleModel {
  readonly #state = new Store<ScaleState>({ draft: null, applying: false });

  constructor(private readonly pane: PaneModel) {}

  get state(): Readable<ScaleState> {
    return this.#state;
  }

  /** Begins with the scale that is in force. */
  edit(scale: Scale): void {
    this.#state.patch({ draft: draftOf(scale) });
  }

  choosePreset(id: string): void {
    const preset = scalePresets.find((each) => each.id === id);
    if (preset !== undefined) this.edit(preset);
  }

  changeBand(at: number, change: Partial<BandDraft>): void {
    this.#change((draft) => ({
      ...draft,
      bands: draft.bands.map((band, index) => (index === at ? { ...band, ...change } : band)),
    }));
  }

  change(change: Partial<Pick<ScaleDraft, 'met' | 'tolerance'>>): void {
    this.#change((draft) => ({ ...draft, ...change }));
  }

  addBand(): void {
    this.#change(withBand);
  }

  removeBand(at: number): void {
    this.#change((draft) => withoutBand(draft, at));
  }

  leave(): void {
    this.#state.patch({ draft: null });
  }

  /** Writes the scale into 設定, and leaves the draft once it stands there. @param label what this is called where it can be undone */
  async apply(label: string): Promise<void> {
    const { draft } = this.#state.get();
    const { whole } = this.pane.workbook.state.get();
    const { grid } = this.pane.workbook;
    const result = draft === null ? null : scaleOf(draft);
    // Elsewhere 設定 is the office's, and locked.
    if (whole?.division !== null) return;
    if (result?.ok !== true || grid === null) return;
    this.#state.patch({ applying: true });
    try {
      const { scaleWritings } = await import(/* webpackChunkName: "planning" */ './writings');
      const written = await this.pane.edits.write(label, scaleWritings(whole, grid, result.scale));
      if (written) this.leave();
    } finally {
      this.#state.patch({ applying: false });
    }
  }

  #change(change: (draft: ScaleDraft) => ScaleDraft): void {
    const { draft } = this.#state.get();
    if (draft !== null) this.#state.patch({ draft: change(draft) });
  }
}

export const scaleModel = partOf((pane) => new ScaleModel(pane));
