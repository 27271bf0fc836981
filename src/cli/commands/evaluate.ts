import { evaluationDocument, judgeWorkbook } from '../evaluation';
import { evaluationReport } from '../evaluationReport';
import { readWorkbookFile } from '../files/readInput';
import { withGuide } from '../help';
import { tellProblems } from '../structureNotice';
import type { AddCommand, CommonOptions } from './common';
import { jsonText } from './common';

interface EvaluateOptions extends CommonOptions {
  readonly json?: boolean;
}

export const addEvaluate: AddCommand = (program, terminal) => {
  const command = program
    .command('evaluate')
    .summary('ブックを判定する')
    .description(
      'ブックに入力された値から達成率と判定を計算し、まとめます。ブックに保存された計算結果は使いません。',
    )
    .argument('<FILE>', 'ブック')
    .option('--json', 'すべての年度の判定をJSONで書く');
  command.action(async (file: string, options: EvaluateOptions) => {
    const reading = await readWorkbookFile(file, terminal, options.quiet);
    if (options.quiet !== true) tellProblems(file, reading, terminal);
    const judged = judgeWorkbook(reading);
    terminal.out(
      options.json === true
        ? jsonText(evaluationDocument(judged))
        : evaluationReport(judged, terminal),
    );
  });
  withGuide(command, {
    examples: [
      ['gyokaku evaluate R6.xlsx', '判定のまとめを見る'],
      ['gyokaku evaluate R6.xlsx --json > R6.json', '判定をほかのプログラムに渡す'],
    ],
    notes: [
      '`--json` は `{ "programme", "reportingYear", "round", "measures": [{ "id", "year", "target", "actual", "rate", "status" }], "steps": [{ "id", "year", "progress", "status" }], "initiatives": [{ "no", "year", "status" }], "summary" }` を書きます。すべての年度を含みます。',
      '`programme` はプログラムのID、`reportingYear` は年度のラベル（R6）、`round` は報告回の名前（年度末）です。`rate` は丸めていない達成率（1 が 100%）または null、`status` は判定のID（段階のID、または future・notDue・discontinued・notEntered・invalid・notEvaluable）、`progress` は入力された進捗の言葉（空欄は ""）です。`measures` は指標と参考目標です。',
      '`summary` は対象年度の集計です。`sentence` がまとめの文、`initiatives`・`kpis`・`steps` が `{ "total", "met", "missed", "discontinued", "forecast", "counts" }` で、`counts` は判定のIDごとの数です。`total` は対象外・中止・未到来を除きます。同じ形が `pillars`（柱ごと）と `divisions`（担当課ごと）にあります。',
      '担当課用のブックでは、その課の取組項目だけを判定します。',
    ],
  });
};
