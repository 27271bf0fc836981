import { Command } from 'commander';
import packageJson from '../../package.json';
import type { AddCommand } from './commands/common';
import { addCheck } from './commands/check';
import { addConsolidate } from './commands/consolidate';
import { addDemo } from './commands/demo';
import { addEvaluate } from './commands/evaluate';
import { addExport } from './commands/export';
import { addGenerate } from './commands/generate';
import { addReport } from './commands/report';
import { addSample } from './commands/sample';
import { addTakeBack } from './commands/takeBack';
import { JapaneseHelp, withGuide } from './help';
import type { Terminal } from './terminal/terminal';

/** Commands in the order of a year's work. */
const COMMANDS: readonly AddCommand[] = [
  addGenerate,
  addSample,
  addCheck,
  addConsolidate,
  addTakeBack,
  addEvaluate,
  addExport,
  addReport,
  addDemo,
];

/** A command whose help is ours; commands that are added to it inherit that. */
class JapaneseCommand extends Command {
  override createCommand(name?: string): Command {
    return new JapaneseCommand(name);
  }

  override createHelp(): JapaneseHelp {
    return Object.assign(new JapaneseHelp(), this.configureHelp());
  }
}

/** The command line: every command with its options. Mistakes are thrown as `CommanderError`, nothing ends the process. */
export function createProgram(terminal: Terminal): Command {
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
  for (const add of COMMANDS) add(program, terminal);
  for (const command of program.commands) {
    command
      .option('--quiet', '途中経過と、読んだファイルについての注意を書かない')
      .option('--debug', '失敗したときに、プログラムの中の場所も書く');
  }
  return program;
}
