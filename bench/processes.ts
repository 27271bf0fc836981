import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a whole process took, its start included. */
export interface Used {
  readonly milliseconds: number;
  /** Of all its threads. */
  readonly cpuMilliseconds: number;
  /** Highest resident memory. */
  readonly megabytes: number;
  readonly output: string;
}

/** A program whose processes are measured. */
export interface Contender {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Exit codes of a run that did its work. */
  readonly succeeds: readonly number[];
}

/**
 * Loaded before the program. Linux counts what the parent held at the fork into maxRSS; its own high-water mark does not.
 */
const WRITES_USAGE = `data:text/javascript,${encodeURIComponent(`
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
process.on('exit', () => {
  const used = process.resourceUsage();
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const maxRSS = Number(/VmHWM:\\s*(\\d+)/.exec(status)?.[1] ?? used.maxRSS);
  writeFileSync(process.env.BENCH_USAGE, JSON.stringify({ ...used, maxRSS }));
});
`)}`;

export function nodeProcess(
  name: string,
  args: readonly string[],
  succeeds: readonly number[] = [0],
): Contender {
  return { name, command: process.execPath, args: ['--import', WRITES_USAGE, ...args], succeeds };
}

export function pythonProcess(name: string, python: string, args: readonly string[]): Contender {
  return { name, command: python, args: ['bench/peers/usage.py', ...args], succeeds: [0] };
}

/** Runs each contender in turn, round after round; of each the fastest run counts, for what disturbs only adds. */
export async function processesSideBySide(
  contenders: readonly Contender[],
  rounds: number,
): Promise<readonly (Used & { readonly name: string })[]> {
  const runs = contenders.map((): Used[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      runs[index]?.push(await measured(contender));
    }
  }
  return contenders.map(({ name }, index) => {
    const own = runs[index] ?? [];
    const of = (what: keyof Omit<Used, 'output'>): readonly number[] => own.map((run) => run[what]);
    return {
      name,
      milliseconds: Math.min(...of('milliseconds')),
      cpuMilliseconds: Math.min(...of('cpuMilliseconds')),
      megabytes: Math.max(...of('megabytes')),
      output: own[0]?.output ?? '',
    };
  });
}

async function measured({ args, command, name, succeeds }: Contender): Promise<Used> {
  const folder = mkdtempSync(join(tmpdir(), 'gyokaku-bench-'));
  try {
    const usage = join(folder, 'usage.json');
    const start = performance.now();
    const { code, stderr, stdout } = await ended(command, args, usage);
    const milliseconds = performance.now() - start;
    if (code === null || !succeeds.includes(code)) {
      throw new Error(`${name} ended with ${String(code)}: ${stderr}`);
    }
    const used: unknown = JSON.parse(readFileSync(usage, 'utf8'));
    return {
      milliseconds,
      cpuMilliseconds: (numberIn(used, 'userCPUTime') + numberIn(used, 'systemCPUTime')) / 1000,
      megabytes: numberIn(used, 'maxRSS') / 1024,
      output: stdout,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ended(
  command: string,
  args: readonly string[],
  usage: string,
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { env: { ...process.env, BENCH_USAGE: usage } });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', failed);
    child.on('close', (code) => {
      done({ code, stdout, stderr });
    });
  });
}

function numberIn(used: unknown, name: string): number {
  const found: unknown = typeof used === 'object' && used !== null ? Reflect.get(used, name) : null;
  if (typeof found !== 'number') throw new Error(`The usage of a process says no ${name}.`);
  return found;
}
