import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkWorkbook } from '../../check';
import type { CheckedFile } from '../checkedFile';
import { suggestedValue } from '../checkedFile';
import { checkReport, checkTotals } from '../checkReport';
import { EXIT, Failure } from '../failure';
import { fileFailure } from '../files/fileFailure';
import { readWorkbookFile } from '../files/readInput';
import { withGuide } from '../help';
import type { Terminal } from '../terminal/terminal';
import type { AddCommand, CommonOptions } from './common';
import { isoDay, jsonText, today } from './common';

interface CheckOptions extends CommonOptions {
  readonly json?: boolean;
  readonly notes?: boolean;
  readonly today?: string;
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
    .option('--today <日付>', '今日とみなす日（2025-04-18）。省略時は実際の今日', isoDay);
  command.action(async (paths: readonly string[], options: CheckOptions) => {
    const files = (await Promise.all(paths.map(workbooksIn))).flat();
    const checked: CheckedFile[] = [];
    for (const file of files) checked.push(await check(file, options, terminal));
    if (options.json === true) {
      const documents = checked.map(checkDocument);
      terminal.out(jsonText(documents.length === 1 ? documents[0] : documents));
    } else {
      const readable = checked.filter((each) => each.reading !== null);
      const reports = readable.map((each) => checkReport(each, options.notes === true, terminal));
      terminal.out(reports.join('\n'));
      if (files.length > 1) terminal.out(`\n${checkTotals(checked, terminal)}`);
    }
    for (const each of checked) if (each.reading === null) terminal.err(`${each.message}\n`);
    process.exitCode = exitCodeOf(checked);
  });
  withGuide(command, {
    examples: [
      ['gyokaku check 人事課.xlsx', '1冊を検査する'],
      ['gyokaku check 提出済み', 'フォルダーの中をすべて検査する'],
      ['gyokaku check 人事課.xlsx --json', '結果をほかのプログラムに渡す'],
    ],
    notes: [
      '終了コードは、エラーがなければ 0、エラーがあれば 1、読めないファイルがあれば 2 です。注意と参考だけなら 0 です。',
      '`--json` は、ファイルが1つなら `{ "file", "findings": [ … ] }` を1つ、2つ以上ならその配列を書きます。読めないファイルは `findings` が空で、`error` に理由が入ります。',
      '`findings` の1件は `{ "code", "severity", "sheet", "cell", "initiative", "measure", "year", "message", "suggestion" }` です。`severity` は error・warning・note、`measure` は指標または工程のID、`suggestion` は直した後の値（数または文字列）で、当てはまらないものは null です。コードの一覧は [findings.md](findings.md) にあります。',
      'フォルダーでは、すぐ下にある .xlsx・.xlsm・.xlsb・.xls・.ods を名前の順に見ます。Excelが開いている間に作る `~$` のファイルは除きます。',
    ],
  });
};

async function workbooksIn(path: string): Promise<readonly string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = (await readdir(path, { withFileTypes: true }))
      .filter((entry) => entry.isFile() && /^(?!~\$|\.).*\.(?:xls[xmb]?|ods)$/i.test(entry.name))
      .map(({ name }) => name)
      .sort();
    if (names.length > 0) return names.map((name) => join(path, name));
  } catch (error) {
    // A path that is not there is reported beside the files that are.
    if (fileFailure(error, path, 'read') instanceof Failure) return [path];
    throw error;
  }
  throw new Failure(`フォルダー「${path}」にExcelファイルがありません。場所を確かめてください。`);
}

async function check(
  file: string,
  options: CheckOptions,
  terminal: Terminal,
): Promise<CheckedFile> {
  try {
    const reading = await readWorkbookFile(file, terminal, options.quiet);
    const findings = checkWorkbook(reading, { today: options.today ?? today() });
    return { file, reading, findings };
  } catch (error) {
    if (error instanceof Failure) return { file, reading: null, message: error.message };
    throw error;
  }
}

function checkDocument(checked: CheckedFile): object {
  if (checked.reading === null) return { file: checked.file, error: checked.message, findings: [] };
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
  if (checked.some(({ reading }) => reading === null)) return EXIT.unusable;
  const hasErrors = checked.some(
    (each) => each.reading !== null && each.findings.some(({ severity }) => severity === 'error'),
  );
  return hasErrors ? EXIT.failed : EXIT.ok;
}
