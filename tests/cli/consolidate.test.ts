import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { HandedIn, Typed } from '../consolidation-files/office';
import { few, inputs, readingOf, valueAt } from '../consolidation-files/office';
import type { ConsolidateDocument } from './support/consolidateDocument';
import { parseConsolidateDocument } from './support/consolidateDocument';
import { temporaryFolder } from './support/folder';
import type { Run } from './support/gyokaku';
import { gyokaku } from './support/gyokaku';

const { divisionBytes, plausible, writeMasterFile } = few;

/** 広報課's followers, 税務課's first step. */
const FOLLOWERS = 'k:37-1|R6.actual';
const TAX = 's:54-s1|R6.actual';

const base = temporaryFolder();
let count = 0;
let folder = '';

beforeEach(async () => {
  folder = join(base, String((count += 1)));
  mkdirSync(join(folder, '提出'), { recursive: true });
  await writeMasterFile(at('R6.xlsx'), { [FOLLOWERS]: 810_000 });
});

const at = (...names: readonly string[]): string => join(folder, ...names);
const run = (...args: readonly string[]): Promise<Run> =>
  gyokaku(folder, 'consolidate', '--into', 'R6.xlsx', ...args);

/** Everything that the division has to fill in, and these values. */
async function hand(
  name: string,
  division: string,
  typed: Typed,
  how: HandedIn = {},
): Promise<void> {
  const values = new Map([...plausible(division, 1), ...inputs(typed)]);
  writeFileSync(at('提出', name), await divisionBytes(division, values, how));
}

/** 広報課 changes its actual from what it was handed out. */
const handChange = (name = '広報課.xlsx', value = 820_000): Promise<void> =>
  hand(name, 'koho', { [FOLLOWERS]: value }, { handedOut: { [FOLLOWERS]: 810_000 } });

const handTax = (): Promise<void> => hand('税務課.xlsx', 'zeimu', { [TAX]: '完了' });

/** The office has corrected the same value meanwhile. */
const correctMaster = (): Promise<void> => writeMasterFile(at('R6.xlsx'), { [FOLLOWERS]: 815_000 });

async function documentOf(...args: readonly string[]): Promise<ConsolidateDocument> {
  return parseConsolidateDocument((await run(...args, '--json', '--quiet')).stdout);
}

async function valuesIn(file: string, ...keys: readonly string[]): Promise<readonly unknown[]> {
  const reading = await readingOf(at(file));
  return keys.map((key) => valueAt(reading, key));
}

/** Without the line breaks and indents of the terminal. */
const unwrapped = (text: string): string => text.replace(/\s+/g, '');

