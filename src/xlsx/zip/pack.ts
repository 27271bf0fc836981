import { crc32 } from './crc32';

/** 1 January 1980 00:00, the earliest a zip can say: the time of writing has no place in a reproducible file. */
const earliest = 0x0021_0000;
const version = 20;
/** The name is UTF-8 (APPNOTE 4.4.4, bit 11): without it Windows reads it in the code page of the country. */
const utf8Name = 0x0800;

/** Deflated data, without a header. */
export interface Deflated {
  readonly stored: Uint8Array;
  /** The checksum of what it was before, where it was found on the way. */
  readonly crc?: number;
}

export type Deflate = (content: Uint8Array) => Promise<Deflated>;

/** A part as it stands in a container. */
export interface PackedPart {
  readonly name: Uint8Array;
  readonly flags: number;
  /** Date and time as MS-DOS has them, in one number. */
  readonly modified: number;
  readonly crc: number;
  readonly size: number;
  readonly stored: Uint8Array;
}

/**
 * A zip container of the parts, in their order, all deflated. The same parts give the same bytes
 * wherever the platform's deflater is the same (its version may differ between Node and a browser).
 *
 * @param deflate in place of the platform's stream, where there is a quicker way
 * @param modified what is said to be their time, in the time zone of this machine; by default the earliest there is
 */
export async function pack(
  parts: ReadonlyMap<string, Uint8Array>,
  modified: Date | null = null,
  deflate: Deflate = deflateByStream,
): Promise<Uint8Array> {
  return joined(
    await Promise.all(
      [...parts].map(([name, content]) => packPart(name, content, modified, deflate)),
    ),
  );
}

/** A part of its own: it may be packed while the others are still being made. */
export async function packPart(
  name: string,
  content: Uint8Array,
  modified: Date | null = null,
  deflate: Deflate = deflateByStream,
): Promise<PackedPart> {
  const { crc, stored } = await deflate(content);
  return {
    name: new TextEncoder().encode(name),
    flags: /^[\x20-\x7e]*$/.test(name) ? 0 : utf8Name,
    modified: modified === null ? earliest : dosTime(modified),
    crc: crc ?? crc32(content),
    size: content.length,
    stored,
  };
}

/** The container of parts that are packed. */
export function joined(packed: readonly PackedPart[]): Uint8Array {
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
function writeHeader(view: DataView, at: number, part: PackedPart): void {
  view.setUint16(at, version, true);
  view.setUint16(at + 2, part.flags, true);
  view.setUint16(at + 4, 8, true);
  view.setUint32(at + 6, part.modified, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.stored.length, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, part.name.length, true);
}

/** Seconds in steps of two; years before 1980 do not exist there. */
function dosTime(at: Date): number {
  const day =
    (Math.max(0, at.getFullYear() - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate();
  const time = (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}

async function deflateByStream(content: Uint8Array): Promise<Deflated> {
  const source = new Blob([new Uint8Array(content)]).stream();
  const deflated = source.pipeThrough(new CompressionStream('deflate-raw'));
  return { stored: new Uint8Array(await new Response(deflated).arrayBuffer()) };
}

function sum<T>(items: readonly T[], length: (item: T) => number): number {
  return items.reduce((total, item) => total + length(item), 0);
}
