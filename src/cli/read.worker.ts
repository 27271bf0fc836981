import { parentPort } from 'node:worker_threads';
import { checkFile } from './reading/checkFile';
import type { FileJob } from './reading/fileJob';
import { readSubmission } from './reading/readSubmission';

/** One thread of the reading pool: a file in, what was found in it out. A fault of the program ends the thread. */
parentPort?.on('message', (job: FileJob) => {
  const reading: Promise<unknown> = job.task === 'check' ? checkFile(job) : readSubmission(job);
  void reading.then((result) => parentPort?.postMessage(result));
});
