import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programmeJsonSchema } from '../../src/programme';
import { programmeDefinition } from '../../src/programme/definition';
import { fieldWords } from '../../src/programme/fieldWords';

const shipped = join(__dirname, '../../programmes/programme.schema.json');

it('ships as it would be generated now (node scripts/programme-schema.mjs)', () => {
  expect(JSON.parse(readFileSync(shipped, 'utf8'))).toEqual(programmeJsonSchema());
});

it('describes every field in Japanese, and no field that is not there', () => {
  const named = new Set<string>();
  const collect = (schema: unknown): void => {
    if (typeof schema !== 'object' || schema === null) return;
    for (const [key, value] of Object.entries<unknown>({ ...schema })) {
      if (key === 'properties' && typeof value === 'object' && value !== null) {
        for (const name of Object.keys(value)) named.add(name);
      }
      collect(value);
    }
  };
  collect(programmeJsonSchema());
  expect([...named].sort()).toEqual(Object.keys(fieldWords).sort());
  expect(Object.keys(programmeDefinition.shape).every((name) => named.has(name))).toBe(true);
});
