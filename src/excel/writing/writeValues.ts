import { cellAddress, columnLetters, SHEET_KEY_PREFIX, type CellValue } from '../../workbook';
import { ExcelFailure, failureOf } from '../failure';
import type { ContentCell } from '../plan/content';
import { cellsOfRange, loadContents } from '../reading/contents';
import { rangeAt, runInExcel, send, type Step } from '../session';
import { contentSteps } from './contents';
import { SheetSteps } from './sheetSteps';
import { Targets } from './targets';

/** One value to be written into a cell of ours. */
export interface ValueChange {
  /** Name of the sheet, as read. */
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** What the row and column have to be keyed with; where they have moved meanwhile, nothing is written. */
  readonly expected?: { readonly rowKey: string; readonly field: string };
}

interface Asked {
  readonly change: ValueChange;
  readonly cell: Excel.Range;
  readonly protection: Excel.FormatProtection;
  readonly rowKey: Excel.Range;
  readonly field: Excel.Range;
}

interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly corner: Excel.Range;
}

/**
 * Writes single values in two requests: one looks, one writes. The protection of a sheet is taken away, and put back in
 * the same request, only where a locked cell is among them. A text stays a text. Either all are written or none.
 *
 * @throws ExcelFailure
 */
export async function writeValues(changes: readonly ValueChange[]): Promise<void> {
  if (changes.length === 0) return;
  const what = '値の書き込み';
  const looked = await runInExcel((context) => look(context, changes)).catch((error: unknown) => {
    throw failureOf(error, what, 'asBefore');
  });
  try {
    await runInExcel((context) =>
      send(context, () => {
        write(context, looked.plan);
      }),
    );
  } catch (error) {
    const aftermath = await putBack(looked.back).then(
      () => 'asBefore' as const,
      () => 'unfinished' as const,
    );
    throw failureOf(error, what, aftermath);
  }
}

interface SheetWrite {
  readonly id: string;
  readonly name: string;
  readonly protection: Excel.WorksheetProtectionOptions | null;
  /** The protection has to go for this. */
  readonly opens: boolean;
  readonly cells: readonly ContentCell[];
}

type TakenBack = readonly SheetWrite[];

async function look(
  context: Excel.RequestContext,
  changes: readonly ValueChange[],
): Promise<{ readonly plan: readonly SheetWrite[]; readonly back: TakenBack }> {
  const sheets = new Map<string, AskedSheet>();
  const asked: Asked[] = [];
  await send(context, () => {
    sheets.clear();
    asked.length = 0;
    for (const change of changes) {
      const known = sheets.get(change.sheet) ?? askSheet(context, change.sheet);
      sheets.set(change.sheet, known);
      const { sheet } = known;
      const cell = loadContents(rangeAt(sheet, cellAddress(change.row, change.column)));
      cell.format.protection.load('locked');
      asked.push({
        change,
        cell,
        protection: cell.format.protection,
        rowKey: rangeAt(sheet, `A${String(change.row + 1)}`).load('values'),
        field: rangeAt(sheet, `${columnLetters(change.column)}1`).load('values'),
      });
    }
  });
  for (const [name, { sheet, corner }] of sheets) refuseForeign(name, sheet, corner);
  for (const { change, rowKey, field } of asked) refuseMoved(change, rowKey, field);
  const plan = [...sheets.values()].map(({ sheet }) => {
    const own = asked.filter(({ change }) => change.sheet === sheet.name);
    const isProtected = sheet.protection.protected;
    const base = {
      id: sheet.id,
      name: sheet.name,
      protection: isProtected ? sheet.protection.options : null,
      opens: isProtected && own.some(({ protection }) => protection.locked),
    };
    return { base, own };
  });
  return {
    plan: plan.map(({ base, own }) => ({
      ...base,
      cells: own.map(({ change, cell }) => ({
        row: change.row,
        column: change.column,
        value: change.value,
        numberFormat: formatOf(cell),
      })),
    })),
    back: plan.map(({ base, own }) => ({ ...base, cells: own.map(formerCell) })),
  };
}

function askSheet(context: Excel.RequestContext, name: string): AskedSheet {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('id,name');
  sheet.protection.load('protected,options');
  return { sheet, corner: rangeAt(sheet, 'A1').load('values') };
}

