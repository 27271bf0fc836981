import { extname } from 'node:path';
import { Option } from 'commander';
import type { Audience, PaperOptions, PublicTable, Selection } from '../../report';
import { freeze, paperOptions, publicationText, unknownCorrections } from '../../report';
import type { Reading } from '../../workbook';
import { earlierReportFor } from '../earlierReport';
import { Failure } from '../failure';
import { readWorkbookFile } from '../files/readInput';
import { Staging } from '../files/staging';
import { timestamp } from '../generation';
import { withGuide } from '../help';
import {
  AUDIENCE_NAMES,
  PART_NAMES,
  TABLE_NAMES,
  chooseDivisions,
  chooseOrientation,
  chooseParts,
  choosePillars,
  formatOf,
} from '../paperChoices';
import type { PaperSource } from '../paperFiles';
import { freshPaper, paperFile, publicationIn, publishedPaper, sha256 } from '../paperFiles';
import { findLibreOffice } from '../printing/libreOffice';
import { hasPaperFont } from '../printing/paperFont';
import { tellProblems } from '../structureNotice';
import type { Terminal } from '../terminal/terminal';
import type { AddCommand, CommonOptions } from './common';
import { isoDay, today } from './common';

interface ReportOptions extends CommonOptions {
  readonly out: string;
  readonly parts: readonly string[];
  readonly kohyo?: boolean;
  readonly pillar: readonly string[];
  readonly division: readonly string[];
  readonly only?: Exclude<Selection, 'all'>;
  readonly audience?: Audience;
  readonly portrait: readonly string[];
  readonly landscape: readonly string[];
  readonly notes: boolean;
  readonly table: PublicTable;
  readonly date?: string;
  readonly publish?: string;
  readonly published?: string;
  readonly since?: string;
  readonly libreoffice?: string;
  readonly force?: boolean;
}

const several = (value: string, before: readonly string[]): readonly string[] => [...before, value];

export const addReport: AddCommand = (program, terminal) => {
  const command = program
    .command('report')
    .summary('会議資料と公表用の資料を作る')
    .description(
      'ブックから会議資料を作ります。--out の名前が .pdf なら印刷できるPDF、.xlsx ならExcelで開ける資料、.html・.csv・.json なら公表用です。値は、作ったときのものが入ります。',
    )
    .argument('<FILE>', 'ブック。または、--publish で作った公表の記録')
    .requiredOption('--out <PATH>', '作るファイル（.pdf、.xlsx、.html、.csv、.json）')
    .option(
      '--parts <部分>',
      `載せる部分。${Object.values(PART_NAMES).join('、')}。省略時は個票を除く全部`,
      several,
      [],
    )
    .option('--kohyo', '個票（取組項目ごとに1ページ）を載せる')
    .option('--no-kohyo', '個票を載せない')
    .option('--pillar <番号>', '載せる柱。何度でも、1,3 のようにも書ける', several, [])
    .option('--division <課>', '載せる担当課の名前またはID。何度でも書ける', several, [])
    .addOption(
      new Option(
        '--only <もの>',
        'late は達成に届いていない取組だけ、changed は判定が変わった取組だけ',
      ).choices(['late', 'changed']),
    )
    .addOption(
      new Option(
        '--audience <読み手>',
        'public（公表）、council（会議）、office（事務局）。公開の区分がこれより狭い値を伏せる。省略時は、.pdf と .xlsx が council、ほかは public',
      ).choices(['public', 'council', 'office']),
    )
    .option('--portrait <部分>', '縦長にする部分。省略時は個票と付録', several, [])
    .option('--landscape <部分>', '横長にする部分', several, [])
    .option('--no-notes', '一覧の下の注を載せない')
    .addOption(
      new Option('--table <表>', '.csv に書く表。kpis（指標）、steps（工程）、initiatives（取組）')
        .choices(Object.keys(TABLE_NAMES))
        .default('kpis'),
    )
    .option('--date <日付>', '資料に載せる日付。省略時は今日', isoDay)
    .option('--publish <PATH>', '公表の記録（.json）も作る。あとで同じ資料をもう一度作れる')
    .option('--published <PATH>', '公表の記録と比べ、変わった値に【訂正】と公表した値を載せる')
    .option(
      '--since <FILE>',
      '前の報告回のブック。「前回の報告からの変化」を載せる。省略時は、generate --from で引き継いだ前回（公表用には載せない）',
    )
    .option('--libreoffice <PATH>', 'PDFを作る LibreOffice（soffice）の場所')
    .option('--force', 'すでにあるファイルを上書きする');
  command.action(async (file: string, options: ReportOptions) => {
    const format = formatOf(options.out);
    const staging = new Staging(options.force === true);
    try {
      const publish = options.publish === undefined ? [] : [options.publish];
      staging.refuseExisting([options.out, ...publish]);
      const libreOffice = (): string => findLibreOffice(options.libreoffice);
      // Said before any work is done.
      if (format === 'pdf') libreOffice();
      const { record, source } = await sourceOf(file, options, terminal);
      staging.add(options.out, await paperFile(source, format, options.table, libreOffice));
      if (options.publish !== undefined && record !== null) {
        staging.add(options.publish, new TextEncoder().encode(await record()));
      }
      staging.commit();
    } finally {
      staging.discard();
    }
    for (const path of [options.out, options.publish]) {
      if (path !== undefined) terminal.out(`${path}\n`);
    }
  });
  withGuide(command, { examples: EXAMPLES, notes: NOTES });
};

