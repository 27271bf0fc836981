import { qualified, type ValidationRule } from '../engine';
import { invalidArgument, isNil, isObject, type JsonObject } from '../protocol';
import { oneOf, rangeSubject } from './args';
import { areaOf } from './context';

const kinds: Readonly<Record<string, ValidationRule['kind']>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

const operators = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
];

/** Excel.DataValidationRule → ours. */
export function ruleIn(value: JsonObject): ValidationRule {
  const entries = Object.entries(value).filter(([, body]) => !isNil(body));
  const [entry] = entries;
  if (entry === undefined || entries.length > 1)
    throw invalidArgument('a rule has exactly one kind');
  const [name, body] = entry;
  const kind = kinds[name];
  if (kind === undefined || !isObject(body)) throw invalidArgument(`the rule ${name}`);
  const base = { kind, operator: 'Between', formula2: null, inCellDropDown: true };
  if (kind === 'Custom') return { ...base, formula1: formulaIn(body.formula) };
  if (kind === 'List') {
    const source = formulaIn(body.source);
    if (!source.startsWith('=') && source.length > 255) {
      throw invalidArgument('a list of more than 255 characters');
    }
    return { ...base, formula1: source, inCellDropDown: body.inCellDropDown !== false };
  }
  const operator = oneOf(body.operator ?? 'Between', operators);
  const two = operator === 'Between' || operator === 'NotBetween';
  return {
    ...base,
    operator,
    formula1: formulaIn(body.formula1),
    formula2: two ? formulaIn(body.formula2) : null,
  };
}

/** A formula, a literal, or a range whose address becomes a formula. */
function formulaIn(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const range = rangeSubject(value);
  if (range !== null) return `=${qualified(range.sheet.name, areaOf(range), true)}`;
  if (typeof value !== 'string' || value === '') throw invalidArgument('a formula of the rule');
  return value;
}

/** And back. */
export function ruleOut(rule: ValidationRule): JsonObject {
  const [name = ''] = Object.entries(kinds).find(([, kind]) => kind === rule.kind) ?? [];
  const literal = (text: string): string | number =>
    text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  if (rule.kind === 'Custom') return { custom: { formula: rule.formula1 } };
  if (rule.kind === 'List') {
    return { list: { inCellDropDown: rule.inCellDropDown, source: rule.formula1 } };
  }
  return {
    [name]: {
      formula1: literal(rule.formula1),
      ...(rule.formula2 !== null && { formula2: literal(rule.formula2) }),
      operator: rule.operator,
    },
  };
}
