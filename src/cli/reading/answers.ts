import type { Worker } from 'node:worker_threads';
import type { Outcome } from './outcome';

/** What a worker says to the jobs that it has been handed, in their order, be it awaited or not yet. */
export class Answers<Result> {
  readonly #said: Outcome<Result>[] = [];
  #take: ((outcome: Outcome<Result>) => void) | null = null;

  constructor(worker: Worker) {
    worker.on('message', (result: Result) => {
      this.#say({ kind: 'done', result });
    });
    worker.on('messageerror', (error: Error) => {
      this.#say({ kind: 'crashed', error });
    });
    let fault: Outcome<Result> | null = null;
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const tooMuch = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      fault = tooMuch ? { kind: 'tooMuchMemory' } : { kind: 'crashed', error };
    });
    // Not before: a fault may overtake the answer to the job before, and would be taken for that one's.
    worker.on('exit', (code) => {
      const error = new Error(`The worker ended with ${String(code)}.`);
      this.#say(fault ?? { kind: 'crashed', error });
    });
  }

  /** The next answer, or that there was none within the time. */
  next(milliseconds: number): Promise<Outcome<Result>> {
    const said = this.#said.shift();
    if (said !== undefined) return Promise.resolve(said);
    return new Promise((settle) => {
      const timer = setTimeout(() => {
        this.#say({ kind: 'tooSlow' });
      }, milliseconds);
      this.#take = (outcome) => {
        clearTimeout(timer);
        settle(outcome);
      };
    });
  }

  #say(outcome: Outcome<Result>): void {
    const take = this.#take;
    this.#take = null;
    if (take === null) this.#said.push(outcome);
    else take(outcome);
  }
}
