// Writes programmes/programme.schema.json from the definition in src/programme. Run after a change there:
//   node scripts/programme-schema.mjs
import { writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { format, resolveConfig } from 'prettier';

const root = new URL('../', import.meta.url);
const target = new URL('programmes/programme.schema.json', root).pathname;

const { outputFiles } = await build({
  entryPoints: [new URL('src/programme/index.ts', root).pathname],
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  write: false,
  logLevel: 'warning',
});
const code = Buffer.from(outputFiles[0].contents).toString('base64');
const { programmeJsonSchema } = await import(`data:text/javascript;base64,${code}`);

const json = JSON.stringify(programmeJsonSchema());
await writeFile(target, await format(json, { ...(await resolveConfig(target)), parser: 'json' }));
console.log(`wrote ${target}`);
