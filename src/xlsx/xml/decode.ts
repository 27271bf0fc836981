import { Refused } from '../refusal';

// eslint-disable-next-line no-control-regex -- these are the characters to find
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

/** The text of UTF-8 bytes without their byte order mark; null where they are no UTF-8. */
export type DecodeUtf8 = (bytes: Uint8Array) => string | null;

/**
 * The text of an XML part: UTF-8, or UTF-16 where its byte order mark says so. Bad bytes are refused,
 * never replaced; line ends become line feeds (XML 1.0, 2.11).
 *
 * @param decodeUtf8 in place of the platform's decoder, where there is a quicker way
 */
export function decodeXml(bytes: Uint8Array, part: string, decodeUtf8?: DecodeUtf8): string {
  const text = decode(bytes, decodeUtf8);
  if (text === null) throw new Refused('malformedXml', part);
  if (illegal.test(text)) throw new Refused('malformedXml', part);
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function decode(
  bytes: Uint8Array,
  decodeUtf8: DecodeUtf8 = (utf8) => decodeBy('utf-8', utf8),
): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeBy('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return decodeBy('utf-16be', bytes);
  return decodeUtf8(bytes);
}

function decodeBy(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
