import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Outcome } from '../../src/cli/reading/outcome';
import { inWorkers } from '../../src/cli/reading/workerPool';
import { temporaryFolder } from './support/folder';

/** A worker as bad as a file could make ours. */
const WORKER = `
import { parentPort, threadId } from 'node:worker_threads';
let told = null;
parentPort.on('message', (job) => {
  if (job.told !== undefined) return void (told = job.told);
  if (job === 'hang') for (;;);
  if (job === 'explode') for (const heap = [];;) heap.push(new Array(1000).fill(heap.length));
  if (job === 'fail') throw new Error('a fault of the program');
  if (job === 'leave') process.exit(3);
  if (job === 'ill') return parentPort.postMessage(() => 'cannot be sent');
  parentPort.postMessage({ job, threadId, told });
});
`;

interface Answer {
  readonly job: string;
  readonly threadId: number;
  readonly told: string | null;
}

const entry = join(temporaryFolder(), 'bad.worker.mjs');
writeFileSync(entry, WORKER);
const broken = join(dirname(entry), 'broken.worker.mjs');
writeFileSync(broken, 'throw new Error("does not start");');

const limits = { threads: 2, milliseconds: 3_000, megabytes: 40 };

/** Outcomes in the order of the jobs, and the jobs in the order in which they ended. */
async function run(
  jobs: readonly string[],
  introduction: unknown = null,
): Promise<{
  readonly outcomes: readonly Outcome<Answer>[];
  readonly ended: readonly string[];
}> {
  const outcomes: Outcome<Answer>[] = [];
  const ended: string[] = [];
  const told = { ...limits, introduction: Promise.resolve(introduction) };
  await inWorkers<Answer>(pathToFileURL(entry), jobs, told, (outcome, index) => {
    outcomes[index] = outcome;
    ended.push(jobs[index] ?? '');
  });
  return { outcomes, ended };
}

const kinds = (outcomes: readonly Outcome<Answer>[]): readonly string[] =>
  outcomes.map((outcome) => (outcome.kind === 'done' ? outcome.result.job : outcome.kind));

test('every job is answered, by as many threads as were asked for', async () => {
  const jobs = Array.from({ length: 40 }, (_, index) => String(index));
  const { outcomes } = await run(jobs);
  expect(kinds(outcomes)).toEqual(jobs);
  const threads = outcomes.flatMap((each) => (each.kind === 'done' ? [each.result.threadId] : []));
  expect(new Set(threads).size).toBe(2);
});

test('every thread is introduced before its first job, one that takes the place of another too', async () => {
  const { outcomes } = await run(['a', 'fail', 'b', 'fail', 'c'], { told: 'a programme' });
  const told = outcomes.flatMap((each) => (each.kind === 'done' ? [each.result.told] : []));
  expect(told).toEqual(['a programme', 'a programme', 'a programme']);
});

test('a thread that ends while it waits to be introduced fails its job and not the others', async () => {
  const introduction = new Promise((come) => setTimeout(() => come('late'), 500));
  const met: string[] = [];
  await inWorkers(pathToFileURL(broken), ['a', 'b'], { ...limits, introduction }, ({ kind }) => {
    met.push(kind);
  });
  expect(met).toEqual(['crashed', 'crashed']);
});

test('a job that hangs, eats memory or fails is given up, and every other is done', async () => {
  const jobs = ['a', 'hang', 'b', 'explode', 'c', 'fail', 'd', 'leave', 'e', 'ill', 'f'];
  expect(kinds((await run(jobs)).outcomes)).toEqual([
    ...['a', 'tooSlow', 'b', 'tooMuchMemory', 'c', 'crashed', 'd', 'crashed', 'e', 'crashed', 'f'],
  ]);
});

test('a fault is told of the job that met with it and not of the one before', async () => {
  const jobs = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? `a${index}` : 'fail'));
  const expected = jobs.map((job) => (job === 'fail' ? 'crashed' : job));
  expect(kinds((await run(jobs)).outcomes)).toEqual(expected);
});

test('a fault of the program arrives with its message', async () => {
  const { outcomes } = await run(['fail']);
  expect(outcomes[0]).toMatchObject({
    kind: 'crashed',
    error: { message: 'a fault of the program' },
  });
});

test('each end is told once, as it happens', async () => {
  const { ended } = await run(['hang', 'behind', 'a', 'b', 'c']);
  // The other thread has done the rest meanwhile, except for what was at hand behind the one that hangs.
  expect(ended).toEqual(['a', 'b', 'c', 'hang', 'behind']);
});

test('this thread helps from when it is free, and what it leaves is done by a worker', async () => {
  const jobs = Array.from({ length: 20 }, (_, index) => String(index));
  const answers: Answer[] = [];
  await inWorkers<Answer>(
    pathToFileURL(entry),
    jobs,
    { ...limits, threads: 1 },
    (outcome) => {
      if (outcome.kind === 'done') answers.push(outcome.result);
    },
    {
      free: Promise.resolve(),
      attempt: (index) =>
        Promise.resolve(
          index % 2 === 0
            ? { kind: 'done', result: { job: String(index), threadId: 0, told: null } }
            : null,
        ),
    },
  );
  expect(answers.map(({ job }) => Number(job)).sort((a, b) => a - b)).toEqual(jobs.map(Number));
  const here = answers.filter(({ threadId }) => threadId === 0).map(({ job }) => Number(job));
  expect(here).not.toEqual([]);
  expect(here.filter((job) => job % 2 === 1)).toEqual([]);
});

test('no jobs, no threads', async () => {
  expect(await run([])).toEqual({ outcomes: [], ended: [] });
});
