import { type ReadResult, readXlsx, type RefusalCode, writeXlsx } from '../../src/xlsx';
import { inspectContainer } from '../../src/xlsx/guard/inspect';
import { type ForgedPart, forgeZip, honestParts } from './forge';
import { cells, handmadeParts } from './handmade';
import { packTexts } from './forge';
import { columnOf } from './planBuilders';

/** Files made to break a reader. Each is refused by name, soon, and before it costs memory. */

let parts: ForgedPart[];
const sheet = 'xl/worksheets/sheet1.xml';
const megabytes = (n: number): Uint8Array => new Uint8Array(n * 1024 * 1024);

beforeAll(async () => {
  parts = await honestParts(await writeXlsx(columnOf(['実績', 65, true])));
});

let started = 0;
beforeEach(() => {
  started = Date.now();
});
// No file holds the reader up.
afterEach(() => expect(Date.now() - started).toBeLessThan(60_000));

const read = (bytes: Uint8Array): Promise<ReadResult> => readXlsx(bytes, { fileName: 'x.xlsx' });
const altered = (name: string, change: Partial<ForgedPart>): Uint8Array =>
  forgeZip(parts.map((part) => (part.name === name ? { ...part, ...change } : part)));
const added = (...more: ForgedPart[]): Uint8Array => forgeZip([...parts, ...more]);

async function refusedAs(bytes: Uint8Array): Promise<RefusalCode | 'read'> {
  const result = await read(bytes);
  return result.ok ? 'read' : result.code;
}

test('the forger makes sound files when asked to', async () => {
  expect(await refusedAs(forgeZip(parts))).toBe('read');
});

describe('known from the container alone', () => {
  const zip64 = (): Uint8Array => {
    const bytes = forgeZip(parts);
    new DataView(bytes.buffer).setUint16(bytes.length - 12, 0xffff, true);
    return bytes;
  };
  // How a small zip is made to unpack to petabytes: every entry points at the same bytes.
  const overlapping = (): Uint8Array =>
    added({ name: '[Content_Types].xml', content: 'x', sameBytesAs: 0 });
  const cases: readonly (readonly [string, () => Uint8Array, RefusalCode])[] = [
    [
      'more parts than 5,000',
      () => added(...Array.from({ length: 5_000 }, (_, i) => ({ name: `x/${i}`, content: '' }))),
      'tooManyParts',
    ],
    [
      'a part above 8 MB',
      () => added({ name: 'xl/media/a.bin', content: megabytes(9) }),
      'partTooLarge',
    ],
    [
      'more than 40 MB in all',
      () =>
        added(...[1, 2, 3, 4, 5, 6].map((i) => ({ name: `xl/media/${i}`, content: megabytes(7) }))),
      'tooLarge',
    ],
    [
      'a stored part whose sizes differ',
      () => altered(sheet, { method: 0, size: 5 }),
      'sizeMismatch',
    ],
    [
      'a path that climbs',
      () => added({ name: '../../etc/passwd', content: '' }),
      'suspiciousPath',
    ],
    [
      'a path that climbs midway',
      () => added({ name: 'xl/../../a', content: '' }),
      'suspiciousPath',
    ],
    ['an absolute path', () => added({ name: '/xl/a.xml', content: '' }), 'suspiciousPath'],
    ['a drive', () => added({ name: 'C:/a.xml', content: '' }), 'suspiciousPath'],
    ['a backslash', () => added({ name: 'xl\\a.xml', content: '' }), 'suspiciousPath'],
    ['a NUL in a name', () => added({ name: 'xl/a.xml\0.png', content: '' }), 'suspiciousPath'],
    ['a name twice', () => added({ name: sheet, content: '<worksheet/>' }), 'duplicatePart'],
    [
      'a name twice but for case',
      () => added({ name: sheet.toUpperCase(), content: '' }),
      'duplicatePart',
    ],
    ['two entries for the same bytes', overlapping, 'overlappingParts'],
    ['the encryption flag', () => altered(sheet, { flags: 1 }), 'encryptedPart'],
    ['the strong encryption flag', () => altered(sheet, { flags: 0x40 }), 'encryptedPart'],
    ['a method Excel does not use', () => altered(sheet, { method: 12 }), 'unsupportedCompression'],
    [
      'another name in front of the part',
      () => altered(sheet, { localName: 'xl/worksheets/sheet2.xml' }),
      'damaged',
    ],
    ['ZIP64', zip64, 'zip64'],
  ];

  test.each(cases)('%s', (_, make, code) => {
    expect(inspectContainer(make(), 'x.xlsx')).toMatchObject({ ok: false, code });
  });
});

