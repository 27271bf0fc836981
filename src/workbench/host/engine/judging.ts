import { cellArea, cellsOf, contains, intersection, type Area } from './area';
import { allOf, compare, firstOf, holds } from './comparison';
import { resolveFormat, type CellFormat, type FormatPatch } from './format';
import { offsetFormula } from './references';
import type { Sheet } from './sheet';
import { readTyped } from './typing';
import type { Evaluated, Evaluation } from './univer';
import type { ConditionalFormat, ConditionalLook, Validation } from './validation';

/** A typed cell with the rule that is to judge it. */
interface Judged {
  readonly row: number;
  readonly column: number;
  readonly validation: Validation;
}

/** The cells of an area whose content breaks their validation rule. */
export async function invalidCells(sheet: Sheet, area: Area): Promise<readonly Area[]> {
  const judged: Judged[] = [];
  for (const validation of sheet.validations) {
    for (const part of validation.areas) {
      const inside = intersection(part, area);
      const bounded = inside === null ? null : sheet.cells.bounded(inside);
      if (bounded === null) continue;
      for (const [row, column] of cellsOf(bounded)) judged.push({ row, column, validation });
    }
  }
  const verdicts = await judge(sheet, judged);
  return judged.flatMap(({ row, column }, index) =>
    verdicts[index] === false ? [cellArea(row, column)] : [],
  );
}

/** Whether one cell's content would pass; cells without a rule do. */
export async function isValid(sheet: Sheet, row: number, column: number): Promise<boolean> {
  return (await invalidCells(sheet, cellArea(row, column))).length === 0;
}

async function judge(sheet: Sheet, cells: readonly Judged[]): Promise<readonly boolean[]> {
  const formulas: Evaluation[] = [];
  const ask = ({ row, column, validation }: Judged, text: string | null): number | null => {
    if (text?.startsWith('=') !== true) return null;
    const { anchor } = validation;
    const formula = offsetFormula(text, row - anchor.row, column - anchor.column);
    return formulas.push({ sheetId: sheet.id, row, column, formula }) - 1;
  };
  const asked = cells.map((cell) => ({
    cell,
    first: ask(cell, cell.validation.rule.formula1),
    second: ask(cell, cell.validation.rule.formula2),
  }));
  const results = await sheet.core.evaluate(formulas);
  // A literal reads as if it were typed: `2025/4/1` is a date.
  const result = (index: number | null, literal: string | null): Evaluated =>
    index === null
      ? readTyped(literal ?? '', false, new Date(), sheet.locale).input.value
      : (results[index] ?? null);
  return asked.map(({ cell, first, second }) =>
    passes(
      sheet,
      cell,
      result(first, cell.validation.rule.formula1),
      result(second, cell.validation.rule.formula2),
    ),
  );
}

function passes(sheet: Sheet, cell: Judged, first: Evaluated, second: Evaluated): boolean {
  const { value } = sheet.cells.get(cell.row, cell.column);
  const { rule, ignoreBlanks } = cell.validation;
  // Excel's "circle invalid data" leaves empty cells out, whatever the rule says.
  if (value === null) return true;
  const blankRule = ignoreBlanks && firstOf(first) === null;
  if (blankRule) return true;
  const a = Number(firstOf(first));
  const b = Number(firstOf(second));
  switch (rule.kind) {
    case 'List':
      return inList(value, first, rule.formula1);
    case 'Custom':
      return holds(firstOf(first));
    case 'TextLength':
      return compare(String(value).length, rule.operator, a, b);
    case 'WholeNumber':
      return (
        typeof value === 'number' && Number.isInteger(value) && compare(value, rule.operator, a, b)
      );
    case 'Decimal':
    case 'Date':
    case 'Time':
      return typeof value === 'number' && compare(value, rule.operator, a, b);
  }
}

function inList(value: string | number | boolean, list: Evaluated, source: string): boolean {
  if (!source.startsWith('=')) {
    return source.split(',').some((item) => item.trim() === textOf(value));
  }
  const wanted = textOf(value).toLowerCase();
  return allOf(list).some((item) => item !== null && textOf(item).toLowerCase() === wanted);
}

const textOf = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);

/** What a cell looks like with its conditional formats applied, as on screen and on paper. */
export async function shownFormat(sheet: Sheet, row: number, column: number): Promise<CellFormat> {
  const rules = sheet.conditionalFormats.filter(({ area }) =>
    contains(area, cellArea(row, column)),
  );
  const results = await sheet.core.evaluate(
    rules.flatMap((rule) =>
      formulasOf(rule, row, column).map((formula) => ({ sheetId: sheet.id, row, column, formula })),
    ),
  );
  let next = 0;
  const patches: FormatPatch[] = [];
  for (const rule of rules) {
    const values = formulasOf(rule, row, column).map(() => {
      const value = results[next] ?? null;
      next += 1;
      return value;
    });
    if (!applies(sheet, rule, row, column, values)) continue;
    // The first rule wins where two set the same property.
    patches.unshift(patchOf(rule.format));
    if (rule.stopIfTrue) break;
  }
  return resolveFormat([sheet.cells.formatAt(row, column), ...patches]);
}

function formulasOf(
  { rule, area }: ConditionalFormat,
  row: number,
  column: number,
): readonly string[] {
  const texts = rule.type === 'Custom' ? [rule.formula] : [rule.formula1, rule.formula2 ?? '0'];
  return texts.map((text) =>
    offsetFormula(text.startsWith('=') ? text : `=${text}`, row - area.row, column - area.column),
  );
}

function applies(
  sheet: Sheet,
  { rule }: ConditionalFormat,
  row: number,
  column: number,
  values: readonly Evaluated[],
): boolean {
  const [first = null, second = null] = values.map(firstOf);
  if (rule.type === 'Custom') return holds(first);
  const { value } = sheet.cells.get(row, column);
  if (typeof value === 'string' || typeof first === 'string') {
    return rule.operator === 'EqualTo'
      ? value === first
      : rule.operator === 'NotEqualTo' && value !== first;
  }
  return compare(Number(value), rule.operator, Number(first), Number(second));
}

function patchOf(look: ConditionalLook): FormatPatch {
  return {
    ...(look.fill !== null && { fill: look.fill }),
    ...(look.fontColor !== null && { fontColor: look.fontColor }),
    ...(look.bold !== null && { bold: look.bold }),
    ...(look.italic !== null && { italic: look.italic }),
    ...(look.underline !== null && { underline: look.underline }),
    ...(look.strikethrough !== null && { strikethrough: look.strikethrough }),
    ...(look.numberFormat !== null && { numberFormat: look.numberFormat }),
  };
}
