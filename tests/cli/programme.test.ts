import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { temporaryFolder } from './support/folder';
import { gyokaku, madeUpFile, succeeds } from './support/gyokaku';

const folder = temporaryFolder();
const shipped = join(__dirname, '../../programmes/saitama-r5-r7.json');
const document = z.object({ ok: z.boolean(), faults: z.array(z.unknown()) });
const faultsIn = (stdout: string): unknown => document.parse(JSON.parse(stdout)).faults;
const json = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));

it('a definition goes into a workbook and comes back, and workbooks are made from either', async () => {
  await succeeds(folder, 'programme', 'export', madeUpFile, '--out', '星見.xlsx');
  expect(await succeeds(folder, 'programme', 'validate', '星見.xlsx')).toContain(
    '「星見.xlsx」は使えます。星見市 第二次行政経営改善計画（取組項目4、担当課3）',
  );
  await succeeds(folder, 'programme', 'import', '星見.xlsx', '--out', '星見.json');
  expect(json('星見.json')).toEqual(JSON.parse(readFileSync(madeUpFile, 'utf8')));
  await succeeds(
    folder,
    'generate',
    '--programme',
    '星見.xlsx',
    '--year',
    'R3',
    '--out',
    'R3.xlsx',
  );
  const again = await gyokaku(folder, 'programme', 'import', '星見.xlsx', '--out', '星見.json');
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('--force')]);
});

it('an empty form names all that is missing by sheet and cell, and no file comes of it', async () => {
  await succeeds(folder, 'programme', 'form', '--years', 'R8～R10', '--out', '様式.xlsx');
  const { code, stdout } = await gyokaku(folder, 'programme', 'validate', '様式.xlsx', '--json');
  expect(code).toBe(1);
  expect(stdout).toContain('"ok": false');
  expect(faultsIn(stdout)).toContainEqual({
    sheet: '計画',
    cell: 'C6',
    path: null,
    message: '「計画の名称」が空欄です。入力してください。',
  });
  const refused = await gyokaku(folder, 'programme', 'import', '様式.xlsx', '--out', '無.json');
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('「計画」C6: 「計画の名称」が空欄です。');
  expect(() => readFileSync(join(folder, '無.json'))).toThrow();
});

it('the next programme is drafted from the last', async () => {
  const { code, stderr } = await gyokaku(
    folder,
    'programme',
    'next',
    shipped,
    '--out',
    'R8-R10.xlsx',
  );
  expect([code, stderr]).toEqual([0, expect.stringMatching(/^決めることが\d+件あります/)]);
  const checked = await gyokaku(folder, 'programme', 'validate', 'R8-R10.xlsx');
  expect([checked.code, checked.stdout]).toEqual([
    1,
    expect.stringContaining('「計画」E5: 決めること'),
  ]);
});

it.each([
  ['文書.xlsx', Buffer.from('%PDF-1.7'), 'PDFです'],
  ['旧.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '「旧.xls」は'],
  ['途中.xlsx', Buffer.from('PK\u0003\u0004途中'), '「途中.xlsx」は'],
  ['空.xlsx', Buffer.alloc(0), '中身が空です'],
  ['文字.json', Buffer.from([0x83, 0x65]), 'UTF-8'],
])('%s is refused by what it is', async (name, bytes, message) => {
  writeFileSync(join(folder, name), bytes);
  const { code, stderr } = await gyokaku(folder, 'programme', 'validate', name);
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
});

it.each([
  ['R8-第3', 'が読み取れません'],
  ['R8,R8', '同じ年度を2回'],
  ['R1-R20', 'が読み取れません'],
])('--years %s is refused', async (years, message) => {
  const { code, stderr } = await gyokaku(
    folder,
    ...['programme', 'form', '--years', years, '--out', 'x.xlsx'],
  );
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
});
