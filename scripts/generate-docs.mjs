// Writes the documents that are made from the code (docs/cli.md, docs/findings.md, docs/settings.md):
//   node scripts/generate-docs.mjs           after a change to a command or a rule of the check
//   node scripts/generate-docs.mjs --check   only says which are not current, and fails then
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { root } from './dependencies.mjs';

const [module] = await bundle({
  base: 'src/cli',
  into: 'documents',
  entries: ['documents.ts'],
  bundlePackages: true,
});
const { documents } = await import(pathToFileURL(module).href);

for (const [path, text] of Object.entries(await documents())) {
  const file = join(root, path);
  if (read(file) === text) continue;
  if (process.argv.includes('--check')) {
    console.error(`${path} is not current: run node scripts/generate-docs.mjs`);
    process.exitCode = 1;
    continue;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`wrote ${path}`);
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
