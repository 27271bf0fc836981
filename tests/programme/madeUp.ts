import { loadProgramme, type Fault, type Programme } from '../../src/programme';
import json from './made-up.json';

/** The second programme: another city, five years, other eras, its own scale, a third round. */
export const madeUp: unknown = json;

/** A place in the JSON and what to put there; `undefined` takes it away. */
export type Edit = readonly [path: string, value: unknown];

/** The made-up programme with edits, made one after the other; paths as faults print them. */
export function edited(...edits: readonly Edit[]): unknown {
  return edits.reduce<unknown>((at, [path, value]) => put(at, keysOf(path), value), madeUp);
}

/** Loads an edited made-up programme and returns what the loader finds wrong with it. */
export function faultsAfter(...edits: readonly Edit[]): readonly Fault[] {
  const result = loadProgramme(edited(...edits));
  return result.ok ? [] : result.faults;
}

/** Loads a programme that must be right. */
export function loaded(definition: unknown = madeUp): Programme {
  const result = loadProgramme(definition);
  if (!result.ok) throw new Error(JSON.stringify(result.faults, null, 1));
  return result.programme;
}

function keysOf(path: string): string[] {
  return path.split(/[.[\]]+/).filter((key) => key !== '');
}

function put(container: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(container)) {
    const items: unknown[] = [...(container as readonly unknown[])];
    items[Number(key)] = put(items[Number(key)], rest, value);
    return items;
  }
  const entries = new Map<string, unknown>(
    typeof container === 'object' && container !== null ? Object.entries(container) : [],
  );
  const next = put(entries.get(key), rest, value);
  if (next === undefined) entries.delete(key);
  else entries.set(key, next);
  return Object.fromEntries(entries);
}
