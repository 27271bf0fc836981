import { inflate } from '../../src/cli/files/inflate';
import { readXlsx, writeXlsx } from '../../src/xlsx';
import type { ForgedPart } from '../xlsx/forge';
import { forgeZip, honestParts } from '../xlsx/forge';
import { columnOf } from '../xlsx/planBuilders';

const sheet = 'xl/worksheets/sheet1.xml';
let parts: readonly ForgedPart[];
let sound: Uint8Array;

beforeAll(async () => {
  sound = await writeXlsx(columnOf(['実績', 65, true]));
  parts = await honestParts(sound);
});

const forged = (change: Partial<ForgedPart>): Uint8Array =>
  forgeZip(parts.map((part) => (part.name === sheet ? { ...part, ...change } : part)));

/** A deflated part with bytes in its middle changed. */
function damaged(): Uint8Array {
  const bytes = forged({});
  const at = Buffer.from(bytes).indexOf(sheet) + sheet.length;
  return bytes.fill(0xff, at + 20, at + 60);
}

const cases: readonly (readonly [string, () => Uint8Array])[] = [
  ['a sound workbook', () => sound],
  ['a part without content', () => forged({ content: '' })],
  [
    'a bomb that declares a small size',
    () => forged({ content: new Uint8Array(40_000_000), size: 1_000 }),
  ],
  ['a bomb that declares nothing', () => forged({ content: new Uint8Array(1_000_000), size: 0 })],
  ['a declared size that is too large', () => forged({ size: 4_000_000 })],
  ['a wrong checksum', () => forged({ crc: 1 })],
  ['bytes that are not deflated', () => damaged()],
];

test.each(cases)('%s: Node’s own inflater says the same as the platform’s', async (_, make) => {
  const bytes = make();
  const options = { fileName: '人事課.xlsx' };
  const expected = await readXlsx(bytes, options);
  expect(await readXlsx(bytes, { ...options, inflate })).toEqual(expected);
});

test('the cases are sound and damaged ones', async () => {
  const codes = await Promise.all(
    cases.map(async ([, make]) => {
      const result = await readXlsx(make(), { fileName: 'x.xlsx', inflate });
      return result.ok ? 'read' : result.code;
    }),
  );
  expect(codes).toEqual([
    ...['read', 'malformedXml', 'sizeMismatch', 'sizeMismatch', 'sizeMismatch'],
    ...['checksumMismatch', 'damaged'],
  ]);
});
