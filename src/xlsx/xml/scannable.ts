import { Refused } from '../refusal';
import { decodeXml } from './decode';

/** The XML of a part as it is scanned. */
export interface ScannableXml {
  readonly xml: string;
  /** The text that a piece of it stands for, references not yet resolved. */
  readonly decode: (piece: string) => string;
}

/**
 * Scans the bytes of a part and decodes of them only the texts that are wanted: markup is ASCII, and most of a sheet is
 * markup, numbers and formulas that nobody reads.
 */
export interface ByteScanning {
  /** UTF-8 without its byte order mark as a string of one character a byte; null where it is no UTF-8. */
  readonly charactersOf: (bytes: Uint8Array) => string | null;
  readonly decode: (characters: string) => string;
}

// eslint-disable-next-line no-control-regex -- these are the characters to find
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/;

/** The bytes of U+FFFE and U+FFFF, each as a character. */
const noncharacters = ['\u00EF\u00BF\u00BE', '\u00EF\u00BF\u00BF'] as const;

const asItIs = (piece: string): string => piece;

/** A text that is decoded already: all that is scanned where there is no quicker way. */
export function decoded(xml: string): ScannableXml {
  return { xml, decode: asItIs };
}

/** The same checks as `decodeXml` makes, and the same line ends. */
export function scannableXml(bytes: Uint8Array, part: string, by: ByteScanning): ScannableXml {
  const isUtf16 = bytes[0] === 0xff || bytes[0] === 0xfe;
  if (isUtf16) return decoded(decodeXml(bytes, part));
  const characters = by.charactersOf(bytes);
  if (
    characters === null ||
    control.test(characters) ||
    noncharacters.some((bytesOfOne) => characters.includes(bytesOfOne))
  ) {
    throw new Refused('malformedXml', part);
  }
  const xml = characters.includes('\r') ? characters.replace(/\r\n?/g, '\n') : characters;
  return { xml, decode: by.decode };
}
