import { xlsxBytes } from '../files/xlsxBytes';
import { readWorkbookFile } from '../files/readInput';
import { Staging } from '../files/staging';
import { xlsxPath } from '../files/xlsxPath';
import { withGuide } from '../help';
import { sampledWorkbook } from '../sampling';
import type { AddCommand, CommonOptions } from './common';
import { wholeNumber } from './common';

interface SampleOptions extends CommonOptions {
  readonly seed: number;
  readonly out: string;
  readonly force?: boolean;
}

export const addSample: AddCommand = (program, terminal) => {
  const command = program
    .command('sample')
    .summary('見本の実績を入れたブックを作る')
    .description(
      'generate で作ったブックに、もっともらしい見本の実績・進捗・取組実績を入れて、別のファイルに書きます。研修、デモ、試験のためのもので、値は架空です。',
    )
    .argument('<FILE>', 'generate で作ったブック')
    .requiredOption(
      '--seed <数>',
      '乱数の種。同じブックと種からは、いつも同じ値になる',
      wholeNumber,
    )
    .requiredOption('--out <FILE>', '作るファイル（.xlsx）')
    .option('--force', 'すでにあるファイルを上書きする');
  command.action(async (file: string, options: SampleOptions) => {
    const staging = new Staging(options.force === true);
    try {
      const out = xlsxPath(options.out);
      staging.refuseExisting([out]);
      const reading = await readWorkbookFile(file, terminal, options.quiet);
      staging.add(out, await xlsxBytes(sampledWorkbook(reading, options.seed, file)));
      staging.commit();
    } finally {
      staging.discard();
    }
    terminal.out(`${options.out}\n`);
  });
  withGuide(command, {
    examples: [
      ['gyokaku sample R6.xlsx --seed 2024 --out R6_見本.xlsx', '取りまとめ用ブックに見本を入れる'],
    ],
    notes: [
      'すでに入力されている値は変えず、空いているところだけを埋めます。課のブックには、取りまとめ用に同じ種で入るのと同じ値が、その課の分だけ入ります。',
      '多くの項目は目標の近くになり、一部は遅れ、一部は入力や理由が抜けています。検査や取りまとめの練習に使えます。',
    ],
  });
};
