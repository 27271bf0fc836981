import { isArray, isNil, isObject } from './json';

/** What the client itself says of a class; it is what its results are matched with, so it is never written by hand. */
export interface ClassMetadata {
  /** Lower-cased member name → the name in replies and the client's own name. */
  readonly scalars: ReadonlyMap<string, PropertyName>;
  readonly navigations: ReadonlyMap<string, PropertyName>;
  readonly isCollection: boolean;
}

export interface PropertyName {
  /** As in requests and replies: `RowIndex`. */
  readonly wire: string;
  /** As in the client: `rowIndex`. */
  readonly client: string;
}

export type MetadataSource = (className: string) => ClassMetadata;

/**
 * Reads the metadata off the client's own classes.
 *
 * @param namespaces yields the client's namespaces (`Excel`, `OfficeCore`); called late, because the host exists before the client loads
 */
export function clientMetadata(namespaces: () => readonly unknown[]): MetadataSource {
  const known = new Map<string, ClassMetadata>();
  return (className) => {
    const cached = known.get(className);
    if (cached !== undefined) return cached;
    const metadata = readClass(findPrototype(namespaces(), className));
    known.set(className, metadata);
    return metadata;
  };
}

function findPrototype(namespaces: readonly unknown[], className: string): object {
  for (const namespace of namespaces) {
    if (isNil(namespace)) continue;
    const found: unknown = Reflect.get(Object(namespace), className);
    if (typeof found === 'function') {
      const prototype: unknown = found.prototype;
      if (isObject(prototype)) return prototype;
    }
  }
  throw new Error(`The client has no class ${className}`);
}

function readClass(prototype: object): ClassMetadata {
  const list = (key: string): readonly string[] => {
    // The getters of a few classes look at the instance; there is none here.
    const value: unknown = Reflect.get(prototype, key);
    return isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  };
  const names = list('_scalarPropertyNames');
  const originals = list('_scalarPropertyOriginalNames');
  return {
    scalars: new Map(
      names.map((client, index) => [
        client.toLowerCase(),
        { client, wire: originals[index] ?? upperFirst(client) },
      ]),
    ),
    navigations: new Map(
      list('_navigationPropertyNames').map((client) => [
        client.toLowerCase(),
        { client, wire: upperFirst(client) },
      ]),
    ),
    isCollection: Reflect.get(prototype, '_isCollection') === true,
  };
}

const upperFirst = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
