import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs `npm ci` unless node_modules holds exactly what package-lock.json asks for.
 *
 * @param {object} what
 * @param {boolean} what.withPeers also what only a peer of a package brings along, a third of all files, which nothing but
 *   Microsoft's tools for real Excel needs (docs/decisions/0002-dependencies.md); without, it may be there
 */
export function ensureDependencies({ withPeers = false } = {}) {
  if (installedMatchesLock(withPeers)) return;
  console.error('Installing the npm packages of package-lock.json …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', ...(withPeers ? [] : ['--omit=peer'])], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('npm ci failed: the packages could not be installed (see above).');
    process.exit(1);
  }
}

/**
 * npm leaves node_modules/.package-lock.json: what it really installed. Comparing it with
 * package-lock.json package by package also notices an install done by hand.
 */
function installedMatchesLock(withPeers) {
  const wanted = packagesIn('package-lock.json');
  const installed = packagesIn('node_modules/.package-lock.json');
  if (wanted === undefined) throw new Error('package-lock.json is missing or is not JSON');
  if (installed === undefined) return false;
  const same = (path) =>
    installed[path]?.version === wanted[path]?.version &&
    installed[path]?.integrity === wanted[path]?.integrity;
  return (
    Object.keys(installed).every(same) &&
    Object.entries(wanted).every(
      // An optional package may be meant for another system.
      ([path, { optional, peer }]) => path === '' || optional || (peer && !withPeers) || same(path),
    )
  );
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(`${root}/${file}`, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
