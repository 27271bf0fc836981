import { declaresAtMost, submissionLimits } from '../../xlsx';
import { Failure } from '../failure';
import { readInput } from '../files/readInput';
import type { FileJob } from './fileJob';
import { submissionIn } from './readSubmission';
import type { ReceivedFile } from './results';

const MEGABYTE = 1024 * 1024;

/** Bytes of a file that this thread reads: a division's are 50,000 to 130,000. */
export const LARGEST_READ_HERE = MEGABYTE / 2;

/** What it may unpack to: three times the largest of a division of 57 initiatives. The worst of that is read within a second. */
const SMALL = { ...submissionLimits, parts: 200, part: MEGABYTE, total: 3 * MEGABYTE };

/**
 * Reads a submission in this thread, which nobody could give up: null where it is not certain beforehand that it is small,
 * and where it cannot be read at all.
 */
export async function readHere(job: FileJob): Promise<ReceivedFile | null> {
  const bytes = contentOf(job.path);
  const isSmall = bytes !== null && bytes.length <= LARGEST_READ_HERE;
  return isSmall && declaresAtMost(bytes, SMALL) ? submissionIn(bytes, job) : null;
}

function contentOf(path: string): Uint8Array | null {
  try {
    return readInput(path);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
