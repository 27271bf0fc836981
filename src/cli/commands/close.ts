import type { Command } from 'commander';
import type { ClosingOutlook, Obstacle } from '../../closing';
import { closed, closingOutlook, reopened } from '../../closing';
import type { FiscalYear } from '../../programme';
import type { WorkbookOptions } from '../../workbook';
import { chooseYear } from '../choices';
import { obstacleText, openReport } from '../closingText';
import type { MasterFile } from '../consolidation/masterFile';
import { openMaster } from '../consolidation/masterFile';
import { leftBehindLines, outputPath, replaceMaster } from '../consolidation/writeMaster';
import { EXIT } from '../failure';
import { readInput } from '../files/readInput';
import { refuseExisting } from '../files/staging';
import { withGuide } from '../help';
import type { Terminal } from '../terminal/terminal';
import type { AddCommand, CommonOptions } from './common';
import { jsonText, localMoment } from './common';

interface ClosingOptions extends CommonOptions {
  readonly year: string;
  readonly by?: string;
  readonly reason?: string;
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly force?: boolean;
}

export const addClose: AddCommand = (program, terminal) => {
  const command = masterCommand(program, 'close')
    .summary('年度を締める')
    .description(
      '年度を締めた、新しい取りまとめ用ブックを作ります。締めた年度の値は、そのブックでも、そこから配るブックでも固定され、取りまとめでも変わりません。',
    )
    .option('--reason <文>', '確定していないもの（速報値、集計中、未入力など）を残して締める理由')
    .option('--dry-run', '何も書かずに、確定していないものがあるかを見る')
    .option('--json', '結果をJSONで書く');
  command.action(async (path: string, options: ClosingOptions) => {
    const job = await begun(path, options);
    const outlook = closingOutlook(job.file.reading, job.year);
    const next = closed(job.file.reading, job.year, closingOf(options));
    const isDry = options.dryRun === true;
    await job.write(isDry ? null : next);
    const open = outlook.open.map(({ kind, text, sheet, cell }) => ({ kind, text, sheet, cell }));
    const document = { master: path, year: job.year, out: job.written(), open };
    terminal.out(options.json === true ? jsonText(document) : openReport(outlook, terminal));
    tell(job, isDry ? (outlook.obstacle ?? null) : next, terminal, '締めました');
    process.exitCode = isDry ? exitOf(outlook) : job.exitCode(next);
  });
  withGuide(command, {
    examples: [
      ['gyokaku close R6.xlsx --year R6 --dry-run', 'R6年度に、確定していないものがあるかを見る'],
      [
        "gyokaku close R6.xlsx --year R6 --by '行政・デジタル改革課 山田' --out R6_確定.xlsx",
        'R6年度を締める',
      ],
    ],
    notes: [
      '締められるのは、年度末の取りまとめ用ブックの対象年度と、それより前の年度です。対象年度が進んだ後（R7のブックでR6）に締めることもできます。',
      'その年度にエラーがあれば締めません。速報値、集計中、未入力、判定不能の値や、提出していない課が残っているときは、`--reason` に理由を書けば締められます。',
      'だれが、いつ、なぜ締めたかは、取りまとめ用ブックの「使い方」シートに残ります。担当課用のブックには入りません。',
      '締めても、引継メモ、会議の指摘、事務局の指摘、訂正は書けます。値を改めるときは `reopen` で開き直します。',
      '終了コードは、締めたら 0（--dry-run では、残っているものがなければ 0）、締めなかったら 1、読めなければ 2 です。',
      '`--json` は `{ "master", "year", "out", "open": [{ "kind", "text", "sheet", "cell" }] }` です。`kind` は error・notEvaluable（判定不能）・notEntered（未入力）・pending（集計中）・preliminary（速報値）・notSubmitted（提出していない課）、`out` は書かなければ null です。',
    ],
  });
};

export const addReopen: AddCommand = (program, terminal) => {
  const command = masterCommand(program, 'reopen')
    .summary('締めた年度を開き直す')
    .description('締めた年度を開き直した、新しい取りまとめ用ブックを作ります。')
    .option('--reason <文>', '開き直す理由（必須）');
  command.action(async (path: string, options: ClosingOptions) => {
    const job = await begun(path, options);
    const next = reopened(job.file.reading, job.year, closingOf(options));
    await job.write(next);
    tell(job, next, terminal, '開き直しました');
    process.exitCode = job.exitCode(next);
  });
  withGuide(command, {
    examples: [
      [
        "gyokaku reopen R6_確定.xlsx --year R6 --by '行政・デジタル改革課 山田' --reason '指標1-1の集計に誤り' --out R6_訂正中.xlsx",
        'R6年度を開き直す',
      ],
    ],
    notes: [
      '開き直したことと理由は、取りまとめ用ブックの「使い方」シートに残ります。値を改めたら、`close` で締め直してください。公表した後に改めた値は「訂正」に書きます。',
      'すでに配ったブックの値は、配り直すまで固定されたままです。',
    ],
  });
};

function masterCommand(program: Command, name: string): Command {
  return program
    .command(name)
    .argument('<MASTER>', '取りまとめ用ブック')
    .requiredOption('--year <年度>', '年度。R6、令和6年度、6 のどれでも')
    .option('--by <だれ>', 'だれが行うか（課名や氏名）')
    .option('--out <NEW>', '作る取りまとめ用ブック（.xlsx）')
    .option('--force', 'すでにあるファイルを上書きする');
}

const closingOf = ({ by = '', reason = '' }: ClosingOptions) => ({
  by,
  reason,
  time: localMoment(),
});

/** A master and a year of it, and where the new master goes. */
class YearJob {
  #written: string | null = null;
  #left: readonly string[] = [];

  constructor(
    readonly file: MasterFile,
    readonly year: FiscalYear,
    private readonly out: string | null,
    private readonly force: boolean,
  ) {}

  async write(next: WorkbookOptions | Obstacle | null): Promise<void> {
    if (next === null || typeof next === 'string' || this.out === null) return;
    this.#left = await replaceMaster(this.file, next, this.out, this.force);
    this.#written = this.out;
  }

  written(): string | null {
    return this.#written;
  }

  /** What the new master does not have of the old one. */
  left(): readonly string[] {
    return this.#left;
  }

  exitCode(next: WorkbookOptions | Obstacle): number {
    return typeof next === 'string' ? EXIT.failed : EXIT.ok;
  }
}

/** @throws Failure where the master cannot be read, or the new one not be written */
async function begun(path: string, options: ClosingOptions): Promise<YearJob> {
  const { force = false } = options;
  const out = outputPath({ ...options, master: path });
  if (out !== null) refuseExisting([out], force);
  const file = await openMaster(path, readInput(path));
  return new YearJob(file, chooseYear(file.reading.programme, options.year), out, force);
}

function exitOf({ obstacle, open }: ClosingOutlook): number {
  return obstacle === null && open.length === 0 ? EXIT.ok : EXIT.failed;
}

/** What came of it, on the standard error output. */
function tell(
  job: YearJob,
  next: WorkbookOptions | Obstacle | null,
  terminal: Terminal,
  done: string,
): void {
  const { file, year } = job;
  if (typeof next === 'string') terminal.err(`${obstacleText(next, year, file.path)}\n`);
  const written = job.written();
  if (written === null) {
    terminal.err('何も書いていません。\n');
    return;
  }
  for (const line of leftBehindLines(file, job.left())) terminal.err(`${line}\n`);
  terminal.err(`${year}年度を${done}。「${written}」を書きました。\n`);
}
