import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../src/xlsx/zip/crc32';
import { findDirectory, readDirectory } from '../../src/xlsx/zip/directory';
import { extract } from '../../src/xlsx/zip/extract';
import { pack } from '../../src/xlsx/zip/pack';

/** The parts of a container as texts. */
export async function partsOf(xlsx: Uint8Array): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  for (const part of readDirectory(xlsx, findDirectory(xlsx))) {
    parts.set(part.name, new TextDecoder().decode(await extract(part)));
  }
  return parts;
}

/** A sound container of the given texts. */
export function packTexts(parts: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  return pack(new Map([...parts].map(([name, text]) => [name, encoder.encode(text)])));
}

/** The workbook with one part's text changed, soundly packed again. */
export async function withPart(
  xlsx: Uint8Array,
  part: string,
  change: (text: string) => string,
): Promise<Uint8Array> {
  const parts = await partsOf(xlsx);
  const before = parts.get(part) ?? '';
  const after = change(before);
  if (after === before) throw new Error(`${part} was not changed.`);
  return packTexts(parts.set(part, after));
}

export interface ForgedPart {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** Whatever differs from an honest header. */
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  /** Name in front of the part, where it differs from the directory's. */
  readonly localName?: string;
  /** Points at another part's bytes. */
  readonly sameBytesAs?: number;
}

/** A zip that says what it is told to say, true or not. */
export function forgeZip(parts: readonly ForgedPart[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const method = part.method ?? 8;
    const stored = method === 8 ? deflateRawSync(content) : content;
    const fields = Buffer.alloc(22);
    fields.writeUInt16LE(part.flags ?? 0, 0);
    fields.writeUInt16LE(method, 2);
    fields.writeUInt32LE(part.crc ?? crc32(content), 8);
    fields.writeUInt32LE(stored.length, 12);
    fields.writeUInt32LE(part.size ?? content.length, 16);
    const header = (signature: number[], name: string, rest: number): Buffer => {
      const bytes = Buffer.from(name);
      fields.writeUInt16LE(bytes.length, 20);
      return Buffer.concat([Buffer.from(signature), fields, Buffer.alloc(rest), bytes]);
    };
    const start = header([0x50, 0x4b, 3, 4, 20, 0], part.localName ?? part.name, 2);
    const entry = header([0x50, 0x4b, 1, 2, 20, 0, 20, 0], part.name, 16);
    entry.writeUInt32LE(offsets[part.sameBytesAs ?? -1] ?? offset, 42);
    offsets.push(offset);
    local.push(start, stored);
    central.push(entry);
    offset += start.length + stored.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
}

/** The parts of a sound workbook, for forging. */
export async function honestParts(xlsx: Uint8Array): Promise<ForgedPart[]> {
  return [...(await partsOf(xlsx))].map(([name, content]) => ({ name, content }));
}
