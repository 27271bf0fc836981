import type { DataValidation } from 'hucre/xlsx';
import type { ValidationPlan } from '../../workbook';
import { areaAddress } from '../address';
import { asStored } from '../formulaText';
import { escapeXstring } from '../xml/text';
import { PlanFault, refuseFormula } from './planFault';

type Rule = Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'>;

/** Smaller than any number a cell can hold: "a number, any number". */
const anyNumber = '-9.99999999999999E+307';

/** One rule over all its areas, with its prompt and its message switched on. */
export function libraryValidation(plan: ValidationPlan, sheet: string): DataValidation {
  const { prompt, error } = plan;
  return {
    ...ruleOf(plan.rule, `${sheet} の入力規則`),
    range: plan.areas.map(areaAddress).join(' '),
    allowBlank: plan.allowBlank,
    showErrorMessage: true,
    errorStyle: error.level,
    errorTitle: escapeXstring(error.title),
    errorMessage: escapeXstring(error.text),
    ...(prompt !== undefined && {
      showInputMessage: true,
      inputTitle: escapeXstring(prompt.title),
      inputMessage: escapeXstring(prompt.text),
    }),
  };
}

function ruleOf(rule: ValidationPlan['rule'], where: string): Rule {
  switch (rule.kind) {
    case 'list':
      return { type: 'list', formula1: listSource(rule.source, where) };
    case 'custom':
      refuseFormula(where, rule.formula);
      return { type: 'custom', formula1: asStored(rule.formula) };
    default:
      return { type: rule.kind, ...between(rule.minimum, rule.maximum) };
  }
}

function between(minimum: number | null, maximum: number | null): Omit<Rule, 'type'> {
  if (minimum === null) {
    return maximum === null
      ? { operator: 'greaterThanOrEqual', formula1: anyNumber }
      : { operator: 'lessThanOrEqual', formula1: String(maximum) };
  }
  return maximum === null
    ? { operator: 'greaterThanOrEqual', formula1: String(minimum) }
    : { operator: 'between', formula1: String(minimum), formula2: String(maximum) };
}

/** Choices come from cells: a list in the rule itself is cut at 255 characters and split at every comma. */
function listSource(source: string, where: string): string {
  refuseFormula(where, source);
  if (source.startsWith('"')) {
    throw new PlanFault(where, `選択肢は名前かセル範囲で指してください: ${source}`);
  }
  return asStored(source);
}
