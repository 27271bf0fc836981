/** Narrowing of the protocol's JSON, which arrives as `unknown`. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isArray = (value: unknown): value is readonly unknown[] => Array.isArray(value);

export const isNil = (value: unknown): value is null | undefined =>
  value === null || value === undefined;

export function objectAt(source: JsonObject, key: string): JsonObject | undefined {
  const value = source[key];
  return isObject(value) ? value : undefined;
}

export function stringAt(source: JsonObject, key: string): string | undefined {
  const value = source[key];
  return typeof value === 'string' ? value : undefined;
}

export function numberAt(source: JsonObject, key: string): number | undefined {
  const value = source[key];
  return typeof value === 'number' ? value : undefined;
}

export function stringsAt(source: JsonObject, key: string): readonly string[] {
  const value = source[key];
  return isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
