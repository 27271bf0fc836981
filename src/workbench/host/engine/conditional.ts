import { subtract, type Area } from './area';
import { offsetFormula } from './references';
import type { ConditionalFormat, ConditionalRule } from './validation';

/** A rule as it reads when the cell that it is written for moves. */
export function offsetRule(rule: ConditionalRule, rows: number, columns: number): ConditionalRule {
  const move = (text: string): string =>
    text.startsWith('=') ? offsetFormula(text, rows, columns) : text;
  return rule.type === 'Custom'
    ? { ...rule, formula: move(rule.formula) }
    : {
        ...rule,
        formula1: move(rule.formula1),
        formula2: rule.formula2 === null ? null : move(rule.formula2),
      };
}

/** The same rule over another area, written for that area's first cell. */
export const onArea = (format: ConditionalFormat, area: Area): ConditionalFormat => ({
  ...format,
  area,
  rule: offsetRule(format.rule, area.row - format.area.row, area.column - format.area.column),
});

/** The formats without what they have in an area; the pieces of one stay one. */
export const withoutArea = (
  formats: readonly ConditionalFormat[],
  hole: Area,
): readonly ConditionalFormat[] =>
  formats.flatMap((format) => subtract(format.area, hole).map((part) => onArea(format, part)));
