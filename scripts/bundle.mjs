import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import compiled from './compiled.cjs';
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
  const outputs = entries.map((entry) => outputOf(into, entry, '.mjs'));
  return current(into, outputs, outputs, async (build) => {
    // Each entry by itself: a worker that shared files with the rest would load more than it needs.
    const builds = await Promise.all(
      entries.map((entry) =>
        build({
          ...common(base, into, entry),
          outExtension: { '.js': '.mjs' },
          splitting: true,
          packages: bundlePackages ? 'bundle' : 'external',
          format: 'esm',
          // CommonJS packages call require() for Node's own modules.
          banner: {
            js: "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);",
          },
        }),
      ),
    );
    // An entry after what it imports.
    const isEntry = ({ path }) => outputs.includes(path);
    const files = builds
      .flatMap(({ outputFiles }) => outputFiles)
      .sort((a, b) => isEntry(a) - isEntry(b));
    return { builds, files };
  });
}

/**
 * The same for programs that are started over and over, in threads too: an entry is one file, whatever it imports when, and
 * lies there as V8's code as well (scripts/compiled.cjs). What starts it stands under the entry's name, `.mjs` for a
 * program and `.cjs` for a thread, which then need not load the loader of modules.
 *
 * @param {object} what as of `bundle`
 * @returns {Promise<string[]>} the paths of what starts the entries, in their order
 */
export async function bundleCompiled({ base, into, entries }) {
  const scripts = entries.map((entry) => outputOf(into, entry, '.js'));
  const starters = entries.map((entry) =>
    outputOf(into, entry, entry.endsWith('.worker.ts') ? '.cjs' : '.mjs'),
  );
  const outputs = [...scripts, ...scripts.map(compiled.codePath), ...starters];
  return current(into, outputs, starters, async (build) => {
    const builds = await Promise.all(
      entries.map((entry) =>
        build({
          ...common(base, into, entry),
          format: 'cjs',
          supported: { 'dynamic-import': false },
          plugins: [storingContainers],
          define: { 'import.meta.url': 'bundleUrl' },
          banner: {
            js: "(function(require,path){'use strict';const bundleUrl=require('node:url').pathToFileURL(path).href;",
          },
          footer: { js: '})' },
        }),
      ),
    );
    const files = builds.flatMap(({ outputFiles }, index) => {
      const [{ path, text }] = outputFiles;
      const plain = inAscii(text);
      const whole = `${plain}//${createHash('sha256').update(plain).digest('hex')}`;
      return [
        { path, contents: whole },
        { path: compiled.codePath(path), contents: compiled.compileAhead(whole, path) },
        { path: starters[index], contents: starterOf(starters[index], path) },
      ];
    });
    return { builds, files };
  });
}

/**
 * A bundle without the characters that esbuild leaves in regular expressions, all else it has escaped: one that is ASCII
 * need not be decoded, and takes half the memory.
 */
function inAscii(text) {
  // eslint-disable-next-line no-control-regex -- the range begins there
  return text.replace(/[^\x00-\x7f]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${code}`;
  });
}

/** Has hucre store what it puts into a container. */
const storingContainers = {
  name: 'storing containers',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]hucre[\\/]dist[\\/]zip[\\/]writer\.mjs$/ }, ({ path }) => {
      const storing = JSON.stringify(join(root, 'scripts/storing.mjs'));
      const names = ['CompressionStream', 'ReadableStream', 'Response'];
      const imported = names.map((name) => `Storing as ${name}`).join(', ');
      return { contents: `import { ${imported} } from ${storing};\n${readFileSync(path, 'utf8')}` };
    });
  },
};

function starterOf(starter, script) {
  const from = (path) => JSON.stringify(relative(dirname(starter), path).replaceAll('\\', '/'));
  const loader = from(join(root, 'scripts/compiled.cjs'));
  return starter.endsWith('.cjs')
    ? `require(${loader}).run(require.resolve(${JSON.stringify(`./${basename(script)}`)}));\n`
    : `import { fileURLToPath } from 'node:url';
import compiled from ${loader};
compiled.run(fileURLToPath(new URL(${from(script)}, import.meta.url)));
`;
}

function outputOf(into, entry, extension) {
  return join(root, 'build', into, entry.replace(/\.tsx?$/, extension));
}

/** What esbuild is told for every kind of bundle. */
function common(base, into, entry) {
  return {
    absWorkingDir: root,
    entryPoints: [join(base, entry)],
    outbase: base,
    outdir: join('build', into),
    bundle: true,
    // Half as much to read at every start; the names of functions stay for those who look for a fault.
    minifyWhitespace: true,
    platform: 'node',
    target: 'node20',
    metafile: true,
    write: false,
    logLevel: 'warning',
  };
}

/** Makes the outputs unless they are current. Gives `wanted`. */
async function current(into, outputs, wanted, make) {
  const list = join(root, 'build', into, 'made-of.json');
  if (isCurrent(outputs, list)) return wanted;

  ensureDependencies();
  const { build } = await import('esbuild');
  const started = new Date();
  const { builds, files } = await make(build);
  const inputs = builds.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const sources = new Set(inputs.filter((path) => !path.includes('node_modules/')));
  // Several processes may bundle at once: each file appears whole or not at all.
  for (const { path, contents } of files) writeWhole(path, contents, started);
  writeWhole(list, JSON.stringify([...sources, ...TOOLS]), started);
  return wanted;
}

/** What else decides about a bundle. */
const TOOLS = ['scripts/bundle.mjs', 'scripts/compiled.cjs', 'package-lock.json', 'tsconfig.json'];

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
