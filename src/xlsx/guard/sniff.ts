import type { RefusalCode } from '../refusal';

const encoder = new TextEncoder();

/** How far into a file its kind is looked for. */
const head = 4_096;

/** What a file is that does not begin like a zip. */
export function kindOfForeignFile(bytes: Uint8Array): RefusalCode {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return kindOfOle2(bytes);
  if (startsWith(bytes, encoder.encode('%PDF'))) return 'pdf';
  // Latin-1 shows ASCII as it is, whatever the encoding of the rest.
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, head)).replaceAll('\0', '');
  if (/<(?:!doctype\s+html|html|head|body|table|meta)\b/i.test(start)) return 'html';
  if (/^[^<]{0,3}<\?xml/.test(start)) return 'xmlSpreadsheet';
  return looksLikeText(bytes.subarray(0, head)) ? 'text' : 'unknownFormat';
}

/** Office wraps encrypted workbooks, and older Excel its own, in the same container: its stream names tell. */
function kindOfOle2(bytes: Uint8Array): RefusalCode {
  if (contains(bytes, utf16('EncryptedPackage'))) return 'passwordProtected';
  return contains(bytes, utf16('Workbook')) || contains(bytes, utf16('Book'))
    ? 'oldExcel'
    : 'unknownFormat';
}

/** What a zip is that has no workbook in it, by the names of its parts. */
export function kindOfForeignZip(names: readonly string[]): RefusalCode {
  const some = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (some(/^xl\/workbook\.bin$/i)) return 'binaryWorkbook';
  if (some(/^word\//i)) return 'word';
  if (some(/^ppt\//i)) return 'powerpoint';
  if (some(/^(?:mimetype|content\.xml)$/)) return 'openDocument';
  if (some(/\.xls[xmb]?$/i)) return 'zipOfWorkbooks';
  return some(/^(?:\[Content_Types\]\.xml|xl\/.*)$/i) ? 'missingPart' : 'zipNotWorkbook';
}

function looksLikeText(bytes: Uint8Array): boolean {
  const utf16Mark = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  return utf16Mark || bytes.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

export function startsWith(bytes: Uint8Array, start: ArrayLike<number>): boolean {
  return bytes.length >= start.length && Array.from(start).every((byte, at) => bytes[at] === byte);
}

function contains(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes.subarray(at, at + wanted.length), wanted)) return true;
  }
  return false;
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text).flatMap((character) => [character.charCodeAt(0), 0]));
}
