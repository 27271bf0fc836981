import { mkdirSync, readdirSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureDependencies, root } from './dependencies.mjs';

/**
 * Bundles TypeScript entries for Node into build/, keeping the path below their base folder, and only
 * when something they may be made of is newer than the last bundle.
 *
 * @param {object} what
 * @param {string} what.base folder of the entries, replaced by `into`; relative to the root
 * @param {string} what.into folder below build/, as deep as `base` so that relative paths to data hold
 * @param {string[]} what.entries relative to `base`
 * @param {string[]} what.sources folders whose change makes the bundle stale, relative to the root
 * @param {boolean} what.bundlePackages false leaves npm packages to be loaded from node_modules
 * @returns {Promise<string[]>} the paths of the bundles, in the order of the entries
 */
export async function bundle({ base, into, entries, sources, bundlePackages }) {
  const outputs = entries.map((entry) =>
    join(root, 'build', into, entry.replace(/\.tsx?$/, '.mjs')),
  );
  const started = new Date();
  const newest = Math.max(
    ...[...sources, 'scripts', 'package-lock.json'].map((path) => newestChange(join(root, path))),
  );
  if (outputs.every((output) => changedAt(output) > newest)) return outputs;

  ensureDependencies();
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: entries.map((entry) => join(base, entry)),
    outbase: base,
    outdir: join('build', into),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: bundlePackages ? 'bundle' : 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // CommonJS packages call require() for Node's own modules.
    banner: {
      js: "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);",
    },
    write: false,
    logLevel: 'warning',
  });
  // Several processes may bundle at once: each file appears whole or not at all.
  for (const { path, contents } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    const whole = `${path}.${process.pid}`;
    writeFileSync(whole, contents);
    // A source saved while esbuild ran must count as newer.
    utimesSync(whole, started, started);
    renameSync(whole, path);
  }
  return outputs;
}

/** The folder's own time counts too: it changes when a file is removed. */
function newestChange(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -1;
}
