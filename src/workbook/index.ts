/**
 * The workbook as data: its layout, the plan that the writers apply, and what readers find in one that people filled in.
 */
export { absoluteArea, cellAddress, cellPlace, columnLetters, quoteSheetName } from './address';
export { buildWorkbook } from './build';
export { shownKpis, workbookContext } from './context';
export type { WorkbookContext } from './context';
export type { WorkbookOptions } from './workbookOptions';
export { decisionsOn } from './decided';
export { REVISED_MARK, TOO_LATE, decidedValue, decidedText } from './decidedText';
export * from './design';
export { planDifference } from './difference';
export type { PlanDifference, SheetDifference, SheetSetting } from './difference';
export * from './exporting';
export {
  fieldHeading,
  headingName,
  INTERIM_HEADING,
  PROGRESS_HEADING,
  submissionHeading,
} from './fieldNames';
export { divisionsFileName, publicFileName, reportFileName, workbookFileName } from './fileName';
export type { Grid, GridCell, GridSheet } from './grid';
export { decisionText } from './history';
export type { AcceptedSubmission, LogDecision, LogEntry, YearEvent } from './history';
export { isClosedField } from './closedField';
export { closeYear, reopenYear } from './closing';
export { dateNumber, dayText, momentText } from './dateNumber';
export { inputKeys } from './inputKeys';
export type { InputKey } from './inputKeys';
export { MOVEMENT_WORDS, TOLD_LATENESS, TOLD_MOVEMENTS, changeSentence } from './changeWords';
export { changesSince, earlierReportIn } from './changesSince';
export type { EarlierResult, NotEarlier } from './changesSince';
export { earlierReportOf } from './earlierReport';
export type { EarlierReport } from './workbookOptions';
export { initiativeOfRow, itemNames, nameInBoth, yearName } from './itemNames';
export type { ItemNames } from './itemNames';
export * from './keys';
export { landscapeA3, portraitA4 } from './layout/page';
export { PROTECTED, SheetBuilder } from './layout/sheetBuilder';
export { REPORT_LIMIT } from './limits';
export { WORKBOOK_FORMAT, isOlderFormat } from './formats';
export type { Metadata } from './metadata';
export { footerText } from './layout/page';
export { SUBMISSION_STATES, VALUE_KINDS } from './names';
export { divisionOptionsOf, workbookOptionsOf } from './options';
export type * from './plan';
export * from './reading';
export { carriedRemarks } from './carriedRemarks';
export { leftOut } from './leftOut';
export type { LeftOut } from './leftOut';
export { isLater } from './laterReport';
export type { Report } from './laterReport';
export { nextReportOptions } from './nextReport';
export type { NextReport } from './nextReport';
export * from './sample';
export { lostFormulas } from './standing/lostFormulas';
export { standingCells } from './standing/standingCells';
export type { StandingCell } from './standing/standingCells';
export * from './submission';
export { underDivision } from './sheets/linkedText';
export { sameValue, valueText } from './sameValue';
export { shortfallOf } from './shortfall';
export type { JudgedYear, Shortcoming, Shortfall } from './shortfall';
export { shownDivisions } from './sheets/pillar/rows';
export { statusColour } from './statusColour';
export type { StatusColour } from './statusColour';
export {
  PRECEDING_FIELD,
  cellValueOf,
  entriesOf,
  judgedField,
  kpiValueKeys,
  progressField,
} from './values';
export type { Values } from './values';
