import { parentPort } from 'node:worker_threads';
import type { ParsedProgramme } from '../programme';
import { rememberParsed } from '../programme';
import { checkFile } from './reading/checkFile';
import type { FileJob } from './reading/fileJob';
import { readSubmission } from './reading/readSubmission';

/**
 * One thread of the reading pool: a file in, what was found in it out. A fault of the program ends the thread. A programme
 * may come first.
 */
parentPort?.on('message', (message: FileJob | ParsedProgramme) => {
  if ('programme' in message) {
    rememberParsed(message);
    return;
  }
  const reading: Promise<unknown> =
    message.task === 'check' ? checkFile(message) : readSubmission(message);
  void reading.then((result) => parentPort?.postMessage(result));
});
