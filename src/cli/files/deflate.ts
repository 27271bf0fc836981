import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';

/**
 * Node's own deflater. It gives the same bytes as the streams that browsers need, and a first stream alone takes as long
 * as all the parts of a master.
 */
export const deflate = promisify<Uint8Array, Uint8Array>(deflateRaw);
