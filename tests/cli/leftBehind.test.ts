import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openMaster } from '../../src/cli/consolidation/masterFile';
import { few, inputs } from '../consolidation-files/office';
import { withMacros } from '../consolidation-files/forgeries';
import { treated } from '../consolidation-files/treated';
import { temporaryFolder } from './support/folder';
import { gyokaku } from './support/gyokaku';

const { divisionBytes, workbookBytes } = few;

/** A new master is made anew: what an office has added to the old one beside its cells does not go along, and is named. */

const folder = temporaryFolder();
const at = (...names: readonly string[]): string => join(folder, ...names);
const left = async (name: string): Promise<readonly string[]> =>
  (await openMaster(at(name), readFileSync(at(name)))).leftBehind;

beforeAll(async () => {
  mkdirSync(at('提出'));
  const bytes = await divisionBytes('zeimu', inputs({ 's:54-s1|R6.actual': '完了' }));
  writeFileSync(at('提出', '税務課.xlsx'), bytes);
  const master = await workbookBytes();
  const decorated = {
    bytes: () => Promise.resolve(master),
    edits: [
      ['decorate'],
      ['comment', 'k:37-1|R6.actual', '広報課に確認中'],
      ['comment', 's:54-s1|R6.actual', '前倒し'],
      ['comment', 's:54-s2|R6.actual', '前倒し'],
    ],
  } as const;
  const resaved = { bytes: () => Promise.resolve(master), byLibreOffice: true };
  const mistyped = {
    bytes: () => Promise.resolve(master),
    edits: [
      ['type', 'k:37-1|R6.actual', '#N/A'],
      ['type', 'k:37-1|reason', '指標の行の理由'],
      ['type', 's:54-s1|progress', '順調'],
    ],
  } as const;
  const noted = {
    bytes: () => Promise.resolve(master),
    edits: [
      ['note', 'guide', 'C90', '4月に引継ぎ'],
      ['note', 'summary', 'D95', '会議で説明'],
      ['note', 'summary', 'F96', 12],
    ],
  } as const;
  const names = ['R6.xlsx', 'LibreOffice.xlsx', 'エラー値.xlsx', 'メモ.xlsx'];
  const files = await treated([decorated, resaved, mistyped, noted]);
  for (const [index, [, made]] of files.entries()) {
    writeFileSync(at(names[index] ?? ''), made);
  }
  writeFileSync(at('マクロ.xlsx'), await withMacros(master));
});

test('comments by sheet, charts and sheets of the office’s own are named beside the new master', async () => {
  const args = ['consolidate', '--into', 'R6.xlsx', '--out', '新.xlsx', '提出'];
  const { stderr } = await gyokaku(folder, ...args);
  expect(stderr).toContain(
    '次のものは新しいブックに引き継がれません（「R6.xlsx」には残っています）: シート「打合せメモ」、シート「柱2」のコメント 1件、シート「柱3」のコメント 2件、シート「柱2」の図やグラフ\n',
  );
  expect(existsSync(at('新.xlsx'))).toBe(true);
});

test('the old master is not replaced by one without them, not even with --force', async () => {
  const before = readFileSync(at('R6.xlsx'));
  const args = ['consolidate', '--into', 'R6.xlsx', '--out', 'R6.xlsx', '--force', '提出'];
  const { code, stderr } = await gyokaku(folder, ...args);
  expect(code).toBe(1);
  expect(stderr).toMatch(/置き換えると、次のものがなくなります: .*コメント.*別の名前を指定/);
  expect(readFileSync(at('R6.xlsx')).equals(before)).toBe(true);
});

test('error values and what stands where nobody types are named', async () => {
  expect(await left('エラー値.xlsx')).toEqual([
    '入力欄でないところの値 2か所',
    '入力欄のエラー値（空欄になります） 1か所',
  ]);
});

test('notes on other sheets of ours are named, and keep the old master from being replaced', async () => {
  const args = ['--into', 'メモ.xlsx', '提出', '--out'];
  const beside = await gyokaku(folder, 'consolidate', ...args, 'neu.xlsx');
  expect(beside.stderr).toContain(
    '引き継がれません（「メモ.xlsx」には残っています）: シート「使い方」の C90の入力、シート「総括」の D95 など2か所の入力\n',
  );
  const dry = await gyokaku(folder, 'consolidate', ...args.slice(0, 3), '--dry-run');
  expect(dry.stderr.split('\n')[0]).toBe(beside.stderr.split('\n')[0]);
  const before = readFileSync(at('メモ.xlsx'));
  const over = await gyokaku(folder, 'consolidate', ...args, 'メモ.xlsx', '--force');
  expect([over.code, over.stderr]).toEqual([1, expect.stringContaining('次のものがなくなります')]);
  expect(readFileSync(at('メモ.xlsx')).equals(before)).toBe(true);
});

test('a master that LibreOffice has saved, and to which nobody has added anything, is replaced', async () => {
  const args = ['--into', 'LibreOffice.xlsx', '提出', '--out', 'LibreOffice.xlsx', '--force'];
  const { code, stderr } = await gyokaku(folder, 'consolidate', ...args);
  expect(stderr).not.toContain('なくなります');
  expect(code).not.toBe(2);
});

test('macros are named; a master that was only saved by another program has nothing to lose', async () => {
  expect(await left('マクロ.xlsx')).toEqual(['マクロ']);
  expect(await left('LibreOffice.xlsx')).toEqual([]);
});
