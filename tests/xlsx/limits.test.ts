import {
  limitsBeside,
  masterLimits,
  type ReadResult,
  readXlsx,
  type SizeLimits,
  submissionLimits,
  writeXlsx,
} from '../../src/xlsx';
import { type ForgedPart, forgeZip, honestParts } from './forge';
import { columnOf } from './planBuilders';

/** A programme of a thousand initiatives has a master larger than anybody may send; only beside it may others be so large. */

const MEGABYTE = 1024 * 1024;
let parts: ForgedPart[];

beforeAll(async () => {
  parts = await honestParts(await writeXlsx(columnOf(['実績', 65, true])));
});

/** A workbook that has parts of so many megabytes beside its own, or says so: nothing is inflated to judge it. */
const withParts = (...sizes: readonly number[]): Uint8Array =>
  forgeZip([
    ...parts,
    ...sizes.map((size, index) => ({
      name: `xl/media/${index}.bin`,
      content: '',
      size: size * MEGABYTE,
    })),
  ]);

const read = (bytes: Uint8Array, limits?: SizeLimits): Promise<ReadResult> =>
  readXlsx(bytes, { fileName: 'x.xlsx', ...(limits === undefined ? {} : { limits }) });

test('a workbook with a part of 12 MB is read as a master and refused as anything else', async () => {
  const bytes = withParts(12);
  expect(await read(bytes)).toMatchObject({ ok: false, code: 'partTooLarge' });
  expect(await read(bytes, masterLimits)).toMatchObject({ ok: true });
});

test('beside a master of ordinary size no file may be larger than anybody may send', () => {
  expect(limitsBeside(withParts(7, 7))).toEqual(submissionLimits);
});

test('beside a large master a file may be as large, and no larger', async () => {
  const limits = limitsBeside(withParts(12, 8, 8, 8, 8));
  expect(await read(withParts(12), limits)).toMatchObject({ ok: true });
  expect(await read(withParts(13), limits)).toMatchObject({ ok: false, code: 'partTooLarge' });
  expect(await read(withParts(12, 12, 12, 12), limits)).toMatchObject({
    ok: false,
    code: 'tooLarge',
  });
});

test.each([
  ['nothing', () => new Uint8Array()],
  ['a bomb', () => withParts(65)],
  ['many parts that are a bomb together', () => withParts(...Array.from({ length: 9 }, () => 30))],
])('beside %s, which is no master, the limits are as strict as ever', (_, bytes) => {
  expect(limitsBeside(bytes())).toEqual(submissionLimits);
});
