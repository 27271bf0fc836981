import type { ConditionalFormatPlan, ValidationPlan } from '../../workbook';
import { areaAddress, packAddresses } from '../plan/address';
import { lookColour } from '../plan/layers';
import { jsonBytes } from '../plan/size';
import { callBytes, rangeAt, type Step } from '../session';
import type { SheetSteps } from './sheetSteps';

/** Smaller than any number a cell can hold: "a number, any number", as in the file. */
const anyNumber = '=-9.99999999999999E+307';

interface Bounds<T> {
  readonly formula1: T;
  readonly formula2?: T;
  readonly operator: 'GreaterThanOrEqualTo' | 'LessThanOrEqualTo' | 'Between';
}

/** @param literal how a bound is written */
function bounds<T>(
  minimum: number | null,
  maximum: number | null,
  literal: (value: number) => T,
  none: T,
): Bounds<T> {
  if (minimum === null) {
    return maximum === null
      ? { formula1: none, operator: 'GreaterThanOrEqualTo' }
      : { formula1: literal(maximum), operator: 'LessThanOrEqualTo' };
  }
  return maximum === null
    ? { formula1: literal(minimum), operator: 'GreaterThanOrEqualTo' }
    : { formula1: literal(minimum), formula2: literal(maximum), operator: 'Between' };
}

const numbers = (minimum: number | null, maximum: number | null): Bounds<number | string> =>
  bounds<number | string>(minimum, maximum, (value) => value, anyNumber);

/** A date's bound is a formula with its day number: a bare number would be read as a text of a date. */
const dates = (minimum: number | null, maximum: number | null): Bounds<string> =>
  bounds(minimum, maximum, (value) => `=${String(value)}`, anyNumber);

function ruleOf(rule: ValidationPlan['rule']): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: `=${rule.source}` } };
    case 'custom':
      return { custom: { formula: `=${rule.formula}` } };
    case 'decimal':
      return { decimal: numbers(rule.minimum, rule.maximum) };
    case 'whole':
      return { wholeNumber: numbers(rule.minimum, rule.maximum) };
    case 'textLength':
      return { textLength: numbers(rule.minimum, rule.maximum) };
    case 'date':
      return { date: dates(rule.minimum, rule.maximum) };
  }
}

const levels = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

/** Validation rules: the rule before its prompt and its message, which have nothing to hold on to before. */
export function validationSteps(
  sheet: SheetSteps,
  validations: readonly ValidationPlan[],
): readonly Step[] {
  return validations.flatMap((plan) =>
    packAddresses(plan.areas).map((addresses) => {
      const bytes = addresses.length + jsonBytes(plan) + callBytes(2, 4);
      return sheet.step(bytes, (worksheet) => {
        const validation = validationAt(worksheet, addresses);
        validation.rule = ruleOf(plan.rule);
        validation.ignoreBlanks = plan.allowBlank;
        if (plan.prompt !== undefined) {
          const { title, text } = plan.prompt;
          validation.prompt = { title, message: text, showPrompt: true };
        }
        const { level, title, text } = plan.error;
        validation.errorAlert = { title, message: text, style: levels[level], showAlert: true };
      });
    }),
  );
}

export function clearValidationSteps(
  sheet: SheetSteps,
  validations: readonly ValidationPlan[],
): readonly Step[] {
  return validations.flatMap((plan) =>
    packAddresses(plan.areas).map((addresses) =>
      sheet.step(addresses.length + callBytes(2, 1), (worksheet) => {
        validationAt(worksheet, addresses).clear();
      }),
    ),
  );
}

function validationAt(sheet: Excel.Worksheet, addresses: string): Excel.DataValidation {
  if (!addresses.includes(',')) return rangeAt(sheet, addresses).dataValidation;
  const areas = sheet.getRanges(addresses);
  areas.untrack();
  return areas.dataValidation;
}

/** Takes all conditional formats of a sheet away. They are never read back: that throws where several meet. */
export function clearConditionalFormats(sheet: SheetSteps): Step {
  return sheet.step(callBytes(2, 1), (worksheet) => {
    const all = worksheet.getRange();
    all.untrack();
    all.conditionalFormats.clearAll();
  });
}

/** Conditional formats as custom formulas. A new rule comes first in Excel, hence the least important one is added first. */
export function conditionalFormatSteps(
  sheet: SheetSteps,
  formats: readonly ConditionalFormatPlan[],
): readonly Step[] {
  return [...formats]
    .sort((a, b) => b.priority - a.priority)
    .map(({ area, formula, fill, font }) =>
      sheet.step(jsonBytes(formula) + callBytes(7, 5), (worksheet) => {
        const range = rangeAt(worksheet, areaAddress(area));
        const { rule, format } = range.conditionalFormats.add(
          Excel.ConditionalFormatType.custom,
        ).custom;
        rule.formula = `=${formula}`;
        if (fill !== undefined) format.fill.color = lookColour(fill);
        if (font?.colour !== undefined) format.font.color = lookColour(font.colour);
        if (font?.bold !== undefined) format.font.bold = font.bold;
      }),
    );
}
