import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryFolder } from './support/folder';
import { commandOf, root } from './support/gyokaku';

const folder = temporaryFolder();
const built = join(folder, 'build/cli');
let code: string;
let whole: Buffer;

beforeAll(() => {
  commandOf([]);
  mkdirSync(join(folder, 'scripts'));
  cpSync(resolve(root, 'build/cli'), built, { recursive: true });
  cpSync(resolve(root, 'scripts/compiled.cjs'), join(folder, 'scripts/compiled.cjs'));
  const name = readdirSync(built).find((each) => each.startsWith(`main.js.${process.version}`));
  code = join(built, name ?? '');
  whole = readFileSync(code);
});

const version = (): string =>
  spawnSync(process.execPath, [join(built, 'main.mjs'), '--version'], { encoding: 'utf8' }).stdout;

const cases: readonly (readonly [string, () => void])[] = [
  ['as it was made', () => undefined],
  ['is cut off', () => writeFileSync(code, whole.subarray(0, whole.length / 2))],
  ['is empty', () => writeFileSync(code, '')],
  ['is that of another bundle', () => writeFileSync(code, Buffer.from(whole).fill('0', 0, 64))],
  ['is of another version of V8', () => writeFileSync(code, Buffer.from(whole).fill(1, 64, 90))],
  ['is gone', () => rmSync(code)],
];

test.each(cases)('the command line runs where its compiled code %s', (_, damage) => {
  damage();
  expect(version()).toMatch(/^\d+\.\d+\.\d+\n$/);
});
