import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../failure';
import { fileFailure } from './fileFailure';

/** What was found under the paths that a person named. */
export interface FoundWorkbooks {
  /** In the order in which they were named, those of a folder by name. */
  readonly files: readonly FoundFile[];
  /** What lies in a folder and is passed over. */
  readonly passedOver: readonly PassedOver[];
}

export interface FoundFile {
  readonly path: string;
  /** The folder that was named; null where the file itself was. */
  readonly folder: string | null;
}

export interface PassedOver {
  readonly path: string;
  readonly why: 'lockFile' | 'noWorkbook' | 'subfolder';
}

const WORKBOOK = /\.(?:xls[xmb]?|ods)$/i;
/** Excel's while a workbook is open, and LibreOffice's. */
const LOCK_FILE = /^(?:~\$|\.~lock\.)/;
/** What systems put into folders by themselves. */
const UNSEEN = /^(?:\.|(?:thumbs\.db|desktop\.ini)$)/i;

/**
 * The Excel files that a command is to look at: files as they are named, whatever they are called, and of a folder
 * those directly in it, or with `deep` those in its subfolders too.
 *
 * @throws Failure where a folder holds none
 */
export async function workbooksIn(paths: readonly string[], deep = false): Promise<FoundWorkbooks> {
  return together(await Promise.all(paths.map((path) => inPath(path, deep))));
}

function together(found: readonly FoundWorkbooks[]): FoundWorkbooks {
  return {
    files: found.flatMap(({ files }) => files),
    passedOver: found.flatMap(({ passedOver }) => passedOver),
  };
}

async function inPath(path: string, deep: boolean): Promise<FoundWorkbooks> {
  // A path that is not there is reported beside the files that are, by whoever reads it.
  if (!(await isFolder(path))) {
    return { files: [{ path, folder: null }], passedOver: [] };
  }
  const found = await inFolder(path, deep);
  if (found.files.length > 0) {
    return { ...found, files: found.files.map((file) => ({ ...file, folder: path })) };
  }
  const advice = found.passedOver.some(({ why }) => why === 'subfolder')
    ? '中のフォルダーも見るときは、--recursive を付けてください。'
    : '場所を確かめてください。';
  throw new Failure(`フォルダー「${path}」にExcelファイルがありません。${advice}`);
}

async function inFolder(folder: string, deep: boolean): Promise<FoundWorkbooks> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw fileFailure(error, folder, 'read');
  });
  const seen = entries
    .filter(({ name }) => LOCK_FILE.test(name) || !UNSEEN.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return together(await Promise.all(seen.map((entry) => inEntry(folder, entry, deep))));
}

async function inEntry(folder: string, entry: Dirent, deep: boolean): Promise<FoundWorkbooks> {
  const { name } = entry;
  const path = join(folder, name);
  const passOver = (why: PassedOver['why']): FoundWorkbooks => ({
    files: [],
    passedOver: [{ path, why }],
  });
  if (LOCK_FILE.test(name)) return passOver('lockFile');
  // A linked folder may lead back to where it lies.
  if (deep && entry.isDirectory()) return inFolder(path, deep);
  if (await isFolder(path)) return passOver('subfolder');
  return WORKBOOK.test(name)
    ? { files: [{ path, folder }], passedOver: [] }
    : passOver('noWorkbook');
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}