interface Made {
  readonly source: PaperSource;
  /** Text of the publication; null where the paper itself is one. */
  readonly record: (() => Promise<string>) | null;
}

async function sourceOf(file: string, options: ReportOptions, terminal: Terminal): Promise<Made> {
  const publication = extname(file).toLowerCase() === '.json' ? await publicationIn(file) : null;
  if (publication !== null) {
    refuseChanges(options);
    return { source: publishedPaper(publication), record: null };
  }
  const reading = await readWorkbookFile(file, terminal, options.quiet);
  const wanted = await wantedPaper(reading, options, terminal);
  if (options.quiet !== true) {
    tellProblems(file, reading, terminal);
    for (const line of unknownCorrections(reading)) {
      terminal.err(
        `${line}の指標ID・工程IDか年度が、このプログラムにありません。訂正として載せられないので、直してください。\n`,
      );
    }
  }
  const created = timestamp();
  return {
    source: freshPaper(reading, wanted, created),
    record: () => publicationText(freeze(reading, wanted, created), sha256),
  };
}

async function wantedPaper(
  reading: Reading,
  options: ReportOptions,
  terminal: Terminal,
): Promise<PaperOptions> {
  const format = formatOf(options.out);
  const forPrint = format === 'pdf' || format === 'xlsx';
  const published =
    options.published === undefined ? null : await publishedValues(options.published);
  return paperOptions({
    parts: chooseParts(options.parts, options.kohyo),
    orientation: chooseOrientation(options),
    audience: options.audience ?? (forPrint ? 'council' : 'public'),
    pillars: choosePillars(reading, options.pillar),
    divisions: chooseDivisions(reading, options.division),
    only: options.only ?? 'all',
    footnotes: options.notes,
    lines: format === 'pdf' && !hasPaperFont() ? 'tall' : 'usual',
    printedOn: options.date ?? today(),
    published,
    since:
      options.since === undefined
        ? null
        : await earlierReportFor(reading, options.since, terminal, options.quiet),
  });
}

async function publishedValues(path: string): Promise<PaperOptions['published']> {
  const publication = await publicationIn(path);
  if (publication !== null) return publication.values;
  throw new Failure(`「${path}」は公表の記録（report --publish で作ったファイル）ではありません。`);
}

