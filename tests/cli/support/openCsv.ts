import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inTemporaryFolder } from '../../support/libreoffice';

/**
 * Opens a CSV file as a person would in LibreOffice's import dialog (comma, UTF-8, Japanese, quoted fields as text) and
 * saves it as .xlsx. Without a filter a headless LibreOffice takes another character set, byte order mark or not.
 */
export function openCsv(csv: string): Promise<Uint8Array> {
  return inTemporaryFolder((folder) => {
    const into = join(folder, 'into');
    mkdirSync(into);
    const { status, stderr } = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--norestore',
        '--infilter=Text - txt - csv (StarCalc):44,34,76,1,,1041,true',
        ...['--convert-to', 'xlsx', '--outdir', into, csv],
      ],
      { encoding: 'utf8', timeout: 110_000 },
    );
    if (status !== 0) throw new Error(`soffice ended with ${String(status)}: ${stderr}`);
    return Promise.resolve(readFileSync(join(into, basename(csv).replace(/csv$/, 'xlsx'))));
  });
}