describe('known while inflating', () => {
  test('a bomb that declares a small size stops at that size', async () => {
    expect(await refusedAs(altered(sheet, { content: megabytes(300), size: 1_000 }))).toBe(
      'sizeMismatch',
    );
  });

  test('a declared size that is too large', async () => {
    expect(await refusedAs(altered(sheet, { size: 4_000_000 }))).toBe('sizeMismatch');
  });

  test('a wrong checksum, and a checksum of 0', async () => {
    expect(await refusedAs(altered(sheet, { crc: 1 }))).toBe('checksumMismatch');
    expect(await refusedAs(altered(sheet, { crc: 0 }))).toBe('checksumMismatch');
  });

  test('bytes that are not deflated', async () => {
    expect(await refusedAs(altered(sheet, { method: 0, content: 'x'.repeat(99) }))).toBe(
      'malformedXml',
    );
  });
});

describe('in the XML', () => {
  const inSheet = (xml: string): Uint8Array => altered(sheet, { content: xml });
  const row =
    '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>';
  const laughs = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${row}`;

  const cases: readonly (readonly [string, string, RefusalCode])[] = [
    ['an entity bomb', laughs, 'declaresEntities'],
    ['an outside entity', `<!DOCTYPE a SYSTEM "file:///etc/passwd">${row}`, 'declaresEntities'],
    ['an entity nobody declared', row.replace('<v>1', '<v>&ha;1'), 'malformedXml'],
    ['a character XML has not', row.replace('<v>1', '<v>&#0;1'), 'malformedXml'],
    ['half a surrogate pair', row.replace('<v>1', '<v>&#xD800;1'), 'malformedXml'],
    ['tags that do not match', row.replace('</row>', '</c>'), 'malformedXml'],
    ['an end that is missing', row.slice(0, -12), 'malformedXml'],
    ['two roots', row + row, 'malformedXml'],
    ['text after the end', `${row}junk`, 'malformedXml'],
    ['an attribute twice', row.replace('r="A1"', 'r="A1" r="B1"'), 'malformedXml'],
    ['an attribute without quotes', row.replace('r="A1"', 'r=A1'), 'malformedXml'],
    ['tags nested 100,000 deep', '<a>'.repeat(100_000) + '</a>'.repeat(100_000), 'malformedXml'],
    [
      'a million attributes',
      `<a ${Array.from({ length: 500_000 }, (_, i) => `a${i}=""`).join(' ')}`,
      'malformedXml',
    ],
    ['a million opened brackets', '<'.repeat(1_000_000), 'malformedXml'],
    ['nothing', '', 'malformedXml'],
  ];

  test.each(cases)('%s', async (_, xml, code) => {
    expect(await refusedAs(inSheet(xml))).toBe(code);
  });

  test('bytes that are no UTF-8', async () => {
    const bytes = Buffer.from(row.replace('<v>1', '<v>\u00e9'), 'latin1');
    expect(await refusedAs(altered(sheet, { content: new Uint8Array(bytes) }))).toBe(
      'malformedXml',
    );
  });
});

describe('in the workbook', () => {
  test('a thousand sheets that are one part', async () => {
    const book = handmadeParts({ sheet: '<sheetData/>' });
    const many = Array.from(
      { length: 1_000 },
      (_, i) => `<sheet name="s${i}" sheetId="${i}" r:id="rId1"/>`,
    );
    const xml = (book.get('xl/workbook.xml') ?? '').replace(/<sheet .*?\/>/, many.join(''));
    expect(await refusedAs(await packTexts(book.set('xl/workbook.xml', xml)))).toBe(
      'duplicatePart',
    );
  });

  test('a sheet whose part is missing', async () => {
    expect(await refusedAs(forgeZip(parts.filter((part) => part.name !== sheet)))).toBe(
      'missingPart',
    );
  });

  test('more filled cells than any workbook of ours', async () => {
    const rows = Array.from({ length: 4_000 }, () => `<row>${'<c><v>1</v></c>'.repeat(130)}</row>`);
    const book = handmadeParts({ sheet: `<sheetData>${rows.join('')}</sheetData>` });
    expect(await refusedAs(await packTexts(book))).toBe('tooLarge');
  });

  test('a million cells beyond the bounds are counted, not kept', async () => {
    const row = `<row r="1000000">${'<c><v>1</v></c>'.repeat(15_000)}</row>`;
    const result = await read(
      await packTexts(handmadeParts({ sheet: `<sheetData>${row}</sheetData>` })),
    );
    expect(result).toMatchObject({ ok: true, warnings: [{ code: 'outsideRange' }] });
  });

  test('a link to the outside is not followed', async () => {
    const sheetWithLink = await cells('<c r="A1"><f>[1]Sheet1!A1</f><v>5</v></c>');
    expect(await refusedAs(sheetWithLink)).toBe('read');
  });
});
