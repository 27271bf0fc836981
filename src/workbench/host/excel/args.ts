import { parseAddress, type Area, type Book, type Sheet } from '../engine';
import {
  invalidArgument,
  isHostObject,
  isNil,
  isObject,
  subjectOf,
  type JsonObject,
} from '../protocol';
import type { RangeSubject } from './classes';
import { areaOf, itemNotFound } from './context';

/** Arguments of a method, checked as real Excel checks them: InvalidArgument. */
export function text(args: readonly unknown[], index: number): string {
  const value = args[index];
  if (typeof value !== 'string') throw invalidArgument(`argument ${index + 1} is not a text`);
  return value;
}

export function optionalText(args: readonly unknown[], index: number): string | null {
  return isNil(args[index]) ? null : text(args, index);
}

export function whole(args: readonly unknown[], index: number, fallback?: number): number {
  const value = args[index];
  if (isNil(value) && fallback !== undefined) return fallback;
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw invalidArgument(`argument ${index + 1} is not a whole number`);
  }
  return value;
}

export function flag(args: readonly unknown[], index: number, fallback = false): boolean {
  const value = args[index];
  if (isNil(value)) return fallback;
  if (typeof value !== 'boolean')
    throw invalidArgument(`argument ${index + 1} is no true or false`);
  return value;
}

export function object(args: readonly unknown[], index: number): JsonObject {
  const value = args[index];
  if (!isObject(value)) throw invalidArgument(`argument ${index + 1} is not an object`);
  return value;
}

export function booleanValue(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument('the value is no true or false');
  return value;
}

export function numberValue(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw invalidArgument('the value is not a number');
  }
  return value;
}

export function textValue(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument('the value is not a text');
  return value;
}

/** One of the names of an enumeration, without regard to case. */
export function oneOf(value: unknown, names: readonly string[]): string {
  const wanted = textValue(value).toLowerCase();
  const found = names.find((name) => name.toLowerCase() === wanted);
  if (found === undefined) throw invalidArgument(`${String(value)} is none of ${names.join(', ')}`);
  return found;
}

/** `#RRGGBB`; Excel also takes it without the sign, three digits, and names. */
export function colour(value: unknown): string {
  const given = textValue(value).trim();
  const hex = /^#?([0-9a-f]{6})$/i.exec(given)?.[1];
  if (hex !== undefined) return `#${hex.toUpperCase()}`;
  const named = named16[given.toLowerCase()];
  if (named === undefined) throw invalidArgument(`${given} is not a colour`);
  return named;
}

const named16: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  purple: '#800080',
};

export function rangeSubject(value: unknown): RangeSubject | null {
  if (!isHostObject(value) || value.className !== 'Range') return null;
  return subjectOf(value) as RangeSubject;
}

/** A range object, or an address on `sheet`. */
export function rangeArgument(
  book: Book,
  sheet: Sheet,
  value: unknown,
): { readonly sheet: Sheet; readonly area: Area } {
  const subject = rangeSubject(value);
  if (subject !== null) return { sheet: subject.sheet, area: areaOf(subject) };
  if (typeof value !== 'string') throw invalidArgument('neither a range nor an address');
  return resolveAddress(book, sheet, value);
}

/** The limit of an address in characters (documented at Worksheet.getRange). */
const longestAddress = 8192;

function checkLength(address: string): void {
  if (address.length > longestAddress) {
    throw invalidArgument(`an address of more than ${longestAddress} characters`);
  }
}

/** Areas by addresses or names, separated by commas or semicolons; all of them on `sheet`. */
export function resolveAreas(book: Book, sheet: Sheet, addresses: string): readonly Area[] {
  checkLength(addresses);
  // A quoted sheet name may hold a separator.
  const parts = addresses.match(/(?:'(?:[^']|'')*'|[^,;'])+/g) ?? [];
  return parts.map((part) => {
    const found = resolveAddress(book, sheet, part.trim());
    if (found.sheet !== sheet) throw invalidArgument('the ranges lie on several sheets');
    return found.area;
  });
}

/** One area on the sheet that the address names, or else on `sheet`; a defined name also counts. */
export function resolveAddress(
  book: Book,
  sheet: Sheet,
  address: string,
): { readonly sheet: Sheet; readonly area: Area } {
  checkLength(address);
  const parsed = parseAddress(address);
  const area = parsed?.areas[0];
  if (parsed === null || area === undefined) {
    const name = book.names.find(address, sheet.id) ?? book.names.find(address, null);
    if (name === undefined) throw invalidArgument(`${address} is not an address`);
    return resolveAddress(book, sheet, name.formula.slice(1));
  }
  if (parsed.areas.length > 1) throw invalidArgument(`${address} has several areas`);
  if (parsed.sheet === null) return { sheet, area };
  const other = book.findSheet(parsed.sheet);
  if (other === undefined) throw itemNotFound(`sheet ${parsed.sheet}`);
  return { sheet: other, area };
}
