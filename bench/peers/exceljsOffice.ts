import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';

/*
 * The work of office.py with exceljs: reads the divisions' workbooks, joins them with the master by key and writes the
 * values. Prints how many it wrote.
 */

interface Line {
  readonly key: string;
  readonly field: string;
  readonly value: ExcelJS.CellValue;
}

interface Submission {
  readonly division: string;
  readonly number: number;
  readonly lines: readonly Line[];
}

const TEXTS = ['report', 'reason', 'next', 'memo'];

/** Columns of a pillar sheet that people fill in, by the keys in its first row. */
function inputColumns(
  sheet: ExcelJS.Worksheet,
): readonly (readonly [column: number, field: string])[] {
  const found: [number, string][] = [];
  sheet.getRow(1).eachCell((cell, column) => {
    const field = cell.text;
    if (TEXTS.includes(field) || /\.(?:actual|kind)$/.test(field)) found.push([column, field]);
  });
  return found;
}

async function opened(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book;
}

function pillars(book: ExcelJS.Workbook): readonly ExcelJS.Worksheet[] {
  return book.worksheets.filter(({ name }) => name.startsWith('柱'));
}

async function submitted(folder: string, file: string): Promise<Submission> {
  const book = await opened(join(folder, file));
  let number = 0;
  book.getWorksheet('使い方')?.eachRow((row) => {
    if (row.getCell(1).text === 'submission:number') number = Number(row.getCell(3).value);
  });
  const lines: Line[] = [];
  for (const sheet of pillars(book)) {
    const columns = inputColumns(sheet);
    sheet.eachRow((row, at) => {
      const key = row.getCell(1).text;
      if (at === 1 || key === '') return;
      for (const [column, field] of columns) {
        const cell = row.getCell(column);
        const value = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
        if (value !== null && value !== undefined) lines.push({ key, field, value });
      }
    });
  }
  return { division: file.replace(/-\d+\.xlsx$/, ''), number, lines };
}

const [masterFile = '', folder = '', out = ''] = process.argv.slice(2);
const newest = new Map<string, Submission>();
for (const file of readdirSync(folder).sort()) {
  const submission = await submitted(folder, file);
  if ((newest.get(submission.division)?.number ?? 0) < submission.number) {
    newest.set(submission.division, submission);
  }
}
const values = new Map<string, ExcelJS.CellValue>();
for (const { lines } of newest.values()) {
  for (const { field, key, value } of lines) {
    if (!values.has(`${key}|${field}`)) values.set(`${key}|${field}`, value);
  }
}
const master = await opened(masterFile);
let written = 0;
for (const sheet of pillars(master)) {
  const columns = inputColumns(sheet);
  sheet.eachRow((row, at) => {
    const key = row.getCell(1).text;
    if (at === 1 || key === '') return;
    for (const [column, field] of columns) {
      const value = values.get(`${key}|${field}`);
      const cell = row.getCell(column);
      if (value === undefined || cell.type === ExcelJS.ValueType.Formula) continue;
      cell.value = value;
      written += 1;
    }
  });
}
await master.xlsx.writeFile(out);
console.log(written);
