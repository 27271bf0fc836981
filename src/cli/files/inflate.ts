import { gunzipSync, inflateRawSync } from 'node:zlib';
import type { Inflate } from '../../xlsx';
import { errorCode } from './fileFailure';

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

/** What stands before deflated data in a .gz file (RFC 1952): no name, no time. */
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const GZIP_TRAILER = 8;

/**
 * The content by way of a .gz file: its reader compares length and checksum as it goes, in a tenth of the time that this
 * takes in JavaScript. null where anything is not as declared.
 */
function gunzipped(deflated: Uint8Array, size: number, crc: number): Uint8Array | null {
  const file = Buffer.alloc(GZIP_HEADER.length + deflated.length + GZIP_TRAILER);
  file.set(GZIP_HEADER);
  file.set(deflated, GZIP_HEADER.length);
  // A .gz file may hold several, one after the other; here there is one.
  if (file.includes(GZIP_HEADER.subarray(0, 3), 1)) return null;
  file.writeUInt32LE(crc, file.length - GZIP_TRAILER);
  file.writeUInt32LE(size, file.length - GZIP_TRAILER / 2);
  try {
    const read: unknown = gunzipSync(file, { ...limitsFor(size), info: true });
    return contentOfWhole(read, file.length);
  } catch {
    return null;
  }
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
