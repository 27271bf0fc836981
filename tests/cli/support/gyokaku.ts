import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

export const root = resolve(__dirname, '../../..');
export const madeUpFile = resolve(root, 'tests/programme/made-up.json');

/** How a run of the command line ended. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const main = resolve(root, 'build/cli/main.mjs');
let isBuilt = false;

/** Bundles the command line as `npm run gyokaku` does, once for each test file. */
function build(): void {
  if (isBuilt) return;
  const { status, stderr } = spawnSync(
    process.execPath,
    [resolve(root, 'scripts/gyokaku.mjs'), '--version'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  isBuilt = true;
}

/** The program and the arguments with which the built command line is started. */
export function commandOf(args: readonly string[]): readonly [string, ...string[]] {
  build();
  return [process.execPath, main, ...args];
}

/** Starts the built command line in a folder. */
export function start(folder: string, ...args: readonly string[]): ChildProcess {
  const [program, ...rest] = commandOf(args);
  return spawn(program, rest, {
    cwd: folder,
    // As the test has set it: Jest keeps a test's environment apart from the process's.
    env: process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs the built command line in a folder, with its output piped, and waits for its end. */
export function gyokaku(folder: string, ...args: readonly string[]): Promise<Run> {
  return ended(start(folder, ...args));
}

export function ended(child: ChildProcess): Promise<Run> {
  return new Promise((done, failed) => {
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', failed);
    child.on('close', (code) => {
      done({
        code,
        stdout: Buffer.concat(stdout).toString('utf8'),
        stderr: Buffer.concat(stderr).toString('utf8'),
      });
    });
  });
}

/** The same, but a run that does not succeed fails the test with what it said. */
export async function succeeds(folder: string, ...args: readonly string[]): Promise<string> {
  const { code, stderr, stdout } = await gyokaku(folder, ...args);
  if (code !== 0)
    throw new Error(`gyokaku ${args.join(' ')} ended with ${String(code)}: ${stderr}`);
  return stdout;
}
