import { Option } from 'commander';
import { consolidationDocument } from '../consolidation/document';
import type { Consolidated } from '../consolidation/consolidate';
import { consolidate, refuseAskingNobody } from '../consolidation/consolidate';
import { givenFiles } from '../consolidation/givenFiles';
import type { ConflictPolicy } from '../consolidation/policy';
import { CONFLICT_POLICIES } from '../consolidation/policy';
import { consolidationReport } from '../consolidation/report';
import { exitCodeOf } from '../consolidation/result';
import { resultLines } from '../consolidation/resultLines';
import { outputPath, writeMaster } from '../consolidation/writeMaster';
import { refuseExisting } from '../files/staging';
import { withGuide } from '../help';
import type { Terminal } from '../terminal/terminal';
import type { AddCommand, CommonOptions } from './common';
import { isoDay, jsonText, localMoment, today } from './common';

interface ConsolidateOptions extends CommonOptions {
  readonly into: string;
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly values?: boolean;
  readonly onConflict: ConflictPolicy;
  readonly recursive?: boolean;
  readonly force?: boolean;
  readonly today?: string;
}

export const addConsolidate: AddCommand = (program, terminal) => {
  const command = program
    .command('consolidate')
    .summary('担当課のブックを取りまとめる')
    .description(
      '担当課から提出されたブックを、取りまとめ用ブックと値ごとに比べて取り込み、新しい取りまとめ用ブックを作ります。元のブックは変えません。',
    )
    .argument('<FILE...>', '提出されたブック、またはそれを入れたフォルダー')
    .requiredOption('--into <MASTER>', '取りまとめ用ブック')
    .option('--out <NEW>', '作る取りまとめ用ブック（.xlsx）。--dry-run のときは要らない')
    .option('--dry-run', '何も書かずに、取り込むとどうなるかを見る')
    .addOption(
      new Option('--on-conflict <方針>', '競合をどうするか')
        .choices(CONFLICT_POLICIES)
        .default('stop'),
    )
    .option('--values', '取り込む値も1件ずつ書く')
    .option('--json', '結果をJSONで書く')
    .option('--recursive', 'フォルダーの中のフォルダーも見る')
    .option('--today <日付>', '今日とみなす日（2025-04-18）。省略時は実際の今日', isoDay)
    .option('--force', 'すでにあるファイルを上書きする');
  command.action(async (paths: readonly string[], options: ConsolidateOptions) => {
    const { dryRun = false, force = false, into, quiet = false } = options;
    const out = outputPath({ ...options, master: into });
    if (out !== null) refuseExisting([out], force);
    refuseAskingNobody(options.onConflict, terminal);
    const given = await givenFiles(paths, {
      master: into,
      out,
      deep: options.recursive === true,
    });
    const consolidated = await consolidate(
      {
        master: into,
        given,
        policy: options.onConflict,
        today: options.today ?? today(),
        now: localMoment(),
        quiet,
      },
      terminal,
    );
    const { changes } = consolidated.result;
    const isWritten = out !== null && changes !== null;
    const { file } = consolidated;
    const left = changes === null ? [] : await writeMaster(file, changes, out, force);
    const result = { ...consolidated.result, written: isWritten ? out : null };
    if (!quiet) for (const warning of consolidated.warnings) terminal.err(`${warning}\n`);
    terminal.out(
      options.json === true
        ? jsonText(consolidationDocument(result, dryRun))
        : consolidationReport(result, options.values === true, terminal),
    );
    for (const line of resultLines(result, file, options.onConflict, left)) {
      terminal.err(`${line}\n`);
    }
    tellFaults(consolidated, options.debug === true, terminal);
    process.exitCode = exitCodeOf(result, consolidated.faults.length > 0);
  });
  withGuide(command, {
    examples: [
      ['gyokaku consolidate --into R6.xlsx --dry-run 提出済み', '取り込むとどうなるかを見る'],
      [
        'gyokaku consolidate --into R6.xlsx --out R6_取りまとめ.xlsx 提出済み',
        'フォルダー「提出済み」のブックをすべて取り込む',
      ],
      [
        'gyokaku consolidate --into R6.xlsx --out R6_2.xlsx --on-conflict ask 提出済み',
        '競合を1件ずつ決めながら取り込む',
      ],
    ],
    notes: [
      '値の比べ方（新規・変更・競合・空欄化・取消・保留、提出番号の順序、同じ提出が2つあるとき）は [consolidation.md](consolidation.md) にあります。何を取り込み、何を取り込まなかったかは、新しいブックの「取込履歴」に1件ずつ残ります。元に戻すのは `take-back` です。',
      '競合（配った後または前回の取り込みの後に、取りまとめ用の値も変わっている）は `--on-conflict` で決めます。`stop` は競合が1件でもあれば何も書かずに止まり、`keep` は取りまとめ用の値を残し、`take` は提出された値を使い、`ask` は端末で1件ずつ尋ねます。同じ課から提出番号が同じ（または番号のない）違うファイルが2つ以上あるときは、`ask` で選ぶか、使わないほうを外してください。',
      'フォルダーの見方は `check` と同じです。取りまとめ用ブックそのもの、書き出し先、二度指定したファイル、Excelの一時ファイル（`~$`）、Excelでないファイルは、断ったうえで除きます。マクロを含むブック（.xlsm）は値だけを読み、マクロは読みも実行もしません。',
      '読めないファイル、別の年度・報告回・プログラムのブック、構造の壊れたブック、何も入力されていないブックは、理由を書いて取り込まず、ほかのファイルの取りまとめは続けます。エラーのある値は保留し、取りまとめ用の値を残します。',
      '終了コードは、すべて取り込めて直すところもなければ 0、人が直すか決めるところがあれば 1（競合、エラー、取り込めないファイル、`stop` で止まったとき、すでにあるファイルを上書きしなかったとき）、読めないファイルがあれば 2 です。1 と 2 でも、取り込めた分の新しいブックは書かれます。書かれたかどうかは、お知らせの最後の行と、`--json` の `out` でわかります。未提出の課があることは、終了コードに影響しません。',
      '新しいブックは、書き終えてから名前が付きます。途中で失敗しても、Ctrl-C で止めても、電源が切れても、元のブックはそのままで、書きかけのブックが新しい名前で残ることはありません。電源が切れたときに残る `.gyokaku-….tmp` は書きかけの控えで、1時間以上たってから同じフォルダーに書くときに消えます。`--out` に取りまとめ用ブック自身を指定できるのは `--force` を付けたときだけで、そのときも置き換えは一度に行われます。',
      '新しいブックは様式から作り直されます。取りまとめ用ブックに加えたシートや挿入した行、書き足したメモ、コメント、図、書式の変更は引き継がれません（元のブックには残ります）。書式の変更のほかは、引き継がれないものを知らせ、元のブックを置き換えることはしません。',
      '`--json` は `{ "programme", "reportingYear", "round", "master", "out", "dryRun", "run", "changed", "undecided", "files", "skipped", "divisions", "missingDivisions" }` を書きます。`out` は書いたブックの名前、書かなければ null です。`run` は取り込みの回、`changed` は変わる値の数（提出の記録は数えません）、`undecided` は決まっていない値の数で、止まったときは `run` と `undecided` が null です。',
      '`files` の1件は `{ "file", "fingerprint", "division", "divisionName", "number", "state", "verdict", "message", "cautions", "counts", "errors", "items" }` です。`verdict` は accepted（受け入れ）・again（取込済み）・older（旧版）・copy（複製）・duplicate（二重）・rejected（取り込めない）、`fingerprint` はファイルのSHA-256、`counts` は値の `verdict` ごとの数です。',
      '`items` の1件は `{ "verdict", "decision", "key", "name", "base", "before", "submitted", "after", "sheet", "cell", "reason" }` です。`verdict` は new・changed・withdrawn・conflict・blanked・heldBack・closed・notOwned・unknown・missing、`decision` は taken（取り込んだ）・kept（取りまとめ用を残した）・open（決まっていない）または null、`base` は配付時または前回の値、`before` は取りまとめ用の値、`submitted` は提出された値、`after` は取り込んだ後の値です。空欄は null、エラー値は `{ "error": "#N/A" }` です。',
      '`divisions` の1件は `{ "id", "name", "standing", "number", "submittedOn", "deadline", "late", "file", "errors", "conflicts", "heldBack", "unfilled", "reminder" }` です。`standing` は notSubmitted（未提出）・draft（作成中）・submitted（提出）・returned（差戻し）・accepted（受理）・final（確定）、`reminder` は担当課に送れる依頼文または null です。',
      '`skipped` は除いたものとその理由、`missingDivisions` は1つも届いていない課のIDです。',
    ],
  });
};

function tellFaults({ faults }: Consolidated, debug: boolean, terminal: Terminal): void {
  if (debug) for (const { fault } of faults) terminal.err(`${fault?.stack ?? ''}\n`);
}
