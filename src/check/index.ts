/**
 * The full check of a workbook: one list of rules for the task pane, the command line and the consolidation.
 * `checkWorkbook` takes what `readWorkbook` gives.
 */
export type { CheckContext, Expectation } from './checkContext';
export { checkInSteps, checkWorkbook } from './checkWorkbook';
export { findingsDocument } from './document';
export type { Finding, FindingRule, Severity, Suggestion } from './finding';
export { findingRules, isMissing, ruleTopics } from './registry';
export type { RuleTopic } from './registry';
export { isoDate, showsDate, typedDay } from './dates';
export { typedNumber } from './typedNumber';
export { printedNumber } from './wording';
