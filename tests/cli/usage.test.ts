import { CommanderError } from 'commander';
import packageJson from '../../package.json';
import { explainError } from '../../src/cli/explainError';
import { Failure } from '../../src/cli/failure';
import { temporaryFolder } from './support/folder';
import { gyokaku } from './support/gyokaku';

const folder = temporaryFolder();
const commands = ['generate', 'sample', 'check', 'evaluate', 'export'];
const japanese = /[\u3041-\u30ff\u4e00-\u9fff]/;

test('--help is in Japanese and names every command', async () => {
  const { code, stderr, stdout } = await gyokaku(folder, '--help');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^使い方: gyokaku <コマンド> \[オプション\]/);
  for (const command of commands) expect(stdout).toContain(`  ${command}`);
  expect(stdout).not.toContain('demo');
  expect(stdout).not.toMatch(/Usage|Options|display help/);
});

test.each(commands)('%s --help has every option and an example, in Japanese', async (command) => {
  const { code, stdout } = await gyokaku(folder, command, '--help');
  expect(code).toBe(0);
  expect(stdout).toContain(`使い方: gyokaku ${command}`);
  expect(stdout).toMatch(/例:\n {2}.+\n {4}gyokaku /);
  expect(stdout).not.toMatch(/Usage|Options|default|display help/);
  for (const line of stdout.split('\n').filter((each) => /^ {2}-/.test(each))) {
    expect(line).toMatch(japanese);
  }
});

test('--version prints the version of the package', async () => {
  expect(await gyokaku(folder, '--version')).toEqual({
    code: 0,
    stdout: `${packageJson.version}\n`,
    stderr: '',
  });
});

test.each([
  ['no command', []],
  ['an unknown command', ['generat']],
  ['an unknown option', ['check', 'a.xlsx', '--jsn']],
  ['an option of another command', ['evaluate', 'a.xlsx', '--seed', '1']],
  ['a missing file', ['check']],
  ['a missing value', ['generate', '--year']],
  ['a missing option', ['generate', '--out', 'a.xlsx']],
  ['an unknown format', ['export', 'a.xlsx', '--format', 'xml']],
  ['a seed that is no whole number', ['sample', 'a.xlsx', '--seed', '1.5', '--out', 'b.xlsx']],
  ['a day that does not exist', ['check', 'a.xlsx', '--today', '2025-02-30']],
  ['too many files', ['evaluate', 'a.xlsx', 'b.xlsx']],
  [
    'both --division and --divisions',
    [...['generate', '--year', 'R6', '--out', 'x', '--divisions', '--division', '人事課']],
  ],
])('%s: a Japanese sentence on stderr, exit code 2', async (_, args) => {
  const { code, stderr, stdout } = await gyokaku(folder, ...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(japanese);
  expect(stderr).not.toMatch(/error:|Did you mean| {4}at /);
});

test('a mistyped option or command is answered with the nearest one', async () => {
  expect((await gyokaku(folder, 'check', 'a.xlsx', '--jsn')).stderr).toContain(
    '「--json」ではありませんか',
  );
  expect((await gyokaku(folder, 'chek')).stderr).toContain('「check」ではありませんか');
});

test('a year, round or division that the programme does not have is answered with those that it has', async () => {
  const year = await gyokaku(folder, 'generate', '--year', 'R9', '--out', 'a.xlsx');
  expect(year.stderr).toContain('R5（令和5年度）、R6（令和6年度）、R7（令和7年度）');
  const base = ['generate', '--year', 'R6', '--out', 'a.xlsx'];
  const round = await gyokaku(folder, ...base, '--round', '3月');
  expect(round.stderr).toContain('9月末（interim）、年度末（yearEnd）');
  const division = await gyokaku(folder, ...base, '--division', 'デジタル改革');
  expect(division.stderr).toContain('行政・デジタル改革課（gyokaku）');
  expect([year.code, round.code, division.code]).toEqual([2, 2, 2]);
});

describe('what a person is told, and the exit code', () => {
  const said = (error: unknown): { readonly code: number; readonly text: string } => {
    let text = '';
    const code = explainError(error, (more) => (text += more));
    return { code, text };
  };

  test('something to put right: the sentence alone', () => {
    expect(said(new Failure('直してください。'))).toEqual({ code: 2, text: '直してください。\n' });
    expect(said(new Failure('あります。', 1)).code).toBe(1);
  });

  test('a fault of the program: what it was and how to report it', () => {
    const { code, text } = said(new TypeError('x is undefined'));
    expect(code).toBe(70);
    expect(text).toContain('x is undefined');
    expect(text).toContain('--debug');
  });

  test('help that was asked for is no mistake', () => {
    const help = new CommanderError(0, 'commander.helpDisplayed', '(outputHelp)');
    expect(said(help)).toEqual({ code: 0, text: '' });
  });
});
