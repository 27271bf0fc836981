import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runPython } from '../support/python';
import { temporaryFolder } from './support/folder';
import { gyokaku, succeeds } from './support/gyokaku';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);

const foreign = `
import sys, openpyxl
book = openpyxl.Workbook()
book.active["A1"] = "予算"
book.save(sys.argv[1])
`;

const inputs: readonly (readonly [what: string, file: string, says: RegExp])[] = [
  ['a file that is not there', 'none.xlsx', /見つかりません/],
  ['a folder', 'folder.xlsx', /フォルダー/],
  ['an empty file', 'empty.xlsx', /空です/],
  ['no zip at all', 'noise.xlsx', /Excelブックではありません/],
  ['a CSV that was renamed', 'renamed.xlsx', /CSV/],
  ['half a workbook', 'half.xlsx', /途中で切れています|壊れています/],
  ['somebody else’s workbook', 'other.xlsx', /行革進捗管理のブックではありません/],
];

beforeAll(async () => {
  await succeeds(folder, 'generate', '--year', 'R6', '--division', '税務課', '--out', 'whole.xlsx');
  mkdirSync(at('folder.xlsx'));
  writeFileSync(at('empty.xlsx'), '');
  writeFileSync(at('noise.xlsx'), Buffer.from([0, 1, 2, 3, 255, 254, 0, 7]));
  writeFileSync(at('renamed.xlsx'), '指標,実績\r\nコピー使用量,65\r\n');
  const whole = readFileSync(at('whole.xlsx'));
  writeFileSync(at('half.xlsx'), whole.subarray(0, whole.length / 2));
  runPython(foreign, [at('other.xlsx')]);
});

describe.each([
  ['check', []],
  ['evaluate', []],
  ['export', ['--format', 'csv', '--out', 'never.csv']],
  ['sample', ['--seed', '1', '--out', 'never.xlsx']],
] as const)('%s', (command, options) => {
  test.each(inputs)('%s: exit code 2, named, with what to do', async (_, file, says) => {
    // A folder is nothing wrong for check; an empty one is.
    const { code, stderr, stdout } = await gyokaku(folder, command, file, ...options);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`「${file}」`);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/ {4}at |undefined|Error/);
    expect(readdirSync(folder).filter((name) => name.startsWith('never'))).toEqual([]);
  });
});

test('--debug says where in the program it was', async () => {
  const { code, stderr } = await gyokaku(folder, 'evaluate', 'other.xlsx', '--debug');
  expect(code).toBe(2);
  expect(stderr).toMatch(/ {4}at /);
});