describe('the usual way', () => {
  test('values of a folder and of a single file stand in the new master; the old one is untouched', async () => {
    await handChange();
    await handTax();
    renameSync(at('提出', '税務課.xlsx'), at('税務課.xlsx'));
    const before = readFileSync(at('R6.xlsx'));
    const { code, stderr, stdout } = await run('--out', 'neu.xlsx', '提出', '税務課.xlsx');
    expect([code, stderr.match(/^\d+\/2/gm)]).toEqual([0, ['1/2', '2/2']]);
    expect(stderr).toContain('「neu.xlsx」を書きました');
    expect(stderr).not.toContain('引き継がれません');
    expect(stdout).toMatch(/提出\/広報課\.xlsx +広報課 +1 +受け入れ/);
    expect(await valuesIn('neu.xlsx', FOLLOWERS, TAX)).toEqual([820_000, '完了']);
    expect(readFileSync(at('R6.xlsx')).equals(before)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['R6.xlsx', 'neu.xlsx', '提出', '税務課.xlsx']);
  });

  test('--dry-run says the same and writes nothing; --out is not needed', async () => {
    await handChange();
    const { code, stderr, stdout } = await run('--dry-run', '--values', '提出');
    expect(code).toBe(0);
    expect(stderr).toContain('何も書いていません（--dry-run）');
    expect(unwrapped(stdout)).toMatch(/変更［柱2[A-Z]+\d+］No\.37.*「810000」→「820000」/);
    expect(readdirSync(folder).sort()).toEqual(['R6.xlsx', '提出']);
  });

  test('the values that change are counted, and the records of the submissions are not', async () => {
    await handChange();
    await handTax();
    const { changed, files } = await documentOf('--out', 'neu.xlsx', '提出');
    const taken = files.flatMap(({ items }) =>
      items.filter(({ decision }) => decision === 'taken'),
    );
    expect(taken.length).toBeGreaterThan(10);
    expect(changed).toBe(taken.length);
    // The next number of the same: nothing but the record.
    await hand(
      '広報課2.xlsx',
      'koho',
      { [FOLLOWERS]: 820_000 },
      { handedOut: { [FOLLOWERS]: 810_000 }, number: 2 },
    );
    const args = ['consolidate', '--into', 'neu.xlsx', '--out', 'neu2.xlsx', '提出/広報課2.xlsx'];
    const again = await gyokaku(folder, ...args);
    expect([again.code, again.stderr]).toEqual([
      0,
      expect.stringContaining(
        '変わる値はなく、提出の記録だけが変わります。「neu2.xlsx」を書きました。',
      ),
    ]);
  });

  test('the same files once more change nothing: the new master is the old one, byte by byte', async () => {
    await handChange();
    await run('--out', 'neu.xlsx', '提出');
    const args = ['consolidate', '--into', 'neu.xlsx', '--out', 'neu2.xlsx', '提出'];
    const again = await gyokaku(folder, ...args);
    expect([again.code, again.stderr]).toEqual([
      0,
      expect.stringContaining('変わる値はありません'),
    ]);
    expect(again.stdout).toContain('取込済み');
    expect(readFileSync(at('neu2.xlsx')).equals(readFileSync(at('neu.xlsx')))).toBe(true);
  });

  test('who has submitted, who has not and who has errors stands in one table', async () => {
    await handTax();
    await hand('広報課.xlsx', 'koho', { [FOLLOWERS]: '約80万' });
    const args = ['--dry-run', '提出', '--today', '2030-01-01'];
    const { stdout } = await run(...args);
    expect(stdout).toMatch(/税務課 +受理 +1 +2025-04-21/);
    expect(stdout).toMatch(/広報課 +提出 +1 +2025-04-21 +1 +1/);
    expect(unwrapped(stdout)).toMatch(/未提出:.*財政課/);
    expect(stdout).toMatch(/エラーあり: 広報課/);
    const { divisions } = await documentOf(...args);
    const row = (id: string) => divisions.find((each) => each.id === id);
    expect(row('zaisei')).toMatchObject({ standing: 'notSubmitted', file: null });
    expect(row('zaisei')?.reminder).toContain('財政課');
    expect(row('zeimu')).toMatchObject({ standing: 'accepted', file: '提出/税務課.xlsx' });
    expect(row('zeimu')?.reminder).toBeNull();
    expect(row('koho')).toMatchObject({ standing: 'submitted', errors: 1, heldBack: 1 });
  });
});

