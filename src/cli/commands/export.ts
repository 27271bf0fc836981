import { Option } from 'commander';
import type { Audience } from '../../report';
import { maskedTable } from '../../report';
import { csvText, exportTable, tableJson } from '../../workbook';
import { readWorkbookFile } from '../files/readInput';
import { Staging } from '../files/staging';
import { withGuide } from '../help';
import { tellProblems } from '../structureNotice';
import type { AddCommand, CommonOptions } from './common';

interface ExportOptions extends CommonOptions {
  readonly format: 'csv' | 'json';
  readonly steps?: boolean;
  readonly audience: Audience;
  readonly out?: string;
  readonly force?: boolean;
}

export const addExport: AddCommand = (program, terminal) => {
  const command = program
    .command('export')
    .summary('データをCSVまたはJSONに書き出す')
    .description(
      '指標・年度・報告回ごとに1行の表を書き出します。列は、ブックの「データ」シートと同じです。',
    )
    .argument('<FILE>', 'ブック')
    .addOption(
      new Option('--format <形式>', '書き出す形式').choices(['csv', 'json']).makeOptionMandatory(),
    )
    .option('--steps', '指標の代わりに工程を書き出す')
    .addOption(
      new Option(
        '--audience <読み手>',
        'public（公表）、council（会議）、office（事務局）。公開の区分がこれより狭い値を伏せる',
      )
        .choices(['public', 'council', 'office'])
        .default('public'),
    )
    .option('--out <PATH>', '作るファイル。省略時は標準出力')
    .option('--force', 'すでにあるファイルを上書きする');
  command.action(async (file: string, options: ExportOptions) => {
    const { out } = options;
    const staging = new Staging(options.force === true);
    try {
      if (out !== undefined) staging.refuseExisting([out]);
      const reading = await readWorkbookFile(file, terminal, options.quiet);
      if (options.quiet !== true) tellProblems(file, reading, terminal);
      const items = options.steps === true ? 'steps' : 'kpis';
      const { table, withheld } = maskedTable(
        reading,
        exportTable(reading, items),
        options.audience,
      );
      if (withheld > 0 && options.quiet !== true) {
        terminal.err(
          `公開の区分により、${withheld}件の値を伏せました。すべての値が要るときは --audience office を付けてください。\n`,
        );
      }
      const text = options.format === 'csv' ? csvText(table) : tableJson(reading, items, table);
      if (out === undefined) {
        terminal.out(text);
        return;
      }
      staging.add(out, new TextEncoder().encode(text));
      staging.commit();
      terminal.out(`${out}\n`);
    } finally {
      staging.discard();
    }
  });
  withGuide(command, {
    examples: [
      ['gyokaku export R6.xlsx --format csv --out R6.csv', '指標をCSVに書き出す'],
      ['gyokaku export R6.xlsx --format json --steps', '工程をJSONで標準出力に書く'],
    ],
    notes: [
      'CSVはUTF-8（BOM付き）、改行はCRLF、RFC 4180の書き方です。1つの欄に1つの値を入れ、数値は桁区切りも単位も付けずに書きます。単位は「単位」の列にあります（総務省「統計表における機械判読可能なデータの表記方法の統一ルール」）。空の欄は値がないことを表します。',
      '文字はいつも "" で囲み、数値は囲みません。`"1-1"` が日付に、`"007"` が数に変わらないように、Excelでは［データ］→［テキストまたはCSVから］で開き、「指標ID」をテキストにしてください。ダブルクリックで開くと、Excelは囲みに関係なく変えてしまいます。',
      "`=`・`+`・`-`・`@` で始まる文字も、そのまま書きます。先頭に `'` などを足すと、機械で読むときに間違ったデータになるからです。危険もありません。担当課が入力した文字は、書き出す列に入りません。「目標値」「実績値」「達成率」は数だけ、「値の区分」「進捗」は一覧の言葉だけを書き、それ以外が入力されていれば空にします（判定は「要確認」になります）。残りの文字は、すべて事務局が決めたプログラムの定義から来ます。",
      'プログラムの定義の `disclosure` が読み手（`--audience`、省略時は public）より狭い指標は、目標値・実績値・値の区分・達成率を空にし、判定を「非公表」（`withheld`）にします。再掲も同じです。値はそのままオープンデータにできます。庁内で使うすべての値は `--audience office` で書き出します。',
      '「達成率」は「データ」シートと同じく、0.1% 未満を切り捨てた値です。丸めない値は `evaluate --json` にあります。',
      'JSONは `{ "format": "gyokaku-kpis", "version": 1, "programme", "reportingYear", "round", "division", "columns": [{ "field", "header" }], "rows": [ … ] }` です。`rows` の名前は `field` です。列を足すときは末尾に足し、意味を変えるときは `version` を上げます。',
    ],
  });
};
