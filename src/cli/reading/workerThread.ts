import { Worker } from 'node:worker_threads';

/** A thread that runs a bundle. */
export interface WorkerThread {
  /** The worker's own bundle. */
  readonly entry: URL;
  /** JavaScript heap. */
  readonly megabytes: number;
}

let ahead: (WorkerThread & { readonly worker: Worker }) | null = null;

/**
 * Starts one thread before anybody has work for it: while it comes up, this one loads its code and reads the master.
 * Where nobody comes for it, it does not hold the process up.
 */
export function startAhead(thread: WorkerThread): void {
  if (ahead !== null) return;
  const worker = started(thread);
  worker.unref();
  ahead = { ...thread, worker };
}

/** The thread that has been started ahead, if it is such a one, or else a new one. */
export function startWorker(thread: WorkerThread): Worker {
  if (ahead?.entry.href !== thread.entry.href || ahead.megabytes !== thread.megabytes) {
    return started(thread);
  }
  const { worker } = ahead;
  ahead = null;
  if (hasEnded(worker)) return started(thread);
  worker.ref();
  return worker;
}

export function hasEnded({ threadId }: Worker): boolean {
  return threadId === -1;
}

function started({ entry, megabytes }: WorkerThread): Worker {
  const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
  // What it meets with once its job is settled concerns nobody.
  worker.on('error', () => undefined);
  return worker;
}