describe('a conflict', () => {
  beforeEach(async () => {
    await correctMaster();
    await handChange();
    await handTax();
  });

  test('stops everything by default: exit code 1, nothing written, both values shown', async () => {
    const { code, stderr, stdout } = await run('--out', 'neu.xlsx', '提出');
    expect([code, existsSync(at('neu.xlsx'))]).toEqual([1, false]);
    expect(stderr).toMatch(/競合する値が1件あるため、何も書いていません.*ask.*keep.*take/);
    expect(unwrapped(stdout)).toContain(
      '配付時・前回「810000」取りまとめ用「815000」提出「820000」',
    );
  });

  test.each([
    ['keep', 815_000, 'kept', 'conflictKept'],
    ['take', 820_000, 'taken', 'conflictTaken'],
  ] as const)('%s: %d stands, and the decision is logged', async (policy, value, ...decided) => {
    const [decision, logged] = decided;
    const document = await documentOf('--out', 'neu.xlsx', '--on-conflict', policy, '提出');
    const items = document.files.flatMap((file) => file.items);
    expect(items.filter(({ verdict }) => verdict === 'conflict')).toEqual([
      expect.objectContaining({
        ...{ key: FOLLOWERS, base: 810_000, before: 815_000, after: 820_000, decision },
      }),
    ]);
    expect([document.out, document.undecided]).toEqual(['neu.xlsx', 0]);
    expect(await valuesIn('neu.xlsx', FOLLOWERS, TAX)).toEqual([value, '完了']);
    const { log } = await readingOf(at('neu.xlsx'));
    expect(log.find(({ key }) => key === FOLLOWERS)?.decision.kind).toBe(logged);
  });

  test('ask is refused where nobody could answer, before anything is read', async () => {
    const { code, stderr, stdout } = await run('--out', 'neu.xlsx', '--on-conflict', 'ask', '提出');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^--on-conflict ask は、端末で/);
  });

  test('two files of one division under one number stop everything too; no rule chooses between them', async () => {
    await handChange('広報課（訂正）.xlsx', 825_000);
    const stopped = await run('--out', 'neu.xlsx', '提出');
    expect([stopped.code, existsSync(at('neu.xlsx'))]).toEqual([1, false]);
    expect(stopped.stderr).toContain('どのファイルが正しいか決まらない課が1課');
    expect(stopped.stdout).toContain('二重');
    expect(stopped.stderr).toContain('同じ課のファイルが2つ以上あるところは、--on-conflict ask で');
    expect(stopped.stderr).not.toContain('take を指定');
    const taken = await run('--out', 'neu.xlsx', '--on-conflict', 'take', '提出');
    expect(taken.code).toBe(1);
    expect(await valuesIn('neu.xlsx', FOLLOWERS, TAX)).toEqual([815_000, '完了']);
  });
});

test('a file that a rule chose over the submission before is one that is taken: its errors count', async () => {
  await handChange();
  expect((await run('--out', 'eins.xlsx', '提出')).code).toBe(0);
  const wrong = { [FOLLOWERS]: 825_000, 's:37-s1|R6.actual': '順調' };
  await hand('広報課.xlsx', 'koho', wrong, { handedOut: { [FOLLOWERS]: 810_000 } });
  const args = ['consolidate', '--into', 'eins.xlsx', '--out', 'zwei.xlsx', '提出'];
  const skipped = await gyokaku(folder, ...args, '--on-conflict', 'keep');
  expect(skipped.stderr).not.toContain('保留しました');
  const { code, stderr, stdout } = await gyokaku(
    folder,
    ...args,
    '--force',
    '--json',
    '--on-conflict',
    'take',
  );
  const { divisions, files } = parseConsolidateDocument(stdout);
  expect([code, files[0]?.verdict]).toEqual([1, 'accepted']);
  expect(divisions.find(({ id }) => id === 'koho')).toMatchObject({ heldBack: 1 });
  expect(stderr).toContain('エラーのある値を1件、取り込まずに保留しました');
});

