import { Refused } from '../refusal';

// eslint-disable-next-line no-control-regex -- these are the characters to find
const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

/**
 * The text of an XML part: UTF-8, or UTF-16 where its byte order mark says so. Bad bytes are refused,
 * never replaced; line ends become line feeds (XML 1.0, 2.11).
 */
export function decodeXml(bytes: Uint8Array, part: string): string {
  const text = decode(bytes, part);
  if (illegal.test(text)) throw new Refused('malformedXml', part);
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function decode(bytes: Uint8Array, part: string): string {
  const [first, second] = bytes;
  const littleEndian = first === 0xff && second === 0xfe;
  const bigEndian = first === 0xfe && second === 0xff;
  const encoding = littleEndian ? 'utf-16le' : bigEndian ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Refused('malformedXml', part);
  }
}
