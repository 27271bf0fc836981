import { parentPort } from 'node:worker_threads';
import { checkFile } from './reading/checkFile';
import type { FileJob } from './reading/fileJob';

/** One thread of the reading pool: a file in, what was found in it out. A fault of the program ends the thread. */
parentPort?.on('message', (job: FileJob) => {
  void checkFile(job).then((result) => parentPort?.postMessage(result));
});
