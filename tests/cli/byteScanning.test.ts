import { byteScanning } from '../../src/cli/files/byteScanning';
import type { QuickWays } from '../../src/xlsx';
import { pack, readXlsx } from '../../src/xlsx';
import { cases, fc } from '../support/property';
import { handmadeParts } from '../xlsx/handmade';

/** What is read of the only sheet, or why nothing is. */
async function read(bytes: Uint8Array, ways: QuickWays): Promise<unknown> {
  const result = await readXlsx(bytes, { fileName: 'R6.xlsx', ...ways });
  if (!result.ok) return result.code;
  return result.grid.sheets.map(({ merged, name, rows }) => ({
    name,
    merged,
    cells: rows.map((row) =>
      row?.map((cell) => cell && [cell.input, cell.formula, cell.numberFormat]),
    ),
  }));
}

/** A workbook of which parts are given as bytes. */
function workbook(sheet: Uint8Array, styles: Uint8Array): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const parts = new Map<string, Uint8Array>(
    [...handmadeParts({ sheet: '', strings: '<si><t>柱1</t></si>', styles: '' })].map(
      ([name, text]) => [name, encoder.encode(text)],
    ),
  );
  parts.set('xl/worksheets/sheet1.xml', sheet);
  parts.set('xl/styles.xml', styles);
  return pack(parts);
}

const texts = [
  ...['実績', 'é', '𠮷', '\u00a0', '\u0085', '\u2028', '12', '"', ' ', '\r\n', '\t', '_x3042_'],
  ...['&amp;', '&#x3042;', '&#12354;', '&lt;', '&あ;', '&nbsp;', '&', '<![CDATA[実&績]]>'],
  ...['\u0001', '\ufffe', '\uffff', '\ufffd', '\ufeff'],
];
const pieces: readonly Uint8Array[] = [
  ...texts.map((text) => Buffer.from(text)),
  // Bytes that are no UTF-8.
  ...['e8a1', 'c0af', 'eda080', 'ff'].map((hex) => Buffer.from(hex, 'hex')),
];

/** Ways to put something into a cell, and into the markup around it. */
const places: readonly (readonly [string, string])[] = [
  ['<c r="A1" s="1" t="str"><v>', '</v></c>'],
  ['<c r="A1" t="str"><f>', '</f><v>0</v></c>'],
  ['<c r="A1" t="b"><f>', '</f><v>1</v></c>'],
  ['<c r="A1"><v>', '</v></c>'],
  ['<c r="A1" t="e"><v>', '</v></c>'],
  ['<c r="A1" t="inlineStr"><is><t>', '</t></is></c>'],
  [
    '<c r="A1"><f t="shared" si="0" ref="A1:B1">',
    '</f><v>1</v></c><c r="B1"><f t="shared" si="0"/></c>',
  ],
  ['<c r="A1"', '/><c r="B1"><v>1</v></c>'],
  ["<c あ='", "' r='A1'><v>1</v></c>"],
  ['<é', '/><c r="A1"><v>1</v></c>'],
];

const row = fc.tuple(
  fc.constantFrom(...places),
  fc.array(fc.constantFrom(...pieces), { maxLength: 3 }),
);

const before = '<worksheet><sheetData><row r="1">';
const after = '</row></sheetData><mergeCells><mergeCell ref="A2:B3"/></mergeCells></worksheet>';

it('bytes say the same as the text that they stand for', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('', '\ufeff', '<?xml version="1.0"?>\r\n'),
      row,
      fc.constantFrom('0.0', '0"件"', '&#x4ef6;', 'é'),
      async (start, [[opens, closes], inside], format) => {
        const sheet = Buffer.concat([
          Buffer.from(start + before + opens),
          ...inside,
          Buffer.from(closes + after),
        ]);
        const styles = Buffer.from(
          `<styleSheet><numFmts><numFmt numFmtId="200" formatCode='${format}'/></numFmts><cellXfs><xf/><xf numFmtId="200"/></cellXfs></styleSheet>`,
        );
        const bytes = await workbook(sheet, styles);
        expect(await read(bytes, { byteScanning })).toEqual(await read(bytes, {}));
      },
    ),
    cases(150),
  );
});

it('a part in UTF-16 is read as the text that it is', async () => {
  const xml = `${before}<c r="A1" t="str"><v>実績</v></c>${after}`;
  const sheet = Buffer.from(`\ufeff${xml}`, 'utf16le');
  const bytes = await workbook(sheet, Buffer.from('<styleSheet/>'));
  expect(await read(bytes, { byteScanning })).toEqual([
    expect.objectContaining({ cells: [[[{ kind: 'text', text: '実績' }, null, null]]] }),
  ]);
});
