import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GridCell, GridSheet } from '../../src/workbook';
import { type ReadOptions, readXlsx, type ReadWarning } from '../../src/xlsx';
import { englishFaults } from '../support/english';
import { inTemporaryFolder } from '../support/libreoffice';
import { cells, type Handmade, handmade, handmadeParts } from './handmade';
import { packTexts } from './forge';
import { pythonWithOpenpyxl } from './openpyxl';
import { plainCell } from './plainCell';

/** What other programs write, read as Excel reads it. */

interface Read {
  readonly sheets: readonly GridSheet[];
  readonly warnings: readonly ReadWarning[];
}

async function read(bytes: Uint8Array, options: Partial<ReadOptions> = {}): Promise<Read> {
  const result = await readXlsx(bytes, { fileName: 'R6.xlsx', ...options });
  if (!result.ok) throw new Error(`${result.code}: ${result.message}`);
  return { sheets: result.grid.sheets, warnings: result.warnings };
}

async function rowOf(
  xml: string,
  given?: Omit<Handmade, 'sheet'>,
): Promise<readonly (GridCell | undefined)[]> {
  return (await read(await cells(xml, given))).sheets[0]?.rows[0] ?? [];
}

const input = async (xml: string, given?: Omit<Handmade, 'sheet'>): Promise<unknown> =>
  (await rowOf(xml, given))[0]?.input;

const refusal = async (bytes: Uint8Array): Promise<string> => {
  const result = await readXlsx(bytes, { fileName: 'R6.xlsx' });
  return result.ok ? 'read' : `${result.code} ${result.message}`;
};

describe('a cell is what it stores', () => {
  test.each([
    ['<c r="A1"><v>12.50</v></c>', { kind: 'number', value: 12.5 }],
    ['<c r="A1" t="n"><v> 1E-3 </v></c>', { kind: 'number', value: 0.001 }],
    ['<c r="A1" t="b"><v>1</v></c>', { kind: 'boolean', value: true }],
    ['<c r="A1" t="b"><v>false</v></c>', { kind: 'boolean', value: false }],
    ['<c r="A1" t="e"><v>#DIV/0!</v></c>', { kind: 'error', code: '#DIV/0!' }],
    ['<c r="A1" t="str"><f>A2</f><v>12</v></c>', { kind: 'text', text: '12' }],
    ['<c r="A1" t="str"><f>A2</f><v/></c>', { kind: 'text', text: '' }],
    ['<c r="A1"><f>A2</f></c>', { kind: 'blank' }],
    ['<c r="A1" t="d"><v>2025-04-01</v></c>', { kind: 'number', value: 45748 }],
    ['<c r="A1" t="d"><v>2025-04-01T12:00:00</v></c>', { kind: 'number', value: 45748.5 }],
    ['<c r="A1" t="inlineStr"><is><t>=1+1</t></is></c>', { kind: 'text', text: '=1+1' }],
    ['<c r="A1" t="str"><v>_x005F_x0041_</v></c>', { kind: 'text', text: '_x0041_' }],
    [
      '<c r="A1" t="str"><v>&#x5E74;&amp;<![CDATA[<度>]]></v></c>',
      { kind: 'text', text: '年&<度>' },
    ],
    ['<c><v>5</v></c>', { kind: 'number', value: 5 }],
    ['<x:c xmlns:x="u" r="A1"><x:v>5</x:v></x:c>', { kind: 'number', value: 5 }],
  ])('%s', async (xml, expected) => {
    expect(await input(xml)).toEqual(expected);
  });

  test.each([
    '<c r="A1"/>',
    '<c r="A1" t="s"><v/></c>',
    '<c r="A1" t="s"/>',
    '<c r="A1"><v></v></c>',
  ])('%s is blank, not the first shared string', async (xml) => {
    expect(await rowOf(xml, { strings: '<si><t>先頭</t></si>' })).toEqual([]);
  });
});

