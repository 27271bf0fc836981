import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from '../failure';

/** Where LibreOffice is usually installed; `*` stands for any folder. */
const USUAL: readonly string[] = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/snap/bin/libreoffice.soffice',
  '/opt/*/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.com',
];

/**
 * The program that prints: as named by the user, else in the path, else where it usually is.
 *
 * @param path folders as in the variable PATH
 * @throws Failure where there is none, saying what can be done without it
 */
export function findLibreOffice(
  named: string | undefined,
  path = process.env.PATH ?? '',
  usual = USUAL,
): string {
  if (named !== undefined) {
    if (existsSync(named)) return named;
    throw new Failure(
      `--libreoffice 「${named}」が見つかりません。soffice の場所を指定してください。`,
    );
  }
  const found = candidates(path, usual).find((place) => existsSync(place));
  if (found !== undefined) return found;
  throw new Failure(
    'PDFを作るには LibreOffice が必要ですが、このパソコンに見つかりません。インストールするか、--libreoffice で soffice の場所を指定してください。LibreOffice なしで作るときは、--out の名前を .xlsx にし、Excelで開いて［ファイル］→［エクスポート］→［PDF/XPSの作成］を選んでください（［オプション］で「ブック全体」を選びます）。',
  );
}

function candidates(path: string, usual: readonly string[]): readonly string[] {
  const names = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice'];
  const inPath = path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...inPath, ...usual.flatMap(expanded)];
}

function expanded(path: string): readonly string[] {
  const [before, after] = path.split('*');
  if (before === undefined || after === undefined) return [path];
  try {
    return readdirSync(before).map((name) => before + name + after);
  } catch {
    // Most machines do not have the folder.
    return [];
  }
}
