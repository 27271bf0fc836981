import type { WriteOptions, WriteSheet } from 'hucre/xlsx';
import {
  formatArea,
  offsetFormula,
  qualified,
  readTyped,
  type ExcelLocale,
  type Area,
  type Book,
  type ConditionalFormat,
  type Sheet,
  type Validation,
  type ValidationRule,
  type ValidationKind,
} from '../engine';
import { storedFormula } from './functions';
import { lookStyle } from './styles';

type FileValidation = NonNullable<WriteSheet['dataValidations']>[number];
type FileFormat = NonNullable<WriteSheet['conditionalRules']>[number];
type FileName = NonNullable<WriteOptions['namedRanges']>[number];
type Operator = NonNullable<FileValidation['operator']>;

export const fileKinds: Readonly<Record<ValidationKind, FileValidation['type']>> = {
  WholeNumber: 'whole',
  Decimal: 'decimal',
  List: 'list',
  Date: 'date',
  Time: 'time',
  TextLength: 'textLength',
  Custom: 'custom',
};

const operators: Readonly<Record<string, Operator>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
};

export const operatorName = (operator: string | undefined): string =>
  Object.entries(operators).find(([, own]) => own === operator)?.[0] ?? 'Between';

const styles = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;

/** A file writes a rule for the first cell of the rectangle around its areas. */
const beginsThere = ([first, ...others]: readonly Area[]): boolean =>
  first === undefined ||
  others.every(({ row, column }) => row >= first.row && column >= first.column);

/** The rule written for the first cell of some of its areas. */
function writtenFor({ anchor, rule }: Validation, { row, column }: Area): ValidationRule {
  const move = (text: string): string =>
    text.startsWith('=') ? offsetFormula(text, row - anchor.row, column - anchor.column) : text;
  const formula2 = rule.formula2 === null ? null : move(rule.formula2);
  return { ...rule, formula1: move(rule.formula1), formula2 };
}

export function fileValidations(sheet: Sheet): FileValidation[] {
  return sheet.validations.flatMap((validation) => {
    const { ignoreBlanks, prompt, alert } = validation;
    const groups = beginsThere(validation.areas)
      ? [validation.areas]
      : validation.areas.map((area) => [area]);
    return groups.flatMap((areas): readonly FileValidation[] => {
      const [first] = areas;
      if (first === undefined) return [];
      const rule = writtenFor(validation, first);
      const inline = rule.kind === 'List' && !rule.formula1.startsWith('=');
      const style = Object.entries(styles).find(([name]) => name === alert.style)?.[1] ?? 'stop';
      return [
        {
          type: fileKinds[rule.kind],
          range: areas.map((area) => formatArea(area)).join(' '),
          ...(rule.kind !== 'List' &&
            rule.kind !== 'Custom' && { operator: operators[rule.operator] ?? 'between' }),
          ...(inline
            ? { values: rule.formula1.split(',') }
            : { formula1: stored(rule.formula1, sheet.locale) }),
          ...(rule.formula2 !== null && { formula2: stored(rule.formula2, sheet.locale) }),
          allowBlank: ignoreBlanks,
          showInputMessage: prompt.showPrompt,
          showErrorMessage: alert.showAlert,
          errorStyle: style,
          ...(prompt.title !== '' && { inputTitle: prompt.title }),
          ...(prompt.message !== '' && { inputMessage: prompt.message }),
          ...(alert.title !== '' && { errorTitle: alert.title }),
          ...(alert.message !== '' && { errorMessage: alert.message }),
        },
      ];
    });
  });
}

/** A formula without `=`; a literal as the number that it means. */
function stored(text: string, locale: ExcelLocale): string {
  if (text.startsWith('=')) return storedFormula(text);
  const { value } = readTyped(text, false, new Date(), locale).input;
  return typeof value === 'number' ? String(value) : `"${text.replaceAll('"', '""')}"`;
}

export function fileFormats(sheet: Sheet): FileFormat[] {
  return oneByOne(sheet.conditionalFormats).map(({ areas, rule, format, stopIfTrue }, index) => ({
    range: areas.map((area) => formatArea(area)).join(' '),
    priority: index + 1,
    style: lookStyle(format),
    ...(stopIfTrue && { stopIfTrue }),
    ...(rule.type === 'Custom'
      ? { type: 'expression' as const, formula: storedFormula(rule.formula) }
      : {
          type: 'cellIs' as const,
          operator: operators[rule.operator] ?? 'equal',
          formula:
            rule.formula2 === null
              ? stored(rule.formula1, sheet.locale)
              : [stored(rule.formula1, sheet.locale), stored(rule.formula2, sheet.locale)],
        }),
  }));
}

type WholeFormat = Omit<ConditionalFormat, 'area'> & { readonly areas: readonly Area[] };

/** Formats with all of their areas; where the first of them does not begin it all, each is a rule of its own. */
function oneByOne(formats: readonly ConditionalFormat[]): readonly WholeFormat[] {
  const byId = new Map<string, ConditionalFormat[]>();
  for (const format of formats) byId.set(format.id, [...(byId.get(format.id) ?? []), format]);
  return [...byId.values()].flatMap((pieces): readonly WholeFormat[] => {
    const [first] = pieces;
    if (first === undefined) return [];
    const areas = pieces.map(({ area }) => area);
    return beginsThere(areas)
      ? [{ ...first, areas }]
      : pieces.map((piece) => ({ ...piece, areas: [piece.area] }));
  });
}

/** What a file is written for: to be kept, or to be printed by LibreOffice. */
export type Purpose = 'keep' | 'print';

/** LibreOffice prints hidden sheets, which Excel does not, unless only the others have an area to be printed. */
function printedArea({ cells, page, visibility }: Sheet): readonly Area[] {
  if (visibility !== 'Visible') return [];
  const used = cells.used(false);
  return page.printArea.length > 0 || used === null ? page.printArea : [used];
}

/** Names, and the reserved ones of each sheet: the library would leave their sheet names unquoted. */
export function fileNames(book: Book, purpose: Purpose): FileName[] {
  const own = book.names.all.map(({ name, formula, scope, comment }): FileName => {
    const sheet = scope === null ? undefined : book.findSheet(scope)?.name;
    return {
      name,
      range: storedFormula(formula),
      ...(sheet !== undefined && { scope: sheet }),
      ...(comment !== '' && { comment }),
    };
  });
  const reserved = book.sheets.flatMap((sheet): FileName[] => {
    const { titleRows, titleColumns } = sheet.page;
    const printArea = purpose === 'print' ? printedArea(sheet) : sheet.page.printArea;
    const titles = [titleColumns, titleRows].flatMap((area) => area ?? []);
    const range = (areas: typeof printArea): string =>
      areas.map((area) => qualified(sheet.name, area, true)).join(',');
    return [
      ...(printArea.length > 0
        ? [{ name: '_xlnm.Print_Area', range: range(printArea), scope: sheet.name }]
        : []),
      ...(titles.length > 0
        ? [{ name: '_xlnm.Print_Titles', range: range(titles), scope: sheet.name }]
        : []),
    ];
  });
  return [...own, ...reserved];
}
