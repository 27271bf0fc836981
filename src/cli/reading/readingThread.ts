import type { WorkerThread } from './workerThread';

/** Where files are read. The bundle lies beside main.mjs, wherever this source is bundled into. */
export const READING_THREAD: WorkerThread = {
  entry: new URL('./read.worker.mjs', import.meta.url),
  // No hostile file of what anybody may send that the reader lets through takes half of it.
  megabytes: 400,
};
