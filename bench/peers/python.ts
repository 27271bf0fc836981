import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A Python with openpyxl and pandas, or why there is none. */
export type FoundPython =
  | { readonly ok: true; readonly python: string; readonly versions: string }
  | { readonly ok: false; readonly why: string };

const REQUIREMENTS = 'bench/peers/requirements.txt';
/** Of the bench alone: nothing is installed into the machine's own Python. */
const OWN = join('build', 'bench-python');
const OWN_PYTHON = join(OWN, 'bin', 'python');

const ASK =
  'import sys, openpyxl, pandas; print("Python %d.%d" % sys.version_info[:2] + ", openpyxl " + openpyxl.__version__ + ", pandas " + pandas.__version__)';

/** Looks for one, and otherwise tries to make one below build/ with the versions of requirements.txt. */
export function findPython(): FoundPython {
  const found = firstThatHasBoth();
  if (found !== null) return found;
  const made =
    spawnSync('python3', ['-m', 'venv', OWN], { stdio: 'ignore' }).status === 0 &&
    spawnSync(OWN_PYTHON, ['-m', 'pip', 'install', '-q', '-r', REQUIREMENTS], { stdio: 'ignore' })
      .status === 0;
  const afterwards = made ? firstThatHasBoth() : null;
  if (afterwards !== null) return afterwards;
  const wanted = readFileSync(REQUIREMENTS, 'utf8').trim().split('\n').join(', ');
  return {
    ok: false,
    why: `openpyxl + pandas were not measured: no python3 on this machine has both, and they could not be installed (${wanted}).`,
  };
}

function firstThatHasBoth(): FoundPython | null {
  for (const python of ['python3', '/usr/bin/python3', OWN_PYTHON]) {
    const { status, stdout } = spawnSync(python, ['-c', ASK], { encoding: 'utf8' });
    if (status === 0) return { ok: true, python, versions: stdout.trim() };
  }
  return null;
}
