import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Typed } from '../consolidation-files/office';
import { few, inputs, readingOf, valueAt } from '../consolidation-files/office';
import { treated } from '../consolidation-files/treated';
import { temporaryFolder } from './support/folder';
import type { Run } from './support/gyokaku';
import { gyokaku } from './support/gyokaku';

const { divisionBytes, writeMasterFile } = few;

/** Two consolidations: first 広報課 and 税務課, then 会計管理課. */
const FOLLOWERS = 'k:37-1|R6.actual';
const TAX = 's:54-s1|R6.actual';
const FUNDS = 's:53-s1|R6.actual';
const HANDED_OUT: Typed = { [FOLLOWERS]: 810_000, [TAX]: 'やや遅れ' };

const folder = temporaryFolder();
const at = (...names: readonly string[]): string => join(folder, ...names);

const handedIn = (division: string, typed: Typed): Promise<Uint8Array> =>
  divisionBytes(division, inputs(typed), { handedOut: HANDED_OUT });

beforeAll(async () => {
  mkdirSync(at('1'));
  mkdirSync(at('2'));
  await writeMasterFile(at('R6.xlsx'), HANDED_OUT);
  writeFileSync(at('1', '広報課.xlsx'), await handedIn('koho', { [FOLLOWERS]: 820_000 }));
  writeFileSync(at('1', '税務課.xlsx'), await handedIn('zeimu', { [TAX]: '完了' }));
  writeFileSync(at('2', '会計管理課.xlsx'), await handedIn('kaikei', { [FUNDS]: '計画どおり' }));
  for (const [into, out, from] of [
    ['R6.xlsx', '1回.xlsx', '1'],
    ['1回.xlsx', '2回.xlsx', '2'],
  ] as const) {
    await gyokaku(folder, 'consolidate', '--into', into, '--out', out, from, '--quiet');
  }
});

const takeBack = (...args: readonly string[]): Promise<Run> =>
  gyokaku(folder, 'take-back', ...args);

async function valuesIn(file: string): Promise<readonly unknown[]> {
  const reading = await readingOf(at(file));
  return [FOLLOWERS, TAX, FUNDS].map((key) => valueAt(reading, key));
}

const value = z.union([z.number(), z.string(), z.boolean(), z.null()]);

/** The whole of what `take-back --json` writes, as docs/cli.md describes it. */
const shape = z.strictObject({
  master: z.string(),
  out: z.string().nullable(),
  dryRun: z.boolean(),
  run: z.number().int().positive(),
  restored: z.array(
    z.strictObject({
      ...{ key: z.string(), name: z.string(), file: z.string(), before: value, after: value },
    }),
  ),
  kept: z.array(
    z.strictObject({
      ...{
        key: z.string(),
        name: z.string(),
        file: z.string(),
        written: value,
        current: value,
        why: z.enum(['changed', 'closed']),
      },
    }),
  ),
});

test('the last consolidation: its values are gone, those of the one before stand; then that one', async () => {
  expect(await valuesIn('2回.xlsx')).toEqual([820_000, '完了', '計画どおり']);
  const last = await takeBack('2回.xlsx', '--out', '戻1.xlsx');
  expect([last.code, last.stderr]).toEqual([
    0,
    expect.stringContaining('「戻1.xlsx」を書きました'),
  ]);
  expect(last.stdout).toMatch(/No\.53.*「計画どおり」 → （空欄）/);
  expect(await valuesIn('戻1.xlsx')).toEqual([820_000, '完了', null]);

  expect((await takeBack('戻1.xlsx', '--out', '戻2.xlsx')).code).toBe(0);
  expect(await valuesIn('戻2.xlsx')).toEqual([810_000, 'やや遅れ', null]);

  const none = await takeBack('戻2.xlsx', '--out', '戻3.xlsx');
  expect([none.code, none.stdout, existsSync(at('戻3.xlsx'))]).toEqual([2, '', false]);
  expect(none.stderr).toContain('元に戻せる取り込みがありません');
  // Nothing of it is forgotten: what was written and what was taken back stands in the log.
  const { log } = await readingOf(at('戻2.xlsx'));
  const ofTax = log.filter(({ key }) => key === TAX).map(({ decision }) => decision.kind);
  expect(ofTax).toEqual(['taken', 'takenBack']);
});

