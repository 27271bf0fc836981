// Runs the command line from a checkout: npm run -s gyokaku -- <arguments>
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleCompiled } from './bundle.mjs';
import { root } from './dependencies.mjs';

const base = 'src/cli';
if (!existsSync(join(root, base, 'main.ts'))) {
  console.error(`${base}/main.ts is missing: there is no command line to run.`);
  process.exit(1);
}
// Worker threads start from files of their own, beside main.ts.
const workers = readdirSync(join(root, base)).filter((name) => name.endsWith('.worker.ts'));
const [main] = await bundleCompiled({
  base,
  into: 'cli',
  entries: ['main.ts', ...workers],
}).catch((error) => {
  // esbuild has already printed what is wrong and where.
  if (!Array.isArray(error.errors)) console.error(error);
  process.exit(1);
});

process.argv[1] = main;
await import(pathToFileURL(main).href);
