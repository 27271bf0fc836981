import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../dependencies.mjs';

/** Whether `output` is newer than everything in `sources`; both relative to the root. */
export function isFresh(output, sources) {
  const made = statSync(join(root, output), { throwIfNoEntry: false })?.mtimeMs ?? -1;
  return sources.every((source) => newestChange(join(root, source)) < made);
}

/** The folder's own time counts too: it changes when a file is removed. */
function newestChange(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}