describe('what cannot be taken', () => {
  test('a value with an error is held back and named; the rest is taken; exit code 1', async () => {
    await hand('税務課.xlsx', 'zeimu', { [TAX]: '順調', 's:54-s2|R6.actual': '完了' });
    const { code, stderr, stdout } = await run('--out', 'neu.xlsx', '提出');
    expect(code).toBe(1);
    expect(stderr).toContain('エラーのある値を1件、取り込まずに保留しました');
    expect(stdout).toMatch(/保留 .*［柱3 [A-Z]+\d+］No\.54/);
    expect(await valuesIn('neu.xlsx', TAX, 's:54-s2|R6.actual')).toEqual([null, '完了']);
  });

  test('a submission in which something is still missing is taken; exit code 1, as the check has it', async () => {
    const bytes = await divisionBytes('zeimu', inputs({ [TAX]: '完了' }));
    writeFileSync(at('提出', '税務課.xlsx'), bytes);
    const { code, stdout } = await run('--out', 'neu.xlsx', '提出');
    expect([code, await valuesIn('neu.xlsx', TAX)]).toEqual([1, ['完了']]);
    expect(stdout).toContain('エラーあり: 税務課');
  });

  test('an unreadable file is reported and does not stop the others; exit code 2', async () => {
    await handChange();
    writeFileSync(at('提出', '財政課.xlsx'), 'PK');
    const { code, stderr, stdout } = await run('--out', 'neu.xlsx', '提出', 'ない.xlsx');
    expect(code).toBe(2);
    expect(unwrapped(stdout)).toContain('「提出/財政課.xlsx」は、途中で切れています');
    expect(unwrapped(stdout)).toContain('「ない.xlsx」を読めません');
    expect(stderr).toContain('取り込めないファイルが2個あります');
    expect(await valuesIn('neu.xlsx', FOLLOWERS)).toEqual([820_000]);
  });

  test('the master, the new file and other things in the folder are passed over with a word', async () => {
    await handChange();
    renameSync(at('提出', '広報課.xlsx'), at('広報課.xlsx'));
    writeFileSync(at('~$R6.xlsx'), 'lock');
    writeFileSync(at('鑑.docx'), 'x');
    writeFileSync(at('neu.xlsx'), 'old');
    const { code, stdout } = await run('--out', 'neu.xlsx', '--force', '.', '広報課.xlsx');
    expect(code).toBe(0);
    for (const words of [
      /「R6\.xlsx」: 取りまとめ用ブックそのもの/,
      /「neu\.xlsx」: 書き出し先/,
      /「~\$R6\.xlsx」: .*一時ファイル/,
      /「鑑\.docx」: Excelファイルではない/,
      /「提出」: 中は見ません.*--recursive/,
      /「広報課\.xlsx」: 二度指定されています/,
    ]) {
      expect(stdout).toMatch(words);
    }
    expect(await valuesIn('neu.xlsx', FOLLOWERS)).toEqual([820_000]);
  });

  test('--recursive takes the folders in the folder as well', async () => {
    mkdirSync(at('提出', '総務部'));
    await handTax();
    renameSync(at('提出', '税務課.xlsx'), at('提出', '総務部', '税務課.xlsx'));
    const document = await documentOf('--dry-run', '--recursive', '提出');
    expect(document.files.map(({ file }) => file)).toEqual(['提出/総務部/税務課.xlsx']);
  });
});

describe('the name of the new master', () => {
  beforeEach(() => handChange());

  test('has to be given, has to end in .xlsx, and may not be there yet', async () => {
    const said = async (...args: readonly string[]): Promise<readonly [number | null, string]> => {
      const { code, stderr } = await run(...args, '提出');
      return [code, stderr];
    };
    expect(await said()).toEqual([2, expect.stringMatching(/--out で、新しい.*--dry-run/)]);
    expect(await said('--out', 'neu.ods')).toEqual([2, expect.stringContaining('.xlsx で終わる')]);
    writeFileSync(at('neu.xlsx'), 'old');
    expect(await said('--out', 'neu.xlsx')).toEqual([1, expect.stringContaining('--force')]);
    expect(readFileSync(at('neu.xlsx'), 'utf8')).toBe('old');
  });

  test('may be that of the old one only with --force', async () => {
    const before = readFileSync(at('R6.xlsx'));
    const refused = await run('--out', './R6.xlsx', '提出');
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('そのものです')]);
    expect(readFileSync(at('R6.xlsx')).equals(before)).toBe(true);
    expect((await run('--out', './R6.xlsx', '--force', '提出')).code).toBe(0);
    expect(await valuesIn('R6.xlsx', FOLLOWERS)).toEqual([820_000]);
    expect(readdirSync(folder).sort()).toEqual(['R6.xlsx', '提出']);
  });
});

describe('the master', () => {
  test.each([
    ['not there', 'ない.xlsx', /「ない\.xlsx」を読めません/],
    ['a division’s workbook', '提出/広報課.xlsx', /担当課用のブックです/],
    ['no workbook', '提出/壊れ.xlsx', /途中で切れています/],
  ])('%s: exit code 2, nothing written', async (_, master, says) => {
    await handChange();
    writeFileSync(at('提出', '壊れ.xlsx'), 'PK');
    const args = ['consolidate', '--into', master, '--out', 'neu.xlsx', '提出', '--quiet'];
    const { code, stderr, stdout } = await gyokaku(folder, ...args);
    expect([code, stdout, existsSync(at('neu.xlsx'))]).toEqual([2, '', false]);
    expect(stderr).toMatch(says);
  });
});