describe('text', () => {
  const ruby = '<rPh sb="0" eb="2"><t>サイタマ</t></rPh><phoneticPr fontId="1"/>';

  test('of formatted runs is joined, and readings beside it are left out', async () => {
    const strings = `<si><r><rPr><b/></rPr><t>埼</t></r><r><t xml:space="preserve">玉 </t></r>${ruby}</si>`;
    expect(await input('<c r="A1" t="s"><v>0</v></c>', { strings })).toEqual({
      kind: 'text',
      text: '埼玉 ',
    });
    expect(await input(`<c r="A1" t="inlineStr"><is><t>埼玉</t>${ruby}</is></c>`)).toEqual({
      kind: 'text',
      text: '埼玉',
    });
  });

  test('escapes do not join across runs', async () => {
    const strings = '<si><r><t>_x00</t></r><r><t>41_</t></r></si>';
    expect(await input('<c r="A1" t="s"><v>0</v></c>', { strings })).toEqual({
      kind: 'text',
      text: '_x0041_',
    });
  });
});

describe('a date stays the number it is', () => {
  test('with its format beside it, built in or own', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="[$-411]ge.m.d"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>' +
      '<dxfs><dxf><numFmt numFmtId="164" formatCode="0"/></dxf></dxfs>';
    const row = await rowOf(
      '<c s="0"><v>45748.123456789</v></c><c s="1"><v>45748.123456789</v></c><c s="2"><v>1</v></c>',
      { styles },
    );
    expect(row.map((cell) => cell?.numberFormat)).toEqual([null, 'm/d/yyyy', '[$-411]ge.m.d']);
    expect(row[1]?.input).toEqual({ kind: 'number', value: 45748.123456789 });
  });

  test('counted from 1904 it comes with a warning', async () => {
    const bytes = await cells('<c><v>44286</v></c>', { workbook: '<workbookPr date1904="1"/>' });
    const { warnings } = await read(bytes);
    expect(warnings.map((warning) => warning.code)).toEqual(['datesFrom1904']);
    expect(warnings.flatMap(englishFaults)).toEqual([]);
  });
});

describe('formulas', () => {
  test('shared ones are written out for each cell', async () => {
    const sheet =
      '<sheetData><row r="1"><c r="B1"><f t="shared" si="0" ref="B1:C2">SUM(A$1:$A1,$D:$D,LOG10(A1))&amp;"A1"&amp;\'A1 表\'!A1</f><v>1</v></c>' +
      '<c r="C1"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>3</v></c></row></sheetData>';
    const rows = (await read(await handmade({ sheet }))).sheets[0]?.rows;
    expect(rows?.[0]?.[2]?.formula).toBe('SUM(B$1:$A1,$D:$D,LOG10(B1))&"A1"&\'A1 表\'!B1');
    expect(rows?.[1]?.[1]?.formula).toBe('SUM(A$1:$A2,$D:$D,LOG10(A2))&"A1"&\'A1 表\'!A2');
  });

  test('prefixes of younger functions are taken away outside strings', async () => {
    const [cell] = await rowOf(
      '<c r="A1"><f>_xlfn.IFS(A2=1,"_xlfn.X")+_xlfn._xlws.SORT(A3)</f><v>1</v></c>',
    );
    expect(cell?.formula).toBe('IFS(A2=1,"_xlfn.X")+SORT(A3)');
  });

  test("LibreOffice's TRUE() is the constant it was", async () => {
    const row = await rowOf(
      '<c r="A1" t="b"><f aca="false">TRUE()</f><v>1</v></c><c r="B1" t="b"><f>A1</f><v>1</v></c>',
    );
    expect(row.map((cell) => cell?.formula)).toEqual([null, 'A1']);
  });
});

