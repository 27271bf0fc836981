import { compareWorkbook, comparisonDocument } from '../comparison';
import { comparisonReport } from '../comparisonReport';
import { earlierReportFor } from '../earlierReport';
import { Failure } from '../failure';
import { readWorkbookFile } from '../files/readInput';
import { withGuide } from '../help';
import { tellProblems } from '../structureNotice';
import type { AddCommand, CommonOptions } from './common';
import { jsonText } from './common';

interface CompareOptions extends CommonOptions {
  readonly since?: string;
  readonly json?: boolean;
}

export const addCompare: AddCommand = (program, terminal) => {
  const command = program
    .command('compare')
    .summary('前の報告回と比べる')
    .description(
      '同じ年度の前の報告回（9月末など）から、判定、値、目標、進捗がどう変わったかを示します。--since を付けなければ、ブックに引き継がれている前回の値と比べます。',
    )
    .argument('<FILE>', 'ブック')
    .option('--since <FILE>', '前の報告回のブック')
    .option('--json', '変化をJSONで書く');
  command.action(async (file: string, options: CompareOptions) => {
    const { json, quiet, since } = options;
    const reading = await readWorkbookFile(file, terminal, quiet);
    if (quiet !== true) tellProblems(file, reading, terminal);
    const earlier = await earlierReportFor(reading, since, terminal, quiet);
    if (earlier === null) {
      throw new Failure(
        `「${file}」には前の報告回の値が引き継がれていません。--since で、同じ年度の前の報告回のブックを指定してください。`,
      );
    }
    const compared = compareWorkbook(reading, earlier);
    terminal.out(
      json === true ? jsonText(comparisonDocument(compared)) : comparisonReport(compared, terminal),
    );
  });
  withGuide(command, {
    examples: [
      [
        'gyokaku compare R6_年度末.xlsx --since R6_9月末.xlsx',
        '年度末のブックを、9月末のブックと比べる',
      ],
      ['gyokaku compare R6_年度末.xlsx', 'generate --from で引き継いだ前回の値と比べる'],
    ],
    notes: [
      'どちらの報告回も、FILE の判定基準で改めて判定します。目標は、それぞれの報告回の基準日に決まっていたものを使います。ほかの年度の値は、FILE にあるものを使います。',
      '`--json` は `{ "programme", "reportingYear", "division", "before", "round", "initiatives": [{ "no", "before", "now", "movement", "lateness" }], "measures": [{ "id", "initiative", "before", "now", "movement", "lateness", "retargeted", "changed" }], "steps": […], "counts": { "initiatives", "kpis" } }` を書きます。`before` と `now` は、指標では `{ "target", "actual", "kind", "rate", "status" }`、取組項目では `{ "status", "forecast" }`、工程では `{ "progress", "status" }` です。',
      '`movement` は rose（上がった）・fell（下がった）・same（同じ）・judged（新たに判定された）・unjudged（判定がなくなった）・none（どちらも判定なし）、`lateness` は newlyLate（新たに遅れた）・stillLate（遅れたまま）・lateNoMore（遅れがなくなった）・notLate（遅れていない、または判定がない）です。`retargeted` は、その間に目標が改定されたことを示します。`counts` は同じ言葉ごとの数で、指標は再掲と参考を除きます。',
    ],
  });
};
