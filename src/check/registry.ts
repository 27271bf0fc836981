import type { FindingRule } from './finding';
import { choiceRules } from './rules/choices';
import { closedYearRules } from './rules/closedYears';
import { expectationRules } from './rules/expectation';
import { kindRules } from './rules/kinds';
import { magnitudeRules } from './rules/magnitude';
import { missingRules } from './rules/missing';
import { numberRules } from './rules/numbers';
import { structureRules } from './rules/structure';
import { structureCellRules } from './rules/structureCells';
import { submissionRules } from './rules/submission';
import { textRules } from './rules/texts';

/** A topic of docs/findings.md. */
export interface RuleTopic {
  readonly title: string;
  readonly rules: readonly FindingRule[];
}

export const ruleTopics: readonly RuleTopic[] = [
  { title: '数値', rules: numberRules },
  { title: '値の大きさと年度', rules: magnitudeRules },
  { title: '値の区分', rules: kindRules },
  { title: '締めた年度', rules: closedYearRules },
  { title: '進捗・選択肢', rules: choiceRules },
  { title: '未入力', rules: missingRules },
  { title: '文章', rules: textRules },
  { title: '提出欄', rules: submissionRules },
  { title: 'ブックの構造', rules: [...structureRules, ...structureCellRules] },
  { title: '取りまとめの対象', rules: expectationRules },
];

/** Every rule of the full check. */
export const findingRules: readonly FindingRule[] = ruleTopics.flatMap(({ rules }) => rules);

const missingCodes = new Set(missingRules.map(({ code }) => code));

/** Whether a finding is about something that has yet to be filled in, and not about what is filled in. */
export function isMissing({ code }: Pick<FindingRule, 'code'>): boolean {
  return missingCodes.has(code);
}
