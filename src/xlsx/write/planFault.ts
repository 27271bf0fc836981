import { type SheetPlan, type WorkbookPlan, cellAddress } from '../../workbook';
import { lastColumn, lastRow } from '../address';
import { hasControlCharacter, hasImpossibleCharacter, isUnusual } from '../xml/text';

/** A plan that no .xlsx file can hold: a mistake in the program or in the definition it was made from. */
export class PlanFault extends Error {
  override readonly name = 'PlanFault';

  /** @param where sheet and cell */
  constructor(where: string, what: string) {
    super(`ブックに書き出せません。${where}: ${what}`);
  }
}

/** Excel's own limits; a file beyond them opens with "修復しますか". */
const limits = { text: 32_767, formula: 8_192, title: 32, message: 255, header: 255 } as const;

export function refuseText(where: string, text: string): void {
  refuseLongText(where, text);
  if (hasImpossibleCharacter(text)) {
    throw new PlanFault(where, '壊れた文字（対になっていない絵文字の片割れなど）を含んでいます。');
  }
}

function refuseLongText(where: string, text: string): void {
  if (text.length <= limits.text) return;
  const length = text.length.toLocaleString('ja-JP');
  throw new PlanFault(where, `文字数 ${length} は、1セルの上限 32,767 字を超えています。`);
}

export function refuseFormula(where: string, formula: string): void {
  if (formula.length > limits.formula || formula === '' || formula.startsWith('=')) {
    throw new PlanFault(where, '数式は先頭の = を除いて 1〜8,192 字で書いてください。');
  }
  refuseName(where, formula);
}

/** For what stands in attributes and formulas, where the spreadsheet has no escape for control characters. */
function refuseName(where: string, text: string): void {
  refuseLongText(where, text);
  if (!isUnusual(text)) return;
  refuseText(where, text);
  if (hasControlCharacter(text)) throw new PlanFault(where, '制御文字を含んでいます。');
}

/** Everything but the cells, which are checked as they are written. */
export function refuseFaults(plan: WorkbookPlan): void {
  const keys = new Set(plan.sheets.map((sheet) => sheet.key));
  if (keys.size < plan.sheets.length) throw new PlanFault('シート', 'キーが重なっています。');
  const active = plan.sheets.find((sheet) => sheet.key === plan.activeSheet);
  if (active?.visibility !== 'visible') {
    throw new PlanFault(plan.activeSheet, '最初に表示するシートがないか、非表示です。');
  }
  if (Number.isNaN(Date.parse(plan.properties.created))) {
    throw new PlanFault('properties.created', '作成日時を ISO 8601 で書いてください。');
  }
  for (const text of Object.values(plan.properties)) refuseName('properties', text);
  for (const { name, refersTo } of plan.names) {
    refuseName(name, name);
    refuseFormula(name, refersTo);
  }
  for (const sheet of plan.sheets) refuseSheetFaults(sheet);
}

function refuseSheetFaults(sheet: SheetPlan): void {
  refuseName(sheet.name, sheet.name);
  if (sheet.columns.length > lastColumn + 1) throw new PlanFault(sheet.name, '列が多すぎます。');
  for (const index of Object.keys(sheet.rows)) refuseRow(sheet.name, Number(index));
  for (const text of [sheet.page.header, sheet.page.footer]) {
    if (text === undefined) continue;
    refuseName(`${sheet.name} のヘッダー・フッター`, text);
    refuseLength(`${sheet.name} のヘッダー・フッター`, text, limits.header);
  }
  for (const { prompt, error, areas } of sheet.validations) {
    const where = `${sheet.name} の入力規則`;
    if (areas.length === 0) throw new PlanFault(where, '対象のセルがありません。');
    for (const { title, text } of prompt === undefined ? [error] : [prompt, error]) {
      refuseName(where, title + text);
      refuseLength(where, title, limits.title);
      refuseLength(where, text, limits.message);
    }
  }
  const priorities = new Set(sheet.conditionalFormats.map((format) => format.priority));
  if (priorities.size < sheet.conditionalFormats.length) {
    throw new PlanFault(sheet.name, '条件付き書式の優先順位が重なっています。');
  }
  refuseOverlap(sheet);
}

/** Excel "repairs" a file whose merged areas overlap by taking them all apart. */
function refuseOverlap({ name, merges = [] }: SheetPlan): void {
  const covered = new Set<string>();
  for (const area of merges) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const address = cellAddress(row, column);
        if (covered.has(address))
          throw new PlanFault(`${name} ${address}`, '結合が重なっています。');
        covered.add(address);
      }
    }
  }
}

function refuseLength(where: string, text: string, limit: number): void {
  if (text.length <= limit) return;
  throw new PlanFault(
    where,
    `${String(text.length)} 字は上限 ${String(limit)} 字を超えています: ${text}`,
  );
}

function refuseRow(sheet: string, row: number): void {
  if (!Number.isInteger(row) || row < 0 || row > lastRow) {
    throw new PlanFault(sheet, `行 ${String(row)} はありません。`);
  }
}
