import { Refused } from '../refusal';
import { crc32 } from './crc32';
import type { ZipPart } from './part';

/**
 * The content of a part, exactly as long as declared and with the declared checksum, or a refusal.
 * Inflating stops at the first chunk beyond the declared size, so that a part cannot unpack to more
 * than the guard allowed. Uses the platform's own inflater (Node 20 and every current browser).
 */
export async function extract(part: ZipPart): Promise<Uint8Array> {
  const content = part.deflated ? await inflate(part) : part.stored;
  if (content.length !== part.size) throw new Refused('sizeMismatch', part.name);
  if (crc32(content) !== part.crc) throw new Refused('checksumMismatch', part.name);
  return content;
}

async function inflate(part: ZipPart): Promise<Uint8Array> {
  const stream = new DecompressionStream('deflate-raw');
  const writer = stream.writable.getWriter();
  // A failure shows on the reading side; here it would only be reported a second time.
  const ignore = (): undefined => undefined;
  writer.write(new Uint8Array(part.stored)).catch(ignore);
  writer.close().catch(ignore);
  const readable: ReadableStream<Uint8Array> = stream.readable;
  const reader = readable.getReader();
  const content = new Uint8Array(part.size);
  let length = 0;
  for (;;) {
    const chunk = await reader.read().catch(() => {
      throw new Refused('damaged', part.name);
    });
    if (chunk.done) return content.subarray(0, length);
    if (length + chunk.value.length > part.size) {
      await reader.cancel().catch(ignore);
      throw new Refused('sizeMismatch', part.name);
    }
    content.set(chunk.value, length);
    length += chunk.value.length;
  }
}
