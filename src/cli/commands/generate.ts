import { statSync } from 'node:fs';
import { join } from 'node:path';
import { workbookFileName } from '../../workbook';
import { chooseDivision, chooseRound, chooseYear, workingDivisions } from '../choices';
import { carriedMaster } from '../carriedMaster';
import { Failure } from '../failure';
import { Staging } from '../files/staging';
import { xlsxPath } from '../files/xlsxPath';
import type { Generation, WantedWorkbook } from '../generation';
import { stageWorkbooks, timestamp } from '../generation';
import { withGuide } from '../help';
import { loadProgrammeFile } from '../programmeSource';
import { Progress } from '../terminal/progress';
import type { AddCommand, CommonOptions } from './common';

interface GenerateOptions extends CommonOptions {
  readonly year: string;
  readonly round?: string;
  readonly programme?: string;
  readonly from?: string;
  readonly division?: string;
  readonly divisions?: boolean;
  readonly out: string;
  readonly force?: boolean;
}

export const addGenerate: AddCommand = (program, terminal) => {
  const command = program
    .command('generate')
    .summary('その年度に配るブックを作る')
    .description(
      'その年度・報告回の空のブックを作ります。何も付けなければ取りまとめ用、--division で1つの課、--divisions で全課分と取りまとめ用です。',
    )
    .requiredOption('--year <年度>', '対象年度。R6、令和6年度、6 のどれでも')
    .option('--round <報告回>', '9月末 など。省略時は年度末の報告回')
    .option('--programme <FILE>', 'プログラムの定義（JSON）。省略時は埼玉県（令和5～7年度）')
    .option(
      '--from <FILE>',
      '前の報告回の取りまとめ用ブックから、実績、引継メモ、会議の指摘と対応などを引き継ぐ',
    )
    .option('--division <課>', '担当課の名前またはID')
    .option('--divisions', '担当課用を全課分と、取りまとめ用を、フォルダー PATH に作る')
    .requiredOption('--out <PATH>', '作るファイル（.xlsx）またはフォルダー')
    .option('--force', 'すでにあるファイルを上書きする');
  command.action(async (options: GenerateOptions) => {
    if (options.division !== undefined && options.divisions === true) {
      throw new Failure('--division と --divisions は一緒に使えません。どちらかにしてください。');
    }
    const before = options.from === undefined ? null : await carriedMaster(options.from);
    const source =
      before === null || options.programme !== undefined
        ? await loadProgrammeFile(options.programme)
        : before.source;
    const year = chooseYear(source.programme, options.year);
    const round = chooseRound(source.programme, options.round);
    const created = timestamp();
    const carried = before?.carriedInto({ source, year, round, created }) ?? null;
    const generation: Generation = { source, year, round, created, carried };
    const wanted = wantedWorkbooks(generation, options);
    const staging = new Staging(options.force === true);
    const progress = new Progress(
      terminal,
      wanted.length,
      options.quiet === true || wanted.length < 2,
    );
    try {
      staging.refuseExisting(wanted.map(({ path }) => path));
      await stageWorkbooks(generation, wanted, staging, progress);
      staging.commit();
    } finally {
      staging.discard();
    }
    for (const { path } of wanted) terminal.out(`${path}\n`);
    if (before !== null && carried !== null) {
      for (const line of before.leftOutLines(carried)) terminal.err(`${line}\n`);
    }
  });
  withGuide(command, {
    examples: [
      ['gyokaku generate --year R6 --out R6.xlsx', '取りまとめ用ブックを作る'],
      [
        'gyokaku generate --year R6 --divisions --out 配付',
        '全課分と取りまとめ用をフォルダー「配付」に作る',
      ],
      [
        'gyokaku generate --year 6 --round 9月末 --division 人事課 --out 人事課.xlsx',
        '9月末の報告に、人事課の1冊を作る',
      ],
      [
        'gyokaku generate --programme 自分の市.json --year R8 --out R8.xlsx',
        '別の団体のプログラムで作る',
      ],
      [
        'gyokaku generate --from R6.xlsx --year R7 --divisions --out R7配付',
        'R6の取りまとめ用ブックから引き継いで、R7のブックを全部作る',
      ],
    ],
    notes: [
      '作ったファイルの名前を、1行に1つ、標準出力に書きます。',
      'フォルダーを指定したときのファイル名は `R6_年度末_01_人事課.xlsx` の形です。番号はプログラムの定義での課の順番で、取りまとめ用は 00 です。ファイル名に使えない文字は `_` に変えます。',
      '`--from` で引き継ぐのは、各年度の実績と工程の進捗、引継メモ、訂正、判定基準、会議の指摘と対応（「前回」の欄に入ります。まだ対応のない前回の指摘も残ります）です。取組実績などの文章、事務局の判定と指摘、提出の記録は引き継ぎません。前の年度の取組実績は、同じ文の写しに気付けるように、見えないところに入ります。同じ年度の前の報告回（9月末など）から作るときは、その値と見込みも引き継がれ、`compare`、会議資料、総括、作業ウィンドウで前回からの変化を見られます。速報から確定のように、どちらも年度末の報告回であれば、取組実績などの文章と事務局の判定も引き継ぎます。',
      '年度をまたいで引き継ぐと、前の年度の確定値は担当課用ブックで固定されます。速報値と集計中の値は入力できるまま残り、値の区分を「確定値」にして提出できます。締めた年度（`close`）は、すべて固定されます。引き継がない値（途中の報告の年度末見込、定義からなくなった項目の値）は、お知らせに書きます。',
      'すべてのファイルを書き終えてから名前を付けるので、途中で失敗しても Ctrl-C で止めても、書きかけのファイルや一部だけのフォルダーは残りません。',
    ],
  });
};

function wantedWorkbooks(
  { source: { programme }, year, round }: Generation,
  { division: named, divisions, out }: GenerateOptions,
): readonly WantedWorkbook[] {
  const nameOf = (division: string | null): string =>
    workbookFileName(programme, year, round, division);
  if (divisions === true) {
    if (isFile(out)) {
      throw new Failure(
        `--out 「${out}」はファイルです。--divisions ではフォルダーを指定してください。`,
      );
    }
    return [null, ...workingDivisions(programme, year, round)].map((division) => ({
      division,
      path: join(out, nameOf(division)),
    }));
  }
  const division = named === undefined ? null : chooseDivision(programme, named, year, round);
  if (isFolder(out) || /[\\/]$/.test(out)) return [{ division, path: join(out, nameOf(division)) }];
  return [{ division, path: xlsxPath(out) }];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
