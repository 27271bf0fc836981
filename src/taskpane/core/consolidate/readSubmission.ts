import { checkWorkbook } from '../../../check';
import { submissionOf, type Received } from '../../../consolidation';
import { readWorkbook } from '../../../workbook';
import { readXlsx } from '../../../xlsx';

/** A file that somebody has picked or dropped. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `YYYY-MM-DD` in the office's time zone. */
  readonly today: string;
}

/** Reads, recognises and checks one file. Whatever is wrong with it is in the result, in Japanese. */
export async function readSubmission({ name, bytes, today }: PickedFile): Promise<Received> {
  const source = { fileName: name, fingerprint: await fingerprintOf(bytes) };
  const file = await readXlsx(bytes, { fileName: name });
  if (!file.ok) return { kind: 'unreadable', source, message: file.message };
  const result = readWorkbook(file.grid);
  if (!result.ok) return { kind: 'unreadable', source, message: `「${name}」: ${result.message}` };
  const { reading } = result;
  return submissionOf(reading, source, checkWorkbook(reading, { today }));
}

/** SHA-256 in hexadecimal. */
async function fingerprintOf(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
