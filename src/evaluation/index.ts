/**
 * The shared evaluation library: whatever judges a KPI, a step or an initiative uses it, and so may others. README.md in
 * this folder says what it does and how it is used.
 */
export { changeCounts, compareReports } from './changes';
export type {
  ChangeCounts,
  InitiativeChange,
  JudgedReport,
  KpiChange,
  KpiState,
  ReportComparison,
  StepChange,
} from './changes';
export {
  bandAtPosition,
  displayTexts,
  isBandPosition,
  isDuePosition,
  POSITION_COUNT,
  positions,
  statusAppearance,
  statusAtPosition,
  statusPosition,
} from './codes';
export { compare, cut3, displayedRate, isWhole, round, round9 } from './decimal';
export type { DisplayedRate } from './decimal';
export { evaluate } from './evaluate';
export { initiativeStanding, kpiFacts, stepStanding } from './facts';
export type { JudgedYear } from './facts';
export * from './formulas';
export { judgeInitiative } from './initiative';
export { BLANK_CHARACTERS, classify, inputText, isBlank } from './input';
export type { ClassifiedInput, InvalidReason } from './input';
export { judgingScale, ratePosition, statusAt } from './judgingScale';
export type { JudgingScale } from './judgingScale';
export { judgeKpi } from './kpi';
export type { KpiOutcome } from './kpi';
export type * from './model';
export { isLatePosition, latenessBetween, movementBetween } from './movement';
export type { Lateness, Movement } from './movement';
export { defaultScale, scalePresets } from './presets';
export type { ScalePreset } from './presets';
export { progressToEnd } from './progressToEnd';
export type { JudgedKpiYear } from './progressToEnd';
export {
  COMPLETED_WORD,
  DISCONTINUED_WORD,
  parseProgressWord,
  progressWords,
} from './progressWords';
export type { ParsedProgress, ProgressWord } from './progressWords';
export { asRate } from './rate';
export { rollUp } from './rollUp';
export type { Counted } from './rollUp';
export { findPreset, metIndex, resolveScale, scaleFaults, scaleFromCells } from './scales';
export type { ScaleCells } from './scales';
export { achievementSentence, discontinuedFootnote } from './sentence';
export { isSpecialStatus, SPECIAL_STATUSES } from './specialStatuses';
export type { StatusAppearance } from './specialStatuses';
export { judgeStep } from './step';
export { holdsNoValue, parseValueKind, valueKindWords } from './valueKind';
