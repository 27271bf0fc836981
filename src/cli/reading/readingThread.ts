import type { WorkerThread } from './workerThread';

/** Where files are read. What starts the bundle lies beside main.mjs. */
export const READING_THREAD: WorkerThread = {
  entry: new URL('./read.worker.cjs', import.meta.url),
  // No hostile file of what anybody may send that the reader lets through takes half of it.
  megabytes: 400,
};
