import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import type { Vendor } from '../engine';

const root = findRoot(process.cwd());
const source = join(root, 'src/workbench/host/engine/vendor.ts');
const output = join(root, 'build/workbench/univer.cjs');

/**
 * The engine as one file, made again when its packages change (about 1 s). esbuild runs as a program: inside Jest its
 * library meets arrays of two worlds.
 */
export function bundleVendor(): string {
  const newest = Math.max(...[source, join(root, 'package-lock.json')].map(changedAt));
  if (existsSync(output) && changedAt(output) > newest) return output;
  mkdirSync(dirname(output), { recursive: true });
  // Several test files may bundle at once: each puts a whole file into place.
  const whole = `${output}.${process.pid}`;
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/esbuild/bin/esbuild'),
      source,
      '--bundle',
      '--minify',
      '--keep-names',
      '--format=cjs',
      '--platform=node',
      '--target=node20',
      '--log-level=error',
      `--outfile=${whole}`,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  renameSync(whole, output);
  return output;
}

let vendor: Vendor | null = null;

/** Loads the engine into this realm, so that its arrays are the caller's arrays; once for all sessions. */
export function loadVendor(): Vendor {
  vendor ??= evaluated();
  return vendor;
}

function evaluated(): Vendor {
  const code = readFileSync(bundleVendor(), 'utf8');
  const indirectEval = eval;
  const wrapper = indirectEval(`(function (module, exports, require) {${code}\n})`) as (
    module: { exports: unknown },
    exports: unknown,
    require: unknown,
  ) => void;
  const module = { exports: {} };
  wrapper(module, module.exports, createRequire(join(root, 'package.json')));
  return module.exports as Vendor;
}

const changedAt = (path: string): number => statSync(path).mtimeMs;

function findRoot(from: string): string {
  if (existsSync(join(from, 'package-lock.json'))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error('package-lock.json was not found: run from the checkout');
  return findRoot(parent);
}

export const projectRoot = root;
