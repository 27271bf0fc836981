import { setImmediate } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { Answers } from './answers';
import type { Outcome } from './outcome';
import { hasEnded, startWorker } from './workerThread';

export interface PoolLimits {
  readonly threads: number;
  /** For one job, from the answer to the one before it; a worker's own start included. */
  readonly milliseconds: number;
  /** JavaScript heap of one worker. */
  readonly megabytes: number;
  /** Once aborted no further job is begun. */
  readonly signal?: AbortSignal;
  /** What each worker is told before its first job, unless it is null. It answers nothing to that. */
  readonly introduction?: Promise<unknown>;
}

/** This thread itself, where it has nothing better to do than to wait for the workers. */
export interface Helper<Result> {
  /** Settles as soon as it has time. */
  readonly free: Promise<void>;
  /** Does the job of this index; null where it is better left to a worker. */
  readonly attempt: (index: number) => Promise<Outcome<Result> | null>;
}

/** Jobs that a worker is handed before it has answered: with the next one at hand it need not wait for this thread. */
const AT_HAND = 2;

/**
 * Does jobs in worker threads, as many at a time as there are threads. The worker answers each message with one message,
 * in their order. Nothing is kept of an outcome: thousands of files pass through here.
 *
 * @param entry the worker's own bundle
 * @param onOutcome called as each job ends, in whatever order that is
 */
export async function inWorkers<Result>(
  entry: URL,
  jobs: readonly unknown[],
  limits: PoolLimits,
  onOutcome: (outcome: Outcome<Result>, index: number) => void,
  helper?: Helper<Result>,
): Promise<void> {
  const waiting = new Set(jobs.keys());
  const lane = async (): Promise<void> => {
    const taken: [index: number, job: unknown][] = [];
    let worker: Worker | null = null;
    let answers: Answers<Result> | null = null;
    /** How many of those that are taken this worker has been handed. */
    let handed = 0;
    try {
      while (limits.signal?.aborted !== true) {
        while (taken.length < AT_HAND) {
          const [next] = waiting;
          if (next === undefined) break;
          waiting.delete(next);
          taken.push([next, jobs[next]]);
        }
        const [current] = taken;
        if (current === undefined) break;
        if (worker === null || answers === null || (handed === 0 && hasEnded(worker))) {
          worker = startWorker({ entry, megabytes: limits.megabytes });
          answers = new Answers(worker);
          handed = 0;
          const introduction = (await limits.introduction) ?? null;
          if (introduction !== null) worker.postMessage(introduction);
        }
        for (const [, job] of taken.slice(handed)) worker.postMessage(job);
        handed = taken.length;
        const outcome = await answers.next(limits.milliseconds);
        taken.shift();
        handed -= 1;
        if (outcome.kind !== 'done') {
          await worker.terminate();
          worker = null;
        }
        onOutcome(outcome, current[0]);
      }
    } finally {
      // Nobody need wait for its end.
      void worker?.terminate();
    }
  };
  const help = async ({ attempt, free }: Helper<Result>): Promise<void> => {
    await free;
    const left: number[] = [];
    for (const index of waiting) {
      if (limits.signal?.aborted === true) break;
      waiting.delete(index);
      const outcome = await attempt(index);
      if (outcome === null) left.push(index);
      else onOutcome(outcome, index);
      // The workers have answered meanwhile and want more.
      await setImmediate();
    }
    for (const index of left) waiting.add(index);
  };
  await Promise.all([
    ...Array.from({ length: Math.min(limits.threads, jobs.length) }, lane),
    ...(helper === undefined ? [] : [help(helper)]),
  ]);
  if (waiting.size > 0) await lane();
}
