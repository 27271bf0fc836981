import { realpathSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { FoundFile, PassedOver } from '../files/workbooksIn';
import { shownName } from '../files/shownName';
import { workbooksIn } from '../files/workbooksIn';
import type { NamedFile } from '../reading/fileJob';

/** Why something among what was given is not read. */
export interface SkippedFile {
  readonly path: string;
  readonly why: PassedOver['why'] | 'master' | 'output' | 'givenTwice';
}

export interface GivenFiles {
  readonly files: readonly NamedFile[];
  readonly skipped: readonly SkippedFile[];
}

/**
 * The files to be consolidated. The master itself and the file that is to be written are not among them, wherever they
 * lie, and a file that was named twice is read once.
 *
 * @throws Failure where a folder holds no Excel files
 */
export async function givenFiles(
  paths: readonly string[],
  {
    master,
    out,
    deep,
  }: { readonly master: string; readonly out: string | null; readonly deep: boolean },
): Promise<GivenFiles> {
  const { files: found, passedOver } = await workbooksIn(paths, deep);
  const reasons = new Map<string, SkippedFile['why']>([[identity(master), 'master']]);
  if (out !== null && !reasons.has(identity(out))) reasons.set(identity(out), 'output');
  const files: FoundFile[] = [];
  const skipped: SkippedFile[] = [...passedOver];
  for (const file of found) {
    const same = identity(file.path);
    const why = reasons.get(same);
    if (why === undefined) {
      files.push(file);
      reasons.set(same, 'givenTwice');
    } else skipped.push({ path: file.path, why });
  }
  return { files: named(files), skipped };
}

/** The same for the same file, whatever way leads to it. */
export function identity(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/**
 * Names for messages and the log: of a file that was given its own, of one in a folder with the folder's. The whole path
 * tells apart what would be called the same.
 */
function named(files: readonly FoundFile[]): readonly NamedFile[] {
  const names = files.map(({ path, folder }) =>
    folder === null
      ? basename(path)
      : relative(dirname(resolve(folder)), path)
          .split(sep)
          .join('/'),
  );
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return files.map(({ path }, index) => {
    const name = names[index] ?? path;
    return { path, name: shownName(counts.get(name) === 1 ? name : path) };
  });
}

const WORDS: Readonly<Record<SkippedFile['why'], string>> = {
  lockFile: 'ExcelやLibreOfficeが開いている間に作る一時ファイルのため、見ません。',
  noWorkbook: 'Excelファイルではないため、見ません。',
  subfolder: '中は見ません。見るときは --recursive を付けてください。',
  master: '取りまとめ用ブックそのもののため、取り込みません。',
  output: '書き出し先（--out）のため、取り込みません。',
  givenTwice: '二度指定されています。一度だけ読みます。',
};

/** 「提出/~$人事課.xlsx」: … */
export function skippedText({ path, why }: SkippedFile): string {
  return `「${shownName(path)}」: ${WORDS[why]}`;
}