/** A publication is printed as it was. */
function refuseChanges(options: ReportOptions): void {
  const given = [
    ...(options.parts.length > 0 ? ['--parts'] : []),
    ...(options.kohyo === undefined ? [] : ['--kohyo']),
    ...(options.pillar.length > 0 ? ['--pillar'] : []),
    ...(options.division.length > 0 ? ['--division'] : []),
    ...(options.only === undefined ? [] : ['--only']),
    ...(options.audience === undefined ? [] : ['--audience']),
    ...(options.portrait.length > 0 ? ['--portrait'] : []),
    ...(options.landscape.length > 0 ? ['--landscape'] : []),
    ...(options.notes ? [] : ['--no-notes']),
    ...(options.date === undefined ? [] : ['--date']),
    ...(options.publish === undefined ? [] : ['--publish']),
    ...(options.published === undefined ? [] : ['--published']),
    ...(options.since === undefined ? [] : ['--since']),
  ];
  if (given.length === 0) return;
  throw new Failure(
    `公表の記録からは、公表したとおりの資料だけを作れます。${given.join('、')} を外してください。内容を変えるときは、ブックから作ってください。`,
  );
}

const EXAMPLES = [
  ['gyokaku report R6.xlsx --out 会議資料.pdf', '会議資料のPDFを作る'],
  ['gyokaku report R6.xlsx --kohyo --out 会議資料.pdf', '個票も付ける'],
  [
    'gyokaku report R6.xlsx --division 人事課 --only late --out 人事課.pdf',
    '人事課の遅れている取組だけ',
  ],
  [
    'gyokaku report R6.xlsx --audience public --publish R6公表.json --out R6公表.pdf',
    '公表し、公表したものを記録する',
  ],
  ['gyokaku report R6公表.json --out もう一度.pdf', '公表したとおりにもう一度作る'],
  [
    'gyokaku report R6.xlsx --published R6公表.json --out 訂正版.pdf',
    '公表後に変わった値に【訂正】を付ける',
  ],
  [
    'gyokaku report R6_年度末.xlsx --since R6_9月末.xlsx --out 会議資料.pdf',
    '9月末からの変化も載せる',
  ],
  ['gyokaku report R6.xlsx --out R6.html', '公表用のウェブページを作る'],
] as const;

const NOTES: readonly string[] = [
  `載せる部分は ${Object.entries(PART_NAMES)
    .map(([id, name]) => `${name}（\`${id}\`）`)
    .join('、')} です。指摘、訂正、前回の報告からの変化は、あるときだけ載ります。`,
  `読み手は ${Object.entries(AUDIENCE_NAMES)
    .map(([id, name]) => `${name}（\`${id}\`）`)
    .join(
      '、',
    )} です。プログラムの定義の \`disclosure\` がこれより狭い指標・取組項目は「非公表」とし、その値から分かるもの（達成率、判定、再掲、取組項目の判定、集計の数、担当課の文章）も伏せます。連絡先などの「提出」の欄は、どの資料にも載りません。`,
  '年度末の見込みによる判定、集計中・未入力・要確認の値、提出されていない課があるあいだは、すべてのページに【未定稿】と載り、表紙に理由が並びます。',
  'PDFは LibreOffice で作ります。PATH と、いつもの場所から探します。部分ごとのしおり、題名、言語（日本語）、読み上げのための構造が付き、文字を選んで検索できます。BIZ UDPゴシック がない環境では、ほかの書体でも文字が切れないよう、行の間を広げます。',
  '公表の記録（`--publish`）はJSONで、そのときの資料（Excelの計画、HTML、CSV、JSON）と、載せた値と、それらのSHA-256を含みます。書き換えられた記録は使えません。伏せた値は入りません。',
  '公表用のCSVは、UTF-8（BOM付き）、1つの欄に1つの値、数値は単位も桁区切りも付けない表です（総務省「統計表における機械判読可能なデータの表記方法の統一ルール」）。JSONは `{ "format": "gyokaku-report", "version": 1, …, "changes"（前の報告回と比べたとき）, "tables": { "initiatives", "kpis", "steps" } }` です。',
];
