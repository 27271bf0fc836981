import type { Json, JsonObject } from '../json';

/** An item of the definition while it is put together from its cells. */
export type Item = JsonObject;

/**
 * Puts a value at a path of names and, at its end, perhaps a place in a list: there it is added to the end, so that a list
 * whose first cells are blank has no holes. Returns the path at which it stands.
 */
export function put(
  item: Item,
  path: readonly (string | number)[],
  value: Json,
): readonly (string | number)[] {
  const [first, second] = path;
  if (typeof first !== 'string') return path;
  if (second === undefined) {
    define(item, first, value);
    return path;
  }
  if (typeof second === 'number') {
    const list = Array.isArray(item[first]) ? item[first] : [];
    define(item, first, list);
    list.push(value);
    return [first, list.length - 1];
  }
  const known = Object.hasOwn(item, first) ? item[first] : undefined;
  const inner: Item = isItem(known) ? known : {};
  define(item, first, inner);
  return [first, ...put(inner, path.slice(1), value)];
}

/** Also for names such as `__proto__`, which people may give a year. */
function define(item: Item, key: string, value: Json): void {
  Object.defineProperty(item, key, { value, enumerable: true, writable: true, configurable: true });
}

/** A copy that may be changed. */
export function copyOf(item: Item): Item {
  const copy: Item = {};
  for (const [key, value] of Object.entries(item)) define(copy, key, copied(value));
  return copy;
}

const copied = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(copied);
  return isItem(value) ? copyOf(value) : value;
};

export function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