function formatOf(cell: Excel.Range): string {
  const format: unknown = cell.numberFormat[0]?.[0];
  return typeof format === 'string' ? format : 'General';
}

function formerCell({ change, cell }: Asked): ContentCell {
  const former = cellsOfRange(cell)[0]?.[0];
  const input = former?.input ?? { kind: 'blank' };
  const value =
    input.kind === 'blank'
      ? null
      : input.kind === 'text'
        ? input.text
        : input.kind === 'error'
          ? input.code
          : input.value;
  const formula = former?.formula ?? null;
  return {
    row: change.row,
    column: change.column,
    value,
    ...(formula !== null && { formula }),
    numberFormat: formatOf(cell),
  };
}

function refuseForeign(name: string, sheet: Excel.Worksheet, corner: Excel.Range): void {
  const first: unknown = sheet.isNullObject ? null : corner.values[0]?.[0];
  if (typeof first === 'string' && first.startsWith(SHEET_KEY_PREFIX)) return;
  throw new ExcelFailure(
    'NotOurs',
    `シート「${name}」が行革進捗管理のシートとして見つかりません。ブックを読み込み直してから、もう一度実行してください。ブックは元のままです。`,
    `NotOurs / ${name}`,
    'asBefore',
  );
}

function refuseMoved(change: ValueChange, rowKey: Excel.Range, field: Excel.Range): void {
  const { expected, sheet, row, column } = change;
  if (expected === undefined) return;
  const same = rowKey.values[0]?.[0] === expected.rowKey && field.values[0]?.[0] === expected.field;
  if (same) return;
  throw new ExcelFailure(
    'Moved',
    `シート「${sheet}」の ${cellAddress(row, column)} は、読み込んだ後に行か列が動いています。ブックを読み込み直してから、もう一度実行してください。ブックは元のままです。`,
    `Moved / ${sheet} ${cellAddress(row, column)}`,
    'asBefore',
  );
}

function write(context: Excel.RequestContext, sheets: readonly SheetWrite[]): void {
  for (const { id, name, protection, opens, cells } of sheets) {
    const sheet = context.workbook.worksheets.getItem(id);
    if (opens) sheet.protection.unprotect();
    for (const step of stepsOf(id, name, protection !== null && !opens, cells)) step.queue(context);
    if (opens && protection !== null) sheet.protection.protect(protection);
  }
  // Where the user calculates by hand, the statuses would otherwise stay behind the value.
  context.workbook.application.calculate(Excel.CalculationType.recalculate);
}

/** @param formatsFixed number formats cannot be changed here */
function stepsOf(
  id: string,
  name: string,
  formatsFixed: boolean,
  cells: readonly ContentCell[],
): readonly Step[] {
  const targets = new Targets(new Map([[id, { id }]]));
  const sheet = new SheetSteps({ key: id, name }, targets);
  if (!formatsFixed) return contentSteps(sheet, cells, false);
  return cells.map((cell) =>
    sheet.step(0, (worksheet) => {
      rangeAt(worksheet, cellAddress(cell.row, cell.column)).formulas = [[plainContent(cell)]];
    }),
  );
}

/** What can be assigned as it is, because the cell's own format decides how it is read; elsewhere an apostrophe makes a text. */
function plainContent({ value, formula, numberFormat }: ContentCell): string | number | boolean {
  if (formula !== undefined) return `=${formula}`;
  if (typeof value !== 'string' || value === '') return value ?? '';
  return numberFormat === '@' && !value.startsWith("'") ? value : `'${value}`;
}

/** Writes what stood there before, and lets no sheet be without the protection that it had. */
async function putBack(back: TakenBack): Promise<void> {
  await runInExcel(async (context) => {
    const now = new Map<string, Excel.WorksheetProtection>();
    await send(context, () => {
      for (const { id } of back) {
        const { protection } = context.workbook.worksheets.getItem(id);
        protection.load('protected');
        now.set(id, protection);
      }
    });
    await send(context, () => {
      for (const { id, name, protection, opens, cells } of back) {
        const sheet = context.workbook.worksheets.getItem(id);
        const isProtected = now.get(id)?.protected === true;
        if (opens && isProtected) sheet.protection.unprotect();
        for (const step of stepsOf(id, name, isProtected && !opens, cells)) step.queue(context);
        if (protection !== null && (opens || !isProtected)) sheet.protection.protect(protection);
      }
    });
  });
}
