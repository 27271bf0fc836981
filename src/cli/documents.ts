import type { Command } from 'commander';
import { findingsDocument } from '../check';
import type { WorkbookPlan } from '../workbook';
import { chooseRound, chooseYear } from './choices';
import { emptyWorkbook } from './generation';
import { describeOption, guideOf, usageOf } from './help';
import { createProgram } from './program';
import { loadProgrammeFile } from './programmeSource';
import { settingsDocument } from './settingsDocument';
import type { Terminal } from './terminal/terminal';

const silent: Terminal = {
  out: () => undefined,
  err: () => undefined,
  style: { bold: (text) => text, quiet: (text) => text, colour: (_, text) => text },
  drawsBars: false,
  width: 80,
  startDialogue: null,
};

/** The generated documents by path: `node scripts/generate-docs.mjs` writes them, the tests require that they are current. */
export async function documents(): Promise<Readonly<Record<string, string>>> {
  return {
    'docs/cli.md': await cliDocument(),
    'docs/findings.md': findingsDocument(),
    'docs/settings.md': settingsDocument(await handedOutMaster()),
  };
}

/** A master as it is handed out, with the standard scale. */
export async function handedOutMaster(): Promise<WorkbookPlan> {
  const source = await loadProgrammeFile(undefined);
  const year = chooseYear(source.programme, source.programme.fiscalYears[0] ?? '');
  const round = chooseRound(source.programme, undefined);
  return emptyWorkbook({ source, year, round, created: '2025-04-01T00:00:00Z' }, null);
}

async function cliDocument(): Promise<string> {
  const program = await createProgram(silent);
  const commands = program.createHelp().visibleCommands(program);
  return [
    '# コマンド gyokaku',
    '',
    '<!-- src/cli のコマンドから作られています。手で直さず、node scripts/generate-docs.mjs を実行してください。 -->',
    '',
    program.description(),
    '',
    'リポジトリのフォルダーで、`gyokaku` を `npm run -s gyokaku --` に読み替えて使います。',
    '',
    '```sh',
    'npm run -s gyokaku -- generate --year R6 --divisions --out 配付',
    '```',
    '',
    '結果は標準出力に、途中経過とお知らせは標準エラー出力に書きます。端末でないところへは、色などの制御文字を書きません。',
    '',
    '| 終了コード | 意味 |',
    '| --- | --- |',
    '| 0 | 問題なし |',
    '| 1 | 検査や取りまとめで、人が直すか決めるところがあった。または、すでにあるファイルを上書きしなかった |',
    '| 2 | コマンドの使い方が違う。または、ファイルを読み書きできない |',
    '| 70 | プログラムの不具合 |',
    '',
    'Ctrl-C などで止めたときは、128 にシグナルの番号を足した数です（Ctrl-C は 130）。書きかけのファイルは残りません。電源断や強制終了のときは、`.gyokaku-` で始まる一時ファイルが残ることがあります。消してかまいません。',
    '',
    ...commands.flatMap((command) => section(command)),
  ].join('\n');
}

function section(command: Command, depth = 2): readonly string[] {
  const { examples, notes = [] } = guideOf(command);
  const args = command.registeredArguments.map(
    (argument) => [argument.name(), argument.description] as const,
  );
  const options = command
    .createHelp()
    .visibleOptions(command)
    .map((option) => [option.flags, describeOption(option)] as const);
  const grouped = command.commands.length > 0;
  return [
    `${'#'.repeat(depth)} ${namesOf(command)}`,
    '',
    command.description(),
    '',
    '```text',
    usageOf(command),
    '```',
    '',
    ...(grouped
      ? []
      : [
          '| 引数・オプション | 説明 |',
          '| --- | --- |',
          ...[...args, ...options].map(([term, text]) => `| \`${cell(term)}\` | ${cell(text)} |`),
          '',
        ]),
    '```sh',
    ...examples.flatMap(([line, what]) => [`# ${what}`, line]),
    '```',
    '',
    ...notes.flatMap((note) => [note, '']),
    ...command.commands.flatMap((each) => section(each, depth + 1)),
  ];
}

/** `programme import`: without the program's own name. */
function namesOf(command: Command): string {
  const { parent } = command;
  return parent?.parent ? `${namesOf(parent)} ${command.name()}` : command.name();
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
