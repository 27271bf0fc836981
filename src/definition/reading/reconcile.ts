import { isJsonObject } from '../json';

/**
 * The definition as it was read, in the words of the JSON that the workbook was made from: wherever both say the same, the
 * original stands, with the order of its fields and with fields that are there without saying anything (`"R4": ""`).
 */
export function reconcile(original: unknown, read: unknown): unknown {
  if (sameMeaning(original, read)) return original;
  if (Array.isArray(original) && Array.isArray(read)) return reconcileLists(original, read);
  if (!isJsonObject(original) || !isJsonObject(read)) return read;
  const kept = Object.entries(original).flatMap(([key, value]) => {
    if (Object.hasOwn(read, key)) return [[key, reconcile(value, read[key])] as const];
    return saysNothing(value) || key === '$schema' ? [[key, value] as const] : [];
  });
  const added = Object.entries(read).filter(([key]) => !Object.hasOwn(original, key));
  return Object.fromEntries([...kept, ...added]);
}

function reconcileLists(original: readonly unknown[], read: readonly unknown[]): unknown[] {
  const left = [...original];
  const take = (fits: (each: unknown) => boolean): unknown => {
    const index = left.findIndex(fits);
    return index === -1 ? undefined : left.splice(index, 1)[0];
  };
  // Years of a step stand in any order in a file, and in that of the programme on the sheet.
  if (read.every((each) => typeof each === 'string') && sameMembers(original, read)) {
    return [...original];
  }
  return read.map((each) => {
    const same = take((other) => sameMeaning(other, each));
    if (same !== undefined) return same;
    const id = identity(each);
    const earlier = id === null ? undefined : take((other) => identity(other) === id);
    return earlier === undefined ? each : reconcile(earlier, each);
  });
}

function sameMembers(a: readonly unknown[], b: readonly unknown[]): boolean {
  return (
    a.length === b.length && a.every((each) => b.includes(each)) && new Set(a).size === a.length
  );
}

function identity(value: unknown): string | null {
  if (!isJsonObject(value)) return null;
  const id = value.id ?? value.no ?? value.from;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}

/** Blank texts, empty lists and empty groups of fields. */
function saysNothing(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return isJsonObject(value) && Object.values(value).every(saysNothing);
}

/** Equal but for spaces around texts, the order of fields, and fields that say nothing. */
export function sameMeaning(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a.trim() === b.trim();
  // A revision's 「なし」 is null, or an empty text.
  if ((a === null && b === '') || (a === '' && b === null)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((each, index) => sameMeaning(each, b[index]));
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return a === b;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  keys.delete('$schema');
  return [...keys].every((key) => {
    const [one, other] = [a[key], b[key]];
    if (one === undefined) return saysNothing(other);
    return other === undefined ? saysNothing(one) : sameMeaning(one, other);
  });
}
