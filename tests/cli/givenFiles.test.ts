import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { givenFiles, skippedText } from '../../src/cli/consolidation/givenFiles';
import { fileFailure } from '../../src/cli/files/fileFailure';
import { temporaryFolder } from './support/folder';

const folder = temporaryFolder();
const at = (...names: readonly string[]): string => join(folder, ...names);
const order = { master: at('R6.xlsx'), out: null, deep: true };

test('a file in a folder is called by both, one that is given by its own name; the whole path tells namesakes apart', async () => {
  mkdirSync(at('提出', '追加', '提出'), { recursive: true });
  const names = [
    ['提出', '広報課.xlsx'],
    ['提出', '追加', '提出', '広報課.xlsx'],
    ['税務課.xlsx'],
  ] as const;
  for (const name of names) writeFileSync(at(...name), 'x');
  const { files } = await givenFiles([at('提出'), at('税務課.xlsx')], order);
  expect(files.map(({ name }) => name)).toEqual([
    '提出/広報課.xlsx',
    '提出/追加/提出/広報課.xlsx',
    '税務課.xlsx',
  ]);
  const both = await givenFiles([at('提出'), at('提出', '追加', '提出')], {
    ...order,
    deep: false,
  });
  expect(both.files.map(({ name, path }) => name === path)).toEqual([true, true]);
});

test('a name that would move the cursor or colour the screen is shown without that, and read all the same', async () => {
  mkdirSync(at('悪戯'));
  writeFileSync(at('悪戯', '課\u001b[31m\n.xlsx'), 'x');
  writeFileSync(at('悪戯', '\u001b[2J.txt'), 'x');
  const { files, skipped } = await givenFiles([at('悪戯')], order);
  expect(files).toEqual([{ name: '悪戯/課�[31m�.xlsx', path: at('悪戯', '課\u001b[31m\n.xlsx') }]);
  const failure = fileFailure({ code: 'EACCES' }, files[0]?.path ?? '', 'read');
  for (const text of [...skipped.map(skippedText), String(failure)]) {
    expect(text).toMatch(/�/);
    expect(text).not.toMatch(/\p{Cc}/u);
  }
});
