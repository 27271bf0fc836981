import { createHash } from 'node:crypto';
import { checkWorkbook } from '../../check';
import type { Received } from '../../consolidation';
import { submissionOf } from '../../consolidation';
import { unreadAttachments } from '../../xlsx';
import { Failure } from '../failure';
import { quickReading } from '../files/quickReading';
import { openWorkbook, readInput } from '../files/readInput';
import type { FileJob } from './fileJob';
import type { ReceivedFile } from './results';

/** Reads and checks one submission. What is wrong with it is in the result; only a fault of the program is thrown. */
export async function readSubmission(job: FileJob): Promise<ReceivedFile> {
  try {
    return await submissionIn(readInput(job.path), job);
  } catch (error) {
    return unreadFile(error, job.name, '');
  }
}

/** The same of a file that has been read already. */
export async function submissionIn(
  bytes: Uint8Array,
  { limits, name, today }: FileJob,
): Promise<ReceivedFile> {
  const fingerprint = fingerprintOf(bytes);
  try {
    const { reading, told } = await openWorkbook(bytes, name, limits);
    const source = { fileName: name, fingerprint };
    const beside = await unreadAttachments(bytes, { fileName: name, limits, ...quickReading });
    const findings = checkWorkbook(reading, { today });
    return { received: submissionOf(reading, source, findings, [...told, ...beside]) };
  } catch (error) {
    return unreadFile(error, name, fingerprint);
  }
}

function unreadFile(error: unknown, name: string, fingerprint: string): ReceivedFile {
  if (!(error instanceof Failure)) throw error;
  return { received: unreadable(name, fingerprint, error.message) };
}

/** A file of which nothing is known, not even its content, has an empty fingerprint. */
export function unreadable(name: string, fingerprint: string, message: string): Received {
  return { kind: 'unreadable', source: { fileName: name, fingerprint }, message, english: null };
}

/** SHA-256 in hexadecimal, as the task pane has it: both know a file again. */
export function fingerprintOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
