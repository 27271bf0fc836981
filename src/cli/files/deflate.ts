import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Deflate } from '../../xlsx';
import { GZIP_HEADER, GZIP_TRAILER } from './gzipFile';

const gzipped = promisify<Uint8Array, Buffer>(gzip);

/**
 * Node's own deflater, which works in a thread of its own. It gives the same bytes as the streams that browsers need, and a
 * first stream alone takes as long as all the parts of a master. As a .gz file the data comes with the checksum that
 * JavaScript would have to work out here.
 */
export const deflate: Deflate = async (content) => {
  const file = await gzipped(content);
  const end = file.length - GZIP_TRAILER;
  return { stored: file.subarray(GZIP_HEADER.length, end), crc: file.readUInt32LE(end) };
};
