import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './fileFailure';

/** Names of files that have not their own yet: `.gyokaku-<process>-<number>.tmp`. */
const NAME = /^\.gyokaku-(\d+)-\d+\.tmp$/;

/**
 * A file waits for its name for seconds. In a shared folder it may be that of another machine, whose processes cannot be
 * seen from here: only time tells.
 */
const STALE_MILLISECONDS = 3_600_000;

export function temporaryName(number: number): string {
  return `.gyokaku-${process.pid}-${number}.tmp`;
}

/**
 * Removes what processes have left in a folder that could not clean up after themselves (SIGKILL, a power cut): such files
 * were never finished. Those of a process that still runs, and young ones, stay. Whatever cannot be removed is left.
 */
export function removeStaleTemporaries(folder: string, now = Date.now()): void {
  try {
    for (const name of readdirSync(folder)) {
      const pid = NAME.exec(name)?.[1];
      if (pid === undefined || isRunning(Number(pid))) continue;
      const path = join(folder, name);
      if (now - statSync(path).mtimeMs > STALE_MILLISECONDS) rmSync(path, { force: true });
    }
  } catch {
    // Tidying up is no reason to fail.
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}
