import { deflateRawSync } from 'node:zlib';
import { buildWorkbook } from '../../src/workbook';
import { writeXlsx } from '../../src/xlsx';
import { sideBySide } from '../measure';
import { writeWithExceljs } from '../peers/exceljs';
import type { Contender } from '../processes';
import { nodeProcess, processesSideBySide } from '../processes';
import type { Chapter } from '../report/chapter';
import { measuredTable } from '../report/measuredTable';
import { masterOptions } from '../subject';
import { unpack } from '../unpack';
import { join } from 'node:path';

/** Making the year's workbooks: the master in memory, and all of them by the command line. */
export async function generation(folder: string): Promise<Chapter> {
  const empty = masterOptions(new Map());
  const plan = buildWorkbook(empty);
  const parts = [...(await unpack(await writeXlsx(plan))).values()];
  const lines = await sideBySide({
    'complete master: plan and .xlsx (this product)': () => writeXlsx(buildWorkbook(empty)),
    '  of which the plan': () => buildWorkbook(empty),
    '  of which the .xlsx': () => writeXlsx(plan),
    'the same plan with exceljs 4.4.0': () => writeWithExceljs(plan),
    'limit: compressing its parts': () => parts.map((part) => deflateRawSync(part)),
  });
  const [all] = await processesSideBySide([everyDivision(join(folder, 'generated'))], 3);
  const whole = lines[0]?.median ?? Infinity;
  return {
    title: 'Generation',
    what: `The R6 master of 57 initiatives, with every formula, format, rule and cached value, in memory; then \`gyokaku generate --divisions\`, 16 files, process start included: ${((all?.milliseconds ?? 0) / 1000).toFixed(2)} s (CPU ${((all?.cpuMilliseconds ?? 0) / 1000).toFixed(2)} s, ${(all?.megabytes ?? 0).toFixed(0)} MB). exceljs is handed the finished plan.`,
    tables: [measuredTable(lines)],
    goals: [
      { what: 'complete master', measured: whole, limit: 200, unit: 'ms' },
      {
        what: 'against exceljs, plan included',
        measured: whole / (lines[3]?.median ?? 1),
        limit: 1,
        unit: 'times',
      },
      {
        what: 'all 16 files, command line',
        measured: (all?.milliseconds ?? Infinity) / 1000,
        limit: 2,
        unit: 's',
      },
    ],
    plots: [],
    limit:
      'Compressing the parts is the one piece of work that any writer shares (last line of the table).',
    next: 'The plan is made cell by cell; the formulas of a row differ from those of the next only by their row number, so that most of their texts could be made once and moved.',
  };
}

function everyDivision(out: string): Contender {
  const args = ['generate', '--year', 'R6', '--divisions', '--quiet', '--force', '--out', out];
  return nodeProcess('gyokaku generate --divisions', ['scripts/gyokaku.mjs', ...args]);
}
