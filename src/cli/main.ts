import { READING_THREAD } from './reading/readingThread';
import { startAhead } from './reading/workerThread';

/** Commands that read files in threads. */
const READERS: ReadonlySet<string | undefined> = new Set(['check', 'consolidate']);

const args = process.argv.slice(2);
// A thread takes a tenth of a second to come up: meanwhile this one gets the rest of the program ready.
if (READERS.has(args[0]) && !args.includes('--help')) startAhead(READING_THREAD);
void import('./run').then(({ run }) => run(args));
