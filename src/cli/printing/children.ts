import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';

/** Programs that run for us and folders that are theirs, for whoever ends the process. */
const running = new Set<ChildProcess>();
const folders = new Set<string>();

export function registerChild(child: ChildProcess): void {
  running.add(child);
  child.once('close', () => running.delete(child));
}

export function registerFolder(folder: string): void {
  folders.add(folder);
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  folders.delete(folder);
}

/** soffice is a script around other processes: they are a group of their own, and all of it ends. */
export function endChild(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** For the end of the process: nothing goes on without us, nothing of ours stays in the temporary folder. */
export function endAllChildren(): void {
  for (const child of running) endChild(child);
  for (const folder of folders) removeFolder(folder);
}
