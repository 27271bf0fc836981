// Checks .xlsx files with the Open XML SDK's validator (compiled to WebAssembly, works offline).
// A process of its own, because the package is an ES module and starts a .NET runtime that keeps Node
// alive. Usage: node validateSchema.mjs OFFICE_VERSION FILE…; prints one JSON list of faults a file.
import { readFile } from 'node:fs/promises';
import validate from '@ooxml-tools/validate';

const [version, ...files] = process.argv.slice(2);
const results = [];
for (const file of files) {
  const faults = await validate(new Uint8Array(await readFile(file)), 'xlsx', version);
  results.push(
    faults.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`),
  );
}
process.stdout.write(JSON.stringify(results), () => process.exit(0));
