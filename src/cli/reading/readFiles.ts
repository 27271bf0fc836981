import { availableParallelism } from 'node:os';
import type { Progress } from '../terminal/progress';
import type { FileJob } from './fileJob';
import type { Outcome } from './workerPool';
import { inWorkers } from './workerPool';

/** A file that nothing could be read from. */
export interface UnreadFile {
  readonly file: string;
  /** Names the file and says what to do. */
  readonly message: string;
  /** Where the program itself failed. */
  readonly fault?: Error;
}

/** Beside main.mjs, wherever this source is bundled into. */
const ENTRY = new URL('./read.worker.mjs', import.meta.url);
/** Ten times what the largest master takes on a slow machine. */
const SECONDS = 60;
/** No hostile file that the reader lets through takes half of it. */
const MEGABYTES = 400;
/** Starting a thread takes as long as reading this many files of a division. */
const FILES_A_THREAD = 3;

/**
 * Reads files in worker threads. One that hangs or takes too much memory is given up and does not stop the others.
 *
 * @returns in the order of the jobs
 */
export async function readFiles<Result>(
  jobs: readonly FileJob[],
  progress: Progress,
): Promise<readonly (Result | UnreadFile)[]> {
  const threads = Math.min(availableParallelism(), Math.ceil(jobs.length / FILES_A_THREAD));
  const limits = { threads, milliseconds: SECONDS * 1000, megabytes: MEGABYTES };
  try {
    const outcomes = await inWorkers<Result>(ENTRY, jobs, limits, (_, index) => {
      progress.step(jobs[index]?.file ?? '');
    });
    return outcomes.map((outcome, index) => told(outcome, jobs[index]?.file ?? ''));
  } finally {
    progress.end();
  }
}

function told<Result>(outcome: Outcome<Result>, file: string): Result | UnreadFile {
  switch (outcome.kind) {
    case 'done':
      return outcome.result;
    case 'tooSlow':
      return {
        file,
        message: `「${file}」は、${SECONDS}秒かけても読み終わらないため、読むのをやめました。Excelで開いて不要な行・列・図を消し、保存し直してください。開けないときは、送った人に確かめてください。`,
      };
    case 'tooMuchMemory':
      return {
        file,
        message: `「${file}」は、読むのに${MEGABYTES}MBより多くのメモリーが要るため、読むのをやめました。Excelで開いて不要な行・列・図を消し、保存し直してください。開けないときは、送った人に確かめてください。`,
      };
    case 'crashed':
      return {
        file,
        message: `「${file}」を読む途中で、プログラムの不具合がありました: ${outcome.error.message}`,
        fault: outcome.error,
      };
  }
}
