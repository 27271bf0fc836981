import { isUtf8 } from 'node:buffer';
import type { ByteScanning } from '../../xlsx';

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** A character that is more than one byte. */
const beyondAscii = /[\u0080-\u00FF]/;

/** Latin-1 has a character for each byte, and Node copies bytes to it as they are. */
export const byteScanning: ByteScanning = {
  charactersOf(bytes) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (!isUtf8(buffer)) return null;
    return buffer.toString(
      'latin1',
      MARK.equals(buffer.subarray(0, MARK.length)) ? MARK.length : 0,
    );
  },
  decode: (characters) =>
    beyondAscii.test(characters) ? Buffer.from(characters, 'latin1').toString('utf8') : characters,
};
