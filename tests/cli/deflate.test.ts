import { deflateRawSync } from 'node:zlib';
import { deflate } from '../../src/cli/files/deflate';
import { crc32 } from '../../src/xlsx/zip/crc32';

const contents: readonly (readonly [string, Uint8Array])[] = [
  ['nothing', new Uint8Array(0)],
  ['a text', new TextEncoder().encode('実績'.repeat(5_000))],
  ['a megabyte of numbers', Uint8Array.from({ length: 1_000_000 }, (_, at) => (at * at) % 251)],
];

test.each(contents)(
  'Node deflates %s as streams do, and finds its checksum on the way',
  async (_, content) => {
    const { crc, stored } = await deflate(content);
    expect(Buffer.from(stored).equals(deflateRawSync(content))).toBe(true);
    expect(crc).toBe(crc32(content));
  },
);
