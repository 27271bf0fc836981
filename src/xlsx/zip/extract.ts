import { Refused } from '../refusal';
import { crc32 } from './crc32';
import type { ZipPart } from './part';

export interface Inflated {
  readonly content: Uint8Array;
  /** Whether it has been found to have the declared checksum. */
  readonly isChecked: boolean;
}

/**
 * Inflates raw deflate data.
 *
 * @param size bytes beyond which it stops and returns null: nothing may unpack to more than was declared
 * @param crc the declared checksum, for whoever can compare it on the way
 * @throws where the data is damaged
 */
export type Inflate = (
  deflated: Uint8Array,
  size: number,
  crc: number,
) => Inflated | null | Promise<Inflated | null>;

/**
 * Inflates parts at one go, where that is quicker than one by one.
 *
 * @returns their contents, each of which has been found to be as declared, checksum included; null where anything is not
 */
export type InflateTogether = (parts: readonly ZipPart[]) => readonly Uint8Array[] | null;

/** The content of a part, exactly as long as declared and with the declared checksum, or a refusal. */
export async function extract(
  part: ZipPart,
  inflate: Inflate = inflateByStream,
): Promise<Uint8Array> {
  const { content, isChecked } = part.deflated
    ? await inflated(part, inflate)
    : { content: part.stored, isChecked: false };
  if (content.length !== part.size) throw new Refused('sizeMismatch', part.name);
  if (!isChecked && crc32(content) !== part.crc) throw new Refused('checksumMismatch', part.name);
  return content;
}

async function inflated({ crc, name, size, stored }: ZipPart, inflate: Inflate): Promise<Inflated> {
  let found: Inflated | null;
  try {
    found = await inflate(stored, size, crc);
  } catch {
    throw new Refused('damaged', name);
  }
  if (found === null) throw new Refused('sizeMismatch', name);
  return found;
}

/** The platform's own inflater (Node 20 and every current browser). Stops at the first chunk beyond the size. */
async function inflateByStream(deflated: Uint8Array, size: number): Promise<Inflated | null> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // A failure shows on the reading side; here it would only be reported a second time.
  const ignore = (): undefined => undefined;
  writer.write(new Uint8Array(deflated)).catch(ignore);
  writer.close().catch(ignore);
  const readable: ReadableStream<Uint8Array> = stream.readable;
  const reader = readable.getReader();
  const content = new Uint8Array(size);
  let length = 0;
  for (;;) {
    const chunk = await reader.read();
    if (chunk.done) return { content: content.subarray(0, length), isChecked: false };
    if (length + chunk.value.length > size) {
      await reader.cancel().catch(ignore);
      return null;
    }
    content.set(chunk.value, length);
    length += chunk.value.length;
  }
}
