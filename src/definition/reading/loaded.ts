import { scaleFaults } from '../../evaluation';
import { loadProgramme, type Fault, type LoadResult } from '../../programme';
import { copyOf, isItem, type Item } from './item';
import { parent, type Places, type Spot } from './places';
import { standIn } from './readRow';
import { sheetNotation } from './sheetNotation';

/** Checked in one go, or everything that is wrong. */
export interface Checked {
  readonly result: LoadResult;
  readonly faults: readonly Fault[];
}

/**
 * The loader looks at what refers to something else only once every single value is right. People want to know
 * everything at once: what has the wrong shape gets a stand-in, and the rest is looked at, too.
 */
export function checked(definition: Item, places: Places): Checked {
  const notation = sheetNotation(places);
  const first = loadProgramme(definition, notation);
  if (first.ok) return { result: first, faults: scaleFaults(first.programme) };
  const mended = copyOf(definition);
  for (const { path } of first.faults) mend(mended, path, places.at(path));
  const second = loadProgramme(mended, notation);
  const others = second.ok ? [] : second.faults;
  const known = new Set(first.faults.map(({ path }) => path));
  return {
    result: first,
    faults: [...first.faults, ...others.filter(({ path }) => !known.has(path))],
  };
}

/** Takes a faulty value away, or what it is a part of; one that has to be there gets a stand-in. */
function mend(definition: Item, path: string, spot: Spot | null): void {
  const keys = keysOf(path);
  const last = keys.at(-1);
  const holder = keys.slice(0, -1).reduce<unknown>((at, key) => inner(at, key), definition);
  if (last === undefined || !isItem(holder)) return;
  const isGroup = typeof keys.at(-2) === 'string';
  if (spot?.column?.required === true) holder[last] = standIn(spot.column, spot);
  else if (!Object.hasOwn(holder, last) && isGroup) removeAt(definition, keysOf(parent(path)));
  else Reflect.deleteProperty(holder, last);
}

function removeAt(definition: Item, keys: readonly (string | number)[]): void {
  const holder = keys.slice(0, -1).reduce<unknown>((at, key) => inner(at, key), definition);
  const last = keys.at(-1);
  if (isItem(holder) && last !== undefined) Reflect.deleteProperty(holder, last);
}

function inner(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return isItem(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** A path as faults print it, in its parts; quoted keys are rare enough to be left alone. */
function keysOf(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|([^.[\]"]+)/g)].map(([, index, name]) =>
    index === undefined ? (name ?? '') : Number(index),
  );
}
