import { checkWorkbook } from '../../../check';
import { submissionOf, type Received } from '../../../consolidation';
import { aboutFile } from '../../../programme';
import { readWorkbook } from '../../../workbook';
import { readXlsx, unreadAttachments } from '../../../xlsx';
import { sha256 } from '../sha256';

/** A file that somebody has picked or dropped. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `YYYY-MM-DD` in the office's time zone. */
  readonly today: string;
}

/** Reads, recognises and checks one file. Whatever is wrong with it is in the result. */
export async function readSubmission({ name, bytes, today }: PickedFile): Promise<Received> {
  const source = { fileName: name, fingerprint: await sha256(bytes) };
  const file = await readXlsx(bytes, { fileName: name });
  if (!file.ok) {
    return { kind: 'unreadable', source, message: file.message, english: file.english };
  }
  const result = readWorkbook(file.grid);
  if (!result.ok) return { kind: 'unreadable', source, ...aboutFile(name, result) };
  const { reading } = result;
  const told = [...file.warnings, ...(await unreadAttachments(bytes, { fileName: name }))];
  return submissionOf(reading, source, checkWorkbook(reading, { today }), told);
}
