import { isAscii, isUtf8, transcode } from 'node:buffer';
import type { DecodeUtf8 } from '../../xlsx';

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Node's own ways from bytes to a text: a fifth of the time of its `TextDecoder`, which looks at each character. A byte
 * order mark is no part of the text.
 */
export const decodeUtf8: DecodeUtf8 = (bytes) => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isAscii(buffer)) return buffer.toString('latin1');
  if (!isUtf8(buffer)) return null;
  const start = MARK.equals(buffer.subarray(0, MARK.length)) ? MARK.length : 0;
  return transcode(buffer.subarray(start), 'utf8', 'utf16le').toString('utf16le');
};
