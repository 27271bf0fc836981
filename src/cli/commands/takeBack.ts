import type { TakeBack } from '../../consolidation';
import { takeBack } from '../../consolidation';
import { jsonValue } from '../consolidation/document';
import { shownValue } from '../consolidation/itemText';
import type { MasterFile } from '../consolidation/masterFile';
import { openMaster } from '../consolidation/masterFile';
import { takenBackFile } from '../consolidation/takenBackFile';
import { leftBehindLines, outputPath, writeMaster } from '../consolidation/writeMaster';
import { EXIT, Failure } from '../failure';
import { readInput } from '../files/readInput';
import { refuseExisting } from '../files/staging';
import { withGuide } from '../help';
import type { Terminal } from '../terminal/terminal';
import type { AddCommand, CommonOptions } from './common';
import { jsonText, localMoment } from './common';

interface TakeBackOptions extends CommonOptions {
  readonly out?: string;
  readonly file?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly force?: boolean;
}

export const addTakeBack: AddCommand = (program, terminal) => {
  const command = program
    .command('take-back')
    .summary('取り込みを元に戻す')
    .description(
      '最後の取り込み、または1つのファイルの取り込みを元に戻した、新しい取りまとめ用ブックを作ります。取り込んだ値がその後変わっているところは戻さず、知らせます。',
    )
    .argument('<MASTER>', '取りまとめ用ブック')
    .option('--out <NEW>', '作る取りまとめ用ブック（.xlsx）。--dry-run のときは要らない')
    .option('--file <FILE>', 'このファイルの取り込みだけを戻す。省略時は最後の取り込みのすべて')
    .option('--dry-run', '何も書かずに、何が戻るかを見る')
    .option('--json', '結果をJSONで書く')
    .option('--force', 'すでにあるファイルを上書きする');
  command.action(async (path: string, options: TakeBackOptions) => {
    const { dryRun = false, force = false, quiet = false } = options;
    const out = outputPath({ ...options, master: path });
    if (out !== null) refuseExisting([out], force);
    const file = await openMaster(path, readInput(path));
    const { master } = file;
    const target =
      options.file === undefined
        ? ({ kind: 'last' } as const)
        : takenBackFile(options.file, master);
    const taken = takeBack(master, target, localMoment());
    if (taken === null) {
      throw new Failure('この取りまとめ用ブックには、元に戻せる取り込みがありません。');
    }
    const left = await writeMaster(file, taken.changes, out, force);
    if (!quiet) for (const warning of file.warnings) terminal.err(`${warning}\n`);
    terminal.out(
      options.json === true
        ? jsonText(takeBackDocument(file, taken, out, dryRun))
        : takeBackReport(file, taken, terminal),
    );
    for (const line of leftBehindLines(file, left)) terminal.err(`${line}\n`);
    terminal.err(
      out === null ? '何も書いていません（--dry-run）。\n' : `「${out}」を書きました。\n`,
    );
    process.exitCode = taken.rest.length > 0 ? EXIT.failed : EXIT.ok;
  });
  withGuide(command, {
    examples: [
      ['gyokaku take-back R6_2.xlsx --out R6_3.xlsx', '最後の取り込みを元に戻す'],
      [
        'gyokaku take-back R6_2.xlsx --file 人事課.xlsx --dry-run',
        '人事課のファイルだけを戻すとどうなるかを見る',
      ],
    ],
    notes: [
      '戻したことも「取込履歴」に残ります。戻したファイルは、もう一度 `consolidate` で取り込めます。',
      '`--file` は、ファイルそのもの、または取り込んだときの名前です。同じ課から同じ名前で何度か取り込んでいれば、最後のものを戻します。2つ以上の課から同じ名前で取り込んでいれば、ファイルそのものか、フォルダーまで付けた名前を指定します。',
      '終了コードは、すべて戻れば 0、戻さない値が残れば 1、読めなければ 2 です。',
      '`--json` は `{ "master", "out", "dryRun", "run", "restored": [{ "key", "name", "file", "before", "after" }], "kept": [{ "key", "name", "file", "written", "current", "why" }] }` です。`kept` は戻さないところで、`why` は changed（取り込んだ値 `written` がその後変わって `current` になっている）または closed（締めた年度の値）です。提出日と確認日は `2025-04-21` の形です。',
    ],
  });
};

function takeBackReport({ master }: MasterFile, taken: TakeBack, terminal: Terminal): string {
  const { bold } = terminal.style;
  const restored = taken.changes.log.map(
    ({ key, new: after, old }) =>
      `  ${master.names.value(key)}　${shownValue(old, key)} → ${shownValue(after, key)}`,
  );
  const kept = taken.rest.map(({ current, entry, why }) => {
    const name = master.names.value(entry.key);
    const [written, now] = [shownValue(entry.new, entry.key), shownValue(current, entry.key)];
    return why === 'closed'
      ? `  ${name}　締めた年度の値です。戻すときは、先に gyokaku reopen で年度を開き直してください。`
      : `  ${name}　取り込んだ値 ${written} が、その後 ${now} に変わっています。`;
  });
  const lines = [
    bold(`元に戻す値（${restored.length}）`),
    ...restored,
    ...(kept.length === 0 ? [] : ['', bold(`戻さない値（${kept.length}）`), ...kept]),
  ];
  return `${lines.join('\n')}\n`;
}

function takeBackDocument(
  { master, path }: MasterFile,
  { changes, rest }: TakeBack,
  out: string | null,
  dryRun: boolean,
): object {
  return {
    master: path,
    out,
    dryRun,
    run: changes.run,
    restored: changes.log.map(({ file, key, new: after, old }) => ({
      key,
      name: master.names.value(key),
      file,
      before: jsonValue(old, key),
      after: jsonValue(after, key),
    })),
    kept: rest.map(({ current, entry, why }) => ({
      key: entry.key,
      name: master.names.value(entry.key),
      file: entry.file,
      written: jsonValue(entry.new, entry.key),
      current: jsonValue(current, entry.key),
      why,
    })),
  };
}
