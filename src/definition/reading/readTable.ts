import type { Told } from '../../programme';
import { cellAddress, columnLetters, shownText, type GridSheet } from '../../workbook';
import { encoded } from '../columns/encode';
import { ROW_MARKS } from '../plan/look';
import type { Form, Table } from '../tables';
import { cellAt, type FoundSheet } from './found';
import type { DefinitionFinding } from './place';
import { readRow, type RowReading } from './readRow';

export interface SheetReading {
  readonly rows: readonly RowReading[];
  readonly findings: readonly DefinitionFinding[];
  readonly warnings: readonly Told[];
}

/** The rows of a table in which something stands. */
export function readTable(
  found: FoundSheet,
  table: Table,
  years: ReadonlyMap<number, string>,
): SheetReading {
  const { sheet, heads, columns } = found;
  const findings: DefinitionFinding[] = [];
  const rows: RowReading[] = [];
  for (let row = heads + 1; row < sheet.rows.length; row += 1) {
    findings.push(...decision(found, row));
    if (isExample(found, table, row) || isBlankRow(found, row)) continue;
    rows.push(
      readRow(
        found,
        table.columns,
        ({ field }) => {
          const column = columns.get(field);
          return column === undefined ? null : { sheet: sheet.name, row, column };
        },
        years,
      ),
    );
  }
  findings.push(...missingColumns(found, table), ...merged(found, heads + 1));
  return { rows, findings, warnings: unread(found) };
}

/** A form: one item. */
export function readForm(found: FoundSheet, form: Form): SheetReading {
  const { sheet, columns, rows } = found;
  const place = (field: string) => {
    const [row, column] = [rows.get(field), columns.get(field)];
    return row === undefined || column === undefined ? null : { sheet: sheet.name, row, column };
  };
  const findings = [...rows.values()].flatMap((row) => decision(found, row));
  for (const { field, heading, required } of form.columns) {
    if (required !== true || place(field) !== null) continue;
    findings.push({
      sheet: sheet.name,
      cell: null,
      message: `「${heading}」の行がありません。様式を作り直してください。`,
      english: `The row “${heading}” is missing. Make the form anew.`,
    });
  }
  const reading = readRow(found, form.columns, ({ field }) => place(field), new Map());
  return { rows: [reading], findings: [...findings, ...merged(found, 0)], warnings: [] };
}

function decision(found: FoundSheet, row: number): DefinitionFinding[] {
  if (found.decide === null) return [];
  const text = shownText(cellAt(found, row, found.decide).input).trim();
  if (text === '') return [];
  const left = text.replaceAll('\n', '／');
  return [
    {
      sheet: found.sheet.name,
      cell: cellAddress(row, found.decide),
      message: `決めることが残っています（${left}）。決めて直したら、この欄の文を消してください。`,
      english: `Something is left to be decided (“${left}”). Once it is decided and put right, delete the text of this cell.`,
    },
  ];
}

/** The example as it was handed out; where somebody typed over it, it is a row like any other. */
function isExample(found: FoundSheet, table: Table, row: number): boolean {
  if (found.keys === null) return false;
  const mark = cellAt(found, row, found.keys).input;
  if (mark.kind !== 'text' || mark.text !== ROW_MARKS.example) return false;
  return table.columns.every(({ field, kind, example }) => {
    const column = found.columns.get(field);
    if (column === undefined) return true;
    const shown = encoded(kind, example);
    return shownText(cellAt(found, row, column).input) === (shown === null ? '' : String(shown));
  });
}

function isBlankRow(found: FoundSheet, row: number): boolean {
  return [...found.columns.values()].every((column) => {
    const { input, formula } = cellAt(found, row, column);
    return input.kind === 'blank' && formula === null;
  });
}

function missingColumns(found: FoundSheet, table: Table): DefinitionFinding[] {
  return table.columns
    .filter(({ field, required }) => required === true && !found.columns.has(field))
    .map(({ heading }) => ({
      sheet: found.sheet.name,
      cell: null,
      message: `「${heading}」の列がありません。見出しを「${heading}」とした列を加えるか、様式を作り直して値を貼り付けてください。`,
      english: `The column “${heading}” is missing. Add a column with the heading “${heading}”, or make the form anew and paste the values into it.`,
    }));
}

/** A merged area holds one value: what was meant for its other cells is not known. */
function merged({ sheet, columns }: FoundSheet, first: number): DefinitionFinding[] {
  const ours = new Set(columns.values());
  return sheet.merged
    .filter(({ row, column, rows, columns: width }) => {
      const covered = Array.from({ length: width }, (_, index) => column + index);
      return row + rows > first && covered.some((each) => ours.has(each));
    })
    .map(({ row, column }) => ({
      sheet: sheet.name,
      cell: cellAddress(row, column),
      message: 'セルが結合されています。結合を解除し、それぞれのセルに入力してください。',
      english: 'Cells are merged here. Unmerge them, and fill in each cell.',
    }));
}

/** Columns beside ours in which something stands. */
function unread({ sheet, columns, heads, keys, decide }: FoundSheet): Told[] {
  const ours = new Set([...columns.values(), keys, decide]);
  const filled = new Set<number>();
  sheet.rows.slice(heads + 1).forEach((cells) => {
    cells?.forEach((cell, column) => {
      if (cell !== undefined && cell.input.kind !== 'blank') filled.add(column);
    });
  });
  const others = [...filled].filter((column) => !ours.has(column)).sort((a, b) => a - b);
  if (others.length === 0) return [];
  const letters = others.map(columnLetters);
  return [
    {
      message: `「${sheet.name}」の ${letters.join('、')} 列は、見出しが様式にないため読みません。必要な内容なら「備考」などの列に移してください。`,
      english: `The headings of these columns of “${sheet.name}” are not of the form, so they are not read: ${letters.join(', ')}. Move what is needed into a column such as “備考” (note).`,
    },
  ];
}

/** Sheets of the workbook that are none of ours and hold something. */
export function unreadSheets(sheets: readonly GridSheet[], ours: ReadonlySet<GridSheet>): Told[] {
  return sheets
    .filter((sheet) => sheet.visibility === 'visible' && !ours.has(sheet))
    .filter(({ rows }) => rows.some((cells) => cells?.some((cell) => cell !== undefined)))
    .map(({ name }) => ({
      message: `シート「${name}」は様式にないため読みません。`,
      english: `The sheet “${name}” is not of the form, so it is not read.`,
    }));
}
