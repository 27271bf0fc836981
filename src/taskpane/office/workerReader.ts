import type { Received } from '../../consolidation';
import type { Reader } from '../core/consolidate/readers';

interface Answer {
  readonly received?: Received;
  readonly failure?: string;
}

/** A reader in a thread of its own. */
export function workerReader(): Reader {
  const worker = new Worker(
    new URL(/* webpackChunkName: "submission" */ '../worker/submission.worker.ts', import.meta.url),
  );
  return {
    read: (file) =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<Answer>) => {
          if (data.received === undefined) reject(new Error(data.failure ?? 'No answer'));
          else resolve(data.received);
        };
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(file);
      }),
    close: () => worker.terminate(),
  };
}
