import type { Memory } from '../host';
import { isJob, jobsIn, type PaneJob } from './jobs';
import { Store, type Readable } from './store';
import type { WorkbookState } from './workbookModel';

export interface NavigationState {
  /** The tabs, from left to right. */
  readonly jobs: readonly PaneJob[];
  /** null until it is known what is open. */
  readonly current: PaneJob | null;
}

const MEMORY_KEY = 'job';

/**
 * Which job the pane shows. The button that opened the pane decides; otherwise what was done last with such a workbook, or
 * what one probably wants to do with it. Once chosen it does not change under somebody's hands.
 */
export class Navigation {
  readonly #state: Store<NavigationState>;
  #chosen: PaneJob | null;
  #kind: string | null = null;

  constructor(
    asked: PaneJob | null,
    private readonly memory: Memory,
    private readonly workbook: Readable<WorkbookState>,
  ) {
    this.#chosen = asked;
    this.#state = new Store(this.#derived());
  }

  get state(): Readable<NavigationState> {
    return this.#state;
  }

  choose(job: PaneJob): void {
    this.#chosen = job;
    if (this.#kind !== null) this.memory.write(`${MEMORY_KEY}.${this.#kind}`, job);
    this.#state.set(this.#derived());
  }

  /** Follows which workbook is open until the returned function is called. */
  follow(): () => void {
    const show = (): void => this.#state.set(this.#derived());
    show();
    return this.workbook.subscribe(show);
  }

  #derived(): NavigationState {
    const { situation, trouble } = this.workbook.get();
    const fitting = jobsIn(situation);
    if (situation !== null) {
      // Another workbook has come to the front, or sheets were made in this one.
      const changed = this.#kind !== null && this.#kind !== situation.kind;
      this.#kind = situation.kind;
      const remembered = this.memory.read(`${MEMORY_KEY}.${this.#kind}`);
      if (this.#chosen === null && isJob(remembered) && fitting.includes(remembered)) {
        this.#chosen = remembered;
      }
      this.#chosen ??= fitting[0] ?? null;
      if (changed && !fitting.includes(this.#chosen ?? 'create')) this.#chosen = fitting[0] ?? null;
    }
    const unknown = situation === null && trouble !== null ? (fitting[0] ?? null) : null;
    const current = this.#chosen ?? unknown;
    return {
      jobs: current === null || fitting.includes(current) ? fitting : [...fitting, current],
      current,
    };
  }
}
