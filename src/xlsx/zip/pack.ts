import { crc32 } from './crc32';

/** 1 January 1980 00:00, the earliest a zip can say: the time of writing has no place in a reproducible file. */
const date = 0x0021;
const version = 20;

interface Packed {
  readonly name: Uint8Array;
  readonly crc: number;
  readonly size: number;
  readonly stored: Uint8Array;
}

/**
 * A zip container of the parts, in their order, all deflated. The same parts give the same bytes
 * wherever the platform's deflater is the same (its version may differ between Node and a browser).
 */
export async function pack(parts: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const packed = await Promise.all(
    [...parts].map(async ([name, content]) => ({
      name: new TextEncoder().encode(name),
      crc: crc32(content),
      size: content.length,
      stored: await deflate(content),
    })),
  );
  const dataLength = sum(packed, (part) => 30 + part.name.length + part.stored.length);
  const directoryLength = sum(packed, (part) => 46 + part.name.length);
  const bytes = new Uint8Array(dataLength + directoryLength + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let entry = dataLength;
  for (const part of packed) {
    view.setUint32(entry, 0x02014b50, true);
    view.setUint16(entry + 4, version, true);
    writeHeader(view, entry + 6, part);
    view.setUint32(entry + 42, at, true);
    bytes.set(part.name, entry + 46);
    entry += 46 + part.name.length;

    view.setUint32(at, 0x04034b50, true);
    writeHeader(view, at + 4, part);
    bytes.set(part.name, at + 30);
    bytes.set(part.stored, at + 30 + part.name.length);
    at += 30 + part.name.length + part.stored.length;
  }
  view.setUint32(entry, 0x06054b50, true);
  view.setUint16(entry + 8, packed.length, true);
  view.setUint16(entry + 10, packed.length, true);
  view.setUint32(entry + 12, directoryLength, true);
  view.setUint32(entry + 16, dataLength, true);
  return bytes;
}

/** The fields that a part's own header and its directory entry have in common. */
function writeHeader(view: DataView, at: number, part: Packed): void {
  view.setUint16(at, version, true);
  view.setUint16(at + 4, 8, true);
  view.setUint16(at + 8, date, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.stored.length, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, part.name.length, true);
}

async function deflate(content: Uint8Array): Promise<Uint8Array> {
  const source = new Blob([new Uint8Array(content)]).stream();
  const deflated = source.pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(deflated).arrayBuffer());
}

function sum<T>(items: readonly T[], length: (item: T) => number): number {
  return items.reduce((total, item) => total + length(item), 0);
}
