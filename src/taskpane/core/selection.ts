import type { Host, SelectedCell } from '../host';
import { Store, type Readable } from './store';

export interface SelectionState {
  /** null where nothing of ours is selected, or where it is not known. */
  readonly cell: SelectedCell | null;
  /** Whether the selection is followed; otherwise nothing can be said about it. */
  readonly following: boolean;
}

/** Which cell is selected in Excel, for as long as somebody wants to know. It is only looked at, never moved. */
export class Selection {
  readonly #state = new Store<SelectionState>({ cell: null, following: false });
  #followers = 0;
  #unwatch: (() => Promise<void>) | null = null;
  /** Starting and ending one after the other, however quickly panels come and go. */
  #queue: Promise<void> = Promise.resolve();

  constructor(private readonly host: Host) {}

  get state(): Readable<SelectionState> {
    return this.#state;
  }

  /** Follows the selection until the returned function is called. */
  follow(): () => void {
    this.#followers += 1;
    this.#settle();
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.#followers -= 1;
      this.#settle();
    };
  }

  #settle(): void {
    this.#queue = this.#queue.then(async () => {
      const wanted = this.#followers > 0;
      if (wanted && this.#unwatch === null) await this.#start();
      if (!wanted && this.#unwatch !== null) await this.#end();
    });
  }

  async #start(): Promise<void> {
    try {
      this.#unwatch = await this.host.watchSelection(
        (cell) => this.#state.patch({ cell }),
        // What is selected now is unknown; the next selection is told again.
        () => this.#state.patch({ cell: null }),
      );
      this.#state.patch({ following: true });
    } catch {
      // Without events the lists still lead to the cells.
      this.#state.set({ cell: null, following: false });
    }
  }

  async #end(): Promise<void> {
    const unwatch = this.#unwatch;
    this.#unwatch = null;
    this.#state.patch({ following: false });
    await unwatch?.();
  }
}
