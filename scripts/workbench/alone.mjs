import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../dependencies.mjs';

/** A build that was killed leaves its mark behind; none takes as long as this. */
const STALE = 180_000;

/**
 * Runs a piece of work while no other process runs the same: whoever comes second waits, and then finds it done. A folder
 * is the mark, since making one succeeds for exactly one process.
 */
export async function alone(name, work) {
  const mark = join(root, 'build/locks', name);
  mkdirSync(dirname(mark), { recursive: true });
  while (!taken(mark)) {
    const since = statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > STALE) rmSync(mark, { recursive: true, force: true });
    else await wait(200);
  }
  try {
    return await work();
  } finally {
    rmSync(mark, { recursive: true, force: true });
  }
}

function taken(mark) {
  try {
    mkdirSync(mark);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}
