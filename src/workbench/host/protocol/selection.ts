import type { Query } from './wire';

/** What a query asks of one object: its scalars, and of which of its parts what. */
export interface Selection {
  /** Lower-cased names; `all` for every scalar that the host knows. */
  readonly scalars: ReadonlySet<string>;
  readonly all: boolean;
  readonly parts: ReadonlyMap<string, Selection>;
}

interface MutableSelection {
  scalars: Set<string>;
  all: boolean;
  parts: Map<string, MutableSelection>;
}

/** Folds `select` and `expand` into a tree. A path that names a part without going on asks for all of its scalars. */
export function selectionOf(query: Query): Selection {
  const root = empty();
  for (const path of query.select) add(root, segments(path));
  for (const path of query.expand) add(root, [...segments(path), '*']);
  if (query.select.length === 0) root.all = true;
  return root;
}

/** `items/name` and `names/items/name`: a collection's `items` stands for each of its members. */
const segments = (path: string): readonly string[] =>
  path
    .toLowerCase()
    .split('/')
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '' && segment !== 'items');

function add(selection: MutableSelection, path: readonly string[]): void {
  const [first, ...rest] = path;
  if (first === undefined || first === '*') selection.all = true;
  else if (rest.length === 0) selection.scalars.add(first);
  else {
    const part = selection.parts.get(first) ?? empty();
    selection.parts.set(first, part);
    add(part, rest);
  }
}

const empty = (): MutableSelection => ({ scalars: new Set(), all: false, parts: new Map() });

export const everything: Selection = { scalars: new Set(), all: true, parts: new Map() };
