import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inTemporaryFolder } from '../support/libreoffice';

/** Where each workbook departs from the Open XML schemas of Office 2019; empty lists when nowhere. */
export function schemaFaults(...workbooks: readonly Uint8Array[]): Promise<readonly string[][]> {
  return inTemporaryFolder(async (folder) => {
    const paths = workbooks.map((_, index) => join(folder, `${String(index)}.xlsx`));
    await Promise.all(paths.map((path, index) => writeFile(path, workbooks[index] ?? '')));
    const script = join(__dirname, 'validateSchema.mjs');
    const run = spawnSync(process.execPath, [script, 'Office2019', ...paths], { maxBuffer: 1e9 });
    if (run.status !== 0) throw new Error(run.stderr.toString('utf8'));
    return JSON.parse(run.stdout.toString('utf8')) as string[][];
  });
}
