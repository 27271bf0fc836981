import { deflateRawSync, gzipSync } from 'node:zlib';
import { inflate, inflateTogether } from '../../src/cli/files/inflate';
import { readXlsx, writeXlsx } from '../../src/xlsx';
import { crc32 } from '../../src/xlsx/zip/crc32';
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
  expect(await readXlsx(bytes, { ...options, inflate, inflateTogether })).toEqual(expected);
});

const part = (content: string): Parameters<typeof inflateTogether>[0][number] => {
  const bytes = Buffer.from(content);
  const stored = deflateRawSync(bytes);
  return { name: content, deflated: true, crc: crc32(bytes), size: bytes.length, stored };
};
const [first, second] = [part('一つ目'), part('二つ目の部品')];

test('parts that are inflated together are each what they are alone, and none of them where one is not as declared', () => {
  const texts = (contents: readonly Uint8Array[] | null): readonly string[] | null =>
    contents?.map((content) => Buffer.from(content).toString('utf8')) ?? null;
  expect(texts(inflateTogether([first, part(''), second]))).toEqual(['一つ目', '', '二つ目の部品']);
  expect(inflateTogether([first, { ...second, crc: first.crc }])).toBeNull();
  expect(inflateTogether([{ ...first, stored: first.stored.subarray(1) }, second])).toBeNull();
});

test('lengths that only their sum makes good are found out', () => {
  const { size } = first;
  const [longer, shorter] = [
    { ...first, size: size + 1 },
    { ...second, size: second.size - 1 },
  ];
  expect(inflateTogether([longer, shorter])).toBeNull();
});

test('a part that holds the beginning of another is not inflated together with others', () => {
  const smuggled = Buffer.concat([first.stored, Buffer.from('trailers'), gzipSync('二つ目')]);
  expect(inflateTogether([{ ...first, stored: smuggled }, second])).toBeNull();
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

describe('a checksum counts as compared only where it is that of the whole part', () => {
  const content = Buffer.from('実績 65 '.repeat(100));
  const deflated = deflateRawSync(content);
  const crc = crc32(content);
  /** Header and trailer of a .gz file are 10 and 8 bytes long. */
  const gzipped = gzipSync(content);
  const trailer = gzipped.subarray(gzipped.length - 8);

  test.each<readonly [string, Uint8Array, number, boolean]>([
    ['a part as it was declared', deflated, crc, true],
    ['a wrong checksum', deflated, 1, false],
    [
      'its own trailer and a blank after it',
      Buffer.concat([deflated, trailer, Buffer.alloc(1)]),
      1,
      false,
    ],
    [
      'a .gz file after an empty one',
      Buffer.concat([Buffer.from([3, 0]), Buffer.alloc(8), gzipped.subarray(0, -8)]),
      crc,
      false,
    ],
    ['more bytes after it', Buffer.concat([deflated, Buffer.from('more')]), crc, false],
  ])('%s', async (_, stored, declared, isChecked) => {
    expect((await inflate(stored, content.length, declared))?.isChecked).toBe(isChecked);
  });
});
