import { Refused } from '../refusal';
import type { ZipPart } from './part';

const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endRecord = 0x06054b50;
const endRecordLength = 22;
const zip64Marker16 = 0xffff;
const zip64Marker32 = 0xffffffff;

/** What the end record says: how many parts there are and where their directory lies. */
export interface DirectoryBounds {
  readonly parts: number;
  readonly offset: number;
  readonly end: number;
}

interface Located extends ZipPart {
  readonly from: number;
  readonly to: number;
}

/** Finds the directory. Refused: truncated files, several disks, ZIP64, anything after the end. */
export function findDirectory(bytes: Uint8Array): DirectoryBounds {
  const view = viewOf(bytes);
  const earliest = Math.max(0, bytes.length - endRecordLength - 0xffff);
  for (let at = bytes.length - endRecordLength; at >= earliest; at--) {
    if (view.getUint32(at, true) !== endRecord) continue;
    // The comment must end with the file, or this is not the end record but bytes that look like it.
    if (at + endRecordLength + view.getUint16(at + 20, true) !== bytes.length) continue;
    return boundsAt(view, at);
  }
  throw new Refused('truncated');
}

function boundsAt(view: DataView, at: number): DirectoryBounds {
  const parts = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  const offset = view.getUint32(at + 16, true);
  if (parts === zip64Marker16 || size === zip64Marker32 || offset === zip64Marker32) {
    throw new Refused('zip64');
  }
  const oneDisk = view.getUint32(at + 4, true) === 0 && view.getUint16(at + 8, true) === parts;
  if (!oneDisk || offset + size !== at) throw new Refused('damaged');
  return { parts, offset, end: at };
}

/**
 * Every part of the container, without inflating anything. The directory and the header in front of
 * each part must agree, and no two parts may share bytes: a file that two programs could read
 * differently is refused.
 */
export function readDirectory(bytes: Uint8Array, bounds: DirectoryBounds): readonly ZipPart[] {
  const view = viewOf(bytes);
  const parts: Located[] = [];
  let at = bounds.offset;
  for (let index = 0; index < bounds.parts; index++) {
    if (at + 46 > bounds.end || view.getUint32(at, true) !== centralHeader) {
      throw new Refused('damaged');
    }
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > bounds.end) throw new Refused('damaged');
    parts.push(partAt(bytes, view, at, nameLength, bounds.offset));
    at = next;
  }
  if (at !== bounds.end) throw new Refused('damaged');
  refuseOverlaps(parts);
  return parts;
}

function partAt(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  nameLength: number,
  dataEnd: number,
): Located {
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const name = decodeName(nameBytes);
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const crc = view.getUint32(at + 16, true);
  const storedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const from = view.getUint32(at + 42, true);
  if ((flags & 0x41) !== 0) throw new Refused('encryptedPart', name);
  if (storedSize === zip64Marker32 || size === zip64Marker32 || from === zip64Marker32) {
    throw new Refused('zip64', name);
  }
  if (method !== 0 && method !== 8) throw new Refused('unsupportedCompression', name);
  if (from + 30 > dataEnd || view.getUint32(from, true) !== localHeader) {
    throw new Refused('damaged', name);
  }
  const start = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
  const to = start + storedSize;
  const sameName = equal(
    bytes.subarray(from + 30, from + 30 + view.getUint16(from + 26, true)),
    nameBytes,
  );
  if (to > dataEnd || !sameName || view.getUint16(from + 8, true) !== method) {
    throw new Refused('damaged', name);
  }
  if (method === 0 && storedSize !== size) throw new Refused('sizeMismatch', name);
  const stored = bytes.subarray(start, to);
  return { name, deflated: method === 8, crc, size, stored, from, to };
}

function refuseOverlaps(parts: readonly Located[]): void {
  let end = 0;
  for (const part of [...parts].sort((a, b) => a.from - b.from)) {
    if (part.from < end) throw new Refused('overlappingParts', part.name);
    end = part.to;
  }
}

/** Names of an Excel file are ASCII; others (images, say) may be anything and are only compared. */
function decodeName(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
