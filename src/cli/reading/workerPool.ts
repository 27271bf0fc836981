import { Worker } from 'node:worker_threads';

/** What became of one job. A worker that was ended on the way is replaced, so one job's fate is no other's. */
export type Outcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'tooSlow' }
  | { readonly kind: 'tooMuchMemory' }
  /** A fault of the program in the worker. */
  | { readonly kind: 'crashed'; readonly error: Error };

export interface PoolLimits {
  readonly threads: number;
  /** For one job, from its handing over to the answer; a worker's own start included. */
  readonly milliseconds: number;
  /** JavaScript heap of one worker. */
  readonly megabytes: number;
  /** Once aborted no further job is begun. */
  readonly signal?: AbortSignal;
  /** What each worker is told before its first job, unless it is null. It answers nothing to that. */
  readonly introduction?: Promise<unknown>;
}

/**
 * Does jobs in worker threads, as many at a time as there are threads. The worker answers each message with one message.
 * Nothing is kept of an outcome: thousands of files pass through here.
 *
 * @param entry the worker's own bundle
 * @param onOutcome called as each job ends, in whatever order that is
 */
export async function inWorkers<Result>(
  entry: URL,
  jobs: readonly unknown[],
  limits: PoolLimits,
  onOutcome: (outcome: Outcome<Result>, index: number) => void,
): Promise<void> {
  const queue = jobs.entries();
  const lane = async (): Promise<void> => {
    let worker: Worker | null = null;
    try {
      for (const [index, job] of queue) {
        if (limits.signal?.aborted === true) break;
        if (worker === null || hasEnded(worker)) {
          worker = startWorker(entry, limits);
          const introduction = (await limits.introduction) ?? null;
          if (introduction !== null) worker.postMessage(introduction);
        }
        const outcome = await ask<Result>(worker, job, limits.milliseconds);
        if (outcome.kind !== 'done') {
          await worker.terminate();
          worker = null;
        }
        onOutcome(outcome, index);
      }
    } finally {
      await worker?.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(limits.threads, jobs.length) }, lane));
}

function startWorker(entry: URL, { megabytes }: PoolLimits): Worker {
  const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
  // What it meets with once its job is settled concerns nobody.
  worker.on('error', () => undefined);
  return worker;
}

function hasEnded({ threadId }: Worker): boolean {
  return threadId === -1;
}

function ask<Result>(worker: Worker, job: unknown, milliseconds: number): Promise<Outcome<Result>> {
  if (hasEnded(worker)) {
    const error = new Error('The worker ended before its first job.');
    return Promise.resolve({ kind: 'crashed', error });
  }
  return new Promise((settle) => {
    const listeners = {
      message: (result: Result) => {
        end({ kind: 'done', result });
      },
      messageerror: (error: Error) => {
        end({ kind: 'crashed', error });
      },
      error: (error: NodeJS.ErrnoException) => {
        const tooMuch = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        end(tooMuch ? { kind: 'tooMuchMemory' } : { kind: 'crashed', error });
      },
      exit: (code: number) => {
        end({ kind: 'crashed', error: new Error(`The worker ended with ${code}.`) });
      },
    };
    const timer = setTimeout(() => {
      end({ kind: 'tooSlow' });
    }, milliseconds);
    const end = (outcome: Outcome<Result>): void => {
      clearTimeout(timer);
      for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener);
      settle(outcome);
    };
    for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener);
    worker.postMessage(job);
  });
}