describe('where cells are', () => {
  test('rows and cells without an address follow each other', async () => {
    const sheet =
      '<sheetData><row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="4"/><row><c><v>4</v></c></row></sheetData>';
    const rows = (await read(await handmade({ sheet }))).sheets[0]?.rows;
    const places = (rows ?? [])
      .flatMap((row, r) => (row ?? []).map((cell, c) => cell && `${r},${c}`))
      .filter(Boolean);
    expect(places).toEqual(['0,0', '0,3', '0,4', '4,0']);
  });

  test('a stray cell at the end of the sheet costs nothing and is reported', async () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1" t="str"><v>端</v></c></row>' +
      '<row r="1048576"><c r="A1048576"><v>9</v></c><c r="B1048576"/></row></sheetData>';
    const { sheets, warnings } = await read(await handmade({ sheet }));
    expect(sheets[0]?.rows).toHaveLength(1);
    expect(warnings).toEqual([expect.objectContaining({ code: 'outsideRange', sheet: '表' })]);
    expect(warnings[0]?.message).toContain('XFD1 など 2 個');
    expect(warnings.flatMap(englishFaults)).toEqual([]);
  });

  test('the bounds can be set', async () => {
    const bytes = await cells('<c r="A1"><v>1</v></c><c r="C1"><v>2</v></c>');
    expect((await read(bytes, { columns: 2 })).warnings).toHaveLength(1);
    expect((await read(bytes, { columns: 3 })).warnings).toEqual([]);
  });

  test('merged areas and hidden state are kept', async () => {
    const parts = handmadeParts({
      sheet: '<sheetData/><mergeCells><mergeCell ref="B2:D3"/></mergeCells>',
    });
    const workbook = parts.get('xl/workbook.xml') ?? '';
    parts.set('xl/workbook.xml', workbook.replace('sheetId', 'state="veryHidden" sheetId'));
    const [sheet] = (await read(await packTexts(parts))).sheets;
    expect(sheet).toMatchObject({
      visibility: 'veryHidden',
      merged: [{ row: 1, column: 1, rows: 2, columns: 3 }],
    });
  });
});

describe('files that contradict themselves are refused, with the place', () => {
  test.each([
    ['a string that does not exist', '<c r="B1" t="s"><v>7</v></c>', '表 B1'],
    ['a string number that is none', '<c r="B1" t="s"><v>x</v></c>', '表 B1'],
    ['a number that is none', '<c r="B1"><v>12,5</v></c>', '表 B1'],
    ['a number beyond all bounds', '<c r="B1"><v>1e999</v></c>', '表 B1'],
    ['a truth that is neither', '<c r="B1" t="b"><v>2</v></c>', '表 B1'],
    ['an unknown type', '<c r="B1" t="q"><v>2</v></c>', '表 B1'],
    ['one cell twice', '<c r="B1"><v>1</v></c><c r="B1"><v>2</v></c>', '表 B1'],
    ['a cell of another row', '<c r="B7"><v>1</v></c>', '表 B7'],
    ['a cell beyond the sheet', '<c r="XFE1"><v>1</v></c>', '表 XFE1'],
    ['an address that is none', '<c r="1B"><v>1</v></c>', '表 1B'],
  ])('%s', async (_, xml, place) => {
    expect(await refusal(await cells(xml, { strings: '<si><t>a</t></si>' }))).toMatch(
      new RegExp(`^damaged 「R6.xlsx」は、.*（${place}）$`),
    );
  });
});

test('a workbook saved by openpyxl is read', async () => {
  await inTemporaryFolder(async (folder) => {
    const path = join(folder, 'o.xlsx');
    const script =
      'import sys,datetime\nfrom openpyxl import Workbook\nb=Workbook()\ns=b.active\ns.title="実績"\n' +
      's["A1"]="=not a formula";s["A1"].data_type="s"\ns["B2"]=12.5\ns["C3"]="=B2*2"\ns["D4"]=True\n' +
      's["E5"]=datetime.date(2025,4,1)\ns["F6"]="#N/A"\ns.merge_cells("G1:H2")\nb.save(sys.argv[1])';
    expect(spawnSync(pythonWithOpenpyxl(), ['-c', script, path]).stderr.toString()).toBe('');
    const [sheet] = (await read(await readFile(path))).sheets;
    expect(sheet?.name).toBe('実績');
    expect(sheet?.merged).toEqual([{ row: 0, column: 6, rows: 2, columns: 2 }]);
    expect([0, 1, 2, 3, 4, 5].map((i) => plainCell(sheet?.rows[i]?.[i]))).toEqual([
      { input: { kind: 'text', text: '=not a formula' }, formula: null, numberFormat: null },
      { input: { kind: 'number', value: 12.5 }, formula: null, numberFormat: null },
      { input: { kind: 'blank' }, formula: 'B2*2', numberFormat: null },
      { input: { kind: 'boolean', value: true }, formula: null, numberFormat: null },
      { input: { kind: 'number', value: 45748 }, formula: null, numberFormat: 'yyyy-mm-dd' },
      { input: { kind: 'error', code: '#N/A' }, formula: null, numberFormat: null },
    ]);
  });
});
