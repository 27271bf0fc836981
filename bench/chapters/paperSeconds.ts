import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Seconds that the command line takes for the PDF of the full paper with all 57 個票: start of the process, reading the
 * master and LibreOffice included.
 *
 * @returns one a run, or null where LibreOffice is missing
 */
export function paperSeconds(runs = 3): readonly number[] | null {
  const folder = mkdtempSync(join(tmpdir(), 'gyokaku-bench-'));
  try {
    const [empty = '', master = '', paper = ''] = ['empty.xlsx', 'master.xlsx', 'paper.pdf'].map(
      (name) => join(folder, name),
    );
    const run = (...args: readonly string[]): { seconds: number; said: string | null } => {
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, ['scripts/gyokaku.mjs', ...args], {
        encoding: 'utf8',
      });
      const seconds = (performance.now() - start) / 1000;
      return { seconds, said: status === 0 ? null : stderr };
    };
    run('generate', '--year', 'R6', '--out', empty);
    run('sample', empty, '--seed', '1', '--out', master);
    const made = Array.from({ length: runs }, () =>
      run('report', master, '--kohyo', '--force', '--out', paper),
    );
    const failed = made.find(({ said }) => said !== null)?.said;
    if (failed === undefined || failed === null) return made.map(({ seconds }) => seconds);
    if (failed.includes('LibreOffice が必要')) return null;
    throw new Error(failed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
