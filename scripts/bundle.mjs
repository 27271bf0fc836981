import { mkdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ensureDependencies, root } from './dependencies.mjs';

/**
 * Bundles TypeScript entries for Node into build/, keeping the path below their base folder, and only
 * when something they were made of is newer than the last bundle. What an entry imports only when it is
 * needed lies in files of its own beside it.
 *
 * @param {object} what
 * @param {string} what.base folder of the entries, replaced by `into`; relative to the root
 * @param {string} what.into folder below build/, as deep as `base` so that relative paths to data hold
 * @param {string[]} what.entries relative to `base`
 * @param {boolean} what.bundlePackages false leaves npm packages to be loaded from node_modules
 * @returns {Promise<string[]>} the paths of the bundles, in the order of the entries
 */
export async function bundle({ base, into, entries, bundlePackages }) {
  const folder = join(root, 'build', into);
  const outputs = entries.map((entry) => join(folder, entry.replace(/\.tsx?$/, '.mjs')));
  const list = join(folder, 'made-of.json');
  if (isCurrent(outputs, list)) return outputs;

  ensureDependencies();
  const { build } = await import('esbuild');
  const started = new Date();
  // Each entry by itself: a worker that shared files with the rest would load more than it needs.
  const builds = await Promise.all(
    entries.map((entry) =>
      build({
        absWorkingDir: root,
        entryPoints: [join(base, entry)],
        outbase: base,
        outdir: join('build', into),
        outExtension: { '.js': '.mjs' },
        bundle: true,
        splitting: true,
        // Half as much to read at every start; the names of functions stay for those who look for a fault.
        minifyWhitespace: true,
        packages: bundlePackages ? 'bundle' : 'external',
        platform: 'node',
        format: 'esm',
        target: 'node20',
        // CommonJS packages call require() for Node's own modules.
        banner: {
          js: "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);",
        },
        metafile: true,
        write: false,
        logLevel: 'warning',
      }),
    ),
  );
  const inputs = builds.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const sources = new Set(inputs.filter((path) => !path.includes('node_modules/')));
  // Several processes may bundle at once: each file appears whole or not at all, an entry after what it imports.
  const isEntry = (path) => outputs.includes(path);
  const files = builds
    .flatMap(({ outputFiles }) => outputFiles)
    .sort((a, b) => isEntry(a.path) - isEntry(b.path));
  for (const { path, contents } of files) writeWhole(path, contents, started);
  writeWhole(list, JSON.stringify([...sources, ...TOOLS]), started);
  return outputs;
}

/** What else decides about a bundle. */
const TOOLS = ['scripts/bundle.mjs', 'package-lock.json', 'tsconfig.json'];

/** Whether the bundles are there and newer than everything they were made of. */
function isCurrent(outputs, list) {
  const oldest = Math.min(...[...outputs, list].map(changedAt));
  if (oldest < 0) return false;
  const sources = JSON.parse(readFileSync(list, 'utf8'));
  return sources.every((path) => {
    const changed = changedAt(join(root, path));
    return changed >= 0 && changed < oldest;
  });
}

/** A source saved while esbuild ran must count as newer: the file bears the time of the start. */
export function writeWhole(path, contents, started) {
  mkdirSync(dirname(path), { recursive: true });
  const whole = `${path}.${process.pid}`;
  writeFileSync(whole, contents);
  utimesSync(whole, started, started);
  renameSync(whole, path);
}

export function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -1;
}
