import type { ChildProcess } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { few, readingOf, valueAt } from '../consolidation-files/office';
import { temporaryFolder } from './support/folder';
import { ended, gyokaku, start } from './support/gyokaku';

const { divisionBytes, plausible, writeMasterFile } = few;

/** A consolidation that is ended on the way: by a person (SIGINT), or without being asked, as by a power cut (SIGKILL). */

const DIVISIONS = ['koho', 'kaikei', 'kenko', 'zeimu'];
const FOLLOWERS = 'k:37-1|R6.actual';

const base = temporaryFolder();
const folder = (name: string): string => join(base, name);
let master: Buffer;
let count = 0;

beforeAll(async () => {
  mkdirSync(folder('提出'));
  await writeMasterFile(folder('R6.xlsx'));
  master = readFileSync(folder('R6.xlsx'));
  for (const division of DIVISIONS) {
    const bytes = await divisionBytes(division, plausible(division, 1));
    writeFileSync(join(folder('提出'), `${division}.xlsx`), bytes);
  }
});

/** When it is ended. Where the moment has passed before the signal comes, what is promised holds all the same. */
type Moment = (child: ChildProcess, where: string) => Promise<void>;

const whenSaid =
  (text: string): Moment =>
  ({ stderr }) =>
    new Promise((come) => {
      let said = '';
      stderr?.on('data', (chunk: Buffer) => {
        said += chunk.toString('utf8');
        if (said.includes(text)) come();
      });
    });

/** A file that has not its name yet lies beside where it will have it. */
const whenWriting: Moment = (child, where) =>
  new Promise((come) => {
    const watching = watch(where, (_, name) => {
      if (name?.endsWith('.tmp') === true) come();
    });
    child.on('close', () => {
      watching.close();
      come();
    });
  });

const FIRST_READ = whenSaid(`1/${String(DIVISIONS.length)}`);
const ALL_READ = whenSaid(`${String(DIVISIONS.length)}/${String(DIVISIONS.length)}`);

const ARGS = (out: string): readonly string[] => [
  ...['consolidate', '--into', 'R6.xlsx', '--out', out, '--force', '../提出'],
];

interface Interrupted {
  readonly where: string;
  readonly code: number | null;
}

async function interrupted(
  out: string,
  signal: 'SIGINT' | 'SIGKILL',
  moment: Moment,
): Promise<Interrupted> {
  const where = folder(String((count += 1)));
  mkdirSync(where);
  copyFileSync(folder('R6.xlsx'), join(where, 'R6.xlsx'));
  const child = start(where, ...ARGS(out));
  const end = ended(child);
  await moment(child, where);
  child.kill(signal);
  return { where, code: (await end).code };
}

/** Whole: the values of the divisions stand in it. */
async function expectWhole(path: string): Promise<void> {
  expect(valueAt(await readingOf(path), FOLLOWERS)).toEqual(expect.any(Number));
}

const isOld = (where: string): boolean => readFileSync(join(where, 'R6.xlsx')).equals(master);

test.each([
  ['SIGINT', 'when the first file is read', FIRST_READ],
  ['SIGINT', 'when all are read', ALL_READ],
  ['SIGINT', 'while the new master is written', whenWriting],
  ['SIGKILL', 'when the first file is read', FIRST_READ],
] as const)(
  '%s %s: the old master is as it was, the new one whole or not there',
  async (...given) => {
    const [signal, , moment] = given;
    const { where, code } = await interrupted('新.xlsx', signal, moment);
    expect(isOld(where)).toBe(true);
    const isWritten = existsSync(join(where, '新.xlsx'));
    if (isWritten) await expectWhole(join(where, '新.xlsx'));
    if (signal === 'SIGKILL') return;
    // Whoever has finished before the signal came has finished as ever.
    expect(isWritten ? [130, 0, 1] : [130]).toContain(code);
    const others = readdirSync(where).filter((name) => !['R6.xlsx', '新.xlsx'].includes(name));
    expect(others).toEqual([]);
  },
);

test('SIGKILL while the new master takes the place of the old: one of them stands there, whole', async () => {
  const { where } = await interrupted('R6.xlsx', 'SIGKILL', whenWriting);
  if (!isOld(where)) await expectWhole(join(where, 'R6.xlsx'));
  // Whatever was left behind keeps nobody from doing it again.
  const { stderr } = await gyokaku(where, ...ARGS('新.xlsx'), '--quiet');
  expect(stderr).toContain('「新.xlsx」を書きました');
  await expectWhole(join(where, '新.xlsx'));
});
