import { deflateSync } from 'node:zlib';
import { writeXlsx as writeEncrypted } from 'hucre/xlsx';
import { readXlsx, type RefusalCode, writeXlsx } from '../../src/xlsx';
import { inspectContainer } from '../../src/xlsx/guard/inspect';
import { englishFaults } from '../support/english';
import { convert, inTemporaryFolder } from '../support/libreoffice';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forgeZip, honestParts } from './forge';
import { columnOf } from './planBuilders';

/** Files that people pick by mistake: each is called what it is, with what to do. */

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const ole2 = (stream: string): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1_000),
    utf16(stream),
    Buffer.alloc(100),
  ]);
const zipWith = (...names: string[]): Uint8Array =>
  forgeZip(names.map((name) => ({ name, content: '<x/>' })));

const files: readonly (readonly [string, Uint8Array, RefusalCode, string])[] = [
  ['空のファイル', new Uint8Array(), 'empty', '0バイト'],
  ['CSV', Buffer.from('番号,実績\r\n1,65\r\n'), 'text', 'CSV'],
  ['CSV（Shift_JIS）', Buffer.from([0x8d, 0x80, 0x96, 0xda, 0x2c, 0x31, 0x0a]), 'text', 'CSV'],
  [
    'テキスト（UTF-16）',
    Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('項目\t値\n')]),
    'text',
    'テキスト',
  ],
  ['HTML', Buffer.from('\ufeff<!DOCTYPE html><html><table><tr><td>1'), 'html', 'HTML'],
  ['HTMLの表', Buffer.from('<table border=1><tr><td>65</td></tr></table>'), 'html', 'HTML'],
  [
    'XML スプレッドシート',
    Buffer.from('<?xml version="1.0"?><Workbook/>'),
    'xmlSpreadsheet',
    'XML',
  ],
  ['PDF', Buffer.concat([Buffer.from('%PDF-1.7\n'), deflateSync('x')]), 'pdf', 'PDF'],
  ['古いExcel', ole2('Workbook'), 'oldExcel', '.xls'],
  ['パスワード付き', ole2('EncryptedPackage'), 'passwordProtected', 'パスワードを解除'],
  ['その他のOLE2', ole2('WordDocument'), 'unknownFormat', 'Excelブックではありません'],
  [
    '画像',
    Buffer.from('89504e470d0a1a0a0000000d', 'hex'),
    'unknownFormat',
    'Excelブックではありません',
  ],
  ['Word', zipWith('[Content_Types].xml', '_rels/.rels', 'word/document.xml'), 'word', 'Word'],
  [
    'PowerPoint',
    zipWith('[Content_Types].xml', '_rels/.rels', 'ppt/presentation.xml'),
    'powerpoint',
    'PowerPoint',
  ],
  [
    'xlsb',
    zipWith('[Content_Types].xml', '_rels/.rels', 'xl/workbook.bin'),
    'binaryWorkbook',
    '.xlsb',
  ],
  ['ods', zipWith('mimetype', 'content.xml'), 'openDocument', 'OpenDocument'],
  ['ブックのZIP', zipWith('提出/高齢者福祉課.xlsx', '提出/財政課.xlsx'), 'zipOfWorkbooks', '展開'],
  ['ただのZIP', zipWith('写真.jpg'), 'zipNotWorkbook', 'ZIP'],
  ['空のZIP', zipWith(), 'zipNotWorkbook', 'ZIP'],
  [
    '部品の足りないブック',
    zipWith('[Content_Types].xml', '_rels/.rels', 'xl/styles.xml'),
    'missingPart',
    '部品',
  ],
];

test.each(files)('%s', async (_, bytes, code, words) => {
  const result = await readXlsx(new Uint8Array(bytes), { fileName: '報告 R6.xlsx' });
  expect(result).toMatchObject({ ok: false, code });
  expect(result.ok || result.message).toMatch(/^「報告 R6.xlsx」は、.+。/);
  expect(result.ok || result.message).toContain(words);
  expect(result.ok ? ['read'] : englishFaults(result)).toEqual([]);
});

test('a real .ods is known for what it is', async () => {
  await inTemporaryFolder(async (folder) => {
    const path = join(folder, 'book.xlsx');
    await writeFile(path, await writeXlsx(columnOf(['実績', 1])));
    const ods = await readFile(await convert(path, 'ods', folder));
    expect(inspectContainer(ods, 'a')).toMatchObject({ code: 'openDocument' });
  });
});

test('a workbook with a real password is known for what it is', async () => {
  const encryption = { password: 'saitama', spinCount: 1 };
  const bytes = await writeEncrypted({ sheets: [{ name: '表', rows: [[65]] }], encryption });
  expect(inspectContainer(bytes, 'a')).toMatchObject({ code: 'passwordProtected' });
});

test('a workbook with macros is read as data, with a note', async () => {
  const parts = await honestParts(await writeXlsx(columnOf(['実績'])));
  const bytes = forgeZip([...parts, { name: 'xl/vbaProject.bin', content: 'macro' }]);
  const result = await readXlsx(bytes, { fileName: 'a.xlsm' });
  expect(result).toMatchObject({ ok: true, warnings: [{ code: 'macros' }] });
  expect(result.ok && result.grid.sheets[0]?.rows[0]?.[0]?.input).toEqual({
    kind: 'text',
    text: '実績',
  });
});
