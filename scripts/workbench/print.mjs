import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './children.mjs';

/** Always recalculate: LibreOffice would print a file's cached results as they are. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** LibreOffice on this machine, or undefined. */
export function findLibreOffice() {
  const usual = [
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  ];
  const inPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'soffice'));
  return [...inPath, ...usual].find((path) => existsSync(path));
}

/** Prints .xlsx bytes with a profile of its own, which goes afterwards. */
export async function printPdf(soffice, xlsx) {
  const folder = await mkdtemp(join(tmpdir(), 'gyokaku-print-'));
  try {
    await mkdir(join(folder, 'profile/user'), { recursive: true });
    await writeFile(join(folder, 'profile/user/registrymodifications.xcu'), settings);
    await writeFile(join(folder, 'workbook.xlsx'), xlsx);
    const said = await run(
      soffice,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--norestore',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'workbook.xlsx'),
      ],
      { limitMs: 120_000 },
    );
    // soffice ends with 0 even when it could not load the document.
    return await readFile(join(folder, 'workbook.pdf')).catch(() => {
      throw new Error(`LibreOffice: ${said.trim()}`);
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
