import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { join } from 'node:path';
import { readWorkbookFile } from '../../src/cli/files/readInput';
import type { Reading } from '../../src/workbook';
import { edited } from '../programme/madeUp';
import { temporaryFolder } from './support/folder';
import { ended, gyokaku, madeUpFile, start, succeeds } from './support/gyokaku';
import { mute } from './support/mute';

const folder = temporaryFolder();
const read = (name: string): Promise<Reading> => readWorkbookFile(join(folder, name), mute);

test('without a division: the master of the shipped programme, at the year-end round', async () => {
  expect(await succeeds(folder, 'generate', '--year', 'R6', '--out', 'master.xlsx')).toBe(
    'master.xlsx\n',
  );
  const { division, problems, programme, round, year } = await read('master.xlsx');
  expect([programme.id, year, round.id, division]).toEqual([
    'saitama-r5-r7',
    'R6',
    'yearEnd',
    null,
  ]);
  expect(problems).toEqual([]);
});

test('year, round and division may be named as people say them', async () => {
  for (const [at, year] of ['R6', '令和6年度', '令和６年', '6', '2024'].entries()) {
    const out = `jinji-${String(at)}.xlsx`;
    const more = ['--round', at % 2 === 0 ? '9月末' : 'interim'];
    const division = at % 2 === 0 ? '人事課' : 'jinji';
    await succeeds(
      folder,
      'generate',
      '--year',
      year,
      ...more,
      '--division',
      division,
      '--out',
      out,
    );
    const reading = await read(out);
    expect([reading.year, reading.round.id, reading.division]).toEqual(['R6', 'interim', 'jinji']);
  }
});

test('--out may be a folder: the name says year, round and division', async () => {
  mkdirSync(join(folder, 'into'));
  const out = await succeeds(
    folder,
    'generate',
    '--year',
    'R7',
    '--division',
    '財政課',
    '--out',
    'into',
  );
  expect(out).toBe(`${join('into', 'R7_年度末_12_財政課.xlsx')}\n`);
});

test('--divisions: every division and the master, each readable as what its name says', async () => {
  const { code, stderr, stdout } = await gyokaku(
    folder,
    ...['generate', '--year', 'R6', '--divisions', '--out', '配付'],
  );
  expect(code).toBe(0);
  const names = readdirSync(join(folder, '配付')).sort();
  expect(names).toHaveLength(16);
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.slice(3))
      .sort(),
  ).toEqual(names);
  expect(names.slice(0, 3)).toEqual([
    'R6_年度末_00_取りまとめ用.xlsx',
    'R6_年度末_01_行政・デジタル改革課.xlsx',
    'R6_年度末_02_情報システム戦略課.xlsx',
  ]);
  // Progress goes to stderr, a line a file where there is no terminal.
  expect(stderr.trim().split('\n')).toHaveLength(16);
  const readings = await Promise.all(names.map((name) => read(join('配付', name))));
  expect(readings[0]?.division).toBeNull();
  expect(readings[5]?.division).toBe('jinji');
  expect(new Set(readings.map(({ division }) => division)).size).toBe(16);
});

test('--quiet says nothing on stderr', async () => {
  const args = ['generate', '--programme', madeUpFile, '--year', 'R2', '--divisions', '--quiet'];
  expect((await gyokaku(folder, ...args, '--out', 'quiet')).stderr).toBe('');
});

test('a division that was taken over has no workbook, and the answer names its successor', async () => {
  const args = ['generate', '--programme', madeUpFile, '--year', 'R4'];
  await succeeds(folder, ...args, '--divisions', '--out', 'R4');
  expect(readdirSync(join(folder, 'R4')).sort()).toEqual([
    'R4_年度末_00_取りまとめ用.xlsx',
    'R4_年度末_01_経営企画課.xlsx',
    'R4_年度末_02_デジタル推進課.xlsx',
  ]);
  const { code, stderr } = await gyokaku(
    folder,
    ...args,
    '--division',
    '市民課',
    '--out',
    'x.xlsx',
  );
  expect(code).toBe(2);
  expect(stderr).toContain('経営企画課');
});

test('an existing file is kept without --force, and replaced with it', async () => {
  writeFileSync(join(folder, 'kept.xlsx'), 'mine');
  const args = ['generate', '--year', 'R6', '--division', '税務課', '--out', 'kept.xlsx'];
  const refused = await gyokaku(folder, ...args);
  expect([refused.code, refused.stdout]).toEqual([1, '']);
  expect(refused.stderr).toContain('「kept.xlsx」');
  expect(readFileSync(join(folder, 'kept.xlsx'), 'utf8')).toBe('mine');
  await succeeds(folder, ...args, '--force');
  expect((await read('kept.xlsx')).division).toBe('zeimu');
});

