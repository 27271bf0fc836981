import { invalidArgument } from './errors';
import {
  isArray,
  isObject,
  numberAt,
  objectAt,
  stringAt,
  stringsAt,
  type JsonObject,
} from './json';

/** One request of the rich API: actions in order, over object paths that they refer to by id. */
export interface Request {
  readonly actions: readonly Action[];
  readonly paths: ReadonlyMap<number, ObjectPath>;
}

/** Arguments of a method; an argument that is itself an object of the protocol arrives as the id of its path. */
export interface Arguments {
  readonly values: readonly unknown[];
  /** In the shape of `values`: a path id where the value is an object, else 0. */
  readonly references: readonly unknown[];
}

export interface Query {
  /** Slash-separated property paths, as the caller wrote them; empty means every scalar property. */
  readonly select: readonly string[];
  readonly expand: readonly string[];
  readonly top?: number;
  readonly skip?: number;
}

interface ActionBase {
  readonly id: number;
  readonly path: number;
}

export type Action =
  | (ActionBase & { readonly kind: 'instantiate' })
  | (ActionBase & { readonly kind: 'query'; readonly query: Query; readonly asJson: boolean })
  | (ActionBase & { readonly kind: 'method'; readonly name: string; readonly args: Arguments })
  | (ActionBase & { readonly kind: 'set'; readonly name: string; readonly args: Arguments })
  | (ActionBase & { readonly kind: 'trace' })
  | (ActionBase & { readonly kind: 'recursiveQuery'; readonly queries: ReadonlyMap<string, Query> })
  | (ActionBase & { readonly kind: 'ensureUnchanged'; readonly state: JsonObject })
  | (ActionBase & { readonly kind: 'update'; readonly state: JsonObject });

export type ObjectPath =
  | { readonly kind: 'global' }
  | { readonly kind: 'new'; readonly name: string }
  | {
      readonly kind: 'method';
      readonly parent: number;
      readonly name: string;
      readonly args: Arguments;
    }
  | { readonly kind: 'property'; readonly parent: number; readonly name: string }
  | { readonly kind: 'indexer'; readonly parent: number; readonly args: Arguments }
  | { readonly kind: 'reference'; readonly reference: string }
  | { readonly kind: 'null' };

/** Parses the JSON of a request. Throws HostError InvalidArgument where it is malformed. */
export function parseRequest(body: unknown): Request {
  if (!isObject(body)) throw invalidArgument('the request is not an object');
  const { Actions: actions, ObjectPaths: paths } = body;
  if (!isArray(actions)) throw invalidArgument('the request has no Actions');
  if (!isObject(paths)) throw invalidArgument('the request has no ObjectPaths');
  return {
    actions: actions.map(parseAction),
    paths: new Map(Object.entries(paths).map(([id, path]) => [Number(id), parsePath(path)])),
  };
}

function parseAction(source: unknown): Action {
  if (!isObject(source)) throw invalidArgument('an action is not an object');
  const base = { id: numberAt(source, 'Id') ?? -1, path: numberAt(source, 'ObjectPathId') ?? -1 };
  const name = stringAt(source, 'Name') ?? '';
  switch (source.ActionType) {
    case 1:
      return { ...base, kind: 'instantiate' };
    case 2:
      return { ...base, kind: 'query', asJson: false, query: parseQuery(source.QueryInfo) };
    case 3:
      return { ...base, kind: 'method', name, args: parseArguments(source) };
    case 4:
      return { ...base, kind: 'set', name, args: parseArguments(source) };
    case 5:
      return { ...base, kind: 'trace' };
    case 6:
      return { ...base, kind: 'recursiveQuery', queries: parseQueries(source) };
    case 7:
      return { ...base, kind: 'query', asJson: true, query: parseQuery(source.QueryInfo) };
    case 8:
      return { ...base, kind: 'ensureUnchanged', state: objectAt(source, 'ObjectState') ?? {} };
    case 9:
      return { ...base, kind: 'update', state: objectAt(source, 'ObjectState') ?? {} };
    default:
      throw invalidArgument(`action type ${String(source.ActionType)}`);
  }
}

function parsePath(source: unknown): ObjectPath {
  if (!isObject(source)) throw invalidArgument('an object path is not an object');
  const parent = numberAt(source, 'ParentObjectPathId') ?? -1;
  const name = stringAt(source, 'Name') ?? '';
  switch (source.ObjectPathType) {
    case 1:
      return { kind: 'global' };
    case 2:
      return { kind: 'new', name };
    case 3:
      return { kind: 'method', parent, name, args: parseArguments(source) };
    case 4:
      return { kind: 'property', parent, name };
    case 5:
      return { kind: 'indexer', parent, args: parseArguments(source) };
    case 6:
      return { kind: 'reference', reference: name };
    case 7:
      return { kind: 'null' };
    default:
      throw invalidArgument(`object path type ${String(source.ObjectPathType)}`);
  }
}

function parseArguments(source: JsonObject): Arguments {
  const info = objectAt(source, 'ArgumentInfo') ?? {};
  const { Arguments: values, ReferencedObjectPathIds: references } = info;
  return {
    values: isArray(values) ? values : [],
    references: isArray(references) ? references : [],
  };
}

function parseQuery(source: unknown): Query {
  if (!isObject(source)) return { select: [], expand: [] };
  const top = numberAt(source, 'Top');
  const skip = numberAt(source, 'Skip');
  return {
    select: stringsAt(source, 'Select'),
    expand: stringsAt(source, 'Expand'),
    ...(top !== undefined && { top }),
    ...(skip !== undefined && { skip }),
  };
}

function parseQueries(source: JsonObject): ReadonlyMap<string, Query> {
  const queries = objectAt(objectAt(source, 'RecursiveQueryInfo') ?? {}, 'Queries') ?? {};
  return new Map(Object.entries(queries).map(([name, query]) => [name, parseQuery(query)]));
}
