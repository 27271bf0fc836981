import { notEmulated } from './errors';

export type Awaitable<T> = T | Promise<T>;

/** An object of the protocol as the interpreter sees it: named members, nothing else. Member names are lower-cased. */
export interface HostObject {
  readonly className: string;
  /** Scalars that name the object, sent with every result: the client turns its path into an indexer with them. */
  identity(): Readonly<Record<string, string | number>>;
  has(property: string): boolean;
  get(property: string): Awaitable<unknown>;
  set(property: string, value: unknown): Awaitable<void>;
  navigate(property: string): Awaitable<HostObject | null>;
  /** Yields an object, null (a null object), or a plain value. */
  call(method: string, args: readonly unknown[]): Awaitable<unknown>;
  item(key: unknown): Awaitable<HostObject | null>;
  items(): Awaitable<readonly HostObject[]>;
}

/** The behaviour of a class over the thing it stands for. Keys are the client's member names (`rowIndex`, `getCell`, `_V1Api`). */
export interface ClassDefinition<T> {
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly navigations?: Readonly<Record<string, (self: T) => Awaitable<HostObject | null>>>;
  readonly methods?: Readonly<Record<string, (self: T, args: readonly unknown[]) => unknown>>;
  readonly indexer?: (self: T, key: unknown) => Awaitable<HostObject | null>;
  readonly items?: (self: T) => Awaitable<readonly HostObject[]>;
  readonly identity?: (self: T) => Readonly<Record<string, string | number>>;
}

export interface Property<T> {
  readonly get: (self: T) => unknown;
  readonly set?: (self: T, value: unknown) => Awaitable<void>;
}

/** A definition with its members found by lower-cased name. */
export interface BoundClass<T> {
  readonly name: string;
  readonly definition: ClassDefinition<T>;
  readonly properties: ReadonlyMap<string, Property<T>>;
  readonly navigations: ReadonlyMap<string, (self: T) => Awaitable<HostObject | null>>;
  readonly methods: ReadonlyMap<string, (self: T, args: readonly unknown[]) => unknown>;
}

export function bindClass<T>(name: string, definition: ClassDefinition<T>): BoundClass<T> {
  return {
    name,
    definition,
    properties: lowered(definition.properties),
    navigations: lowered(definition.navigations),
    methods: lowered(definition.methods),
  };
}

function lowered<V>(members: Readonly<Record<string, V>> | undefined): ReadonlyMap<string, V> {
  return new Map(Object.entries(members ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
}

const subjects = new WeakMap<HostObject, unknown>();

/** The thing an object stands for; how a behaviour gets at an argument that is an object. */
export const subjectOf = (object: HostObject): unknown => subjects.get(object);

export function makeObject<T>(bound: BoundClass<T>, self: T): HostObject {
  const { name, definition } = bound;
  const found = <V>(members: ReadonlyMap<string, V>, member: string): V => {
    const value = members.get(member);
    if (value === undefined) throw notEmulated(`${name}.${member}`);
    return value;
  };
  const object: HostObject = {
    className: name,
    identity: () => definition.identity?.(self) ?? {},
    has: (property) => bound.properties.has(property),
    get: (property) => found(bound.properties, property).get(self),
    set: (property, value) => {
      const { set } = found(bound.properties, property);
      if (set === undefined) throw notEmulated(`setting ${name}.${property}`);
      return set(self, value);
    },
    navigate: (property) => found(bound.navigations, property)(self),
    call: (method, args) => found(bound.methods, method)(self, args),
    item: (key) => {
      if (definition.indexer === undefined) throw notEmulated(`${name}.getItem`);
      return definition.indexer(self, key);
    },
    items: () => {
      if (definition.items === undefined) throw notEmulated(`${name}.items`);
      return definition.items(self);
    },
  };
  subjects.set(object, self);
  return object;
}

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === 'object' && value !== null && subjects.has(value as HostObject);
