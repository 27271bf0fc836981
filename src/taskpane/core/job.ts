import { isAbort, troubleOf, type Trouble } from './trouble';

/** Long work as a person sees it. `progress` is from 0 to 1, null while it cannot be known; `message` may be empty. */
export type Job<Done> =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly progress: number | null; readonly message: string }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly trouble: Trouble }
  | { readonly state: 'done'; readonly result: Done };

export interface Work {
  readonly signal: AbortSignal;
  readonly progress: (share: number, message: string) => void;
}

/** Runs one piece of work at a time: starting another cancels the one before and forgets its outcome. */
export class JobRunner<Done> {
  #current: AbortController | null = null;

  /** @param show is told every change of the job */
  constructor(private readonly show: (job: Job<Done>) => void) {}

  async run(work: (with_: Work) => Promise<Done>): Promise<void> {
    this.cancel();
    const controller = new AbortController();
    this.#current = controller;
    const showIfCurrent = (job: Job<Done>): void => {
      if (this.#current === controller) this.show(job);
    };
    showIfCurrent({ state: 'running', progress: null, message: '' });
    try {
      const result = await work({
        signal: controller.signal,
        progress: (progress, message) => {
          if (!controller.signal.aborted) showIfCurrent({ state: 'running', progress, message });
        },
      });
      showIfCurrent({ state: 'done', result });
    } catch (error) {
      showIfCurrent(
        isAbort(error) ? { state: 'cancelled' } : { state: 'failed', trouble: troubleOf(error) },
      );
    }
  }

  /** Asks the work to stop; it says itself when it has. */
  cancel(): void {
    this.#current?.abort();
  }

  /** Cancels and forgets: nothing more is shown of the work that runs. */
  reset(): void {
    this.cancel();
    this.#current = null;
    this.show({ state: 'idle' });
  }
}
