import * as z from 'zod/mini';
import { programmeDefinition } from './definition';
import type { Path } from './fault';

/** The names that the definition knows at a place of the file. */
export function knownKeys(path: Path): string[] {
  const schema = schemaAt(path);
  return schema instanceof z.ZodMiniObject ? Object.keys(schema.shape) : [];
}

/** What may stand at a place, where that is one of a few words or numbers. */
export function choicesOf(schema: z.core.$ZodType | null): readonly string[] {
  if (schema instanceof z.ZodMiniEnum) return schema.options.map(String);
  return schema instanceof z.ZodMiniLiteral ? schema.def.values.map(String) : [];
}

/** The shape of what may stand at a place of the file; null where the definition knows of no such place. */
export function schemaAt(path: Path): z.core.$ZodType | null {
  const schema = path.reduce<z.core.$ZodType | null>(
    (at, key) => (at === null ? null : child(at, key)),
    programmeDefinition,
  );
  return schema === null ? null : withoutWrapping(schema);
}

function child(wrapped: z.core.$ZodType, key: string | number): z.core.$ZodType | null {
  const schema = withoutWrapping(wrapped);
  if (schema instanceof z.ZodMiniArray) return schema.def.element;
  if (schema instanceof z.ZodMiniRecord) return schema.def.valueType;
  if (!(schema instanceof z.ZodMiniObject)) return null;
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  return shape[key] ?? null;
}

/** Looks through `optional` and takes the object among the kinds of a union. */
function withoutWrapping(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniNullable) {
    return withoutWrapping(schema.def.innerType);
  }
  if (!(schema instanceof z.ZodMiniUnion)) return schema;
  return schema.def.options.find((option) => option instanceof z.ZodMiniObject) ?? schema;
}
