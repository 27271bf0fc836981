import { Command } from 'commander';
import packageJson from '../../package.json';
import type { AddCommand } from './commands/common';
import { JapaneseHelp, withGuide } from './help';
import type { Terminal } from './terminal/terminal';

/** Commands in the order of a year's work, each loaded when it is meant: half of a short run is loading code. */
const COMMANDS: ReadonlyMap<string, () => Promise<AddCommand>> = new Map([
  ['generate', async () => (await import('./commands/generate')).addGenerate],
  ['sample', async () => (await import('./commands/sample')).addSample],
  ['check', async () => (await import('./commands/check')).addCheck],
  ['consolidate', async () => (await import('./commands/consolidate')).addConsolidate],
  ['take-back', async () => (await import('./commands/takeBack')).addTakeBack],
  ['close', async () => (await import('./commands/close')).addClose],
  ['reopen', async () => (await import('./commands/close')).addReopen],
  ['evaluate', async () => (await import('./commands/evaluate')).addEvaluate],
  ['compare', async () => (await import('./commands/compare')).addCompare],
  ['export', async () => (await import('./commands/export')).addExport],
  ['report', async () => (await import('./commands/report')).addReport],
  ['programme', async () => (await import('./commands/programme')).addProgramme],
  ['demo', async () => (await import('./commands/demo')).addDemo],
]);

/** A command whose help is ours; commands that are added to it inherit that. */
class JapaneseCommand extends Command {
  override createCommand(name?: string): Command {
    return new JapaneseCommand(name);
  }

  override createHelp(): JapaneseHelp {
    return Object.assign(new JapaneseHelp(), this.configureHelp());
  }
}

/**
 * The command line. Mistakes are thrown as `CommanderError`, nothing ends the process.
 *
 * @param meant name of the one command that is to run; every command where it names none of them
 */
export async function createProgram(terminal: Terminal, meant?: string): Promise<Command> {
  const program = new JapaneseCommand('gyokaku')
    .description(
      '行財政改革プログラムの進捗管理。その年度のブックを作り、検査し、取りまとめ、判定します。',
    )
    .version(packageJson.version, '-V, --version', '版を表示する')
    .helpOption('-h, --help', '使い方を表示する')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
      // Said in Japanese by whoever catches the error.
      outputError: () => undefined,
    });
  withGuide(program, {
    examples: [
      ['gyokaku generate --year R6 --divisions --out 配付', '全課分のブックを作る'],
      ['gyokaku check 提出済み', '提出されたブックを検査する'],
      [
        'gyokaku consolidate --into R6.xlsx --out R6_取りまとめ.xlsx 提出済み',
        '提出されたブックを取りまとめる',
      ],
      ['gyokaku <コマンド> --help', 'コマンドごとの使い方を見る'],
    ],
  });
  const one = COMMANDS.get(meant ?? '');
  for (const load of one === undefined ? COMMANDS.values() : [one]) {
    (await load())(program, terminal);
  }
  for (const command of program.commands.flatMap(leaves)) {
    command
      .option('--quiet', '途中経過と、読んだファイルについての注意を書かない')
      .option('--debug', '失敗したときに、プログラムの中の場所も書く');
  }
  return program;
}

/** The commands that do something: a command, or those that it groups. */
function leaves(command: Command): readonly Command[] {
  return command.commands.length === 0 ? [command] : command.commands.flatMap(leaves);
}
