import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** There while a process installs; it holds the process's number. */
const turn = `${root}/build/installing`;
/** No install takes as long: whoever began it is gone, and another has its number by now. */
const LONGEST_INSTALL = 30 * 60_000;

/**
 * Runs `npm ci` unless node_modules holds exactly what package-lock.json asks for.
 *
 * @param {object} what
 * @param {boolean} what.withPeers also what only a peer of a package brings along, a third of all files, which nothing but
 *   Microsoft's tools for real Excel needs (docs/decisions/0002-dependencies.md); without, it may be there
 */
export function ensureDependencies({ withPeers = false } = {}) {
  if (installedMatchesLock(withPeers)) return;
  // Two that install at once would take the packages away from each other.
  takeTurn();
  let isInstalled;
  try {
    isInstalled = installedMatchesLock(withPeers) || install(withPeers);
  } finally {
    rmSync(turn, { force: true });
  }
  if (isInstalled) return;
  console.error('npm ci failed: the packages could not be installed (see above).');
  process.exit(1);
}

function install(withPeers) {
  console.error('Installing the npm packages of package-lock.json …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', ...(withPeers ? [] : ['--omit=peer'])], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** Waits until no other process installs. */
function takeTurn() {
  mkdirSync(`${root}/build`, { recursive: true });
  for (let hasSaid = false; ; hasSaid = true) {
    try {
      writeFileSync(turn, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!isUnderWay()) rmSync(turn, { force: true });
    else if (!hasSaid)
      console.error('Waiting for another process that installs the npm packages …');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
}

function isUnderWay() {
  try {
    if (Date.now() - statSync(turn).mtimeMs > LONGEST_INSTALL) return false;
    const installer = Number(readFileSync(turn, 'utf8'));
    // Not written yet.
    if (installer === 0) return true;
    process.kill(installer, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
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
