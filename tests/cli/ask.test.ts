import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Typed } from '../consolidation-files/office';
import { few, inputs, readingOf, valueAt } from '../consolidation-files/office';
import { temporaryFolder } from './support/folder';
import type { Answer, TerminalRun } from './support/onTerminal';
import { onTerminal } from './support/onTerminal';

const { divisionBytes, writeMasterFile } = few;

/** 広報課's followers, 税務課's first step, each corrected in the master after the workbooks were handed out. */
const FOLLOWERS = 'k:37-1|R6.actual';
const TAX = 's:54-s1|R6.actual';
const HANDED_OUT: Typed = { [FOLLOWERS]: 810_000, [TAX]: 'やや遅れ' };
const CORRECTED: Typed = { [FOLLOWERS]: 815_000, [TAX]: '遅れ' };

const folder = temporaryFolder();
const at = (...names: readonly string[]): string => join(folder, ...names);
let master: Uint8Array;

const bytesOf = (division: string, typed: Typed): Promise<Uint8Array> =>
  divisionBytes(division, inputs(typed), { handedOut: HANDED_OUT });

beforeAll(async () => {
  mkdirSync(at('提出'));
  mkdirSync(at('二重'));
  await writeMasterFile(at('R6.xlsx'), CORRECTED);
  master = readFileSync(at('R6.xlsx'));
  writeFileSync(at('提出', '広報課.xlsx'), await bytesOf('koho', { [FOLLOWERS]: 820_000 }));
  writeFileSync(at('提出', '税務課.xlsx'), await bytesOf('zeimu', { [TAX]: '完了' }));
  writeFileSync(at('二重', 'a.xlsx'), await bytesOf('zeimu', { [TAX]: '完了' }));
  writeFileSync(at('二重', 'b.xlsx'), await bytesOf('zeimu', { [TAX]: '計画どおり' }));
});

afterEach(() => expect(readFileSync(at('R6.xlsx')).equals(master)).toBe(true));

/** Typed at the prompt that follows a question. */
const to = (question: string, types: string): Answer => [
  [question, '番号を入力してください > '],
  types,
];

const ask = (out: string, from: string, ...answers: readonly Answer[]): Promise<TerminalRun> =>
  onTerminal(
    folder,
    ['consolidate', '--into', 'R6.xlsx', '--out', out, '--on-conflict', 'ask', from],
    answers,
  );

async function valuesIn(file: string): Promise<readonly unknown[]> {
  const reading = await readingOf(at(file));
  return [FOLLOWERS, TAX].map((key) => valueAt(reading, key));
}

test('each conflict is asked with its three values; a wrong answer is asked again, full-width digits are digits', async () => {
  const { screen } = await ask(
    '一つずつ.xlsx',
    '提出',
    to('競合 1/2', '５\r'),
    to('0から4までの番号か、q を入力してください。', '１\r'),
    to('競合 2/2', '2\r'),
  );
  expect(screen).toMatch(/競合 1\/2\sNo\.37「県公式SNSのユーザー数」のR6年度の実績/);
  expect(screen).toMatch(/提出\/広報課\.xlsx［柱2 [A-Z]+\d+］/);
  expect(screen).toMatch(/配付時・前回\s「810000」\s+取りまとめ用\s「815000」\s+提出\s+「820000」/);
  expect(screen).toMatch(/1: 提出された値を使う[^]*2: 取りまとめ用の値を残す[^]*q: やめる/);
  expect(screen).toContain('「一つずつ.xlsx」を書きました');
  // On a terminal progress is a bar.
  expect(screen).toMatch(/█+ 2\/2\s提出\/税務課\.xlsx/);
  expect(await valuesIn('一つずつ.xlsx')).toEqual([820_000, '遅れ']);
});

test('one answer for all that is left; what was left open stays', async () => {
  const { code } = await ask('残り.xlsx', '提出', to('競合 1/2', '0\r'), to('競合 2/2', '3\r'));
  expect([code, await valuesIn('残り.xlsx')]).toEqual([1, [815_000, '完了']]);
});

test('of two files under one number a person chooses, and is then asked about its conflicts', async () => {
  const { screen } = await ask(
    '二つ.xlsx',
    '二重',
    to('税務課のどのファイルを使いますか', '2\r'),
    to('競合 1/1', '1\r'),
  );
  expect(screen).toMatch(/1: 二重\/a\.xlsx[^]*2: 二重\/b\.xlsx[^]*0: どれも使わない/);
  expect(await valuesIn('二つ.xlsx')).toEqual([815_000, '計画どおり']);
});

test.each([
  ['q', 'ｑ\r', 1],
  ['Ctrl-D', '\u0004', 1],
  ['Ctrl-C', '\u0003', 130],
])('whoever breaks off with %s writes nothing', async (_, typed, expected) => {
  const { code, screen } = await ask(
    'やめた.xlsx',
    '提出',
    to('競合 1/2', '1\r'),
    to('競合 2/2', typed),
  );
  expect([code, existsSync(at('やめた.xlsx'))]).toEqual([expected, false]);
  if (expected === 1) expect(screen).toContain('中止しました。何も書いていません。');
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});
