import { submissionLimits } from '../../xlsx';
import type { CheckedFile } from '../checkedFile';
import { suggestedValue } from '../checkedFile';
import { checkReport, checkTotals } from '../checkReport';
import { EXIT } from '../failure';
import { workbooksIn } from '../files/workbooksIn';
import { withGuide } from '../help';
import { readFiles } from '../reading/readFiles';
import { Progress } from '../terminal/progress';
import type { Terminal } from '../terminal/terminal';
import type { AddCommand, CommonOptions } from './common';
import { isoDay, jsonText, today } from './common';

interface CheckOptions extends CommonOptions {
  readonly json?: boolean;
  readonly notes?: boolean;
  readonly today?: string;
  readonly recursive?: boolean;
}

export const addCheck: AddCommand = (program, terminal) => {
  const command = program
    .command('check')
    .summary('ブックを検査する')
    .description(
      'ブックを検査し、直すところを知らせます。ファイルは変えません。フォルダーを指定すると、その中のExcelファイルをすべて検査します。',
    )
    .argument('<FILE...>', 'ブックまたはフォルダー')
    .option('--json', '結果をJSONで書く')
    .option('--notes', '参考（未入力など）も1件ずつ書く')
    .option('--recursive', 'フォルダーの中のフォルダーも見る')
    .option('--today <日付>', '今日とみなす日（2025-04-18）。省略時は実際の今日', isoDay);
  command.action(async (paths: readonly string[], options: CheckOptions) => {
    const { files } = await workbooksIn(paths, options.recursive);
    const isQuiet = options.quiet === true;
    const checked: CheckedFile[] = [];
    await readFiles(
      {
        task: 'check',
        files: files.map(({ path }) => ({ path, name: path })),
        today: options.today ?? today(),
        limits: submissionLimits,
      },
      new Progress(terminal, files.length, isQuiet || files.length < 2),
      (read, index) => {
        checked[index] = read;
      },
    );
    if (!isQuiet) tellWarnings(checked, terminal);
    if (options.json === true) {
      const documents = checked.map(checkDocument);
      terminal.out(jsonText(documents.length === 1 ? documents[0] : documents));
    } else {
      const readable = checked.filter((each) => each.findings !== undefined);
      const reports = readable.map((each) => checkReport(each, options.notes === true, terminal));
      terminal.out(reports.join('\n'));
      if (files.length > 1) terminal.out(`\n${checkTotals(checked, terminal)}`);
    }
    tellUnread(checked, options.debug === true, terminal);
    process.exitCode = exitCodeOf(checked);
  });
  withGuide(command, {
    examples: [
      ['gyokaku check 人事課.xlsx', '1冊を検査する'],
      ['gyokaku check 提出済み', 'フォルダーの中をすべて検査する'],
      ['gyokaku check 人事課.xlsx --json', '結果をほかのプログラムに渡す'],
    ],
    notes: [
      'ファイルは、コンピューターの空いている数だけ並べて読みます。1つに60秒、400MBまでかけ、それを超えるファイルは読むのをやめて次に進みます。',
      '終了コードは、エラーがなければ 0、エラーがあれば 1、読めないファイルがあれば 2 です。注意と参考だけなら 0 です。',
      '`--json` は、ファイルが1つなら `{ "file", "findings": [ … ] }` を1つ、2つ以上ならその配列を書きます。読めないファイルは `findings` が空で、`error` に理由が入ります。',
      '`findings` の1件は `{ "code", "severity", "sheet", "cell", "initiative", "measure", "year", "message", "suggestion" }` です。`severity` は error・warning・note、`measure` は指標または工程のID、`suggestion` は直した後の値（数または文字列）で、当てはまらないものは null です。コードの一覧は [findings.md](findings.md) にあります。',
      'フォルダーでは、すぐ下にある .xlsx・.xlsm・.xlsb・.xls・.ods を名前の順に見ます。フォルダーの中のフォルダーも見るのは `--recursive` を付けたときだけです。Excelが開いている間に作る `~$` のファイルは除きます。',
    ],
  });
};

function tellWarnings(checked: readonly CheckedFile[], terminal: Terminal): void {
  for (const { warnings } of checked.filter((each) => each.findings !== undefined)) {
    for (const warning of warnings) terminal.err(`${warning}\n`);
  }
}

function tellUnread(checked: readonly CheckedFile[], debug: boolean, terminal: Terminal): void {
  for (const { fault, message } of checked.filter((each) => each.findings === undefined)) {
    terminal.err(`${message}\n`);
    if (debug && fault !== undefined) terminal.err(`${fault.stack ?? ''}\n`);
  }
}

function checkDocument(checked: CheckedFile): object {
  if (checked.findings === undefined) {
    return { file: checked.file, error: checked.message, findings: [] };
  }
  return {
    file: checked.file,
    findings: checked.findings.map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      sheet: finding.sheet,
      cell: finding.cell,
      initiative: finding.initiative,
      measure: finding.measure,
      year: finding.year,
      message: finding.message,
      suggestion: suggestedValue(finding),
    })),
  };
}

function exitCodeOf(checked: readonly CheckedFile[]): number {
  const unread = checked.filter((each) => each.findings === undefined);
  if (unread.some(({ fault }) => fault !== undefined)) return EXIT.bug;
  if (unread.length > 0) return EXIT.unusable;
  const hasErrors = checked.some(({ findings }) =>
    findings?.some(({ severity }) => severity === 'error'),
  );
  return hasErrors ? EXIT.failed : EXIT.ok;
}