test('one existing division workbook stops all of them', async () => {
  const name = join('some', 'R6_年度末_14_税務課.xlsx');
  mkdirSync(join(folder, 'some'));
  writeFileSync(join(folder, name), 'mine');
  const { code, stderr } = await gyokaku(
    folder,
    'generate',
    '--year',
    'R6',
    '--divisions',
    '--out',
    'some',
  );
  expect(code).toBe(1);
  expect(stderr).toContain(name);
  expect(readdirSync(join(folder, 'some'))).toHaveLength(1);
});

test('where one of several cannot be placed, none is', async () => {
  const blocked = join(folder, 'blocked', 'R4_年度末_02_デジタル推進課.xlsx', 'inside');
  mkdirSync(blocked, { recursive: true });
  const old = join(folder, 'blocked', 'R4_年度末_01_経営企画課.xlsx');
  writeFileSync(old, 'old');
  const args = ['generate', '--programme', madeUpFile, '--year', 'R4', '--divisions', '--force'];
  const { code, stderr, stdout } = await gyokaku(folder, ...args, '--out', 'blocked');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('デジタル推進課.xlsx');
  expect(readdirSync(join(folder, 'blocked'))).toHaveLength(2);
  expect(readFileSync(old, 'utf8')).toBe('old');
});

describe('ended in the middle of writing', () => {
  const whenFirstIsStaged = async (name: string): Promise<void> => {
    for (;;) {
      if (readdirSync(join(folder, name)).some((each) => each.startsWith('.gyokaku-'))) return;
      await setTimeout(2);
    }
  };

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s: nothing of it stays', async (signal, code) => {
    mkdirSync(join(folder, signal));
    const child = start(folder, 'generate', '--year', 'R6', '--divisions', '--out', signal);
    const end = ended(child);
    await whenFirstIsStaged(signal);
    child.kill(signal);
    expect((await end).code).toBe(code);
    expect(readdirSync(join(folder, signal))).toEqual([]);
  });

  test('by a power cut: no workbook is half there, and an existing one is untouched', async () => {
    mkdirSync(join(folder, 'cut'));
    const old = join('cut', 'R6_年度末_01_行政・デジタル改革課.xlsx');
    writeFileSync(join(folder, old), 'old');
    const child = start(
      folder,
      'generate',
      '--year',
      'R6',
      '--divisions',
      '--force',
      '--out',
      'cut',
    );
    const end = ended(child);
    await whenFirstIsStaged('cut');
    child.kill('SIGKILL');
    await end;
    const workbooks = readdirSync(join(folder, 'cut')).filter((name) => name.endsWith('.xlsx'));
    expect(workbooks.map((name) => join('cut', name))).toEqual([old]);
    expect(readFileSync(join(folder, old), 'utf8')).toBe('old');
  });
});

describe('a programme of one’s own', () => {
  test('that is faulty is refused with the path of every fault', async () => {
    const faulty = readFileSync(madeUpFile, 'utf8').replace('"H30": 20', '"H30": "20分"');
    writeFileSync(join(folder, 'faulty.json'), faulty);
    const args = ['generate', '--programme', 'faulty.json', '--year', 'R2', '--out', 'x.xlsx'];
    const { code, stderr } = await gyokaku(folder, ...args);
    expect(code).toBe(2);
    expect(stderr).toContain('faulty.json');
    expect(stderr).toContain('initiatives[0].kpis[0].targets.H30');
  });

  test('that is no UTF-8, not there or names an unknown scale is refused, and named', async () => {
    const args = ['generate', '--year', 'R2', '--out', 'x.xlsx', '--programme'];
    writeFileSync(join(folder, 'sjis.json'), Buffer.from([0x7b, 0x8d, 0x73, 0x7d]));
    expect((await gyokaku(folder, ...args, 'sjis.json')).stderr).toContain('「sjis.json」はUTF-8');
    expect((await gyokaku(folder, ...args, 'none.json')).stderr).toContain(
      '「none.json」を読めません',
    );
    const unknownScale = edited(['scale', 'kizugawaa']);
    writeFileSync(join(folder, 'scale.json'), JSON.stringify(unknownScale));
    expect((await gyokaku(folder, ...args, 'scale.json')).stderr).toContain('kizugawaa');
  });

  test('may have a byte order mark', async () => {
    writeFileSync(join(folder, 'bom.json'), `\ufeff${readFileSync(madeUpFile, 'utf8')}`);
    await succeeds(
      folder,
      'generate',
      '--programme',
      'bom.json',
      '--year',
      'R2',
      '--out',
      'bom.xlsx',
    );
    expect(statSync(join(folder, 'bom.xlsx')).size).toBeGreaterThan(10_000);
    expect((await read('bom.xlsx')).programme.id).toBe('hoshimi-2nd-plan');
  });
});
