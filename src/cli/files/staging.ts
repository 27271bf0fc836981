import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { EXIT, Failure } from '../failure';
import { errorCode, fileFailure } from './fileFailure';
import { removeStaleTemporaries, temporaryName } from './temporaryFiles';

interface Staged {
  readonly target: string;
  readonly temporary: string;
}

/** Stagings that are neither committed nor discarded, for whoever ends the process. */
const unfinished = new Set<Staging>();
let counter = 0;

/**
 * Files that appear whole or not at all, all of them or none: each is written beside its target under another name,
 * and only when all are on the disk do they take their names. What exists is replaced only with `force`.
 */
export class Staging {
  readonly #staged: Staged[] = [];

  constructor(private readonly force: boolean) {
    unfinished.add(this);
  }

  /** Refuses early, before any work, what `commit` would refuse. */
  refuseExisting(targets: readonly string[]): void {
    refuseExisting(targets, this.force);
  }

  /**
   * Synchronous, so that a signal finds either no temporary file or a known one.
   *
   * @throws Failure where the place cannot be written to
   */
  add(target: string, content: Uint8Array): void {
    try {
      const path = existsSync(target) ? realpathSync(target) : resolve(target);
      counter += 1;
      const temporary = join(dirname(path), temporaryName(counter));
      mkdirSync(dirname(path), { recursive: true });
      this.#staged.push({ target: path, temporary });
      const file = openSync(temporary, 'wx');
      try {
        writeFileSync(file, content);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    } catch (error) {
      throw fileFailure(error, target, 'write');
    }
  }

  /**
   * Gives every file its name. Synchronous, so that no signal comes between; where one cannot be placed, the others go
   * back to what they were.
   */
  commit(): void {
    const undo: (() => void)[] = [];
    const cleanUp: (() => void)[] = [];
    try {
      for (const staged of this.#staged) this.#place(staged, undo, cleanUp);
    } catch (error) {
      for (const step of undo.reverse()) step();
      this.discard();
      throw error;
    }
    for (const step of cleanUp) step();
    for (const folder of new Set(this.#staged.map(({ target }) => dirname(target)))) {
      syncFolder(folder);
      removeStaleTemporaries(folder);
    }
    unfinished.delete(this);
  }

  /** Leaves nothing behind. */
  discard(): void {
    for (const { temporary } of this.#staged) rmSync(temporary, { force: true });
    unfinished.delete(this);
  }

  #place({ target, temporary }: Staged, undo: (() => void)[], cleanUp: (() => void)[]): void {
    try {
      if (existsSync(target)) {
        if (!this.force) throw overwriting([target]);
        const backup = `${temporary}.old`;
        keepCopy(target, backup);
        cleanUp.push(() => rmSync(backup, { force: true }));
        renameSync(temporary, target);
        undo.push(() => renameSync(backup, target));
      } else {
        placeNew(temporary, target);
        undo.push(() => rmSync(target, { force: true }));
      }
    } catch (error) {
      rmSync(`${temporary}.old`, { force: true });
      if (errorCode(error) === 'EEXIST') throw overwriting([target]);
      throw fileFailure(error, target, 'write');
    }
  }
}

/** @throws Failure where a file is there that may not be replaced */
export function refuseExisting(targets: readonly string[], force: boolean): void {
  const existing = force ? [] : targets.filter((target) => existsSync(target));
  if (existing.length > 0) throw overwriting(existing);
}

/** For the end of the process: no half-written file stays. */
export function discardAllStagings(): void {
  for (const staging of unfinished) staging.discard();
}

/** A hard link fails where the name was taken meanwhile; not every file system has them. */
function placeNew(temporary: string, target: string): void {
  try {
    linkSync(temporary, target);
    rmSync(temporary, { force: true });
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw error;
    renameSync(temporary, target);
  }
}

function keepCopy(target: string, backup: string): void {
  try {
    linkSync(target, backup);
  } catch {
    copyFileSync(target, backup);
  }
}

/** Names survive a power cut only once their folder is on the disk; Windows cannot and need not do this. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // A file system that cannot sync a folder has no better way.
  }
}

function overwriting(targets: readonly string[]): Failure {
  const [first = ''] = targets;
  const others = targets.length > 1 ? `など${targets.length}個のファイル` : '';
  return new Failure(
    `「${first}」${others}がすでにあります。上書きしてよければ --force を付け、残すときは --out を変えてください。`,
    EXIT.failed,
  );
}
