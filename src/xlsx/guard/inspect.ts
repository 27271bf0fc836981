import { asRefusal, type Refusal, Refused } from '../refusal';
import { findDirectory, readDirectory } from '../zip/directory';
import type { ZipPart } from '../zip/part';
import type { SizeLimits } from './limits';
import { submissionLimits } from './limits';
import { kindOfForeignFile, kindOfForeignZip, startsWith } from './sniff';

export interface Container {
  readonly ok: true;
  /** By lower-case name: Excel does not tell upper from lower case in part names. */
  readonly parts: ReadonlyMap<string, ZipPart>;
  /** The workbook holds macros; they are never read, let alone run. */
  readonly macros: boolean;
}

/**
 * Judges a file by its container alone: nothing is inflated, so no file can be costly here. What it
 * lets through is a zip with a workbook in it, whose parts have sane names, do not overlap and
 * declare sizes within the limits; that the declarations are true is checked as each
 * part is extracted.
 *
 * @param fileName for the message only
 */
export function inspectContainer(
  bytes: Uint8Array,
  fileName: string,
  limits: SizeLimits = submissionLimits,
): Container | Refusal {
  try {
    return inspect(bytes, limits);
  } catch (error) {
    return asRefusal(error, fileName);
  }
}

function inspect(bytes: Uint8Array, limits: SizeLimits): Container {
  if (!startsWith(bytes, [0x50, 0x4b])) throw new Refused(kindOfForeignFile(bytes));
  const bounds = findDirectory(bytes);
  if (bounds.parts > limits.parts) throw new Refused('tooManyParts');
  const listed = readDirectory(bytes, bounds);
  let total = 0;
  const parts = new Map<string, ZipPart>();
  for (const part of listed) {
    refuseStrangeName(part.name);
    if (part.size > limits.part) throw new Refused('partTooLarge', part.name);
    total += part.size;
    if (total > limits.total) throw new Refused('tooLarge');
    const key = part.name.toLowerCase();
    if (parts.has(key)) throw new Refused('duplicatePart', part.name);
    parts.set(key, part);
  }
  const names = listed.map((part) => part.name);
  if (!parts.has('[content_types].xml') || !parts.has('_rels/.rels') || !hasWorkbook(names)) {
    throw new Refused(kindOfForeignZip(names));
  }
  return { ok: true, parts, macros: names.some((name) => /vbaproject\.bin$/i.test(name)) };
}

/** A part is looked up by name and never written to a disk, but a name made for that is a sign of bad intent. */
function refuseStrangeName(name: string): void {
  // eslint-disable-next-line no-control-regex -- these are the characters to find
  const strange = /[\\\u0000-\u001F\u007F\uFFFD]|^\/|^[A-Za-z]:|\/\//;
  const climbs = name.split('/').some((segment) => segment === '..' || segment === '.');
  if (name === '' || name.length > 255 || strange.test(name) || climbs) {
    throw new Refused('suspiciousPath', JSON.stringify(name.slice(0, 60)));
  }
}

/** The workbook part may have any name; its relationships lie beside it as `_rels/….xml.rels`. */
function hasWorkbook(names: readonly string[]): boolean {
  const foreign = /^(?:word|ppt)\/|^xl\/workbook\.bin$|^content\.xml$/i;
  return (
    !names.some((name) => foreign.test(name)) &&
    names.some((name) => /workbook[^/]*\.xml$/i.test(name))
  );
}
