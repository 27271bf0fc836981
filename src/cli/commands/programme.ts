import type { Command } from 'commander';
import { loadProgramme, type ProgrammeDefinition } from '../../programme';
import type { WorkbookPlan } from '../../workbook';
import { xlsxBytes } from '../files/xlsxBytes';
import { definitionFaultText, readDefinitionFile } from '../definitionFile';
import { EXIT, Failure } from '../failure';
import { Staging } from '../files/staging';
import { xlsxPath } from '../files/xlsxPath';
import { timestamp } from '../generation';
import { withGuide } from '../help';
import { loadProgrammeFile } from '../programmeSource';
import type { Terminal } from '../terminal/terminal';
import { formYears, nextYears } from '../yearList';
import type { AddCommand, CommonOptions } from './common';
import { jsonText, today } from './common';

interface OutOptions extends CommonOptions {
  readonly out: string;
  readonly force?: boolean;
}

interface YearsOptions extends OutOptions {
  readonly years?: string;
}

const YEARS = '--years <年度>';

/** What programmes are written down in: the definition workbook, and the JSON behind it. */
export const addProgramme: AddCommand = (program, terminal) => {
  const group = program
    .command('programme')
    .summary('プログラムの定義を作り、確かめる')
    .description(
      'プログラム（計画）の定義を、Excelの様式に書いて作ります。コードは変えません。様式を作り（form、export、next）、書いたものを確かめ（validate）、定義（JSON）にします（import）。',
    )
    .helpCommand(false);
  withGuide(group, {
    examples: [
      ['gyokaku programme form --years R8,R9,R10 --out 定義.xlsx', '空の様式を作る'],
      ['gyokaku programme validate 定義.xlsx', '書いたものを確かめる'],
      ['gyokaku programme import 定義.xlsx --out 自分の市.json', '定義（JSON）にする'],
      ['gyokaku programme next 自分の市.json --out 次期.xlsx', '次の計画の下書きを作る'],
    ],
  });
  addForm(group, terminal);
  addExport(group, terminal);
  addValidate(group, terminal);
  addImport(group, terminal);
  addNext(group, terminal);
};

function addForm(group: Command, terminal: Terminal): void {
  const command = withOut(
    group
      .command('form')
      .summary('空の様式を作る')
      .description('プログラムの定義を書くための、空のExcelの様式を作ります。')
      .option(YEARS, '計画の年度。R8,R9,R10 か R8-R10。省略時は来年度からの3年'),
    '作る様式（.xlsx）',
  );
  command.action(async ({ years, out, force }: YearsOptions) => {
    const { definitionWorkbook, emptyDefinition } = await import('../../definition');
    const definition = emptyDefinition(formYears(years, today()));
    const plan = definitionWorkbook({ definition, original: null, created: timestamp() });
    await writeWorkbook(plan, out, force, terminal);
  });
  withGuide(command, {
    examples: [['gyokaku programme form --years R8-R12 --out 定義.xlsx', '5年の計画の様式を作る']],
    notes: [
      '様式には、計画、年度、担当課、柱と節、取組項目、指標、工程のシートと、必要なときだけ書くシート（内訳、報告回、日程、判定基準、変更など）があります。どの欄にも、書き方の説明、選択肢、入力の確認が付いています。',
    ],
  });
}

function addExport(group: Command, terminal: Terminal): void {
  const command = withOut(
    group
      .command('export')
      .summary('定義を様式に書き出す')
      .description('プログラムの定義（JSON）を、Excelの様式に書き出します。')
      .argument('[DEFINITION]', '定義のファイル。省略時は埼玉県（令和5～7年度）'),
    '作る様式（.xlsx）',
  );
  command.action(async (path: string | undefined, { out, force }: OutOptions) => {
    const { definition } = await loadProgrammeFile(path);
    const { definitionWorkbook } = await import('../../definition');
    const plan = definitionWorkbook({ ...written(definition), created: timestamp() });
    await writeWorkbook(plan, out, force, terminal);
  });
  withGuide(command, {
    examples: [
      ['gyokaku programme export --out 埼玉県.xlsx', '付属の埼玉県の定義を、手本として書き出す'],
      ['gyokaku programme export 自分の市.json --out 定義.xlsx', '自分の定義を様式で直す'],
    ],
    notes: [
      '書き出した様式を `import` で読むと、同じJSONになります。様式に欄のないもの（`$schema`、空の項目、項目の順）も、隠れたシートから元に戻ります。',
    ],
  });
}

function addValidate(group: Command, terminal: Terminal): void {
  const command = group
    .command('validate')
    .summary('定義を確かめる')
    .description(
      '様式（.xlsx）か定義（JSON）を確かめ、直すところを全部、シートとセルの番地（JSONでは項目の場所）とともに知らせます。ファイルは変えません。',
    )
    .argument('<FILE>', '様式または定義のファイル')
    .option('--json', '結果をJSONで書く');
  command.action(async (path: string, options: CommonOptions & { readonly json?: boolean }) => {
    const file = await readDefinitionFile(path);
    if (options.quiet !== true) tellWarnings(file.warnings, terminal);
    const faults = file.ok ? [] : file.faults;
    if (options.json === true) terminal.out(jsonText({ file: path, ok: file.ok, faults }));
    else if (file.ok) {
      const { title, initiatives, divisions } = file.programme;
      terminal.out(
        `「${path}」は使えます。${title}（取組項目${String(initiatives.length)}、担当課${String(divisions.length)}）\n`,
      );
    } else {
      terminal.out(
        `「${path}」に直すところが${String(faults.length)}件あります。\n${faults.map((fault) => `  ${definitionFaultText(fault)}\n`).join('')}`,
      );
    }
    process.exitCode = file.ok ? EXIT.ok : EXIT.failed;
  });
  withGuide(command, {
    examples: [
      ['gyokaku programme validate 定義.xlsx', '様式を確かめる'],
      ['gyokaku programme validate 自分の市.json', '定義（JSON）を確かめる'],
    ],
    notes: [
      '終了コードは、使えれば 0、直すところがあれば 1、読めないファイルなら 2 です。',
      '`--json` は `{ "file", "ok", "faults": [{ "sheet", "cell", "path", "message" }] }` を書きます。様式では `sheet` と `cell`、JSONでは `path` が入り、当てはまらないものは null です。',
    ],
  });
}

