import * as z from 'zod/mini';
import { LARGEST_NUMBER, programmeDefinition } from './definition';
import { fieldWords } from './fieldWords';

/**
 * JSON Schema (draft 2020-12) of a programme file, with Japanese descriptions for editors. Ships as
 * `programmes/programme.schema.json`. What it cannot say is checked by `loadProgramme`.
 */
export function programmeJsonSchema(): Readonly<Record<string, unknown>> {
  const generated: unknown = z.toJSONSchema(programmeDefinition, { io: 'input' });
  const described = describe(generated);
  if (!isRecord(described)) throw new Error('zod made no JSON Schema of the programme definition.');
  return {
    ...described,
    title: '行財政改革プログラムの定義',
    description: 'プログラム、取組項目、指標、工程の定義。',
  };
}

/** Adds what each property is, and the largest magnitude of numbers, which zod cannot express. */
function describe(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(describe);
  if (!isRecord(schema)) return schema;
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(schema)) {
    result[key] =
      key === 'properties' && isRecord(value) ? describeProperties(value) : describe(value);
  }
  if (schema.type === 'number' && schema.minimum === undefined && !('const' in schema)) {
    return { ...result, minimum: -LARGEST_NUMBER, maximum: LARGEST_NUMBER };
  }
  return result;
}

function describeProperties(properties: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      const described = describe(schema);
      const description = fieldWords[name];
      const known = isRecord(described) && description !== undefined;
      return [name, known ? { description, ...described } : described];
    }),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
