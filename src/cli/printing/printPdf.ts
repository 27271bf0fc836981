import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EXIT, Failure } from '../failure';
import { endChild, registerChild, registerFolder, removeFolder } from './children';

/** A cold start on a slow machine takes half a minute; the largest papers another. */
const LIMIT_MS = 300_000;

/**
 * Settings of a profile of its own: formulas are calculated on loading (LibreOffice would print a file's cached results),
 * the language is Japanese, and the PDF has bookmarks for its parts and a structure for screen readers. As settings and not
 * as filter options, which LibreOffice takes on the command line from 7.4 on only.
 */
const SETTINGS: readonly (readonly [path: string, name: string, value: string])[] = [
  ['org.openoffice.Office.Calc/Formula/Load', 'OOXMLRecalcMode', '0'],
  ['org.openoffice.Setup/L10N', 'ooSetupSystemLocale', 'ja-JP'],
  ['org.openoffice.Office.Linguistic/General', 'DefaultLocale', 'ja-JP'],
  ['org.openoffice.Office.Linguistic/General', 'DefaultLocale_CJK', 'ja-JP'],
  ['org.openoffice.Office.Common/Filter/PDF/Export', 'ExportBookmarks', 'true'],
  ['org.openoffice.Office.Common/Filter/PDF/Export', 'UseTaggedPDF', 'true'],
  ['org.openoffice.Office.Common/Filter/PDF/Export', 'DisplayPDFDocumentTitle', 'true'],
];

function settingsFile(): string {
  const items = SETTINGS.map(
    ([path, name, value]) =>
      `<item oor:path="/${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    ...items,
    '</oor:items>',
  ].join('\n');
}

/**
 * Prints .xlsx bytes. Whatever happens, LibreOffice is ended and its folder removed.
 *
 * @throws Failure where LibreOffice does not print
 */
export async function printPdf(libreOffice: string, xlsx: Uint8Array): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'gyokaku-'));
  registerFolder(folder);
  try {
    mkdirSync(join(folder, 'profile/user'), { recursive: true });
    writeFileSync(join(folder, 'profile/user/registrymodifications.xcu'), settingsFile());
    writeFileSync(join(folder, 'paper.xlsx'), xlsx);
    const said = await convert(libreOffice, folder);
    try {
      return readFileSync(join(folder, 'paper.pdf'));
    } catch {
      // soffice ends with 0 even when it could not load the document.
      throw notPrinted(said);
    }
  } finally {
    removeFolder(folder);
  }
}

function notPrinted(said: string): Failure {
  const detail = said.trim() === '' ? '' : `（LibreOffice: ${said.trim().slice(0, 300)}）`;
  return new Failure(
    `LibreOffice がPDFを作れませんでした${detail}。LibreOffice だけで開けるか確かめるか、--out の名前を .xlsx にしてExcelで書き出してください。`,
    EXIT.unusable,
  );
}

/** What LibreOffice said. */
function convert(libreOffice: string, folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      libreOffice,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--norestore',
        '--nologo',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'paper.xlsx'),
      ],
      {
        detached: process.platform !== 'win32',
        stdio: ['ignore', 'pipe', 'pipe'],
        windowsHide: true,
      },
    );
    registerChild(child);
    let said = '';
    let isLate = false;
    const collect = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const timer = setTimeout(() => {
      isLate = true;
      endChild(child);
    }, LIMIT_MS);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(
        new Failure(`「${libreOffice}」を実行できません（${error.message}）。`, EXIT.unusable),
      );
    });
    child.on('close', () => {
      clearTimeout(timer);
      if (isLate) {
        reject(new Failure('LibreOffice が5分たっても終わらないため、止めました。', EXIT.unusable));
      } else resolve(said);
    });
  });
}
