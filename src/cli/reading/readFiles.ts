import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { ParsedProgramme } from '../../programme';
import type { SizeLimits } from '../../xlsx';
import { submissionLimits } from '../../xlsx';
import type { Progress } from '../terminal/progress';
import type { FileJob, NamedFile, Tasks } from './fileJob';
import { LARGEST_READ_HERE } from './readHere';
import { READING_THREAD } from './readingThread';
import type { UnreadFile } from './results';
import type { Helper, PoolLimits } from './workerPool';
import type { Outcome } from './outcome';
import { inWorkers } from './workerPool';

/** Ten times what the largest file that anybody may send takes on a slow machine. */
const SECONDS = 60;
/** Starting a thread and making it as quick as the others takes as long as reading so much: the files of some 16 divisions. */
const BYTES_A_THREAD = 1_250_000;

/** Which files are read, and what for. */
export interface ReadingOrder<Task extends keyof Tasks> {
  readonly task: Task;
  readonly files: readonly NamedFile[];
  /** ISO date. */
  readonly today: string;
  readonly limits: SizeLimits;
  /** The programme that most of them will carry, so that not every thread has to check its definition. */
  readonly programme?: Promise<ParsedProgramme | null>;
  /** This thread, which reads along. */
  readonly here?: ReadsHere<Tasks[Task]>;
}

/** How this thread reads along, and from when on. */
export interface ReadsHere<Result> {
  readonly free: Promise<void>;
  /** null where only a thread should read it, which can be given up. */
  readonly read: (job: FileJob) => Promise<Result | null>;
}

/**
 * Reads files in worker threads. One that hangs or takes too much memory is given up and does not stop the others.
 *
 * @param onRead called as each file ends, in whatever order that is
 * @param signal once aborted no further file is begun
 */
export async function readFiles<Task extends keyof Tasks>(
  { files, here, limits: sizes, programme, task, today }: ReadingOrder<Task>,
  progress: Progress,
  onRead: (read: Tasks[Task] | UnreadFile, index: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  const bytes = files.map(({ path }) => sizeOf(path));
  const total = bytes.reduce((sum, size) => sum + size, 1);
  const isSmall = bytes.every((size) => size <= LARGEST_READ_HERE);
  const cores = availableParallelism() - (here !== undefined && isSmall ? 1 : 0);
  const threads = Math.min(Math.max(1, cores), Math.ceil(total / BYTES_A_THREAD));
  const times = sizes.total / submissionLimits.total;
  const limits: PoolLimits = {
    threads,
    milliseconds: Math.ceil(SECONDS * times) * 1000,
    megabytes: Math.ceil(READING_THREAD.megabytes * times),
    ...(signal === undefined ? {} : { signal }),
    ...(programme === undefined ? {} : { introduction: programme }),
  };
  // The largest first: then nobody waits for long at the end.
  const order = [...files.keys()].sort((a, b) => (bytes[b] ?? 0) - (bytes[a] ?? 0));
  const jobs = order.flatMap((index): FileJob[] => {
    const file = files[index];
    return file === undefined ? [] : [{ ...file, task, today, limits: sizes }];
  });
  try {
    await inWorkers<Tasks[Task] | UnreadFile>(
      READING_THREAD.entry,
      jobs,
      limits,
      (outcome, at) => {
        const name = jobs[at]?.name ?? '';
        const read = outcome.kind === 'done' ? outcome.result : givenUp(outcome, name, limits);
        onRead(read, order[at] ?? at);
        progress.step(name);
      },
      here && helper(here, jobs),
    );
  } finally {
    progress.end();
  }
}

function helper<Result>(
  { free, read }: ReadsHere<Result>,
  jobs: readonly FileJob[],
): Helper<Result> {
  return {
    free,
    async attempt(index) {
      const job = jobs[index];
      if (job === undefined) return null;
      try {
        const result = await read(job);
        return result === null ? null : { kind: 'done', result };
      } catch (error) {
        return {
          kind: 'crashed',
          error: error instanceof Error ? error : new Error(String(error)),
        };
      }
    },
  };
}

/** What cannot be looked at weighs nothing; whoever reads it says why. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

type GivenUp = Exclude<Outcome<unknown>, { readonly kind: 'done' }>;

function givenUp(
  outcome: GivenUp,
  file: string,
  { megabytes, milliseconds }: PoolLimits,
): UnreadFile {
  switch (outcome.kind) {
    case 'tooSlow':
      return {
        file,
        message: `「${file}」は、${milliseconds / 1000}秒かけても読み終わらないため、読むのをやめました。Excelで開いて不要な行・列・図を消し、保存し直してください。開けないときは、送った人に確かめてください。`,
      };
    case 'tooMuchMemory':
      return {
        file,
        message: `「${file}」は、読むのに${megabytes}MBより多くのメモリーが要るため、読むのをやめました。Excelで開いて不要な行・列・図を消し、保存し直してください。開けないときは、送った人に確かめてください。`,
      };
    case 'crashed':
      return {
        file,
        message: `「${file}」を読む途中で、プログラムの不具合がありました: ${outcome.error.message}`,
        fault: outcome.error,
      };
  }
}
