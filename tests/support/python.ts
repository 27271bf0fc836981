import { spawnSync } from 'node:child_process';

/**
 * Runs a Python program that may import openpyxl and lxml: a second opinion on the files we write.
 *
 * @param program the source text; `sys.argv[1:]` holds `args`
 * @returns what it printed
 */
export function runPython(program: string, args: readonly string[] = []): string {
  python ??= findPython();
  const { status, stdout, stderr } = spawnSync(python, ['-c', program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`Python ended with ${String(status)}: ${stderr}`);
  return stdout;
}

let python: string | undefined;

/** The first python3 on the path may be one of a version manager, without the system's packages. */
function findPython(): string {
  const found = ['python3', '/usr/bin/python3'].find(
    (candidate) => spawnSync(candidate, ['-c', 'import openpyxl, lxml.etree']).status === 0,
  );
  if (found === undefined) throw new Error('There is no python3 with openpyxl and lxml.');
  return found;
}
