import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Every command installs what it needs, also when somebody begins two of them at once. npm is the real one. */

const scripts = resolve(__dirname, '../../scripts');
let home = '';

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'gyokaku-installing-'));
  mkdirSync(join(home, 'scripts'));
  mkdirSync(join(home, 'one'));
  copyFileSync(join(scripts, 'dependencies.mjs'), join(home, 'scripts/dependencies.mjs'));
  writeFileSync(
    join(home, 'command.mjs'),
    "import { ensureDependencies } from './scripts/dependencies.mjs';\nensureDependencies();\nconsole.error('ready');\n",
  );
  const one = { name: 'one', version: '1.0.0' };
  writeFileSync(join(home, 'one/package.json'), JSON.stringify(one));
  const house = { name: 'house', version: '1.0.0', dependencies: { one: 'file:./one' } };
  writeFileSync(join(home, 'package.json'), JSON.stringify(house));
  npm('install', '--package-lock-only');
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

beforeEach(() => rmSync(join(home, 'node_modules'), { recursive: true, force: true }));

function npm(...args: readonly string[]): void {
  const { status, stderr } = spawnSync('npm', [...args, '--offline', '--no-audit'], {
    cwd: home,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

/** What a command says until it has what it needs. */
function command(): Promise<string> {
  const child = spawn(process.execPath, ['command.mjs'], {
    cwd: home,
    env: { ...process.env, npm_config_offline: 'true', npm_config_audit: 'false' },
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((done) => child.on('close', () => done(said)));
}

const count = (said: readonly string[], words: string): number =>
  said.filter((each) => each.includes(words)).length;

test('of three that begin at once one installs, and all go on', async () => {
  const said = await Promise.all([command(), command(), command()]);
  expect(count(said, 'ready')).toBe(3);
  expect(count(said, 'Installing the npm packages')).toBe(1);
  expect(existsSync(join(home, 'node_modules/one/package.json'))).toBe(true);
  expect(existsSync(join(home, 'build/installing'))).toBe(false);
});

test('one that was ended on the way keeps nobody waiting', async () => {
  const ended = spawnSync(process.execPath, ['-e', '']);
  mkdirSync(join(home, 'build'), { recursive: true });
  writeFileSync(join(home, 'build/installing'), String(ended.pid));
  const said = await command();
  expect(said).toContain('Installing the npm packages');
  expect(said).toContain('ready');
});