test('one file of an earlier consolidation, by the name that it had; it can be taken in again', async () => {
  const { code } = await takeBack('2回.xlsx', '--file', '広報課.xlsx', '--out', '戻広報.xlsx');
  expect([code, await valuesIn('戻広報.xlsx')]).toEqual([0, [810_000, '完了', '計画どおり']]);
  const args = ['consolidate', '--into', '戻広報.xlsx', '--out', '再.xlsx', '1', '--quiet'];
  const again = await gyokaku(folder, ...args);
  expect(again.stdout).toMatch(/1\/広報課\.xlsx +広報課 +1 +受け入れ/);
  expect(await valuesIn('再.xlsx')).toEqual([820_000, '完了', '計画どおり']);
});

test('--dry-run and --json: what would come back, by the file itself; nothing is written', async () => {
  copyFileSync(at('1', '税務課.xlsx'), at('別の名前.xlsx'));
  const before = readdirSync(folder);
  const args = ['--file', '別の名前.xlsx', '--dry-run', '--json'];
  const { code, stderr, stdout } = await takeBack('2回.xlsx', ...args);
  const document = shape.parse(JSON.parse(stdout));
  expect(document).toMatchObject({ master: '2回.xlsx', out: null, dryRun: true, kept: [] });
  const restored = document.restored.filter(({ key }) => !key.startsWith('d:'));
  expect(restored).toEqual([
    expect.objectContaining({ key: TAX, file: '1/税務課.xlsx', before: '完了', after: 'やや遅れ' }),
  ]);
  // Days as days, not as Excel counts them.
  const days = document.restored.filter(({ key }) => /\|(?:submittedOn|confirmedOn)$/.test(key));
  expect(days.length).toBeGreaterThan(0);
  for (const { before: from, after: to } of days) {
    for (const day of [from, to]) expect(day ?? '2025-01-01').toMatch(/^2025-\d\d-\d\d$/);
  }
  expect([code, stderr]).toEqual([0, '何も書いていません（--dry-run）。\n']);
  expect(readdirSync(folder)).toEqual(before);
});

test('a value that somebody has changed by hand since then stays and is named; the others come back', async () => {
  const typed = {
    bytes: () => Promise.resolve(readFileSync(at('1回.xlsx'))),
    edits: [['type', FOLLOWERS, 821_000]] as const,
  };
  for (const [, bytes] of await treated([typed])) writeFileSync(at('手直し.xlsx'), bytes);
  const { code, stdout } = await takeBack('手直し.xlsx', '--out', '戻手直し.xlsx');
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /戻さない値（1）[^]*No\.37.*取り込んだ値 「820000」 が、その後 「821000」 に変わっています/,
  );
  expect(await valuesIn('戻手直し.xlsx')).toEqual([821_000, 'やや遅れ', null]);
});

test('a file that was never taken in: exit code 2, with those that were', async () => {
  const { code, stderr } = await takeBack('2回.xlsx', '--file', '財政課.xlsx', '--dry-run');
  expect(code).toBe(2);
  expect(stderr).toMatch(/「財政課\.xlsx」は取り込まれていません[^]*第2回[^]*2\/会計管理課\.xlsx/);
  expect(stderr).toMatch(/第1回[^]*1\/広報課\.xlsx/);
});

test('by a name that files of two divisions had nothing is taken back; by one that macOS has taken apart it is', async () => {
  for (const [name, from] of [
    ['3/課①/ほうこくが.xlsx', '1/広報課.xlsx'],
    ['3/課②/ほうこくが.xlsx', '1/税務課.xlsx'],
  ] as const) {
    mkdirSync(dirname(at(name)), { recursive: true });
    copyFileSync(at(from), at(name.normalize('NFD')));
  }
  const from = ['--into', 'R6.xlsx', '--out', '3回.xlsx', '3', '--recursive', '--quiet'];
  await gyokaku(folder, 'consolidate', ...from);
  const { code, stderr } = await takeBack('3回.xlsx', '--file', 'ほうこくが.xlsx', '--dry-run');
  expect(code).toBe(2);
  expect(stderr).toMatch(/2つ以上の課から取り込んでいます/);
  expect(stderr).toMatch(/\u3000広報課\n/);
  expect(stderr).toMatch(/\u3000税務課\n/);
  const one = await takeBack('3回.xlsx', '--file', '3/課②/ほうこくが.xlsx', '--dry-run');
  expect([one.code, one.stdout]).toEqual([0, expect.stringContaining('「完了」 → 「やや遅れ」')]);
  expect(one.stdout).not.toContain('820000');
});

test('a new name is needed, and what is there is not overwritten', async () => {
  const unnamed = await takeBack('2回.xlsx');
  expect([unnamed.code, unnamed.stderr]).toEqual([2, expect.stringContaining('--out で')]);
  const taken = await takeBack('2回.xlsx', '--out', 'R6.xlsx');
  expect([taken.code, taken.stderr]).toEqual([1, expect.stringContaining('--force')]);
});
