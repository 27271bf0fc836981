import { gunzipSync, inflateRawSync } from 'node:zlib';
import type { Inflate, InflateTogether, ZipPart } from '../../xlsx';
import { errorCode } from './fileFailure';
import { GZIP_HEADER, GZIP_TRAILER } from './gzipFile';

/**
 * Node's own inflater, without the streams that browsers need: a third of the time for the small parts of a workbook.
 * What is as it was declared, checksum included, is found so at once; anything else is inflated as usual, so that it is
 * told what is wrong with it.
 */
export const inflate: Inflate = (deflated, size, crc) => {
  const checked = gunzipped(deflated, size, crc);
  if (checked !== null) return { content: checked, isChecked: true };
  try {
    return { content: inflateRawSync(deflated, limitsFor(size)), isChecked: false };
  } catch (error) {
    if (errorCode(error) === 'ERR_BUFFER_TOO_LARGE') return null;
    throw error;
  }
};

/** The same for several parts at one go: setting Node's inflater up takes longer than the work on a small part. */
export const inflateTogether: InflateTogether = (parts) => {
  const whole = gunzippedTogether(parts);
  if (whole === null) return null;
  let at = 0;
  return parts.map(({ size }) => whole.subarray(at, (at += size)));
};

type Deflated = Pick<ZipPart, 'stored' | 'size' | 'crc'>;

function gunzipped(stored: Uint8Array, size: number, crc: number): Uint8Array | null {
  return gunzippedTogether([{ stored, size, crc }]);
}

/**
 * The contents one after the other by way of a .gz file, which may hold several: its reader compares length and checksum of
 * each as it goes, in a tenth of the time that this takes in JavaScript. null where anything is not as declared.
 */
function gunzippedTogether(parts: readonly Deflated[]): Uint8Array | null {
  const around = GZIP_HEADER.length + GZIP_TRAILER;
  const file = Buffer.alloc(parts.reduce((sum, { stored }) => sum + around + stored.length, 0));
  let at = 0;
  for (const { crc, size, stored } of parts) {
    file.set(GZIP_HEADER, at);
    file.set(stored, at + GZIP_HEADER.length);
    at += around + stored.length;
    file.writeUInt32LE(crc, at - GZIP_TRAILER);
    file.writeUInt32LE(size, at - GZIP_TRAILER / 2);
  }
  // Nothing inside a part may be taken for the beginning of another: so each ends where it should.
  if (beginningsIn(file) !== parts.length) return null;
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  try {
    const read: unknown = gunzipSync(file, { ...limitsFor(size), info: true });
    const content = contentOfWhole(read, file.length);
    return content?.length === size ? content : null;
  } catch {
    return null;
  }
}

/** How often a .gz file seems to begin in it. */
function beginningsIn(file: Buffer): number {
  const beginning = GZIP_HEADER.subarray(0, 3);
  let count = 0;
  for (let at = file.indexOf(beginning); at !== -1; at = file.indexOf(beginning, at + 1))
    count += 1;
  return count;
}

/** What Node read, if it read all of the file: what comes after a first end it may pass over. */
function contentOfWhole(read: unknown, length: number): Uint8Array | null {
  if (typeof read !== 'object' || read === null || !('buffer' in read && 'engine' in read)) {
    return null;
  }
  const { buffer, engine } = read;
  const isWhole =
    typeof engine === 'object' &&
    engine !== null &&
    'bytesWritten' in engine &&
    engine.bytesWritten === length;
  return isWhole && buffer instanceof Uint8Array ? buffer : null;
}

function limitsFor(size: number): { readonly maxOutputLength: number; readonly chunkSize: number } {
  // zlib takes 0 for no limit.
  return { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size + 1) };
}
