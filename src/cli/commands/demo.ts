import { checkWorkbook } from '../../check';
import type { Reading } from '../../workbook';
import { csvText, exportTable, readWorkbook, workbookFileName } from '../../workbook';
import { readXlsx } from '../../xlsx';
import { xlsxBytes } from '../files/xlsxBytes';
import { countsText } from '../checkReport';
import { chooseRound, chooseYear, workingDivisions } from '../choices';
import { DemoFolder } from '../demoFolder';
import { judgeWorkbook, summarySentence } from '../evaluation';
import { lateLines, summaryTable } from '../evaluationReport';
import type { Generation } from '../generation';
import { emptyWorkbook, stageWorkbooks, timestamp } from '../generation';
import { loadProgrammeFile } from '../programmeSource';
import { sampledWorkbook } from '../sampling';
import { Progress } from '../terminal/progress';
import type { Terminal } from '../terminal/terminal';
import type { AddCommand } from './common';
import { today } from './common';

const FOLDER = 'out';
const SEED = 2024;
/** The demonstration shows how it looks; the rest is in the workbook. */
const LATE_LINES = 14;

/** `npm run demo`: the whole way from the programme to a judged workbook, without Excel. */
export const addDemo: AddCommand = (program, terminal) => {
  program
    .command('demo', { hidden: true })
    .description('埼玉県のプログラムで、配付から判定までをひととおり行います（npm run demo）。')
    .action(async () => {
      const source = await loadProgrammeFile(undefined);
      await demonstrate(
        {
          source,
          year: chooseYear(source.programme, 'R6'),
          round: chooseRound(source.programme, undefined),
          created: timestamp(),
          carried: null,
        },
        terminal,
      );
    });
};

async function demonstrate(generation: Generation, terminal: Terminal): Promise<void> {
  const { programme } = generation.source;
  const { round, year } = generation;
  const nameOf = (division: string | null): string =>
    workbookFileName(programme, year, round, division);
  const divisions = workingDivisions(programme, year, round);
  const master = nameOf(null);
  const sample = master.replace('_00_', '_見本_');
  const csv = sample.replace(/\.xlsx$/, '.csv');

  const folder = await DemoFolder.at(FOLDER);
  try {
    await folder.refuseForeign([...[null, ...divisions].map(nameOf), sample, csv]);
    const wanted = [null, ...divisions].map((division) => ({
      division,
      path: folder.path(nameOf(division)),
    }));
    const progress = new Progress(terminal, wanted.length, !terminal.drawsBars);
    await stageWorkbooks(generation, wanted, folder, progress);

    const empty = await reread(await xlsxBytes(emptyWorkbook(generation, null)), master);
    const filled = await xlsxBytes(sampledWorkbook(empty, SEED, master));
    const reading = await reread(filled, sample);
    folder.add(folder.path(sample), filled);
    const table = csvText(exportTable(reading, 'kpis'));
    folder.add(folder.path(csv), new TextEncoder().encode(table));
    folder.commit();
    const paths = [master, sample, csv].map((name) => folder.path(name));
    terminal.out(summary(reading, divisions.length, paths, terminal));
  } finally {
    folder.discard();
  }
}

/** Through the file and back, as a person's copy would come. */
async function reread(bytes: Uint8Array, name: string): Promise<Reading> {
  const file = await readXlsx(bytes, { fileName: name });
  if (!file.ok) throw new Error(file.message);
  const result = readWorkbook(file.grid);
  if (!result.ok) throw new Error(result.message);
  return result.reading;
}

function summary(
  reading: Reading,
  divisions: number,
  [master = '', sample = '', csv = '']: readonly string[],
  terminal: Terminal,
): string {
  const { bold, colour, quiet } = terminal.style;
  const judged = judgeWorkbook(reading);
  const findings = checkWorkbook(reading, { today: today() });
  const late = lateLines(judged, terminal);
  const done = colour('green', '✔');
  const { programme, round, year } = reading;
  const { met, missed, total } = judged.rollUps.programme.initiatives;
  return [
    '',
    bold(`${programme.title}　${programme.yearLabels[year] ?? year} ${round.name}`),
    '',
    `  ${done} 配付   取りまとめ用ブックと、担当課用ブック${divisions}冊を作りました`,
    `  ${done} 入力   取りまとめ用の写しに、見本の実績を入れました（架空の値）`,
    `  ${done} 検査   ${countsText(findings, terminal)}`,
    `  ${done} 判定   ${bold(summarySentence(judged.rollUps.programme))}`,
    '',
    ...summaryTable(judged).map((line) => `  ${line}`),
    ...late.slice(0, LATE_LINES),
    ...(late.length > LATE_LINES ? [quiet('  …')] : []),
    '',
    bold('ご覧ください'),
    `  ${sample}　${quiet('見本の入ったブック（Excel、LibreOfficeで開けます）')}`,
    `  ${master}　${quiet('配る前のブック。同じ場所に各課の分があります')}`,
    `  ${csv}　${quiet('公開用のデータ')}`,
    '',
    `  ${quiet('つづき:')} npm run -s gyokaku -- check ${sample}`,
    `          npm run -s gyokaku -- --help`,
    '',
    quiet(
      `In English: made the ${year} master and ${divisions} division workbooks, filled a copy with made-up actuals, checked and judged it: ${met} of ${total} initiatives met, ${missed} missed. Open ${sample}.`,
    ),
    '',
  ].join('\n');
}
