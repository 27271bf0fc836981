import { readFile } from 'node:fs/promises';
import { convert, inTemporaryFolder } from '../../support/libreoffice';

/**
 * Opens a CSV file as a person would in LibreOffice's import dialog (comma, UTF-8, Japanese, quoted fields as text) and
 * saves it as .xlsx. Without a filter a headless LibreOffice takes another character set, byte order mark or not.
 */
export function openCsv(csv: string): Promise<Uint8Array> {
  return inTemporaryFolder(async (folder) =>
    readFile(
      await convert(csv, 'xlsx', folder, [
        '--infilter=Text - txt - csv (StarCalc):44,34,76,1,,1041,true',
      ]),
    ),
  );
}