function addImport(group: Command, terminal: Terminal): void {
  const command = withOut(
    group
      .command('import')
      .summary('様式から定義（JSON）を作る')
      .description(
        '書き終えた様式を読み、定義（JSON）にします。直すところが1つでもあれば、何も作らずに全部を知らせます。',
      )
      .argument('<FILE>', '書き終えた様式（.xlsx）'),
    '作る定義（.json）',
  );
  command.action(async (path: string, { out, force, quiet }: OutOptions) => {
    if (!/\.json$/i.test(out)) {
      throw new Failure(`--out 「${out}」の名前は .json で終わるようにしてください。`);
    }
    const file = await readDefinitionFile(path);
    if (quiet !== true) tellWarnings(file.warnings, terminal);
    const { definition } = file.ok ? file : await loadProgrammeFile(path);
    commit(out, Buffer.from(jsonText(JSON.parse(definition))), force, terminal);
  });
  withGuide(command, {
    examples: [
      ['gyokaku programme import 定義.xlsx --out 自分の市.json', '定義を作る'],
      [
        'gyokaku generate --programme 自分の市.json --year R8 --out R8.xlsx',
        'その定義でブックを作る',
      ],
    ],
    notes: ['`generate --programme` には、様式（.xlsx）をそのまま指定することもできます。'],
  });
}

function addNext(group: Command, terminal: Terminal): void {
  const command = withOut(
    group
      .command('next')
      .summary('次の計画の下書きを作る')
      .description(
        '今の計画の定義から、次の計画の様式を作ります。続く取組項目、指標、工程は番号をそのまま使い、終わったものは除きます。',
      )
      .argument('[DEFINITION]', '今の計画の定義（.json か .xlsx）。省略時は埼玉県（令和5～7年度）')
      .option(YEARS, '次の計画の年度。R8,R9,R10 か R8-R10。省略時は続く同じ年数'),
    '作る様式（.xlsx）',
  );
  command.action(async (path: string | undefined, { years, out, force }: YearsOptions) => {
    const { definition } = await loadProgrammeFile(path);
    const { definitionWorkbook, nextProgramme } = await import('../../definition');
    const { definition: last } = written(definition);
    const next = nextProgramme(last, nextYears(years, last.fiscalYears));
    const plan = definitionWorkbook({
      definition: next.definition,
      original: null,
      marks: next.marks,
      created: timestamp(),
    });
    await writeWorkbook(plan, out, force, terminal);
    terminal.err(
      `決めることが${String(next.marks.length)}件あります。様式の「決めること」の欄を見て、決めて直したら、その文を消してください。\n`,
    );
  });
  withGuide(command, {
    examples: [
      ['gyokaku programme next --out 次期.xlsx', '埼玉県のR8～R10の下書きを作る'],
      ['gyokaku programme next 自分の市.json --years R8-R12 --out 次期.xlsx', '5年の計画にする'],
    ],
    notes: [
      '変更（revisions）は反映し、課の改称と統合は次の計画の初日で整えます。完了、中止、統合になったものと、最後の年度に実施しない工程は除き、その番号を「終わった番号」に残します。残した番号は、新しい取組項目、指標、工程に使えません。',
      '目標値、基準値、工程の計画は空けてあり、前の計画の値を「決めること」の欄に書いてあります。文が残っている間は、`validate` と `import` が知らせます。',
    ],
  });
}

function withOut(command: Command, what: string): Command {
  return command
    .requiredOption('--out <FILE>', what)
    .option('--force', 'すでにあるファイルを上書きする');
}

/** A definition that was read, with the JSON that it stood in. */
function written(json: string): {
  readonly definition: ProgrammeDefinition;
  readonly original: string;
} {
  const result = loadProgramme(JSON.parse(json));
  if (!result.ok) throw new Error('A definition that was accepted is refused');
  return { definition: result.definition, original: json };
}

async function writeWorkbook(
  plan: WorkbookPlan,
  out: string,
  force: boolean | undefined,
  terminal: Terminal,
): Promise<void> {
  const path = xlsxPath(out);
  commit(path, await xlsxBytes(plan), force, terminal);
}

function commit(
  path: string,
  content: Uint8Array,
  force: boolean | undefined,
  terminal: Terminal,
): void {
  const staging = new Staging(force === true);
  try {
    staging.refuseExisting([path]);
    staging.add(path, content);
    staging.commit();
  } finally {
    staging.discard();
  }
  terminal.out(`${path}\n`);
}

function tellWarnings(warnings: readonly string[], terminal: Terminal): void {
  for (const warning of warnings) terminal.err(`${warning}\n`);
}
