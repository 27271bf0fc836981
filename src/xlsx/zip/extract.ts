import { Refused } from '../refusal';
import { crc32 } from './crc32';
import type { ZipPart } from './part';

/**
 * Inflates raw deflate data.
 *
 * @param size bytes beyond which it stops and returns null: nothing may unpack to more than was declared
 * @throws where the data is damaged
 */
export type Inflate = (
  deflated: Uint8Array,
  size: number,
) => Uint8Array | null | Promise<Uint8Array | null>;

/** The content of a part, exactly as long as declared and with the declared checksum, or a refusal. */
export async function extract(
  part: ZipPart,
  inflate: Inflate = inflateByStream,
): Promise<Uint8Array> {
  const content = part.deflated ? await inflated(part, inflate) : part.stored;
  if (content.length !== part.size) throw new Refused('sizeMismatch', part.name);
  if (crc32(content) !== part.crc) throw new Refused('checksumMismatch', part.name);
  return content;
}

async function inflated({ name, size, stored }: ZipPart, inflate: Inflate): Promise<Uint8Array> {
  let content: Uint8Array | null;
  try {
    content = await inflate(stored, size);
  } catch {
    throw new Refused('damaged', name);
  }
  if (content === null) throw new Refused('sizeMismatch', name);
  return content;
}

/** The platform's own inflater (Node 20 and every current browser). Stops at the first chunk beyond the size. */
async function inflateByStream(deflated: Uint8Array, size: number): Promise<Uint8Array | null> {
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
    if (chunk.done) return content.subarray(0, length);
    if (length + chunk.value.length > size) {
      await reader.cancel().catch(ignore);
      return null;
    }
    content.set(chunk.value, length);
    length += chunk.value.length;
  }
}
