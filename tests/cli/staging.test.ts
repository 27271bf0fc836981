import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Staging } from '../../src/cli/files/staging';
import { temporaryFolder } from './support/folder';

const base = temporaryFolder();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
let folder = '';
let count = 0;

beforeEach(() => {
  folder = join(base, String((count += 1)));
  mkdirSync(folder);
});

const HOURS_AGO = new Date(Date.now() - 2 * 3_600_000);

const at = (name: string): string => join(folder, name);
const content = (name: string): string => readFileSync(at(name), 'utf8');

test('files appear only when all are written, and nothing else stays', () => {
  const staging = new Staging(false);
  staging.add(at('a.txt'), bytes('A'));
  staging.add(at('neu/b.txt'), bytes('B'));
  expect(existsSync(at('a.txt')) || existsSync(at('neu/b.txt'))).toBe(false);
  staging.commit();
  expect([content('a.txt'), content('neu/b.txt')]).toEqual(['A', 'B']);
  expect(readdirSync(folder).sort()).toEqual(['a.txt', 'neu']);
});

test('what was staged and discarded leaves nothing behind', () => {
  const staging = new Staging(false);
  staging.add(at('a.txt'), bytes('A'));
  staging.discard();
  expect(readdirSync(folder)).toEqual([]);
});

test('an existing file is refused before any work, and named', () => {
  writeFileSync(at('a.txt'), 'old');
  expect(() => new Staging(false).refuseExisting([at('a.txt')])).toThrow(at('a.txt'));
  expect(() => new Staging(true).refuseExisting([at('a.txt')])).not.toThrow();
});

test('a file that came into being meanwhile is not replaced, and the others do not appear', () => {
  const staging = new Staging(false);
  staging.add(at('a.txt'), bytes('A'));
  staging.add(at('b.txt'), bytes('B'));
  writeFileSync(at('b.txt'), 'somebody else');
  expect(() => staging.commit()).toThrow(/--force/);
  expect(readdirSync(folder)).toEqual(['b.txt']);
  expect(content('b.txt')).toBe('somebody else');
});

test('where one of several cannot be placed, replaced ones get their old content back', () => {
  writeFileSync(at('a.txt'), 'old');
  mkdirSync(at('c.txt/inside'), { recursive: true });
  const staging = new Staging(true);
  for (const name of ['a.txt', 'b.txt', 'c.txt']) staging.add(at(name), bytes('new'));
  expect(() => staging.commit()).toThrow(/c\.txt/);
  expect(content('a.txt')).toBe('old');
  expect(readdirSync(folder).sort()).toEqual(['a.txt', 'c.txt']);
});

test('what a killed process has left is gone after the next writing; what may still be written stays', () => {
  const ended = String(spawnSync(process.execPath, ['-e', '0']).pid);
  const left = {
    [`.gyokaku-${ended}-1.tmp`]: HOURS_AGO,
    [`.gyokaku-${ended}-2.tmp`]: new Date(),
    [`.gyokaku-${String(process.ppid)}-1.tmp`]: HOURS_AGO,
    [`.gyokaku-${ended}-1.tmp.old`]: HOURS_AGO,
    '.gyokaku.tmp': HOURS_AGO,
    'R6.tmp': HOURS_AGO,
  };
  for (const [name, time] of Object.entries(left)) {
    writeFileSync(at(name), 'half');
    utimesSync(at(name), time, time);
  }
  const staging = new Staging(false);
  staging.add(at('a.txt'), bytes('A'));
  staging.commit();
  const [gone, ...stay] = Object.keys(left);
  expect(gone).toContain('-1.tmp');
  expect(readdirSync(folder).sort()).toEqual([...stay, 'a.txt'].sort());
});

test('replacing through a link replaces what it points at', () => {
  writeFileSync(at('real.txt'), 'old');
  symlinkSync(at('real.txt'), at('link.txt'));
  const staging = new Staging(true);
  staging.add(at('link.txt'), bytes('new'));
  staging.commit();
  expect(content('real.txt')).toBe('new');
});

test('a place that cannot be written to is named with a reason', () => {
  writeFileSync(at('file'), '');
  const staging = new Staging(false);
  expect(() => staging.add(at('file/a.txt'), bytes('A'))).toThrow(/「.*a\.txt」に書き込めません/);
  staging.discard();
  rmSync(at('file'));
});
