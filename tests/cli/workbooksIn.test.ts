import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundWorkbooks } from '../../src/cli/files/workbooksIn';
import { workbooksIn } from '../../src/cli/files/workbooksIn';
import { temporaryFolder } from './support/folder';

const folder = temporaryFolder();
const pathsIn = ({ files }: FoundWorkbooks): readonly string[] => files.map(({ path }) => path);
const at = (...names: readonly string[]): string => join(folder, ...names);

beforeAll(() => {
  mkdirSync(at('提出済み', '8月'), { recursive: true });
  mkdirSync(at('空'));
  mkdirSync(at('入れ物だけ', '人事課'), { recursive: true });
  const files = [
    ['提出済み', '😀人事課.xlsx'],
    ['提出済み', 'Ｒ６文書課.XLSX'],
    ['提出済み', '税務課.xlsm'],
    ['提出済み', '~$税務課.xlsm'],
    ['提出済み', '.~lock.税務課.xlsm#'],
    ['提出済み', '.DS_Store'],
    ['提出済み', 'Thumbs.db'],
    ['提出済み', '鑑.pdf'],
    ['提出済み', '8月', '財政課.xlsx'],
    ['入れ物だけ', '人事課', '人事課.xlsx'],
  ];
  for (const names of files) writeFileSync(at(...names), '');
  symlinkSync(at('提出済み'), at('提出済み', '8月', '一周'));
});

test('of a folder the Excel files directly in it, by name; what else lies there is named', async () => {
  const found = await workbooksIn([at('提出済み')]);
  const { passedOver } = found;
  const inside = (name: string): string => at('提出済み', name);
  expect(pathsIn(found)).toEqual(
    ['税務課.xlsm', 'Ｒ６文書課.XLSX', '😀人事課.xlsx'].sort().map(inside),
  );
  expect(new Map(passedOver.map(({ path, why }) => [path, why]))).toEqual(
    new Map([
      [inside('~$税務課.xlsm'), 'lockFile'],
      [inside('.~lock.税務課.xlsm#'), 'lockFile'],
      [inside('鑑.pdf'), 'noWorkbook'],
      [inside('8月'), 'subfolder'],
    ]),
  );
});

test('subfolders only where they are wanted, and never round in circles', async () => {
  const found = await workbooksIn([at('提出済み')], true);
  expect(pathsIn(found)).toContain(at('提出済み', '8月', '財政課.xlsx'));
  expect(found.files).toHaveLength(4);
  expect(new Set(found.files.map(({ folder }) => folder))).toEqual(new Set([at('提出済み')]));
  expect(found.passedOver).toContainEqual({
    path: at('提出済み', '8月', '一周'),
    why: 'subfolder',
  });
});

test('files are taken as they are named, whatever they are called, and so is what is not there', async () => {
  const named = [at('提出済み', '鑑.pdf'), at('ない.xlsx')];
  expect(await workbooksIn(named)).toEqual({
    files: named.map((path) => ({ path, folder: null })),
    passedOver: [],
  });
});

test('a folder without Excel files is refused, with a word about subfolders', async () => {
  await expect(workbooksIn([at('空')])).rejects.toThrow(/「.*空」にExcelファイルがありません/);
  await expect(workbooksIn([at('入れ物だけ')])).rejects.toThrow(/--recursive/);
  expect((await workbooksIn([at('入れ物だけ')], true)).files).toHaveLength(1);
});
