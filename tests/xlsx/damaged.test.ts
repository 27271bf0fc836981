import { readXlsx, type ReadResult, writeXlsx } from '../../src/xlsx';
import { everyFeature } from './everyFeature';

/** Copies cut short or with bytes changed: read exactly as before, or refused. Never other values, never a crash. */

let sound: Uint8Array;
let expected: string;

const read = (bytes: Uint8Array): Promise<ReadResult> => readXlsx(bytes, { fileName: 'x.xlsx' });
const essence = (result: ReadResult): string => JSON.stringify(result.ok ? result.grid : null);

beforeAll(async () => {
  sound = await writeXlsx(everyFeature());
  const result = await read(sound);
  expect(result.ok).toBe(true);
  expected = essence(result);
});

test('cut at every fortieth of its length', async () => {
  for (let part = 1; part < 40; part++) {
    const result = await read(sound.slice(0, Math.floor((sound.length * part) / 40)));
    expect(result).toMatchObject({ ok: false, code: 'truncated' });
  }
});

test('cut by the last byte, or with bytes added', async () => {
  expect(await read(sound.slice(0, -1))).toMatchObject({ ok: false });
  expect(await read(new Uint8Array([...sound, 0]))).toMatchObject({ ok: false });
});

test('a stretch overwritten anywhere', async () => {
  let refused = 0;
  for (let at = 0; at < sound.length; at += 331) {
    const copy = sound.slice();
    copy.fill(0xa5, at, at + 7);
    const result = await read(copy);
    if (result.ok) expect(essence(result)).toBe(expected);
    else refused++;
  }
  expect(refused).toBeGreaterThan(10);
});

test('any one byte flipped', async () => {
  let refused = 0;
  let unharmed = 0;
  // Every byte of the headers and directory, every fifth of the rest.
  for (let at = 0; at < sound.length; at += at > sound.length - 1_200 ? 1 : 5) {
    for (const bits of [0x01, 0xff]) {
      const copy = sound.slice();
      copy[at] = (copy[at] ?? 0) ^ bits;
      const result = await read(copy);
      if (result.ok) {
        expect(essence(result)).toBe(expected);
        unharmed++;
      } else refused++;
    }
  }
  // Only bytes without effect get past: dates and versions in the headers, and parts nobody reads.
  expect(refused).toBeGreaterThan(unharmed);
});
