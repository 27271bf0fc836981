import { invalidArgument } from './errors';
import type { ClassMetadata, MetadataSource, PropertyName } from './metadata';
import type { HostObject } from './objects';
import type { References } from './references';
import { everything, type Selection } from './selection';

export interface Reading {
  readonly metadata: MetadataSource;
  readonly references: References;
  /** Replies of `retrieve` use the client's names, those of `load` the wire's. */
  readonly asJson: boolean;
}

export interface Page {
  readonly top?: number;
  readonly skip?: number;
}

/** Reads what a selection asks of an object, in the shape of a reply. */
export async function read(
  object: HostObject,
  selection: Selection,
  reading: Reading,
  page: Page = {},
): Promise<Record<string, unknown>> {
  const metadata = reading.metadata(object.className);
  return metadata.isCollection
    ? readCollection(object, selection, reading, page, metadata)
    : readObject(object, selection, reading, metadata);
}

async function readCollection(
  object: HostObject,
  selection: Selection,
  reading: Reading,
  page: Page,
  metadata: ClassMetadata,
): Promise<Record<string, unknown>> {
  const result: Record<string, unknown> = {};
  const ofItems = new Set<string>();
  for (const name of selection.scalars) {
    const own = metadata.scalars.get(name);
    if (own === undefined) ofItems.add(name);
    else result[nameOf(own, reading)] = await object.get(name);
  }
  const asked = selection.all || ofItems.size > 0 || selection.parts.size > 0;
  if (!asked) return result;
  const from = page.skip ?? 0;
  const to = page.top === undefined ? undefined : from + page.top;
  const items: unknown[] = [];
  for (const item of (await object.items()).slice(from, to)) {
    items.push(await read(item, { ...selection, scalars: ofItems }, reading));
  }
  result[reading.asJson ? 'items' : '_Items'] = items;
  return result;
}

async function readObject(
  object: HostObject,
  selection: Selection,
  reading: Reading,
  metadata: ClassMetadata,
): Promise<Record<string, unknown>> {
  const result: Record<string, unknown> = { ...identityOf(object, reading.references) };
  const parts = new Map(selection.parts);
  if (selection.all) {
    // `load()` asks for everything: what is not emulated stays unloaded, and reading it says so.
    for (const [key, name] of metadata.scalars) {
      if (object.has(key)) result[nameOf(name, reading)] = await object.get(key);
    }
  }
  for (const key of selection.scalars) {
    if (key === 'isnullobject' || key === 'isnull') continue;
    const name = metadata.scalars.get(key);
    if (name !== undefined) result[nameOf(name, reading)] = await object.get(key);
    else if (metadata.navigations.has(key)) parts.set(key, parts.get(key) ?? everything);
    else throw invalidArgument(`${object.className} has no property ${key}`);
  }
  for (const [key, part] of parts) {
    const name = metadata.navigations.get(key);
    if (name === undefined) throw invalidArgument(`${object.className} has no property ${key}`);
    const value = await object.navigate(key);
    result[nameOf(name, reading)] = value === null ? null : await read(value, part, reading);
  }
  return result;
}

const nameOf = (name: PropertyName, reading: Reading): string =>
  reading.asJson ? name.client : name.wire;

export function identityOf(
  object: HostObject,
  references: References,
): Readonly<Record<string, unknown>> {
  const reference = references.idOf(object);
  return { ...object.identity(), ...(reference !== undefined && { _ReferenceId: reference }) };
}
